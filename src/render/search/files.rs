//! The files of the index, as `docs/search.md` describes them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::merge::{Known, Range, merged};
use super::numbers::{Numbers, Row};
use super::papers::{Paper, Papers};
use super::record::FIELDS;
use super::run::{Run, hash};
use super::tokens::{STOP_WORDS, terms};
use crate::model::{Body, Route};
use crate::tree::{Content, File, TreePath};

/// How many files of terms share a folder, and so a hash in the manifest.
const FOLDER: usize = 16;

/// How much a field counts: text, title, items, kind, body, organisations. A title says what its paper is about, an item
/// what a part of it is about; the names of bodies, organisations and kinds are in very many papers, and so tell little.
const WEIGHTS: [u32; FIELDS] = [1, 8, 4, 1, 2, 2];

/// The fields beside the text whose length is each unit's own, not that of its kind or body: title, items,
/// organisations.
const OWN: [usize; 3] = [1, 2, 5];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest<'m> {
    version: u32,
    units: &'m str,
    terms: &'m str,
    term_hashes: String,
    words: String,
    words_hash: &'m str,
    weights: [u32; FIELDS],
    stop: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Units<'u> {
    count: usize,
    lengths: Vec<String>,
    parts: String,
    sorts: String,
    sort_names: Vec<(usize, usize)>,
    kinds: Vec<(&'u str, &'u str, usize)>,
    statuses: Vec<(&'u str, &'u str)>,
    bodies: Vec<(String, &'u str, usize, usize, usize)>,
    years: String,
    texts: String,
    text_hashes: String,
    days_hash: String,
}

/// A file below `/search/`.
pub(super) fn file(path: &str, text: String) -> Option<File> {
    let route = Route::page("search").joined(path);
    Some(File {
        path: TreePath::new(&route.output())?,
        content: Content::from(text.into_bytes()),
    })
}

/// The file of the text of a unit, which has this number in its group.
pub(super) fn text_file(hash: &str, number: usize, text: String) -> Option<File> {
    file(&format!("files/text/{hash}/{number}.json"), text)
}

/// Every file but the texts.
pub(super) fn index(papers: &Papers<'_>, runs: Vec<Run>) -> Vec<File> {
    let (ranges, known) = merged(&runs);
    let mut files = Vec::new();
    let (units, days) = units(papers, &runs);
    let days = json(&days);
    drop(runs);
    let days_hash = hash([&days]);
    files.extend(file(&format!("files/days-{days_hash}.json"), days));
    let units = json(&Units { days_hash, ..units });
    let units_hash = hash([&units]);
    files.extend(file(&format!("files/units-{units_hash}.json"), units));
    let (letters, words_hash) = words(known, &mut files);
    let mut firsts = Row::default();
    for range in &ranges {
        firsts.push(&range.first);
    }
    let manifest = Manifest {
        version: 1,
        units: &units_hash,
        terms: &firsts.text,
        term_hashes: ranges_of_terms(ranges, &mut files),
        words: letters,
        words_hash: &words_hash,
        weights: WEIGHTS,
        stop: STOP_WORDS.join(" "),
    };
    files.extend(file("manifest.json", json(&manifest)));
    files
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Puts the files of terms behind the others; gives the hashes of their folders.
fn ranges_of_terms(ranges: Vec<Range>, files: &mut Vec<File>) -> String {
    let texts = ranges.into_iter();
    let texts: Vec<_> = texts
        .map(|range| json(&(range.terms.text, range.numbers.0)))
        .collect();
    let hashes: Vec<_> = texts.chunks(FOLDER).map(hash).collect();
    for (number, text) in texts.into_iter().enumerate() {
        let hash = hashes.get(number / FOLDER).map_or("", String::as_str);
        files.extend(file(&format!("files/terms/{hash}/{number}.json"), text));
    }
    hashes.concat()
}

/// Puts the files of words behind the others; gives their letters and the hash of their folder.
fn words(known: Vec<Known>, files: &mut Vec<File>) -> (String, String) {
    let mut letters: BTreeMap<char, (Row, Numbers)> = BTreeMap::new();
    for one in known {
        if let Some(letter) = one.word.chars().next() {
            let (words, papers) = letters.entry(letter).or_default();
            words.push(&one.word);
            papers.push(one.papers);
        }
    }
    let names = letters.keys().collect();
    let texts = letters.into_values();
    let texts: Vec<_> = texts
        .map(|(words, papers)| json(&(words.text, papers.0)))
        .collect();
    let hash = hash(&texts);
    for (number, text) in texts.into_iter().enumerate() {
        files.extend(file(&format!("files/words/{hash}/{number}.json"), text));
    }
    (names, hash)
}

/// The columns of all units, and their days.
fn units<'p>(papers: &'p Papers<'_>, runs: &[Run]) -> (Units<'p>, String) {
    let rows: Vec<_> = runs.iter().flat_map(|run| &run.units).collect();
    let groups: Vec<_> = runs.iter().flat_map(|run| &run.groups).collect();
    let of_unit: Vec<_> = rows
        .iter()
        .filter_map(|row| papers.all.get(row.paper))
        .collect();
    let mut sort_names = Vec::new();
    for paper in &of_unit {
        let sort = (paper.kind, paper.status);
        if !sort_names.contains(&sort) {
            sort_names.push(sort);
        }
    }
    let place_of = |paper: &Paper<'_>| {
        let sort = (paper.kind, paper.status);
        let known = sort_names.iter().position(|known| *known == sort);
        known.unwrap_or_default()
    };
    let sorts = Numbers::of(of_unit.iter().map(|paper| place_of(paper)));
    let (mut years, mut days) = (Numbers::default(), Numbers::default());
    for of_body in of_unit.chunk_by(|one, other| one.body == other.body) {
        let mut last = 0;
        for of_year in of_body.chunk_by(|one, other| one.year() == other.year()) {
            let year = of_year.first().map_or(0, |paper| paper.year());
            years.push(of_year.len());
            years.push(year - last);
            last = year;
        }
        let mut last = 0;
        for paper in of_body {
            days.push(paper.days() - last);
            last = paper.days();
        }
    }
    let kinds = papers.kinds.iter();
    let statuses = papers.statuses.iter();
    let mut by_sort: Vec<_> = of_unit.iter().zip(&rows).collect();
    // Agendas are about as long as agendas, and minutes as minutes; so they are neighbours, which compresses better.
    by_sort.sort_by_key(|(paper, _)| place_of(paper));
    let lengths = |field: usize, part: fn(usize) -> usize| {
        let lengths = by_sort
            .iter()
            .map(|(_, row)| row.lengths.get(field).copied());
        Numbers::of(lengths.map(|length| part(length.unwrap_or_default())))
    };
    let whole = OWN.map(|field| lengths(field, |length| length));
    // The lower digits of long lengths are as good as random: apart from the others they compress better.
    let of_text = [
        lengths(0, |length| length % 32),
        lengths(0, |length| length / 32),
    ];
    let units = Units {
        count: rows.len(),
        lengths: of_text.into_iter().chain(whole).collect(),
        parts: parts(runs),
        sorts,
        sort_names: sort_names.clone(),
        kinds: kinds
            .map(|kind| {
                (
                    kind.id.as_str(),
                    kind.word.as_str(),
                    terms(&kind.word).len(),
                )
            })
            .collect(),
        statuses: statuses
            .map(|status| (status.id.as_str(), status.word.as_str()))
            .collect(),
        bodies: bodies(
            papers,
            &of_unit.iter().map(|paper| paper.body).collect::<Vec<_>>(),
        ),
        years: years.0,
        texts: Numbers::of(groups.iter().map(|group| group.units)),
        text_hashes: groups.iter().map(|group| group.hash.as_str()).collect(),
        days_hash: String::new(),
    };
    (units, days.0)
}

/// The papers of several units: how many units lie between, and how many each has.
fn parts(runs: &[Run]) -> String {
    let rows: Vec<_> = runs.iter().flat_map(|run| &run.units).collect();
    let mut parts = Numbers::default();
    let mut between = 0;
    for paper in rows.chunk_by(|one, other| one.paper == other.paper) {
        if paper.len() > 1 {
            parts.push(between);
            parts.push(paper.len() - 2);
            between = 0;
        } else {
            between += 1;
        }
    }
    parts.0
}

/// The bodies, with the units of each. `of_unit` has the body of each unit.
fn bodies<'p>(
    papers: &'p Papers<'_>,
    of_unit: &[usize],
) -> Vec<(String, &'p str, usize, usize, usize)> {
    let mut counts = vec![0; papers.bodies.len()];
    for body in of_unit {
        if let Some(count) = counts.get_mut(*body) {
            *count += 1;
        }
    }
    let all = papers.bodies.iter().zip(counts);
    all.map(|(body, count): (&&Body, usize)| {
        let path = Route::body(&body.id);
        let above = body.parent.as_ref().map_or_else(Route::home, Route::body);
        let own = path.as_str().strip_prefix(above.as_str());
        let own = own.unwrap_or_default().trim_matches('/').to_owned();
        let name = body.details.name.as_str();
        (own, name, papers.depth(body), count, terms(name).len())
    })
    .collect()
}
