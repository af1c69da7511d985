//! How a meeting came to be called, and who closed it to the public and why.

use serde::Serialize;

use crate::calendar::Day;
use crate::model::{Meeting, ShortNotice};
use crate::render::sources::Sources;
use crate::render::words::sentence;
use crate::source::Spanned;

/// How a meeting came to be called.
#[derive(Debug, Serialize)]
pub(super) struct Calling {
    announced: Option<Day>,
    called: Option<Day>,
    /// The posts that called it.
    by: Option<String>,
    /// When the chair agreed to it.
    approved: Option<Day>,
    short_notice: Option<ShortNotice>,
}

/// Why a meeting, or a part of it, is closed to the public, and what was said of that beforehand.
#[derive(Debug, Serialize)]
pub(super) struct Closing {
    /// Why the whole of it is.
    whole: Option<String>,
    /// When the notices that it is to be private were published.
    first: Option<Day>,
    second: Option<Day>,
    reasons: Option<String>,
    agreed: Option<Agreed>,
}

/// Who agreed that it could not wait for such notices.
#[derive(Debug, Serialize)]
struct Agreed {
    by: String,
    on: Day,
    reason: String,
}

impl Calling {
    pub(super) fn of(meeting: &Meeting, sources: &Sources<'_>) -> Self {
        let details = &meeting.details;
        let by = details.called_by.iter();
        let by: Vec<_> = by.map(|seat| sources.post(&meeting.body, seat)).collect();
        Self {
            announced: day(&details.announced),
            called: day(&details.called),
            by: (!by.is_empty()).then(|| by.join("; ")),
            approved: day(&details.call_approved),
            short_notice: details.short_notice.as_ref().map(|notice| ShortNotice {
                reason: sentence(&notice.value.reason),
                by: notice.value.by.clone(),
            }),
        }
    }
}

impl Closing {
    /// `None` where the meeting is open and nobody said otherwise.
    pub(super) fn of(meeting: &Meeting) -> Option<Self> {
        let details = &meeting.details;
        let notice = details.private_notice.as_ref();
        let whole = details.closed.as_ref().map(|why| sentence(&why.value));
        if whole.is_none() && notice.is_none() {
            return None;
        }
        let reasons = notice.and_then(|notice| notice.reasons.as_ref());
        let agreed = notice.and_then(|notice| notice.agreed.as_ref());
        Some(Self {
            whole,
            first: notice.and_then(|notice| day(&notice.first)),
            second: notice.and_then(|notice| day(&notice.second)),
            reasons: reasons.map(|reasons| sentence(&reasons.value)),
            agreed: agreed.map(|agreed| Agreed {
                by: agreed.value.by.clone(),
                on: agreed.value.on.value,
                reason: sentence(&agreed.value.reason),
            }),
        })
    }
}

fn day(day: &Option<Spanned<Day>>) -> Option<Day> {
    day.as_ref().map(|day| day.value)
}
