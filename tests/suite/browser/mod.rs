//! The example site as people meet it, judged in a real browser: one page of every kind, by every judge.
//!
//! A judge is shown a bad page first and must find it bad, so none can pass by seeing nothing. Without a browser these
//! tests say on the error output that they were skipped; where `CI=true`, that is a failure.

mod accessible;
mod chromium;
mod keyboard;
mod kinds;
mod layout;
mod plain;
mod print;
mod quiet;
mod search;
mod search_module;
mod server;
mod visit;
mod wishes;

use std::path::Path;
use std::time::Duration;

use chromium::Chromium;
use kinds::SAMPLES;
use server::Server;
use visit::{Look, Visit};

use crate::example::EXAMPLE;

/// What a judge finds wrong with a page, a line each.
type Faults = chromiumoxide::Result<Vec<String>>;

/// A page that a judge must find bad: its file in `tests/browser/bad`, and some words of each fault.
type Bad<'a> = (&'a str, &'a [&'a str]);

/// How long one page may take. Far more than it does: only a browser that hangs takes as long.
const LIMIT: Duration = Duration::from_secs(60);

/// Opens a tab and works in it on `task`, each within the limit.
fn visit(look: Look, task: impl AsyncFn(&mut Visit) -> chromiumoxide::Result<()>) {
    let Some(chromium) = Chromium::shared() else {
        return;
    };
    chromium.wait_for(async {
        let mut visit = Visit::begin(chromium.browser(), look).await.unwrap();
        let done = tokio::time::timeout(LIMIT, task(&mut visit)).await;
        let at = visit.ask("[document.body.innerHTML]").await;
        let told = || format!("{look:?}: {}: {at:?}", visit.url);
        done.unwrap_or_else(|_| panic!("no end: {}", told()))
            .unwrap_or_else(|trouble| panic!("{trouble}: {}", told()));
        visit.leave().await.unwrap();
    });
}

/// Shows `judge` the bad page, then one page of every kind.
fn judge(look: Look, bad: Bad<'_>, judge: impl AsyncFn(&mut Visit) -> Faults) {
    let Some(chromium) = Chromium::shared() else {
        return;
    };
    let see = async |visit: &mut Visit, url: String| -> Vec<String> {
        let seen = tokio::time::timeout(LIMIT, async {
            visit.go(&url).await?;
            judge(visit).await
        });
        match seen.await {
            Ok(Ok(faults)) => faults,
            Ok(Err(trouble)) => panic!("{url}: {trouble}"),
            Err(_) => panic!("{url}: no answer from the browser in {LIMIT:?}"),
        }
    };
    chromium.wait_for(async {
        let mut visit = Visit::begin(chromium.browser(), look).await.unwrap();
        let (file, words) = bad;
        let tests = Server::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/bad"));
        let found = see(&mut visit, tests.url(file)).await;
        for words in words {
            let seen = found.iter().any(|fault| fault.contains(words));
            assert!(seen, "{words:?} of {file} was let pass: {found:#?}");
        }

        let site = Server::start(&EXAMPLE.root);
        let mut faults = Vec::new();
        for (address, kinds) in SAMPLES.iter() {
            let found = see(&mut visit, site.url(address)).await;
            let named = found
                .into_iter()
                .map(|fault| format!("{} ({address}): {fault}", kinds.join(", ")));
            faults.extend(named);
        }
        visit.leave().await.unwrap();
        assert!(faults.is_empty(), "{look:?}:\n{}", faults.join("\n"));
    });
}
