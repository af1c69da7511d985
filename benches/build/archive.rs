//! A made archive of meeting papers: the same size and seed give the same files.
//!
//! One body for about 250 documents; meetings every four to thirteen weeks back from October 2026; an agenda, four to
//! eight papers of 300 to 1,500 words and minutes of 600 to 1,200 words each. Words follow Zipf's law.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use chrono::{Days, NaiveDate};

/// What was made.
pub(crate) struct Made {
    documents: usize,
    words: usize,
    meetings: usize,
}

impl std::fmt::Display for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} documents, {} meetings, {} words",
            self.documents, self.meetings, self.words
        )
    }
}

const RULEBOOK: &str = "title: Rules of the archive
rules:
  agenda-notice: { notice: 5 working days, force: should, clause: Notice }
  minutes-publication: { within: 10 working days, force: should, clause: Minutes }
  minutes-approval: { force: should, clause: Minutes }
  document-status: { force: should, clause: Minutes }
";

const MEMBERS: &str = "seats:
  chair: { organisation: council, post: Portfolio holder, role: chair }
  health: { organisation: health-trust, post: Director }
  police: { organisation: police, post: Superintendent }
  volunteers: { organisation: volunteers, post: Chief officer }
";

const ORGANISATIONS: &str = "council: { name: District Council, sector: public }
health-trust: { name: Health Trust, sector: public }
police: { name: Police, sector: public }
volunteers: { name: Voluntary Action, sector: voluntary-and-community }
";

/// Writes an archive of `documents` documents into the new folder `content`.
pub(crate) fn write(content: &Path, documents: usize, seed: u64) -> io::Result<Made> {
    fs::create_dir_all(content)?;
    fs::write(
        content.join("site.yaml"),
        "name: Archive\nbase_url: https://archive.example/\nas_of: 2026-10-15\n",
    )?;
    let mut made = Made {
        documents: 0,
        words: 0,
        meetings: 0,
    };
    let mut chance = Chance(seed);
    let words = Words::new(&mut chance);
    let bodies = documents.div_ceil(250).max(3);
    for body in 0..bodies {
        let folder = content.join(format!("board-{body:04}"));
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("body.yaml"),
            format!("name: Partnership Board {body}\nkind: board\n"),
        )?;
        fs::write(folder.join("rulebook.yaml"), RULEBOOK)?;
        fs::write(folder.join("organisations.yaml"), ORGANISATIONS)?;
        fs::write(folder.join("members.yaml"), MEMBERS)?;
        let share = documents / bodies + usize::from(body < documents % bodies);
        Body {
            folder: &folder,
            words: &words,
            chance: &mut chance,
            made: &mut made,
        }
        .write(share)?;
    }
    Ok(made)
}

struct Body<'a> {
    folder: &'a Path,
    words: &'a Words,
    chance: &'a mut Chance,
    made: &'a mut Made,
}

impl Body<'_> {
    /// Writes meetings back from the newest until `documents` documents are there.
    fn write(&mut self, documents: usize) -> io::Result<()> {
        let mut left = documents;
        let mut date =
            NaiveDate::from_ymd_opt(2026, 10, 1).unwrap() - Days::new(self.chance.below(28));
        let mut later: Option<NaiveDate> = None;
        while left > 0 {
            let earlier = date - Days::new(28 + self.chance.below(63));
            left -= self.meeting(date, earlier, later, left)?;
            later = Some(date);
            date = earlier;
        }
        Ok(())
    }

    fn meeting(
        &mut self,
        date: NaiveDate,
        earlier: NaiveDate,
        later: Option<NaiveDate>,
        left: usize,
    ) -> io::Result<usize> {
        let folder = self.folder.join(date.to_string());
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("meeting.yaml"),
            "time: \"10:00\"\nvenue: Council Chamber\nstate: held\n",
        )?;
        let papers = (4 + self.chance.below(5) as usize).min(left.saturating_sub(2));
        let names: Vec<_> = (1..=papers)
            .map(|n| format!("item-{n}-{}", self.words.one(self.chance)))
            .collect();
        let mut agenda = head("Agenda", date - Days::new(5 + self.chance.below(6)));
        agenda.push_str("items:\n  - { title: Declarations of interest, kind: declarations }\n");
        for name in &names {
            let _ = writeln!(
                agenda,
                "  - {{ title: {}, paper: {name}.md }}",
                self.words.some(self.chance, 4)
            );
        }
        self.file(&folder.join("agenda.md"), agenda, 150)?;
        for name in &names {
            let title = self.words.some(self.chance, 5);
            let mut front = head(&title, date - Days::new(5 + self.chance.below(6)));
            let _ = writeln!(
                front,
                "author: Head of service\ndecision_sought: To {}",
                self.words.some(self.chance, 8)
            );
            let length = 300 + self.chance.below(1200) as usize;
            self.file(&folder.join(format!("{name}.md")), front, length)?;
        }
        if left > 1 {
            let mut front = head("Minutes", date + Days::new(3 + self.chance.below(15)));
            match later {
                Some(later) => {
                    let _ = writeln!(front, "status: approved\napproved_at: {later}");
                }
                None => front.push_str("status: draft\n"),
            }
            let _ = write!(
                front,
                "attendance: {{ present: [chair, health, police] }}\napologies: [{{ seat: volunteers }}]\n"
            );
            front.push_str("declarations: []\n");
            if left > papers + 2 {
                let _ = writeln!(front, "approves: [{{ meeting: {earlier} }}]");
            }
            let length = 600 + self.chance.below(600) as usize;
            self.file(&folder.join("minutes.md"), front, length)?;
        }
        self.made.meetings += 1;
        Ok(papers + 1 + usize::from(left > 1))
    }

    fn file(&mut self, path: &Path, head: String, words: usize) -> io::Result<()> {
        let mut text = head + "---\n";
        let mut left = words;
        while left > 0 {
            if self.chance.below(4) == 0 {
                let _ = write!(text, "## {}\n\n", self.words.some(self.chance, 4));
            }
            let length = left.min(40 + self.chance.below(60) as usize);
            let _ = write!(text, "{}.\n\n", self.words.some(self.chance, length));
            left -= length;
        }
        self.made.documents += 1;
        self.made.words += words;
        fs::write(path, text)
    }
}

fn head(title: &str, published: NaiveDate) -> String {
    format!("---\ntitle: {title}\npublished: {published}\n")
}

/// Twenty thousand made words, the first ones drawn most often.
struct Words(Vec<String>);

impl Words {
    fn new(chance: &mut Chance) -> Self {
        let syllables = [
            "ba", "con", "der", "el", "fin", "gar", "ho", "in", "lo", "mar", "nor", "pla", "re",
            "sto", "tun", "ver",
        ];
        let word = |chance: &mut Chance| {
            let length = 1 + chance.below(4);
            (0..length)
                .map(|_| syllables[chance.below(16) as usize])
                .collect()
        };
        Self((0..20_000).map(|_| word(chance)).collect())
    }

    /// A word by Zipf's law: the n-th is drawn about 1/n as often as the first.
    fn one(&self, chance: &mut Chance) -> &str {
        let rank = (self.0.len() as f64).powf(chance.share()) as usize;
        &self.0[rank.min(self.0.len()) - 1]
    }

    fn some(&self, chance: &mut Chance, count: usize) -> String {
        (0..count)
            .map(|_| self.one(chance))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Numbers that look random (SplitMix64) and are the same for the same seed.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A number from 0 up to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
