//! The browser: found on this machine, started once, and ended with the last test that uses it.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use std::{env, io};

use chromiumoxide::detection::{DetectionOptions, default_executable};
use chromiumoxide::{Browser, BrowserConfig};
use futures::StreamExt;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

/// A running browser, with what drives it.
pub(super) struct Chromium {
    browser: Browser,
    runtime: Runtime,
    /// A profile of its own, gone when the browser is.
    _profile: TempDir,
}

/// The browser of this run, as long as a test holds it. A static is never dropped, so it must not own the browser.
static SHARED: Mutex<Weak<Chromium>> = Mutex::new(Weak::new());

impl Chromium {
    /// The browser; `None`, said aloud, where this machine has none.
    pub(super) fn shared() -> Option<Arc<Self>> {
        let options = DetectionOptions {
            msedge: false,
            unstable: false,
        };
        let Ok(program) = default_executable(options) else {
            skip();
            return None;
        };
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = shared.upgrade() {
            return Some(running);
        }
        let profile = TempDir::new().unwrap();
        let config = BrowserConfig::builder()
            .chrome_executable(program)
            .user_data_dir(profile.path())
            // The pages are our own; containers and root often have no sandbox.
            .no_sandbox()
            .viewport(None)
            .request_timeout(super::LIMIT)
            .launch_timeout(super::LIMIT)
            .args(["disable-gpu", "disable-quic", "disable-component-update"])
            .build()
            .unwrap();
        let threads = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build();
        let runtime = threads.unwrap();
        let browser = runtime.block_on(async {
            let (browser, mut handler) = Browser::launch(config).await.unwrap();
            tokio::spawn(async move { while handler.next().await.is_some() {} });
            browser
        });
        let started = Arc::new(Self {
            browser,
            runtime,
            _profile: profile,
        });
        *shared = Arc::downgrade(&started);
        Some(started)
    }

    pub(super) fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Works on `task` until it is done.
    pub(super) fn wait_for<T>(&self, task: impl Future<Output = T>) -> T {
        self.runtime.block_on(task)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let Self {
            browser, runtime, ..
        } = self;
        runtime.block_on(async {
            let closed = async {
                browser.close().await.ok();
                browser.wait().await.ok();
            };
            let in_time = tokio::time::timeout(Duration::from_secs(5), closed).await;
            if in_time.is_err() {
                browser.kill().await;
            }
        });
    }
}

/// Says that there is no browser, past the test harness, which shows the output of failed tests alone.
fn skip() {
    let words = "no Chromium found: the pages were not judged in a browser. \
                 To have them judged: apt-get install chromium, or set CHROME to its path.";
    let ci = env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!ci, "{words}");
    writeln!(io::stderr(), "SKIPPED: {words}").unwrap();
}
