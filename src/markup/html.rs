//! A text as HTML for a page.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{Alignment, CowStr, Event, Parser, Tag, TagEnd};

use super::headings::{Heading, Headings, words};
use super::{DIALECT, has_safe_scheme, is_external, raw};
use crate::tree::segment;

/// How a text is to stand on its page.
pub struct Shape<'a> {
    /// The level of its highest heading, from 2.
    pub top: u8,
    /// What the anchors of its headings and notes begin with, so that two texts can share a page.
    pub prefix: &'a str,
    /// A first heading that says this is left out: the page has said it already.
    pub title: Option<&'a str>,
    /// The address of a path of the site, as written in the text; `None` where the public can find nothing there.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
}

/// A text as HTML, and its outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    /// The HTML: flow content, safe whatever was written.
    pub html: String,
    /// The headings in it, in order.
    pub outline: Vec<Heading>,
}

/// `markdown` as HTML.
pub fn html(markdown: &str, shape: &Shape<'_>) -> Html {
    let mut events: Vec<_> = Parser::new_ext(markdown, DIALECT)
        .into_offset_iter()
        .collect();
    if events
        .iter()
        .any(|(event, _)| matches!(event, Event::InlineHtml(_)))
    {
        raw::balance(&mut events);
    }
    let mut writer = Writer {
        rest: events.into_iter().peekable(),
        shape,
        headings: Headings::new(shape.prefix, shape.top),
        outline: Vec::new(),
        alignments: Vec::new(),
        column: 0,
        in_head: false,
        dropped_links: 0,
    };
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, std::iter::from_fn(|| writer.next_event()));
    Html {
        html,
        outline: writer.outline,
    }
}

type Events<'m> = Peekable<IntoIter<(Event<'m>, Range<usize>)>>;

/// Passes events on, changed where the page needs it.
struct Writer<'m, 's> {
    rest: Events<'m>,
    shape: &'s Shape<'s>,
    headings: Headings<'s>,
    outline: Vec<Heading>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// How many links and pictures are open whose text alone is kept.
    dropped_links: usize,
}

impl<'m> Writer<'m, '_> {
    fn next_event(&mut self) -> Option<Event<'m>> {
        let (event, range) = self.rest.next()?;
        Some(match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let inner = self.up_to(|end| matches!(end, TagEnd::Heading(_)));
                let text = words(inner.iter().cloned());
                if range.start == 0 && self.shape.title == Some(text.as_str()) {
                    return self.next_event();
                }
                self.heading(level, text, inner)
            }
            Event::Start(Tag::HtmlBlock) => {
                let inner = self.up_to(|end| matches!(end, TagEnd::HtmlBlock));
                let html: String = inner.iter().filter_map(raw_html).collect();
                markup(raw::block(&html))
            }
            Event::Start(Tag::Link {
                dest_url, title, ..
            }) => self.link(&dest_url, &title),
            Event::End(TagEnd::Link) => self.close("</a>"),
            Event::Start(Tag::Image { dest_url, .. }) => self.picture(&dest_url),
            Event::Start(Tag::Table(alignments)) => {
                self.alignments = alignments;
                markup(
                    "<div class=\"table-wrap\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>",
                )
            }
            Event::End(TagEnd::Table) => markup("</tbody></table></div>"),
            Event::Start(Tag::TableHead) => self.row(true, "<thead><tr>"),
            Event::End(TagEnd::TableHead) => self.row(false, "</tr></thead><tbody>"),
            Event::Start(Tag::TableRow) => self.row(false, "<tr>"),
            Event::End(TagEnd::TableRow) => markup("</tr>"),
            Event::Start(Tag::TableCell) => self.cell(),
            Event::End(TagEnd::TableCell) => markup(if self.in_head { "</th>" } else { "</td>" }),
            Event::FootnoteReference(name) => Event::FootnoteReference(self.note_name(&name)),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                Event::Start(Tag::FootnoteDefinition(self.note_name(&name)))
            }
            Event::TaskListMarker(done) => Event::Text(if done { "☑ " } else { "☐ " }.into()),
            other => other,
        })
    }

    /// The events up to the end of the element that has just begun; the end itself is taken and left out.
    fn up_to(&mut self, is_end: fn(&TagEnd) -> bool) -> Vec<Event<'m>> {
        let mut inner = Vec::new();
        for (event, _) in self.rest.by_ref() {
            match event {
                Event::End(end) if is_end(&end) => break,
                event => inner.push(event),
            }
        }
        inner
    }

    fn heading(
        &mut self,
        level: pulldown_cmark::HeadingLevel,
        text: String,
        inner: Vec<Event<'m>>,
    ) -> Event<'m> {
        let heading = self.headings.next(level, text);
        let mut within = Writer {
            rest: inner
                .into_iter()
                .map(|event| (event, 1..1))
                .collect::<Vec<_>>()
                .into_iter()
                .peekable(),
            shape: self.shape,
            headings: Headings::new(self.shape.prefix, self.shape.top),
            outline: Vec::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            dropped_links: 0,
        };
        let mut html = format!("<h{} id=\"{}\">", heading.level, heading.id);
        pulldown_cmark::html::push_html(&mut html, std::iter::from_fn(|| within.next_event()));
        html.push_str(&format!("</h{}>\n", heading.level));
        self.outline.push(heading);
        markup(html)
    }

    fn link(&mut self, target: &str, title: &str) -> Event<'m> {
        let Some(address) = self.address(target) else {
            self.dropped_links += 1;
            return markup("");
        };
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", raw::escaped(title))
        };
        markup(format!("<a href=\"{}\"{title}>", raw::escaped(&address)))
    }

    fn close(&mut self, tag: &'static str) -> Event<'m> {
        if self.dropped_links > 0 {
            self.dropped_links -= 1;
            return markup("");
        }
        markup(tag)
    }

    /// A picture of the site; of one that is elsewhere only the words are kept, for no page asks another site.
    fn picture(&mut self, target: &str) -> Event<'m> {
        let inner = self.up_to(|end| matches!(end, TagEnd::Image));
        let alt = words(inner.into_iter());
        match (!is_external(target))
            .then(|| self.address(target))
            .flatten()
        {
            Some(address) => {
                let (address, alt) = (raw::escaped(&address), raw::escaped(&alt));
                markup(format!(
                    "<img src=\"{address}\" alt=\"{alt}\" loading=\"lazy\">"
                ))
            }
            None => Event::Text(alt.into()),
        }
    }

    fn address(&self, target: &str) -> Option<String> {
        if !has_safe_scheme(target) {
            return None;
        }
        match target.strip_prefix('#') {
            Some(anchor) => Some(format!("#{}{}", self.shape.prefix, segment(anchor))),
            None if is_external(target) => Some(target.to_owned()),
            None => (self.shape.resolve)(target),
        }
    }

    fn row(&mut self, in_head: bool, tag: &'static str) -> Event<'m> {
        self.in_head = in_head;
        self.column = 0;
        markup(tag)
    }

    fn cell(&mut self) -> Event<'m> {
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"number\"",
            Some(Alignment::Center) => " class=\"centre\"",
            _ => "",
        };
        self.column += 1;
        // A heading that says nothing would be read out for every cell below it.
        let empty = |(event, _): &(Event<'_>, _)| matches!(event, Event::End(TagEnd::TableCell));
        if self.in_head && self.rest.next_if(empty).is_some() {
            return markup("<td></td>");
        }
        markup(if self.in_head {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        })
    }

    fn note_name(&self, name: &str) -> CowStr<'m> {
        format!("{}note-{}", self.shape.prefix, segment(name)).into()
    }
}

fn raw_html<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Html(html) | Event::Text(html) | Event::InlineHtml(html) => Some(html),
        _ => None,
    }
}

fn markup<'m>(html: impl Into<CowStr<'m>>) -> Event<'m> {
    Event::InlineHtml(html.into())
}
