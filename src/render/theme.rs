//! How a site looks: templates and plain files, the default ones compiled in, each replaceable by a site's own.
//!
//! A theme folder holds `templates/*.html`; `words/*.ftl`, the words of the pages; and any other files (`style.css`),
//! which are published below `assets/` as they are, the default sheets and scripts without their comments. A file of a
//! site's own theme replaces the default one of the same path; a component defined in it replaces the default component
//! of the same name.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Error, ErrorKind, Tera};

use crate::diagnostic::Diagnostic;
use crate::render::language::Language;
use crate::render::words;
use crate::source::{Place, Span};
use crate::tree::{Content, File, TreePath};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Put before the names of the default templates, so that a site's own of the same name comes first.
const DEFAULT_PREFIX: &str = "themes/default/";

const TEMPLATES: &str = "templates/";

/// Where the words of the pages are, one file a language.
const WORDS: &str = "words/";

/// Compiled templates, and the files that are published as they are.
#[derive(Debug)]
pub(super) struct Theme {
    tera: Tera,
    files: Vec<File>,
    own: Own,
}

/// A site's own theme: its folder in the content, and its files by their path below it.
#[derive(Debug, Default)]
struct Own {
    folder: String,
    files: BTreeMap<TreePath, Content>,
}

impl Theme {
    /// The default theme, and laid over it the site's own files, which lie in the content's `folder`.
    ///
    /// # Errors
    /// A template that does not compile, or that calls a filter, component or template that is not there: a
    /// diagnostic for the first syntax error, or for all missing names at once.
    pub(super) fn load(
        files: &BTreeMap<TreePath, Content>,
        folder: &str,
        language: &Arc<Language>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let own = Own {
            folder: format!("{}/", folder.trim_matches('/')),
            files: files.clone(),
        };
        let mut tera = Tera::new();
        words::register(&mut tera, language);
        tera.set_fallback_prefixes([DEFAULT_PREFIX])
            .and_then(|()| tera.add_raw_templates(templates(&own)))
            .map_err(|error| own.diagnostics(&error))?;
        Ok(Self {
            tera,
            files: plain_files(&own),
            own,
        })
    }

    /// The files that are published as they are, in order of path.
    pub(super) fn files(&self) -> &[File] {
        &self.files
    }

    /// Makes `value` known to every template under `name`.
    pub(super) fn set_global(&mut self, name: &'static str, value: &impl Serialize) {
        self.tera.global_context().insert(name, value);
    }

    /// Fills in the template `name` with the fields of `view`.
    ///
    /// # Errors
    /// The template asks for something that is not there: a diagnostic that points at it.
    pub(super) fn fill(
        &self,
        name: &str,
        view: &impl Serialize,
    ) -> Result<String, Vec<Diagnostic>> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render(name, &context))
            .map_err(|error| self.own.diagnostics(&error))
    }
}

/// The templates by name: the default ones under their prefix, a site's own as they are.
fn templates(own: &Own) -> Vec<(String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let default = default_files().into_iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix(TEMPLATES)?;
        Some((format!("{DEFAULT_PREFIX}{name}"), text(bytes)))
    });
    let own = own.files.iter().filter_map(|(path, content)| {
        let name = path.as_str().strip_prefix(TEMPLATES)?;
        match content {
            Content::Bytes(bytes) => Some((name.to_owned(), text(bytes))),
            Content::OnDisk { .. } => None,
        }
    });
    default.chain(own).collect()
}

/// The file of the default theme at `path`.
pub(super) fn default_file(path: &str) -> Option<&'static [u8]> {
    DEFAULT.get_file(path).map(|file| file.contents())
}

/// What the theme publishes as it is, but for the comments of the default sheets and scripts.
fn plain_files(own: &Own) -> Vec<File> {
    let default = default_files().into_iter().filter_map(|(path, bytes)| {
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if path.ends_with(".js") || path.ends_with(".css") => bare(text).into_bytes(),
            _ => bytes.to_vec(),
        };
        Some((TreePath::new(path)?, Content::from(bytes)))
    });
    let mut files: BTreeMap<TreePath, Content> = default.collect();
    files.extend(own.files.clone());
    files
        .into_iter()
        .filter(|(path, _)| {
            ![TEMPLATES, WORDS]
                .iter()
                .any(|made| path.as_str().starts_with(made))
        })
        .filter_map(|(path, content)| {
            let path = TreePath::new(&format!("assets/{path}"))?;
            Some(File { path, content })
        })
        .collect()
}

/// A sheet or a script without the lines that are comment alone and without the room before lines: these are for who
/// reads the source, not for every reader of a site to fetch.
fn bare(text: &str) -> String {
    let mut within = false;
    let of_code = |line: &&str| {
        let line = line.trim_end();
        let begins = line.starts_with("/*");
        let comment = within || begins || line.starts_with("//");
        within = (within || begins) && !line.ends_with("*/");
        !comment
    };
    let lines = text.split_inclusive('\n');
    let lines = lines.map(|line| line.trim_start_matches(' '));
    lines.filter(of_code).collect()
}

/// The files of the default theme with their paths below it.
fn default_files() -> Vec<(&'static str, &'static [u8])> {
    let mut files = Vec::new();
    let mut folders = vec![&DEFAULT];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        let here = folder.files();
        files.extend(here.filter_map(|file| Some((file.path().to_str()?, file.contents()))));
    }
    files.sort_unstable();
    files
}

impl Own {
    /// What the template engine complains of, each with its place in the theme.
    fn diagnostics(&self, error: &Error) -> Vec<Diagnostic> {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = &report.span().range;
                let place = self.place(report.filename(), Span::new(range.start, range.end));
                vec![Diagnostic::error("theme", place, report.message())]
            }
            ErrorKind::MissingParent { current, .. } => {
                vec![self.whole(current, error.to_string())]
            }
            _ => self.reported(&error.to_string()),
        }
    }

    /// The engine gathers missing names as prepared text, in blocks of `error: …` and ` --> file:line:column`.
    fn reported(&self, text: &str) -> Vec<Diagnostic> {
        let blocks = text
            .split("error: ")
            .filter(|block| !block.trim().is_empty());
        let diagnostic = |block: &str| {
            let mut lines = block.lines();
            let reason = lines.next().unwrap_or_default();
            let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
            match place.and_then(|place| self.located(place)) {
                Some(place) => Diagnostic::error("theme", place, reason),
                None => self.whole("", reason.to_owned()),
            }
        };
        blocks.map(diagnostic).collect()
    }

    /// The place that `file:line:column` names.
    fn located(&self, text: &str) -> Option<Place> {
        let (rest, column) = text.rsplit_once(':')?;
        let (name, line) = rest.rsplit_once(':')?;
        let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
        let source = match self.files.get(format!("{TEMPLATES}{name}").as_str()) {
            Some(Content::Bytes(bytes)) => std::str::from_utf8(bytes).ok()?,
            _ => return Some(self.place(name, Span::default())),
        };
        let before: usize = source
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let line = source.get(before..)?;
        let within: usize = line.chars().take(column - 1).map(char::len_utf8).sum();
        Some(self.place(name, Span::new(before + within, before + within + 1)))
    }

    fn whole(&self, name: &str, reason: String) -> Diagnostic {
        Diagnostic::error("theme", self.place(name, Span::default()), reason)
    }

    /// A span of the template `name`, by where the template lies: in the content, or in the default theme.
    fn place(&self, name: &str, span: Span) -> Place {
        let name = if name.is_empty() { "parts.html" } else { name };
        let (folder, name) = match name.strip_prefix(DEFAULT_PREFIX) {
            Some(name) => (DEFAULT_PREFIX, name),
            None => (self.folder.as_str(), name),
        };
        let path = TreePath::new(&format!("{folder}{TEMPLATES}{name}"));
        Place::new(
            path.unwrap_or_else(|| unreachable!("the name of a template is a path")),
            span,
        )
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may stop short")]
mod tests {
    use super::*;
    use crate::tree::Tree;

    fn complaints(template: &str) -> Vec<(String, String, usize)> {
        let own = Tree::of([("templates/home.html", template)]).files;
        let diagnostics = Theme::load(&own, "_theme", &Arc::default())
            .err()
            .unwrap_or_default();
        let parts = |d: Diagnostic| (d.place.path.to_string(), d.reason, d.place.span.start);
        diagnostics.into_iter().map(parts).collect()
    }

    #[test]
    fn only_comments_and_room_are_left_out() {
        let text = "// One\na {} /* kept */\n  /* two\n   * lines */\n\n  b(\"//\"); // kept\n/** Three */\nc";
        let code = "a {} /* kept */\n\nb(\"//\"); // kept\nc";
        assert_eq!(bare(text), code);
    }

    #[test]
    fn no_text_of_a_script_goes_over_several_lines() {
        let scripts = default_files().into_iter();
        let scripts: Vec<_> = scripts.filter(|(path, _)| path.ends_with(".js")).collect();
        assert!(scripts.len() > 5, "{scripts:?}");
        for (path, bytes) in scripts {
            let text = bare(std::str::from_utf8(bytes).unwrap_or_default());
            let open = text.lines().find(|line| line.matches('`').count() % 2 == 1);
            assert_eq!(open, None, "{path}");
        }
    }

    #[test]
    fn the_default_theme_compiles() {
        let theme = Theme::load(&BTreeMap::new(), "", &Arc::default());
        assert!(theme.is_ok(), "{:#?}", theme.err());
    }

    #[test]
    fn a_syntax_error_is_shown_where_it_is() {
        let found = complaints("<p>\n{% if %}");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "_theme/templates/home.html");
        assert!(found[0].2 > 4, "{found:?}");
    }

    #[test]
    fn every_missing_name_is_shown_at_once() {
        let found = complaints("<p>\n{{ 1 | nosuch }} {{ <nothing /> }}");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found
                .iter()
                .all(|(path, _, start)| path == "_theme/templates/home.html" && *start > 4),
            "{found:?}"
        );
    }
}
