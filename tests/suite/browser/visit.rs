//! One look at one page.

use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetFocusEmulationEnabledParams, SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, InsertTextParams,
};
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::network::{
    BlockPattern, EventRequestWillBeSent, SetBlockedUrLsParams,
};
use chromiumoxide::cdp::js_protocol::runtime::{
    EvaluateParams, EventConsoleApiCalled, EventExceptionThrown,
};
use chromiumoxide::listeners::EventStream;
use chromiumoxide::{Browser, Page, Result};
use futures::{FutureExt, StreamExt};

/// How long to wait before looking again.
const MOMENT: Duration = Duration::from_millis(50);

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Width of the window in CSS pixels.
    pub(super) width: u32,
    /// Device pixels to a CSS pixel.
    pub(super) scale: f64,
    pub(super) dark: bool,
    /// In few colours of the reader's choice: `forced-colors`.
    pub(super) own_colours: bool,
    /// Without movement: `prefers-reduced-motion`.
    pub(super) still: bool,
    pub(super) print: bool,
    pub(super) styles: bool,
    pub(super) scripts: bool,
}

impl Look {
    /// A desk.
    pub(super) const WIDE: Self = Self {
        width: 1280,
        scale: 1.0,
        dark: false,
        own_colours: false,
        still: false,
        print: false,
        styles: true,
        scripts: true,
    };
    /// A phone at night.
    pub(super) const PHONE_IN_THE_DARK: Self = Self {
        width: 360,
        scale: 2.0,
        dark: true,
        ..Self::WIDE
    };
    /// The narrowest that a page must fit: WCAG 2.2, 1.4.10 Reflow.
    pub(super) const NARROWEST: Self = Self {
        width: 320,
        ..Self::WIDE
    };
    /// A desk at 200 %: WCAG 2.2, 1.4.4 Resize Text.
    pub(super) const ZOOMED: Self = Self {
        width: 640,
        scale: 2.0,
        ..Self::WIDE
    };
    /// A sheet of A4 between its margins.
    pub(super) const PAPER: Self = Self {
        width: 680,
        print: true,
        ..Self::WIDE
    };
}

/// A tab in which pages are looked at one after another, and what is heard meanwhile.
pub(super) struct Visit {
    pub(super) page: Page,
    /// The page it is at.
    pub(super) url: String,
    requests: EventStream<EventRequestWillBeSent>,
    entries: EventStream<EventEntryAdded>,
    console: EventStream<EventConsoleApiCalled>,
    thrown: EventStream<EventExceptionThrown>,
}

impl Visit {
    /// Opens a tab.
    pub(super) async fn begin(browser: &Browser, look: Look) -> Result<Self> {
        let page = browser.new_page("about:blank").await?;
        let visit = Self {
            requests: page.event_listener().await?,
            entries: page.event_listener().await?,
            console: page.event_listener().await?,
            thrown: page.event_listener().await?,
            url: String::new(),
            page,
        };
        visit.set(look).await?;
        visit.page.enable_log().await?;
        Ok(visit)
    }

    /// Goes to `url` and waits until it has loaded.
    pub(super) async fn go(&mut self, url: &str) -> Result<()> {
        heard(&mut self.requests, |_| ());
        heard(&mut self.entries, |_| ());
        heard(&mut self.console, |_| ());
        heard(&mut self.thrown, |_| ());
        self.url = url.to_owned();
        self.page.goto(url).await?;
        while self.ask("[document.readyState]").await? != ["complete"] {
            tokio::time::sleep(MOMENT).await;
        }
        Ok(())
    }

    async fn set(&self, look: Look) -> Result<()> {
        let scheme = if look.dark { "dark" } else { "light" };
        let own_colours = if look.own_colours { "active" } else { "none" };
        let motion = if look.still {
            "reduce"
        } else {
            "no-preference"
        };
        let media = SetEmulatedMediaParams::builder()
            .media(if look.print { "print" } else { "" })
            .feature(MediaFeature::new("prefers-color-scheme", scheme))
            .feature(MediaFeature::new("forced-colors", own_colours))
            .feature(MediaFeature::new("prefers-reduced-motion", motion));
        // Not as a phone does it: that would widen the window to what does not fit.
        let mobile = false;
        self.page
            .execute(SetDeviceMetricsOverrideParams::new(
                look.width, 900, look.scale, mobile,
            ))
            .await?;
        self.page.execute(media.build()).await?;
        self.page
            .execute(SetFocusEmulationEnabledParams::new(true))
            .await?;
        self.page
            .execute(SetScriptExecutionDisabledParams::new(!look.scripts))
            .await?;
        if !look.styles {
            let styles = BlockPattern::new("*://*:*/*.css", true);
            let blocked = SetBlockedUrLsParams::builder().url_pattern(styles);
            self.page.execute(blocked.build()).await?;
        }
        Ok(())
    }

    /// The lines of text that `script`, an expression, gives.
    pub(super) async fn ask(&self, script: &str) -> Result<Vec<String>> {
        let question = EvaluateParams::builder()
            .expression(script)
            .await_promise(true)
            .return_by_value(true);
        let question = question
            .build()
            .map_err(chromiumoxide::error::CdpError::msg)?;
        let answer = self.page.evaluate_expression(question).await?;
        Ok(answer.into_value()?)
    }

    /// Waits until `condition`, an expression, is true. Whoever asks limits the time.
    pub(super) async fn wait_until(&self, condition: &str) -> Result<()> {
        // While a page gives way to another there is nobody to ask.
        let question = format!("[String(Boolean({condition}))]");
        while self.ask(&question).await.ok().as_deref() != Some(&["true".to_owned()]) {
            tokio::time::sleep(MOMENT).await;
        }
        Ok(())
    }

    /// Presses a key and lets it go.
    pub(super) async fn press(&self, key: &str) -> Result<()> {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "End" => 35,
            "Home" => 36,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => panic!("{key} has no number here"),
        };
        let mut down = DispatchKeyEventParams::new(DispatchKeyEventType::KeyDown);
        down.key = Some(key.to_owned());
        down.code = Some(key.to_owned());
        down.windows_virtual_key_code = Some(code);
        down.text = (key == "Enter").then(|| "\r".to_owned());
        let up = DispatchKeyEventParams {
            r#type: DispatchKeyEventType::KeyUp,
            text: None,
            ..down.clone()
        };
        self.page.execute(down).await?;
        self.page.execute(up).await?;
        Ok(())
    }

    /// Types `text` where the focus is.
    pub(super) async fn type_text(&self, text: &str) -> Result<()> {
        self.page.execute(InsertTextParams::new(text)).await?;
        Ok(())
    }

    /// The URLs asked for so far.
    pub(super) async fn requested(&mut self) -> Result<Vec<String>> {
        self.settle().await?;
        Ok(heard(&mut self.requests, |event| event.request.url.clone()))
    }

    /// What the browser and the page's scripts complained of so far.
    pub(super) async fn complaints(&mut self) -> Result<Vec<String>> {
        self.settle().await?;
        let entries = heard(&mut self.entries, |event| {
            let place = event.entry.url.as_deref().unwrap_or_default();
            format!("{} {place}", event.entry.text)
        });
        let said = heard(&mut self.console, |event| {
            format!("console: {:?}", event.args)
        });
        let thrown = heard(&mut self.thrown, |event| {
            event.exception_details.text.clone()
        });
        Ok([entries, said, thrown].concat())
    }

    /// Waits until what the browser has said is in the streams: it answers a question after all that it said before,
    /// and the streams are filled a moment after that.
    async fn settle(&self) -> Result<()> {
        self.ask("[]").await?;
        tokio::time::sleep(MOMENT).await;
        Ok(())
    }

    /// Closes the tab.
    pub(super) async fn leave(self) -> Result<()> {
        self.page.close().await
    }
}

fn heard<E, T>(stream: &mut EventStream<E>, tell: impl Fn(&E) -> T) -> Vec<T>
where
    E: chromiumoxide::cdp::IntoEventKind + Unpin,
{
    let mut told = Vec::new();
    while let Some(Some(event)) = stream.next().now_or_never() {
        told.push(tell(&event));
    }
    told
}
