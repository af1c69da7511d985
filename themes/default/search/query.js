// What was typed: taken apart, and put right where a word is not known.
import { term, words } from "./words.js";

// Words are counted in the bits of a number.
const MOST = 30;
const SHORTEST_PREFIX = 3;
const SHORTEST_TO_COMPLETE = 4;
const SHORTEST_TO_CORRECT = 4;
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

/** The edits from one word to another: letters put in, left out, changed, or two neighbours swapped. */
function distance(one, other) {
  let before;
  let last;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] !== other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[other.length];
}

/** The nearest of the words that begin as `word` does, else of those that begin with its second letter. */
export async function suggest(word, files) {
  if (word.length < SHORTEST_TO_CORRECT) return undefined;
  const most = word.length > SHORTEST_TO_CORRECT ? 2 : 1;
  for (const letter of word.slice(0, 2)) {
    let nearest;
    for (const [known, papers] of await files.spellings(letter)) {
      if (Math.abs(known.length - word.length) > most || term(known) === term(word)) continue;
      const edits = distance(word, known);
      if (edits <= most && !(edits > nearest?.edits || (edits === nearest?.edits && papers <= nearest.papers)))
        nearest = { known, edits, papers };
    }
    if (nearest) return nearest.known;
  }
  return undefined;
}

/** `text` with the suggested words in it. */
export function replaced(text, suggestions) {
  let done = 0;
  const parts = suggestions.map(({ start, end, instead }) => text.slice(done, start) + instead + ((done = end), ""));
  return parts.join("") + text.slice(done);
}
