//! `minutebook build` and `minutebook check`: exit codes, what is written and what is not, and what is said.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Instant;

use tempfile::TempDir;

use crate::publish::{contents, names};

/// One of `tests/sites/`, copied to the folder `content` of a folder of its own.
pub(crate) struct Copied {
    folder: TempDir,
}

impl Copied {
    pub(crate) fn of(site: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/sites")
            .join(site);
        for (path, bytes) in contents(&from) {
            let to = folder.path().join("content").join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
        Self { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn content(&self, path: &str) -> PathBuf {
        self.path().join("content").join(path)
    }

    fn edit(&self, path: &str, edit: impl Fn(&str) -> String) {
        let path = self.content(path);
        let (before, after) = (fs::read_to_string(&path).unwrap(), path.clone());
        let edited = edit(&before);
        assert_ne!(before, edited);
        fs::write(after, edited).unwrap();
    }

    /// The command with these words, in this folder, with nothing in the environment that would change what it does.
    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
        command
            .args(words.split_whitespace())
            .current_dir(self.path());
        for name in ["NO_COLOR", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, words: &str) -> Ran {
        self.command(words).output().unwrap().into()
    }

    fn published(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        contents(&self.path().join("public"))
    }
}

/// What a command said and how it ended.
#[derive(Debug)]
struct Ran {
    out: String,
    err: String,
    code: Option<i32>,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
        }
    }
}

const EXPLAINED: &str = "
explanations:
  - rule: agenda-notice
    about: housing.md
    reason: The figures came on the day before.
    by: Clerk to the Board
    on: 2026-04-30
";

#[test]
fn a_sound_site_is_built_with_nothing_to_say_but_what_was_done() {
    let site = Copied::of("sound");
    let ran = site.run("build");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let first = ran.out.lines().next().unwrap();
    let files = site.published().len() - 1;
    let built = format!(
        "Built public as of Monday 16 March 2026: 1 body, 1 meeting, 5 documents; {files} files, in "
    );
    assert!(first.starts_with(&built), "{first}");
    assert!(ran.out.contains("\nRecord: "), "{}", ran.out);
    assert_eq!(names(site.path()), ["content", "public"]);
    for page in [
        "index.html",
        "404.html",
        "board/2026-02-10/housing-report/index.html",
    ] {
        assert!(site.published().contains_key(Path::new(page)), "{page}");
    }
    let pdf = Path::new("board/2026-02-10/budget.pdf");
    assert_eq!(
        site.published()[pdf],
        fs::read(site.content("board/2026-02-10/budget.pdf")).unwrap()
    );
}

#[test]
fn a_missed_must_ends_with_1_and_is_published_all_the_same() {
    let site = Copied::of("agenda-notice/late");
    let ran = site.run("build");
    assert_eq!(ran.code, Some(1));
    assert!(site.published().contains_key(Path::new("index.html")));
    assert!(
        ran.err
            .starts_with("late[agenda-notice]: Board, Thursday 7 May 2026: paper for item 1")
    );
    assert!(
        ran.out
            .contains("\nMissed, not explained\n  late      Board, Thursday 7 May 2026")
    );
}

#[test]
fn strict_writes_nothing_where_a_must_was_missed() {
    let site = Copied::of("agenda-notice/late");
    let ran = site.run("build --strict");
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("nothing was written"));
    assert_eq!(names(site.path()), ["content"]);
    let sound = Copied::of("sound");
    assert_eq!(sound.run("build --strict").code, Some(0));
    assert!(sound.published().contains_key(Path::new("index.html")));
}

#[test]
fn an_explanation_makes_the_build_pass_and_stays_on_the_record() {
    let site = Copied::of("agenda-notice/late");
    site.edit("board/2026-05-07/meeting.yaml", |text| {
        text.to_owned() + EXPLAINED
    });
    let ran = site.run("build --strict");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(
        ran.out.contains("1 late") && ran.out.contains("; what was missed is explained"),
        "{}",
        ran.out
    );
    let check = site.run("check");
    assert_eq!(check.code, Some(0));
    assert!(check.out.contains(
        "“The figures came on the day before.” (Clerk to the Board, Thursday 30 April 2026)"
    ));
}

#[test]
fn wrong_content_ends_with_2_and_the_last_site_stays() {
    let site = Copied::of("wrong");
    let ran = site.run("build");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(names(site.path()), ["content"]);

    let site = Copied::of("sound");
    site.run("build");
    let last = site.published();
    site.edit("site.yaml", |text| text.replace("name:", "naem:"));
    assert_eq!(site.run("build").code, Some(2));
    assert_eq!(site.published(), last);
    assert_eq!(names(site.path()), ["content", "public"]);
}

#[test]
fn an_address_that_would_be_lost_ends_with_2_and_the_last_site_stays() {
    let site = Copied::of("sound");
    site.run("build");
    let last = site.published();
    let list = site.path().join("addresses.txt");
    fs::copy(site.path().join("public/data/addresses.txt"), &list).unwrap();
    fs::remove_file(site.content("board/2026-02-10/housing-report.md")).unwrap();
    site.edit("board/2026-02-10/agenda.md", |text| {
        text.replace("paper: housing-report.md", "")
    });
    let elsewhere = [
        "--out new --earlier addresses.txt",
        "--out new --earlier public",
    ];
    for words in ["", elsewhere[0], elsewhere[1]] {
        let ran = site.run(&format!("build {words}"));
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (Some(2), ""),
            "{words}: {ran:?}"
        );
        let lost = "error[vanished-address]: there is nothing at /board/2026-02-10/housing-report/ any more";
        assert!(ran.err.contains(lost), "{}", ran.err);
        assert!(
            ran.err
                .contains("moved_from: [/board/2026-02-10/housing-report/]"),
            "{}",
            ran.err
        );
        assert_eq!(site.published(), last);
    }
    // A site of the past is not held to the list of a later day.
    assert_eq!(site.run("build --as-of 2026-03-15").code, Some(0));
    assert_eq!(names(site.path()), ["addresses.txt", "content", "public"]);
    site.edit("site.yaml", |text| {
        let gone = "gone: [{ address: /board/2026-02-10/housing-report/, reason: By order., on: 2026-03-16 }]";
        format!("{text}{gone}\n")
    });
    assert_eq!(site.run("build --earlier addresses.txt").code, Some(0));
    let page = &site.published()[Path::new("board/2026-02-10/housing-report/index.html")];
    let page = String::from_utf8_lossy(page);
    assert!(
        page.contains("By order.") && page.contains("noindex"),
        "{page}"
    );
}

#[test]
fn a_list_of_addresses_that_is_none_ends_with_3() {
    let site = Copied::of("sound");
    for words in [
        "--earlier nowhere.txt",
        "--earlier content/site.yaml",
        "--earlier content",
    ] {
        let ran = site.run(&format!("build {words}"));
        assert_eq!(ran.code, Some(3), "{words}: {ran:?}");
        assert!(
            ran.err.contains("could not read the list of addresses"),
            "{}",
            ran.err
        );
    }
    assert_eq!(names(site.path()), ["content"]);
}

#[test]
fn a_theme_that_does_not_work_ends_with_2_and_the_last_site_stays() {
    let site = Copied::of("sound");
    site.run("build");
    let last = site.published();
    site.edit("site.yaml", |text| text.to_owned() + "theme: _own\n");
    fs::create_dir_all(site.content("_own/templates")).unwrap();
    let template =
        |text: &str| fs::write(site.content("_own/templates/not-found.html"), text).unwrap();
    // One that cannot be read, and one that asks for what is not there, which shows only when a page is made.
    for wrong in [
        "<h1>Gone</h1>\n{% if %}",
        "<h1>Gone</h1>\n{{ nothing.of_the_kind }}",
    ] {
        template(wrong);
        let ran = site.run("build");
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (Some(2), ""),
            "{wrong}: {ran:?}"
        );
        let place = "--> content/_own/templates/not-found.html:2:";
        assert!(ran.err.contains(place), "{}", ran.err);
        assert_eq!(site.published(), last);
        assert_eq!(names(site.path()), ["content", "public"]);
    }
    template("<!doctype html><h1>Gone</h1>");
    assert_eq!(site.run("build").code, Some(0));
    assert_eq!(
        site.published()[Path::new("404.html")],
        b"<!doctype html><h1>Gone</h1>"
    );
}

#[test]
fn trouble_with_the_machine_ends_with_3_and_the_last_site_stays() {
    let site = Copied::of("sound");
    let missing = site.run("build nowhere");
    assert_eq!((missing.code, missing.out.as_str()), (Some(3), ""));
    assert!(
        missing
            .err
            .starts_with("error: there is no folder nowhere here"),
        "{}",
        missing.err
    );
    assert_eq!(site.run("check nowhere").code, Some(3));
    assert_eq!(
        site.run("build --out content/site.yaml/public").code,
        Some(3)
    );
    assert_eq!(names(site.path()), ["content"]);

    site.run("build");
    let last = site.published();
    site.edit("site.yaml", |text| text.replace("name: ", "name: The new "));
    // No file may become longer than a kilobyte or so, as on a disk that is full.
    let full = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 1; exec \"$0\" build",
            env!("CARGO_BIN_EXE_minutebook"),
        ])
        .current_dir(site.path())
        .output();
    let full = Ran::from(full.unwrap());
    assert_eq!(full.code, Some(3), "{full:?}");
    assert!(
        full.err.starts_with("error: could not write "),
        "{}",
        full.err
    );
    assert_eq!(site.published(), last);
    assert_eq!(names(site.path()), ["content", "public"]);
}

#[test]
fn a_folder_of_someone_else_is_refused_with_2() {
    let site = Copied::of("sound");
    fs::create_dir(site.path().join("public")).unwrap();
    fs::write(site.path().join("public/theirs"), "kept").unwrap();
    let ran = site.run("build");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err
            .starts_with("error: cannot publish to public: it has files in it"),
        "{}",
        ran.err
    );
    assert_eq!(names(&site.path().join("public")), ["theirs"]);
    for out in [".", "content", "content/public", "/"] {
        assert_eq!(
            site.run(&format!("build --out {out}")).code,
            Some(2),
            "{out}"
        );
    }
    assert_eq!(names(site.path()), ["content", "public"]);
}

#[test]
fn what_is_asked_wrongly_ends_with_2() {
    let site = Copied::of("sound");
    for words in [
        "build --as-of 2026-02-30",
        "build --as-of tomorrow",
        "build --base-url papers.example.org",
        "build --base-url https://",
        "build --nonsense",
        "build one two",
        "check --out public",
    ] {
        let ran = site.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{words}");
    }
    assert_eq!(names(site.path()), ["content"]);
}

#[test]
fn check_says_the_same_and_writes_nothing() {
    for (name, code) in [("sound", 0), ("agenda-notice/late", 1), ("wrong", 2)] {
        let site = Copied::of(name);
        let ran = site.run("check");
        assert_eq!(ran.code, Some(code), "{name}: {ran:?}");
        assert_eq!(names(site.path()), ["content"]);
        assert_eq!(site.run("build").code, Some(code), "{name}");
    }
    let late = Copied::of("agenda-notice/late").run("check");
    assert!(
        late.out.starts_with("late[agenda-notice]: "),
        "{}",
        late.out
    );
    assert!(
        late.out.lines().last().unwrap().starts_with("Record: "),
        "{}",
        late.out
    );
}

#[test]
fn the_same_content_gives_the_same_bytes_wherever_and_however_it_is_built() {
    let (site, other) = (Copied::of("sound"), Copied::of("sound"));
    site.run("build");
    let first = site.published();
    site.run("build");
    assert_eq!(site.published(), first);
    other
        .command("build")
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .unwrap();
    assert_eq!(other.published(), first);
    let elsewhere = TempDir::new().unwrap();
    let mut command = other.command("build --out from-elsewhere");
    command
        .arg(other.path().join("content"))
        .current_dir(&elsewhere);
    assert_eq!(command.output().unwrap().status.code(), Some(0));
    assert_eq!(contents(&elsewhere.path().join("from-elsewhere")), first);
    for (path, bytes) in first {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(
            !text.contains(site.path().to_str().unwrap()),
            "{path:?} tells where it was built"
        );
    }
}

#[test]
fn the_day_is_the_one_asked_for_else_the_sites_else_the_clocks() {
    let day = |ran: Ran| {
        ran.out
            .split(": ")
            .next()
            .unwrap()
            .replace("Built public as of ", "")
    };
    let site = Copied::of("sound");
    // Half past eleven at night in Greenwich is half past twelve in London's summer.
    let summer_night = "1782862200";
    let at = |words: &str| {
        site.command(words)
            .env("SOURCE_DATE_EPOCH", summer_night)
            .output()
            .unwrap()
    };
    assert_eq!(day(at("build").into()), "Monday 16 March 2026");
    assert_eq!(
        day(at("build --as-of 2026-04-01").into()),
        "Wednesday 1 April 2026"
    );
    site.edit("site.yaml", |text| text.replace("as_of: 2026-03-16\n", ""));
    assert_eq!(day(at("build").into()), "Wednesday 1 July 2026");
    assert_eq!(
        day(at("build --as-of 2026-04-01").into()),
        "Wednesday 1 April 2026"
    );
    site.edit("site.yaml", |text| {
        text.to_owned() + "timezone: America/New_York\n"
    });
    assert_eq!(day(at("build").into()), "Tuesday 30 June 2026");
    let today = || {
        chrono::Utc::now()
            .with_timezone(&chrono_tz::America::New_York)
            .format("%A %-d %B %Y")
            .to_string()
    };
    let (before, told, after) = (today(), day(site.run("build")), today());
    assert!(told == before || told == after, "{told}");
    let wrong = site
        .command("build")
        .env("SOURCE_DATE_EPOCH", "yesterday")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn the_day_decides_what_is_published_and_what_is_due() {
    let site = Copied::of("sound");
    let before = site.run("build --as-of 2026-02-12");
    assert_eq!(before.code, Some(0));
    let minutes = Path::new("board/2026-02-10/minutes/index.html");
    assert!(!site.published().contains_key(minutes));
    let due =
        "\nDue next\n  Tue 17 Feb Anytown Partnership Board, Tuesday 10 February 2026: minutes";
    assert!(before.out.contains(due), "{}", before.out);
    site.run("build");
    assert!(site.published().contains_key(minutes));
}

#[test]
fn the_address_can_be_given() {
    let site = Copied::of("sound");
    let has = |address: &str| {
        let pages = site.published();
        pages
            .values()
            .any(|page| String::from_utf8_lossy(page).contains(address))
    };
    site.run("build");
    assert!(has("https://papers.example.org/board/") && !has("https://other.example.org/sub/"));
    site.run("build --base-url https://other.example.org/sub/");
    assert!(!has("https://papers.example.org/board/") && has("https://other.example.org/sub/"));
}

#[test]
fn what_the_public_may_not_read_is_nowhere_in_the_site() {
    let site = Copied::of("withheld");
    let planted = |files: &BTreeMap<PathBuf, Vec<u8>>| -> Vec<String> {
        let holds = |text: &str| text.to_lowercase().contains("planted");
        let tells = |(path, bytes): (&PathBuf, &Vec<u8>)| {
            let told = holds(path.to_str().unwrap()) || holds(&String::from_utf8_lossy(bytes));
            told.then(|| path.display().to_string())
        };
        files.iter().filter_map(tells).collect()
    };
    assert!(
        planted(&contents(&site.path().join("content"))).len() > 15,
        "the strings are not planted"
    );
    let ran = site.run("build");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        site.published()
            .contains_key(Path::new("board/2026-02-10/withdrawn/index.html"))
    );
    assert_eq!(planted(&site.published()), [""; 0]);
    // On the day after, some of it may be read; so the strings would have been found.
    site.run("build --as-of 2026-03-17");
    let later = planted(&site.published()).join(" ");
    assert!(later.contains("planted-unpublished-file"), "{later}");
    assert!(
        !later.contains("exempt") && !later.contains("withdrawn") && !later.contains("not-yet"),
        "{later}"
    );
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let site = Copied::of("sound");
    for number in 0..40 {
        let page = format!("---\ntitle: Page {number}\n---\nText of page {number}.\n");
        fs::write(site.content(&format!("board/page-{number}.md")), page).unwrap();
    }
    let build = || site.command("build").stdout(Stdio::null()).spawn().unwrap();
    let rename = |from: &str, to: &str| site.edit("site.yaml", |text| text.replace(from, to));
    let begun = Instant::now();
    build().wait().unwrap();
    let one = site.published();
    rename("name: Papers", "name: Other papers");
    build().wait().unwrap();
    let two = site.published();
    let usual = begun.elapsed() / 2;
    assert_ne!(one, two);

    let (rounds, mut killed) = (40, 0);
    for round in 0..rounds {
        match round % 2 {
            0 => rename("name: Other papers", "name: Papers"),
            _ => rename("name: Papers", "name: Other papers"),
        }
        let mut running = build();
        // Every moment of a build has its turn, the last ones and those after it too.
        thread::sleep(usual * (round + 1) / rounds * 5 / 4);
        running.kill().unwrap();
        killed += u32::from(running.wait().unwrap().signal() == Some(9));
        let published = site.published();
        assert!(
            published == one || published == two,
            "half a site after the kill of round {round}"
        );
    }
    assert!(killed > 0, "every build was faster than its kill");
    assert_eq!(site.run("build").code, Some(0));
    assert_eq!(site.published(), two);
    assert_eq!(
        names(site.path()),
        ["content", "public"],
        "something was left behind"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    for (words, code) in [
        ("check", 1),
        ("build", 1),
        ("build --help", 0),
        ("check nowhere", 3),
    ] {
        let site = Copied::of("agenda-notice/late");
        let mut command = site.command(words);
        let mut running = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop((running.stdout.take(), running.stderr.take()));
        assert_eq!(running.wait().unwrap().code(), Some(code), "{words}");
    }
}

/// The command on a terminal: what it shows there.
#[cfg(target_os = "linux")]
fn on_a_terminal(site: &Copied, words: &str, environment: &[(&str, &str)]) -> String {
    let line = format!("{} {words}", env!("CARGO_BIN_EXE_minutebook"));
    let mut script = Command::new("script");
    script
        .args(["-qec", &line, "/dev/null"])
        .current_dir(site.path());
    script
        .env_remove("NO_COLOR")
        .env_remove("SOURCE_DATE_EPOCH")
        .env("TERM", "xterm");
    script
        .envs(environment.iter().copied())
        .stdin(Stdio::null());
    String::from_utf8(script.output().expect("`script` makes a terminal").stdout).unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn colour_is_for_terminals_and_for_those_who_want_it() {
    let site = Copied::of("agenda-notice/late");
    let plain = site.run("check");
    let coloured = on_a_terminal(&site, "check", &[]);
    assert!(
        coloured.contains("\u{1b}[") && coloured.contains("late"),
        "{coloured}"
    );
    assert!(!plain.out.contains('\u{1b}'));
    for environment in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let shown = on_a_terminal(&site, "check", &[environment]);
        assert_eq!(shown.replace("\r\n", "\n"), plain.out, "{environment:?}");
    }
    assert!(on_a_terminal(&site, "check", &[("NO_COLOR", "")]).contains("\u{1b}["));
    let built = site.run("build");
    assert!(
        !built.err.contains(['\u{1b}', '\r']),
        "a progress bar in a log: {:?}",
        built.err
    );
}

#[test]
fn nothing_in_the_content_can_steer_the_terminal() {
    let site = Copied::of("agenda-notice/late");
    let hostile = "\"\\e]0;title\\a\\e[2J\\x9b31m \\u202etxet\"";
    site.edit("board/body.yaml", |text| text.replace("Board", hostile));
    site.edit("board/2026-05-07/housing.md", |text| {
        text.replace("author: Head of Housing", &format!("title: {hostile}"))
    });
    for words in ["check", "build"] {
        let ran = site.run(words);
        let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(
            ran.err.contains("\\u{1b}") || ran.out.contains("\\u{1b}"),
            "{ran:?}"
        );
        assert!(
            !ran.out.contains(steers) && !ran.err.contains(steers),
            "{words}: {ran:?}"
        );
    }
}

/// Numbers that look random and are the same in every run (Knuth's generator).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit.max(1) as u64) as usize
    }
}

fn mutated(mut bytes: Vec<u8>, numbers: &mut Numbers) -> Vec<u8> {
    for _ in 0..=numbers.below(3) {
        let (from, to) = (numbers.below(bytes.len()), numbers.below(bytes.len()));
        let (from, to) = (from.min(to), from.max(to));
        match numbers.below(6) {
            0 => drop(bytes.drain(from..to)),
            1 => bytes.truncate(from),
            2 => bytes.insert(from, b" \t\n:-#'\"[]{}&*!|>%@`\0\xff"[numbers.below(22)]),
            3 => {
                let twice = bytes[from..to].to_vec();
                bytes.splice(from..from, twice);
            }
            _ if bytes.is_empty() => {}
            _ => bytes[from] = numbers.below(256) as u8,
        }
    }
    bytes
}

#[test]
fn mutated_content_never_panics_and_never_half_publishes() {
    use minutebook::pipeline::{self, Destination, Failure, Order};

    let site = Copied::of("sound");
    let (content, out) = (site.path().join("content"), site.path().join("public"));
    let whole = pipeline::read(&content).unwrap();
    let order = Order {
        as_of: None,
        now: chrono::DateTime::UNIX_EPOCH,
        base_url: None,
        readings: std::collections::BTreeMap::new(),
    };
    let texts: Vec<_> = whole
        .files
        .iter()
        .filter_map(|(path, content)| match content {
            minutebook::tree::Content::Bytes(bytes) => Some((path.clone(), bytes.to_vec())),
            minutebook::tree::Content::OnDisk { .. } => None,
        })
        .collect();
    let (mut numbers, mut ended) = (Numbers(20_260_316), BTreeMap::<&str, usize>::new());
    let mut last = None;
    for case in 0..300 {
        let mut tree = whole.clone();
        for _ in 0..=numbers.below(2) {
            let (path, bytes) = texts[numbers.below(texts.len())].clone();
            tree.files.insert(path, mutated(bytes, &mut numbers).into());
        }
        let ending = match pipeline::judge(&tree, &order) {
            Err(wrong) => {
                let terminal = pipeline::report::terminal::Terminal {
                    sources: pipeline::report::Sources {
                        tree: &tree,
                        content: "content".into(),
                    },
                    deny: minutebook::model::Force::Must,
                    colour: false,
                };
                let told: String = wrong.iter().map(|one| terminal.diagnostic(one)).collect();
                assert!(told.contains("error["), "case {case}: {told}");
                "wrong"
            }
            Ok(judged) => {
                let destination = Destination::of::<()>(&out, &content).unwrap();
                match pipeline::build(judged, &destination, || ()) {
                    Ok(_) => {
                        last = Some(contents(&out));
                        "built"
                    }
                    Err(Failure::Wrong(_)) => "theme",
                    Err(other) => panic!("case {case}: {other:?}"),
                }
            }
        };
        *ended.entry(ending).or_default() += 1;
        if let Some(last) = &last {
            assert!(contents(&out) == *last, "case {case} changed the site");
            for page in [
                ".minutebook",
                "index.html",
                "404.html",
                "calendar/index.html",
            ] {
                assert!(
                    last.contains_key(Path::new(page)),
                    "case {case}: {page} is not there"
                );
            }
        }
    }
    assert!(
        ended["wrong"] > 50 && ended["built"] > 20,
        "the mutations are too mild or too harsh: {ended:?}"
    );
    assert_eq!(names(site.path()), ["content", "public"]);
}

#[test]
fn the_readme_shows_what_the_command_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let shown = readme
        .split("```console\n$ minutebook check tests/sites/agenda-notice/late\n")
        .nth(1)
        .unwrap();
    let (shown, _) = shown.split_once("\n```").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
    let command = command
        .args(["check", "tests/sites/agenda-notice/late"])
        .current_dir(root);
    let ran = Ran::from(command.env_remove("SOURCE_DATE_EPOCH").output().unwrap());
    assert_eq!(ran.out.trim_end(), shown);
    assert_eq!(ran.code, Some(1));
}
