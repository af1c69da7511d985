// Which papers have the words, how well (the score is elasticlunr's), and choosing among them.

const PENALTY = 0.15;

/** What stands in the index for a wanted word, by term: its postings, and how much it counts (1: the word itself). */
export function variants({ term, typed, completions }, known) {
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

/** Best first, or newest first where `days` are given. */
export function order({ yearOf }, days) {
  return (a, b) =>
    (days && days[b.id] - days[a.id]) || b.score - a.score || yearOf[b.id] - yearOf[a.id] || b.id - a.id;
}

/** A test of a paper for each thing that can be chosen. */
function tests({ bodies, kinds, statuses, bodyOf, kindOf, statusOf, yearOf }, wish) {
  const { body, kind, status, from = 0, to } = wish;
  const first = bodies.findIndex(({ value }) => value === body);
  const depth = bodies[first]?.depth;
  const after = bodies.findIndex((below, at) => at > first && below.depth <= depth);
  const end = after < 0 ? bodies.length : after;
  return [
    (id) => !body || (bodyOf[id] >= first && bodyOf[id] < end),
    (id) => !kind || kinds[kindOf[id]].value === kind,
    (id) => !status || statuses[statusOf[id]].value === status,
    (id) => yearOf[id] >= from && (!to || (yearOf[id] && yearOf[id] <= to)),
  ];
}

/** Those of the papers `found` that are wished for, and for each other choice how many papers it would give. */
export function filter(units, found, wish) {
  const columns = [units.bodyOf, units.kindOf, units.statusOf, units.yearOf];
  const passes = tests(units, wish);
  const counts = columns.map(() => []);
  const kept = found.filter(({ id }) => {
    let failed = -1;
    for (let test = 0; test < passes.length; test++) {
      if (passes[test](id)) continue;
      if (failed >= 0) return false;
      failed = test;
    }
    for (let test = 0; test < passes.length; test++)
      if (failed < 0 || failed === test) counts[test][columns[test][id]] = (counts[test][columns[test][id]] ?? 0) + 1;
    return failed < 0;
  });
  return { kept, choices: choices(units, counts, wish) };
}

function choices({ bodies, kinds, statuses }, [inBody, ofKind, ofStatus, inYear], wish) {
  const below = bodies.map(({ depth }, at) => {
    let sum = inBody[at] ?? 0;
    for (let next = at + 1; bodies[next]?.depth > depth; next++) sum += inBody[next] ?? 0;
    return sum;
  });
  const list = (all, counts, chosen) =>
    all
      .map(({ value, name, depth }, at) => ({ value, name, depth, count: counts[at] ?? 0, chosen: value === chosen }))
      .filter(({ value, count, chosen }) => value && (count || chosen));
  return {
    bodies: list(bodies, below, wish.body),
    kinds: list(kinds, ofKind, wish.kind),
    statuses: list(statuses, ofStatus, wish.status),
    years: inYear.flatMap((count, value) => (value ? [{ value, count }] : [])).reverse(),
  };
}
