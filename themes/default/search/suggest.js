// The known words nearest to those that no paper has.
import { term } from "./words.js";

const SHORTEST = 4;

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
async function nearest(word, files) {
  if (word.length < SHORTEST) return undefined;
  const most = word.length > SHORTEST ? 2 : 1;
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

/** What to look for instead: word by word, and the whole `text` with those in it. */
export async function suggest(text, unknown, files) {
  const found = await Promise.all(unknown.map(async (word) => ({ ...word, instead: await nearest(word.word, files) })));
  const suggestions = found.filter(({ instead }) => instead);
  let suggested = "";
  let done = 0;
  for (const { start, end, instead } of suggestions) {
    suggested += text.slice(done, start) + instead;
    done = end;
  }
  return { suggestions, suggested: suggested && suggested + text.slice(done) };
}
