// Which papers have the words, and how well: the score is elasticlunr's.

const PENALTY = 0.15;

/** What stands in the index for a wanted word, by term: its postings, and how much it counts (1: the word itself). */
export function variants({ term, typed, completions = [] }, known) {
  const found = new Map();
  const add = (term, counts) =>
    known.has(term) && !found.has(term) && found.set(term, { postings: known.get(term), counts });
  add(term, 1);
  if (typed) {
    const { length } = typed;
    for (const term of known.keys()) if (term.startsWith(typed)) add(term, (length / term.length) * PENALTY);
    for (const term of completions)
      add(term, (Math.min(length, term.length) / Math.max(length, term.length)) * PENALTY);
  }
  return found;
}

/** For each unit its score, and as bits which of the `asked` words it has. */
export function score({ count, lengths }, weights, asked) {
  const scores = new Float64Array(count);
  const has = new Uint32Array(count);
  weights.forEach((weight, field) => {
    const sums = new Float64Array(count);
    const exact = new Uint8Array(count);
    asked.forEach((variants, word) => {
      for (const { postings, counts } of variants.values()) {
        if (!postings[field]) continue;
        const { units, times } = postings[field];
        const worth = counts * (1 + Math.log(count / (units.length + 1)));
        for (let at = 0; at < units.length; at++) {
          const unit = units[at];
          sums[unit] += worth * Math.sqrt(times[at] / lengths[field][unit]);
          has[unit] |= 1 << word;
          if (counts === 1) exact[unit]++;
        }
      }
    });
    for (let unit = 0; unit < count; unit++)
      if (sums[unit]) scores[unit] += (sums[unit] * weight * (exact[unit] || asked.length)) / asked.length;
  });
  return { scores, has };
}

/** The papers, each with its best unit and that one's score, and as bits the words that all its units have. */
export function papers({ paperOf }, { scores, has }) {
  const found = [];
  has.forEach((bits, unit) => {
    if (!bits) return;
    const id = paperOf[unit];
    let paper = found.at(-1);
    if (paper?.id !== id) found.push((paper = { id, unit, score: 0, bits: 0 }));
    paper.bits |= bits;
    if (scores[unit] > paper.score) [paper.unit, paper.score] = [unit, scores[unit]];
  });
  return found;
}
