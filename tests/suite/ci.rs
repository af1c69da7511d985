//! `docs/ci.md`: its files are files of their kinds, its commands exist, and its scripts do what they say.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use minutebook::check::forms;
use minutebook::load::load;
use minutebook::tree::Tree;

use crate::formats::{Folder, at};

/// The blocks of code of the page, each with its language.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string(at("docs/ci.md")).unwrap();
    let mut blocks = Vec::new();
    for part in page.split("\n```").skip(1).step_by(2) {
        let (language, text) = part.split_once('\n').unwrap();
        blocks.push((language.to_owned(), format!("{text}\n")));
    }
    assert_eq!(blocks.len(), 5);
    blocks
}

/// The lines of a file of YAML that a shell is to run and that call minutebook.
fn commands(yaml: &str) -> Vec<&str> {
    let lines = yaml
        .lines()
        .map(|line| line.trim_start().trim_start_matches("- "));
    let commands = lines.filter_map(|line| match line.strip_prefix("run: ") {
        Some(command) => Some(command),
        None => line.starts_with("minutebook ").then_some(line),
    });
    commands
        .filter(|command| command.starts_with("minutebook "))
        .collect()
}

/// `sh` with this text, in this folder, where `minutebook` is the program that is tested and `stand_ins` hold others.
fn sh(text: &str, folder: &Path, stand_ins: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_minutebook"))
        .parent()
        .unwrap();
    let path = format!(
        "{}:{}:{}",
        stand_ins.display(),
        program.display(),
        env::var("PATH").unwrap()
    );
    Command::new("sh")
        .args(["-e", "-c", text])
        .current_dir(folder)
        .env("PATH", path)
        .env("CI_PAGES_URL", "https://papers.example.org")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .unwrap()
}

/// A folder with the files of a small site in `content`.
fn papers(site: &str) -> Folder {
    let root = at("tests/sites").join(site);
    let files = crate::publish::contents(&root);
    let files: Vec<_> = files
        .iter()
        .filter_map(|(path, bytes)| {
            Some((
                format!("content/{}", path.display()),
                std::str::from_utf8(bytes).ok()?,
            ))
        })
        .collect();
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), *text))
        .collect();
    Folder::made(&files)
}

#[test]
fn the_workflows_are_yaml() {
    let yaml: Vec<_> = blocks()
        .into_iter()
        .filter(|(language, _)| language == "yaml")
        .collect();
    assert_eq!(yaml.len(), 2);
    let codes = |text: &str| {
        let loaded = load(&Tree::of([("site.yaml", text)]), &forms());
        let codes = loaded.diagnostics.iter().map(|found| found.code);
        codes.collect::<BTreeSet<_>>()
    };
    // They are no site's settings; beyond that nothing is wrong with them.
    for (_, text) in &yaml {
        let codes = codes(text);
        let of_settings = BTreeSet::from(["unknown-key", "missing-key", "wrong-value"]);
        assert!(
            codes.contains("unknown-key") && codes.is_subset(&of_settings),
            "{codes:?}"
        );
        assert!(text.contains("cron") || text.contains("CI_PAGES_URL"));
    }
    let tab = yaml[0].1.replacen("  push:", "\tpush:", 1);
    assert!(codes(&tab).contains("tab-indentation"));
}

#[test]
fn every_flag_is_one_that_the_command_has() {
    let mut seen = BTreeSet::new();
    for (_, text) in blocks() {
        for call in text.split("minutebook ").skip(1) {
            let call = call.split(['|', '>', '\n', ')']).next().unwrap();
            let mut words = call.split_whitespace();
            let Some(command @ ("check" | "build")) = words.next() else {
                continue;
            };
            let help = Folder::Repository.run(&[command, "--help"]);
            assert_eq!(help.code, Some(0));
            for flag in words.filter(|word| word.starts_with("--")) {
                assert!(help.out.contains(&format!("{flag} ")), "{command} {flag}");
                seen.insert(format!("{command} {flag}"));
            }
        }
    }
    let known = [
        "build --base-url",
        "build --earlier",
        "build --out",
        "check --due-within",
        "check --format",
    ];
    assert_eq!(seen, known.map(str::to_owned).into());
}

#[test]
fn every_command_of_the_workflows_runs() {
    let late = papers("agenda-notice/late");
    let stand_ins = tempfile::TempDir::new().unwrap();
    let mut ended = Vec::new();
    for (_, text) in blocks().iter().filter(|(language, _)| language == "yaml") {
        for command in commands(text) {
            let command = command.replace(
                "${{ steps.pages.outputs.base_url }}",
                "https://papers.example.org",
            );
            let ran = sh(&command, late.path(), stand_ins.path());
            let err = String::from_utf8_lossy(&ran.stderr);
            assert!(!err.contains("Usage:"), "{command}: {err}");
            // Only the two that decide fail for a late paper.
            let decides = !command.contains("||");
            assert_eq!(
                ran.status.code(),
                Some(i32::from(decides)),
                "{command}: {err}"
            );
            ended.push(decides);
        }
    }
    assert_eq!(
        (
            ended.len(),
            ended.iter().filter(|decides| **decides).count()
        ),
        (7, 2)
    );
    for written in ["minutebook.sarif", "minutebook.xml", "public/index.html"] {
        let length = fs::metadata(late.path().join(written)).unwrap().len();
        assert!(length > 100, "{written}");
    }
    let wrong = papers("wrong");
    let ran = sh(
        "minutebook build --out public || [ $? -eq 1 ]",
        wrong.path(),
        stand_ins.path(),
    );
    assert!(!ran.status.success() && !wrong.path().join("public").exists());
}

/// A folder with programs that stand for `git` and `mail`; `mail` writes what it is given to the file `mail` beside it.
fn stand_ins() -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    let mail = format!(
        "#!/bin/sh\n{{ echo \"$2 to $3\"; cat; }} > {}/sent\n",
        folder.path().display()
    );
    for (name, text) in [("git", "#!/bin/sh\n"), ("mail", mail.as_str())] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    folder
}

#[test]
fn the_cron_job_mails_what_there_is_to_do_and_publishes() {
    let blocks = blocks();
    let scripts: Vec<_> = blocks
        .iter()
        .filter(|(language, _)| language == "sh")
        .collect();
    let [(_, check), (_, publish)] = scripts[..] else {
        panic!("{blocks:?}")
    };
    for (site, subject) in [
        ("sound", None),
        ("agenda-notice/late-explained", None),
        (
            "agenda-notice/late",
            Some("Papers: a rule was missed to committee.services@example.org"),
        ),
        (
            "wrong",
            Some("Papers: something is wrong in the files to committee.services@example.org"),
        ),
    ] {
        let (folder, programs) = (papers(site), stand_ins());
        let here = |script: &str| {
            let script = script.replace("/srv/www/papers", "public");
            script.replace("/srv/papers", folder.path().to_str().unwrap())
        };
        let ran = sh(&here(check), folder.path(), programs.path());
        assert!(ran.status.success(), "{site}: {ran:?}");
        let sent = fs::read_to_string(programs.path().join("sent")).ok();
        let told = sent.as_deref().and_then(|sent| sent.lines().next());
        assert_eq!(told, subject, "{site}");
        let ran = sh(&here(publish), folder.path(), programs.path());
        let said = String::from_utf8(ran.stdout).unwrap();
        let is_published = folder.path().join("public/index.html").is_file();
        assert_eq!(
            (ran.status.success(), is_published, said.is_empty()),
            match site {
                "wrong" => (false, false, false),
                _ => (true, true, true),
            },
            "{site}: {said}"
        );
    }
}

#[test]
fn what_falls_due_is_mailed_too() {
    let (_, check) = blocks()
        .into_iter()
        .find(|(language, _)| language == "sh")
        .unwrap();
    let (folder, programs) = (papers("agenda-notice/upcoming"), stand_ins());
    let check = check.replace("/srv/papers", folder.path().to_str().unwrap());
    let ran = sh(&check, folder.path(), programs.path());
    assert!(ran.status.success());
    let sent = fs::read_to_string(programs.path().join("sent")).unwrap();
    assert!(
        sent.starts_with("Papers: all is well to ")
            && sent.contains("\n  Wed 29 Apr Board, Thursday 7 May 2026: agenda\n"),
        "{sent}"
    );
}
