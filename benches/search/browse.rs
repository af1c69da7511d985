//! A tab of the browser that knows nothing yet.

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::network::{
    EmulateNetworkConditionsByRuleParams, NetworkConditions,
};
use chromiumoxide::cdp::browser_protocol::target::{
    CreateBrowserContextParams, CreateTargetParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;

use crate::chromium::Chromium;
use crate::host::Host;

/// Resolves to the addresses of the results once those of the words in the box are all shown.
const SHOWN: &str = "new Promise(done => {
    const look = () => {
        const region = document.querySelector('#results');
        if (region?.getAttribute('aria-busy') !== 'false') return false;
        const links = [...region.querySelectorAll('li')].map(entry => entry.querySelector('a'));
        done(links.filter(Boolean).map(link => link.pathname + link.hash));
        return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => look() && observer.disconnect());
    observer.observe(document, { subtree: true, childList: true, attributes: true });
})";

pub(crate) struct Tab<'c> {
    chromium: &'c Chromium,
    page: Page,
    context: BrowserContextId,
}

impl<'c> Tab<'c> {
    /// A tab in a context of its own, with nothing in its cache.
    pub(crate) async fn fresh(chromium: &'c Chromium) -> Self {
        let browser = chromium.browser();
        let context = browser
            .create_browser_context(CreateBrowserContextParams::default())
            .await
            .unwrap();
        let target = CreateTargetParams::builder()
            .url("about:blank")
            .browser_context_id(context.clone());
        let page = browser.new_page(target.build().unwrap()).await.unwrap();
        Self {
            chromium,
            page,
            context,
        }
    }

    pub(crate) async fn go(&self, url: &str) {
        self.page.goto(url).await.unwrap();
    }

    /// Opens the search page for `words`; the addresses of the results, once they are all shown.
    pub(crate) async fn search(&self, host: &Host, words: &str) -> Vec<String> {
        let mut url = String::from("/search/?q=");
        for byte in words.bytes() {
            url.push_str(&format!("%{byte:02x}"));
        }
        self.go(&host.url(&url)).await;
        self.ask(SHOWN).await
    }

    /// Types `words` in place of what is in the search page's box; milliseconds from the last key to results.
    pub(crate) async fn type_in(&self, words: &str) -> usize {
        let (typed, last) = words.split_at(words.len() - 1);
        self.ask(
            "(() => {
                const box = document.querySelector('main input[name=q]');
                box.focus();
                box.select();
                box.addEventListener('keydown', () => { window.pressed = performance.now() }, true);
                return [];
            })()",
        )
        .await;
        let input = self.page.find_element("main input[name=q]").await.unwrap();
        input.type_str(typed).await.unwrap();
        input.type_str(last).await.unwrap();
        let taken =
            format!("{SHOWN}.then(() => [String(Math.round(performance.now() - window.pressed))])");
        self.ask(&taken).await[0].parse().unwrap()
    }

    /// As Chromium's own setting for slow 3G.
    pub(crate) async fn slow_down(&self) {
        let bytes_a_second = 400_000.0 / 8.0;
        let line = NetworkConditions::builder()
            .url_pattern("")
            .latency(400.0)
            .download_throughput(bytes_a_second)
            .upload_throughput(bytes_a_second);
        let everywhere = EmulateNetworkConditionsByRuleParams::builder()
            .offline(false)
            .matched_network_condition(line.build().unwrap());
        self.page
            .execute(everywhere.build().unwrap())
            .await
            .unwrap();
    }

    /// The lines of text that `script`, an expression, gives.
    pub(crate) async fn ask(&self, script: &str) -> Vec<String> {
        let question = EvaluateParams::builder()
            .expression(script)
            .await_promise(true)
            .return_by_value(true);
        let answer = self
            .page
            .evaluate_expression(question.build().unwrap())
            .await
            .unwrap();
        answer.into_value().unwrap()
    }

    pub(crate) async fn close(self) {
        self.page.close().await.unwrap();
        self.chromium
            .browser()
            .dispose_browser_context(self.context)
            .await
            .unwrap();
    }
}
