//! The example's pages and style sheet, judged by the Nu Html Checker, which is what the W3C's own validator runs.
//!
//! It is a Java program, so it is used where it is at hand: the jar is looked for at `VNU_JAR` and `target/vnu.jar`, and
//! `.ci/run` fetches it. Without it this says on the error output that it was skipped; where `VNU_JAR` is set, as
//! `.ci/run` does, that is a failure.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::example::EXAMPLE;

/// What the checker says that is no fault of a page.
const NO_FAULTS: &[&str] = &[
    // It reads the site from the disk, where no file is of the same origin as another.
    "Resource violates Content Security Policy (meta tag): external stylesheet",
    "Resource violates Content Security Policy (meta tag): external script",
    "Resource violates Content Security Policy (meta tag): image",
];

/// It takes data in a script element, which no browser runs and no policy is about, for a script.
const INLINE_SCRIPT: &str = "Inline script violates Content Security Policy (meta tag)";
const DATA: &str = r#"<script type=\"application/ld+json\">"#;

#[test]
fn pages_are_valid_html() {
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/bad/inaccessible.html");
    let Some(seen) = faults(&bad) else {
        return;
    };
    for words in ["must have an “alt” attribute", "“lang” attribute"] {
        let seen = seen.iter().any(|fault| fault.contains(words));
        assert!(seen, "the checker let a bad page pass");
    }
    let found = faults(&EXAMPLE.root).unwrap();
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// What the checker finds wrong in a page or in all pages of a folder; `None`, said aloud, where there is no checker.
fn faults(path: &Path) -> Option<Vec<String>> {
    let Some(jar) = jar() else {
        let words = "SKIPPED: no Nu Html Checker, so the pages were not validated. To have them validated: \
                     put vnu.jar (npm pack vnu-jar) into target/, with Java installed.";
        writeln!(io::stderr(), "{words}").unwrap();
        return None;
    };
    let output = Command::new("java")
        .args(["-Xss4m", "-jar"])
        .arg(jar)
        .args([
            "--format",
            "json",
            "--skip-non-html",
            "--also-check-css",
            "--exit-zero-always",
        ])
        .arg(path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Value =
        serde_json::from_str(&said).unwrap_or_else(|_| panic!("the checker says {said}"));
    let messages = said["messages"].as_array().unwrap().iter();
    let found =
        messages.filter(|message| message["type"] != "info" || message["subType"] == "warning");
    let found = found.map(|message| {
        let words = message["message"].as_str().unwrap_or_default();
        let (url, line) = (&message["url"], &message["lastLine"]);
        format!("{words} ({url}:{line}: {})", message["extract"])
    });
    let is_fault = |said: &String| {
        let data = said.starts_with(INLINE_SCRIPT) && said.contains(DATA);
        !data && !NO_FAULTS.iter().any(|words| said.starts_with(words))
    };
    Some(found.filter(is_fault).collect())
}

/// The checker's jar, where there is Java to run it.
fn jar() -> Option<PathBuf> {
    let named = env::var_os("VNU_JAR").map(PathBuf::from);
    if let Some(jar) = named {
        assert!(
            jar.is_file(),
            "VNU_JAR is {}, which is not there",
            jar.display()
        );
        return Some(jar);
    }
    let jar = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/vnu.jar");
    let java = Command::new("java").arg("-version").output().is_ok();
    (java && jar.is_file()).then_some(jar)
}
