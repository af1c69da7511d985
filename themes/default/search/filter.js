// Choosing among the papers found: by body with those below it, kind, status and year.

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
