// The passage of a text that shows best why it was found, with the hits marked.
import { term, words } from "./words.js";

const LONGEST = 240;
const BEFORE = 60;
const PHRASE = 100;

/** What to look for in texts: the terms of each word, with what the word is worth (the rarer the more), and phrases. */
export function soughtBy({ phrases }, asked, count) {
  const marks = new Map();
  const worth = asked.map((variants, word) => {
    let most = 0;
    for (const [term, { postings }] of variants) {
      if (!marks.has(term)) marks.set(term, word);
      postings.forEach(({ units }) => (most = Math.max(most, units.length)));
    }
    return 1 + Math.log(count / (most + 1));
  });
  return { marks, worth, phrases: phrases.map(({ words }) => words) };
}

/** Where in `text` stands what is sought. */
function hits(text, { marks, worth, phrases }) {
  const initials = new Set([...marks.keys()].map((term) => term[0]));
  const all = words(text);
  const found = [];
  all.forEach(({ word, start, end }, at) => {
    for (const phrase of phrases)
      if (phrase.every((word, more) => all[at + more]?.word === word))
        found.push({ start, end: all[at + phrase.length - 1].end, what: phrase, worth: PHRASE });
    const what = initials.has(word[0]) ? marks.get(term(word)) : undefined;
    if (what !== undefined) found.push({ start, end, what, worth: worth[what] });
  });
  return found;
}

/** `text` from `start` to `end` as pieces: { text, hit }. */
function pieces(text, found, start = 0, end = text.length) {
  const made = [];
  const upTo = (to, hit) => {
    if (to <= start) return;
    const plain = text.slice(start, to).replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
    made.push({ text: plain, hit });
    start = to;
  };
  for (const hit of found) {
    if (hit.start < start || hit.end > end) continue;
    upTo(hit.start, false);
    upTo(hit.end, true);
  }
  upTo(end, false);
  return made;
}

/** `text` in pieces, with what is sought marked. */
export const mark = (text, sought) => pieces(text, hits(text, sought));

/** What `found` is worth: each thing that is sought once, and a little for each more. */
function worth(found) {
  const once = new Map(found.map(({ what, worth }) => [what, worth]));
  return [...once.values()].reduce((sum, worth) => sum + worth, found.length / 1000);
}

/** The best stretch of one section: what it is worth, and its hits. */
function best(text, heading, sought) {
  const titled = hits(heading, sought);
  const all = hits(text, sought);
  let chosen = { worth: worth(titled), from: [] };
  all.forEach(({ start }, at) => {
    let end = at;
    while (all[end]?.end <= start + LONGEST - BEFORE) end++;
    const from = all.slice(at, end);
    const more = worth([...titled, ...from]);
    if (more > chosen.worth) chosen = { worth: more, from };
  });
  return { ...chosen, all };
}

/** Where an excerpt of `text` starts and ends, at words or sentences, that shows the hits `from`. */
function cut(text, from) {
  let start = Math.max(0, (from[0]?.start ?? 0) - BEFORE);
  if (start) {
    const lead = text.slice(start, from[0].start);
    start += (/^.*([.;:!?]\s|\n)\s*/s.exec(lead) ?? /^\S*\s+/.exec(lead) ?? [""])[0].length;
  }
  let end = Math.min(text.length, start + LONGEST);
  const last = from.at(-1)?.end ?? start;
  if (end < text.length) {
    const space = text.slice(last, end + 1).search(/\s\S*$/);
    if (space > 0) end = last + space;
  }
  return [start, end];
}

/** The passage of `sections` that has most of what is sought: { anchor, section, snippet }, the last two as pieces. */
export function excerpt(sections, sought) {
  let chosen;
  for (const [anchor, heading, text] of sections) {
    const found = best(text, heading, sought);
    if (!chosen || found.worth > chosen.worth) chosen = { ...found, anchor, heading, text };
  }
  if (!chosen) return { anchor: "", section: [], snippet: [] };
  const { anchor, heading, text, from, all } = chosen;
  const [start, end] = cut(text, from);
  const snippet = pieces(text, all, start, end);
  if (start) snippet.unshift({ text: "… ", hit: false });
  if (end < text.length) snippet.push({ text: " …", hit: false });
  return { anchor, section: mark(heading, sought), snippet };
}
