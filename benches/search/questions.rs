//! What is asked, and which papers are right answers.

use std::collections::BTreeMap;
use std::path::Path;

/// A question and the addresses of the papers that answer it.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) words: String,
    pub(crate) right: Vec<String>,
}

/// The questions on the example site, each as a resident would type it.
pub(crate) fn of_the_example() -> Vec<Question> {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/search-queries.csv");
    let mut reader = csv::Reader::from_path(list).unwrap();
    let rows = reader.deserialize::<(String, String)>();
    rows.map(|row| {
        let (words, right) = row.unwrap();
        Question {
            words,
            right: right.split(' ').map(str::to_owned).collect(),
        }
    })
    .collect()
}

/// `count` papers of the site in `public`, each asked for by the two words of its title that the fewest titles have.
pub(crate) fn known_papers(public: &Path, count: usize) -> Vec<Question> {
    let papers = titles(public);
    let mut titles_with: BTreeMap<&str, usize> = BTreeMap::new();
    for word in papers.iter().flat_map(|(title, _)| title.split(' ')) {
        *titles_with.entry(word).or_default() += 1;
    }
    let step = (papers.len() / count).max(1);
    let asked = papers.iter().step_by(step).take(count);
    asked
        .map(|(title, address)| {
            let mut words: Vec<_> = title.split(' ').collect();
            words.sort_by_key(|word| titles_with.get(word));
            words.truncate(2);
            Question {
                words: words.join(" "),
                right: vec![address.clone()],
            }
        })
        .collect()
}

/// Pairs of words for measuring bytes: both frequent, one frequent and one rare, both rare; and single words.
pub(crate) fn pairs(public: &Path) -> Vec<String> {
    let papers = titles(public);
    let mut frequency: BTreeMap<&str, usize> = BTreeMap::new();
    for word in papers.iter().flat_map(|(title, _)| title.split(' ')) {
        *frequency.entry(word).or_default() += 1;
    }
    let mut words: Vec<_> = frequency
        .into_iter()
        .filter(|(word, _)| word.len() > 2)
        .collect();
    words.sort_by_key(|(word, count)| (usize::MAX - count, *word));
    let (often, seldom) = words.split_at(words.len().min(100));
    let word = |list: &[(&str, usize)], n: usize| {
        list.get(n % list.len())
            .map(|(word, _)| *word)
            .unwrap()
            .to_owned()
    };
    let mut asked: Vec<String> = (0..8)
        .map(|n| format!("{} {}", word(often, n * 7 + 3), word(often, n * 11 + 5)))
        .collect();
    asked.extend(
        (0..8).map(|n| format!("{} {}", word(often, n * 5 + 1), word(seldom, n * 97 + 11))),
    );
    asked.extend((0..4).map(|n| {
        format!(
            "{} {}",
            word(seldom, n * 131 + 7),
            word(seldom, n * 173 + 29)
        )
    }));
    asked.extend((0..5).map(|n| word(often, n * 13)));
    asked
}

/// Title and address of each paper of the site.
fn titles(public: &Path) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_path(public.join("data/documents.csv")).unwrap();
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|head| head == name).unwrap();
    let (kind, title, address) = (column("kind"), column("title"), column("address"));
    let rows = reader.records().map(Result::unwrap);
    rows.filter(|row| &row[kind] == "report" || &row[kind] == "paper")
        .map(|row| (row[title].to_owned(), row[address].to_owned()))
        .collect()
}
