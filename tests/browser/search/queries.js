// Whether phrases, exclusion, choices, order, pages, excerpts and suggestions are what a reader of every text would say.
async (search, whole) => {
  const { units, manifest, texts, bag, vocabulary, draw, term, words } = await whole(search);
  const { Search } = await import(`${search}search.js`);
  const searching = new Search(new URL("/search/", location));
  const faults = [];
  const fault = (text) => faults.push(text);
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  const papers = new Map();
  texts.forEach(([title, address, date, sections], unit) => {
    const id = units.paperOf[unit];
    const [kind, status, body] = [
      units.kinds[units.kindOf[unit]],
      units.statuses[units.statusOf[unit]],
      units.bodies[units.bodyOf[unit]],
    ];
    const paper = papers.get(id) ?? { id, address, date, kind, status, body, terms: new Set(), said: [] };
    bag[unit].flat().forEach((term) => paper.terms.add(term));
    const said = [title, body.name, kind.name, ...sections.flatMap(([, heading, text]) => [heading, text])];
    paper.said.push(...said.map((text) => ` ${words(text).map(({ word }) => word).join(" ")} `));
    papers.set(id, paper);
    if (address !== paper.address || date !== paper.date) fault(`unit ${unit} is not of the paper ${paper.address}`);
    if (Number(date.slice(0, 4)) !== units.yearOf[unit]) fault(`${address}: ${date} is not in ${units.yearOf[unit]}`);
  });
  const has = (paper, phrase) => paper.said.some((text) => text.includes(` ${phrase} `));
  const isBelow = (path, above) => !above || path === above || path.startsWith(`${above}/`);
  const chosen = {
    body: (paper, value) => isBelow(paper.body.value, value),
    kind: (paper, value) => !value || paper.kind.value === value,
    status: (paper, value) => !value || paper.status.value === value,
    from: (paper, value) => !value || Number(paper.date.slice(0, 4)) >= value,
    to: (paper, value) => !value || (paper.date && Number(paper.date.slice(0, 4)) <= value),
  };
  const passes = (paper, wish) => Object.keys(chosen).every((name) => chosen[name](paper, wish[name]));
  const counts = (list, wish) => {
    const count = (change) => list.filter((paper) => passes(paper, { ...wish, ...change })).length;
    const of = (all, name) =>
      all.map(({ value }) => [value, count({ [name]: value })]).filter(([value, count]) => value && (count || value === wish[name]));
    const years = [...new Set(list.map(({ date }) => Number(date.slice(0, 4))))].filter(Boolean).sort((a, b) => b - a);
    return {
      bodies: of(units.bodies, "body"),
      kinds: of(units.kinds, "kind"),
      statuses: of(units.statuses, "status"),
      years: years.map((year) => [year, count({ from: year, to: year })]).filter(([, count]) => count),
    };
  };

  /** Compares one search; `agrees` says of a paper whether its words are those that were asked for. */
  const compare = async (text, agrees, wish = {}) => {
    const name = `${text} ${JSON.stringify(wish)}`;
    const all = [...papers.values()].filter(agrees);
    const found = await searching.find({ ...wish, text, typing: false, size: 5 });
    if (!all.length || found.partial) {
      if (all.length || !(found.partial || found.bounded || !found.total)) fault(`${name}: ${all.length} papers have it`);
      return found;
    }
    const list = all.filter((paper) => passes(paper, wish));
    const right = found.bounded ? found.total <= list.length : found.total === list.length;
    if (!right) fault(`${name}: ${found.total} papers, not ${list.length}`);
    for (const { id, date, url } of found.results) {
      const paper = papers.get(id);
      if (!list.includes(paper)) fault(`${name}: shows ${url}`);
      if (date !== paper.date || !url.includes(`/${paper.address}`)) fault(`${name}: ${url} of ${date}`);
    }
    if (wish.sort === "date" && !found.bounded) {
      const newest = list.map(({ date }) => date).sort().reverse().slice((found.page - 1) * 5, found.page * 5);
      const dates = found.results.map(({ date }) => date);
      if (!same(newest, dates)) fault(`${name}: ${dates}, not ${newest}`);
    }
    const said = Object.entries(found.choices).map(([name, list]) => [name, list.map(({ value, count }) => [value, count])]);
    const known = said.every(([, list]) => list.every(([, count]) => count !== null));
    const expected = counts(all, wish);
    if (known && !same(Object.fromEntries(said), expected))
      fault(`${name}: ${JSON.stringify(said)}, not ${JSON.stringify(expected)}`);
    if (!known && !/["“]/.test(text)) fault(`${name}: has no counts`);
    return found;
  };

  /** Some words next to each other. */
  const phrase = () => {
    for (;;) {
      const [, , , sections] = draw(texts);
      const all = sections.length ? words(draw(sections)[2]).map(({ word }) => word) : [];
      const at = all.indexOf(draw(all));
      const some = all.slice(at, at + 2 + (at % 2));
      if (some.length > 1 && some.some((word) => !manifest.stop.has(word))) return some.join(" ");
    }
  };
  const wishes = [
    {},
    { body: draw(units.bodies).value },
    { kind: draw(units.kinds).value },
    { from: 2010 },
    { to: 2020, sort: "date", page: 1 },
    { status: units.statuses.at(-1).value, body: draw(units.bodies).value },
    { kind: draw(units.kinds).value, from: 2008, to: 2026, sort: "date", page: 2 },
  ];
  let phrases = 0;
  for (let turn = 0; turn < 70; turn++) {
    const wish = wishes[turn % wishes.length];
    const [one, two, three] = [draw(vocabulary), draw(vocabulary), phrase()];
    const common = draw(words(draw(texts)[0]).map(({ word }) => word).filter((word) => !manifest.stop.has(word))) ?? one;
    const knows = (paper, word) => paper.terms.has(term(word));
    await compare(common, (paper) => knows(paper, common), wish);
    await compare(`${common} -${two}`, (paper) => knows(paper, common) && !knows(paper, two), wish);
    const stood = await compare(`"${three}"`, (paper) => has(paper, three), wish);
    phrases += stood.total > 0;
    await compare(`“${three}” ${common}`, (paper) => has(paper, three) && knows(paper, common), wish);
    await compare(`${common} -"${three}"`, (paper) => knows(paper, common) && !has(paper, three), wish);
  }
  if (phrases < 10) fault(`only ${phrases} phrases were found`);
  return faults.slice(0, 20);
};
