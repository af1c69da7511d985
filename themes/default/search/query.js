// What was typed, taken apart.
import { term, words } from "./words.js";

// Words are counted in the bits of a number.
const MOST = 30;
const SHORTEST_PREFIX = 3;
const SHORTEST_TO_COMPLETE = 4;
const ENDINGS = (
  "able ability al ally ance ancy ation ational ative ator ed ement ence ency ful ial ible ibility ic ical ies ing ings " +
  "ion ional ions isation ise ised ising ism ist ity ive ization ized izing less ly ment ments ness ous"
).split(" ");

/** The terms of the words that `typed` may be the beginning of: "housin" of "housing". */
function completions(typed) {
  const terms = new Set();
  for (const ending of ENDINGS)
    for (let part = 1; part < ending.length; part++)
      if (typed.endsWith(ending.slice(0, part))) terms.add(term(typed + ending.slice(part)));
  return [...terms].filter((term) => term.startsWith(typed.slice(0, 3)));
}

/**
 * Takes `text` apart: `wanted` words, as { word, start, end, term, typed, completions }; `phrases` and what to leave out,
 * `without`, as { words, terms }; and the stop words that were `ignored`.
 */
export function parse(text, stop, typing) {
  const query = { wanted: [], ignored: [], phrases: [], without: [] };
  const plain = text.replace(/[“”„«»]/g, '"');
  for (const { 0: all, 1: minus, 2: quoted, 3: bare, index } of plain.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const part = quoted ?? bare;
    const from = index + all.length - part.length - (bare ? 0 : 1);
    const found = words(part).map(({ word, start, end }) => ({ word, start: from + start, end: from + end }));
    const kept = found.filter(({ word }) => !stop.has(word)).map((word) => ({ ...word, term: term(word.word), completions: [] }));
    const phrase = { words: found.map(({ word }) => word), terms: kept.map(({ term }) => term) };
    if (!minus) {
      query.wanted.push(...kept);
      query.ignored.push(...phrase.words.filter((word) => stop.has(word)));
      if (bare === undefined && kept.length) query.phrases.push(phrase);
    } else if (bare === undefined && kept.length) query.without.push(phrase);
    else query.without.push(...kept.map(({ word, term }) => ({ words: [word], terms: [term] })));
  }
  query.wanted.length = Math.min(query.wanted.length, MOST);
  const last = query.wanted.at(-1);
  if (typing && last?.end === text.length) {
    const length = [...last.word].length;
    if (length >= SHORTEST_PREFIX) last.typed = last.word;
    if (length >= SHORTEST_TO_COMPLETE) last.completions = completions(last.word);
  }
  return query;
}
