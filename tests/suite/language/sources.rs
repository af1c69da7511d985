//! What the tests read: the files of words, the templates and the code that makes pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use walkdir::WalkDir;

/// A message: the texts it is made of in each of its variants, and the names of the values and messages it uses.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// Its texts, one for each variant of each choice. A value leaves `\u{0}`.
    pub(super) texts: Vec<String>,
    /// The values it shows.
    pub(super) values: BTreeSet<String>,
    /// The values by which it chooses.
    pub(super) choices: BTreeSet<String>,
    /// The messages in it.
    pub(super) messages: BTreeSet<String>,
}

/// The messages of a language of the default theme, by id.
pub(super) fn messages(language: &str) -> BTreeMap<String, Message> {
    let path = format!("themes/default/words/{language}.ftl");
    let text = read(Path::new(&path));
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        assert!(
            message.attributes.is_empty(),
            "{id}: attributes are not looked at here"
        );
        let mut read = Message::default();
        read.texts = read.of_pattern(&message.value.unwrap());
        let twice = messages.insert(id.clone(), read).is_some();
        assert!(!twice, "{path} has {id} twice");
    }
    messages
}

impl Message {
    /// The texts of a pattern; what it uses is noted.
    fn of_pattern(&mut self, pattern: &Pattern<&str>) -> Vec<String> {
        let mut texts = vec![String::new()];
        for element in &pattern.elements {
            let ends = match element {
                PatternElement::TextElement { value } => vec![(*value).to_owned()],
                PatternElement::Placeable { expression } => self.of_expression(expression),
            };
            let longer =
                |text: &String| ends.iter().map(move |end| format!("{text}{end}")).collect();
            texts = texts
                .iter()
                .flat_map(|text| -> Vec<_> { longer(text) })
                .collect();
        }
        texts
    }

    fn of_expression(&mut self, expression: &Expression<&str>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => self.of_inline(inline),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("{selector:?} is not looked at here");
                };
                self.choices.extend([id.name.to_owned()]);
                let variants = variants.iter();
                variants
                    .flat_map(|variant| self.of_pattern(&variant.value))
                    .collect()
            }
        }
    }

    fn of_inline(&mut self, inline: &InlineExpression<&str>) -> Vec<String> {
        match inline {
            InlineExpression::StringLiteral { value } => return vec![(*value).to_owned()],
            InlineExpression::VariableReference { id } => self.values.extend([id.name.to_owned()]),
            InlineExpression::MessageReference { id, .. } => {
                self.messages.extend([id.name.to_owned()]);
            }
            InlineExpression::Placeable { expression } => return self.of_expression(expression),
            other => panic!("{other:?} is not looked at here"),
        }
        vec!["\u{0}".to_owned()]
    }
}

/// The templates of the default theme, by file name.
pub(super) fn templates() -> BTreeMap<String, String> {
    files("themes/default/templates", "html")
}

/// A template taken apart: its markup, and the pieces of its code.
pub(super) fn taken_apart(template: &str) -> (String, Vec<String>) {
    let (mut markup, mut pieces) = (String::new(), Vec::new());
    let mut rest = template;
    while let Some(start) = rest
        .find("{{")
        .into_iter()
        .chain(rest.find("{%"))
        .chain(rest.find("{#"))
        .min()
    {
        let (before, code) = rest.split_at(start);
        let end = match &code[..2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let length = code.find(end).unwrap_or_else(|| panic!("{code}")) + 2;
        markup.push_str(before);
        if end != "#}" {
            pieces.push(code[..length].to_owned());
        }
        rest = &code[length..];
    }
    (markup + rest, pieces)
}

/// The code below `folder` that makes pages, by path; without its tests and comments.
pub(super) fn code(folder: &str) -> BTreeMap<String, String> {
    let mut code = files(folder, "rs");
    for text in code.values_mut() {
        let end = text.find("#[cfg(test)]").unwrap_or(text.len());
        let lines = text[..end].lines();
        let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
        *text = lines.collect::<Vec<_>>().join("\n");
    }
    code
}

/// The texts in quotation marks of a piece of code.
pub(super) fn quoted(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find('"') {
        let (before, after) = (&rest[..start], &rest[start + 1..]);
        // The character '"' opens nothing.
        if before.ends_with('\'') && after.starts_with('\'') {
            rest = after;
            continue;
        }
        let raw = before.ends_with("r#");
        let end = match raw {
            true => after.find("\"#"),
            false => closing(after),
        };
        let end = end.unwrap_or_else(|| panic!("a quotation does not end: {after}"));
        texts.push(after[..end].to_owned());
        rest = &after[end + 1..];
    }
    texts
}

/// Where a quotation ends.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if character == '"' && !escaped {
            return Some(at);
        }
        escaped = character == '\\' && !escaped;
    }
    None
}

fn files(folder: &str, extension: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = WalkDir::new(&root).into_iter().map(Result::unwrap);
    let files = files.filter(|file| file.path().extension().is_some_and(|end| end == extension));
    let files: BTreeMap<_, _> = files
        .map(|file| {
            let name = file.path().strip_prefix(&root).unwrap();
            (name.to_str().unwrap().to_owned(), read(file.path()))
        })
        .collect();
    assert!(files.len() > 5, "{folder} was not found");
    files
}

fn read(path: &Path) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
