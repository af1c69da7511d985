// Whether papers are found and ranked as elasticlunr does with the same terms.
async (search, whole, elasticlunr) => {
  const { known, units, manifest, bag, vocabulary, draw, term } = await whole(search);
  const { Search } = await import(`${search}search.js`);
  const { score, variants } = await import(`${search}papers.js`);
  const { parse } = await import(`${search}query.js`);
  const faults = [];
  const fields = ["text", "title", "items", "kind", "body", "organisations"];

  const index = elasticlunr(function () {
    this.setRef("id");
    this.saveDocument(false);
    this.pipeline.reset();
    fields.forEach((field) => this.addField(field));
  });
  bag.forEach((of, id) => {
    of.forEach((terms, field) => {
      const length = units.lengths[field][id];
      if (terms.length !== length) faults.push(`unit ${id}: ${fields[field]} has ${terms.length} terms, not ${length}`);
    });
    index.addDoc({ id, ...Object.fromEntries(fields.map((field, at) => [field, of[at].join(" ") || null])) });
  });
  const weights = Object.fromEntries(fields.map((field, at) => [field, { boost: manifest.weights[at], bool: "OR", expand: true }]));

  /** What elasticlunr says of words, the last of them typed in part. */
  const reference = (terms, typed) => {
    for (const field of fields) {
      const of = index.index[field];
      of.expandToken = (token, memo, root) =>
        root || token === typed ? Object.getPrototypeOf(of).expandToken.call(of, token, memo, root) : [token];
    }
    const found = index.search(terms.join(" "), { fields: weights });
    return new Map(found.map(({ ref, score }) => [Number(ref), score]));
  };
  const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

  const compare = async (text, terms, typed) => {
    const expected = reference(terms, typed);
    const asked = parse(text, manifest.stop, Boolean(typed)).wanted.map((word) => variants(word, known));
    const { scores } = score(units, manifest.weights, asked);
    scores.forEach((score, unit) => {
      if (!near(score, expected.get(unit) ?? 0)) faults.push(`${text}: unit ${unit} has ${score}, not ${expected.get(unit)}`);
    });

    const has = (unit, term) =>
      bag[unit].some((of) => of.some((one) => one === term || (term === typed && one.startsWith(typed))));
    const papers = new Map();
    for (const [unit, score] of expected) {
      const id = units.paperOf[unit];
      const paper = papers.get(id) ?? { id, score: 0, terms: new Set() };
      paper.score = Math.max(paper.score, score);
      terms.filter((term) => has(unit, term)).forEach((term) => paper.terms.add(term));
      papers.set(id, paper);
    }
    const all = [...papers.values()];
    const full = all.filter((paper) => terms.every((term) => paper.terms.has(term)));
    const list = (full.length ? full : all).sort((a, b) => b.score - a.score);
    const found = await new Search(new URL("/search/", location)).find({ text, typing: Boolean(typed), size: 20 });
    if (found.total !== list.length) faults.push(`${text}: ${found.total} papers, not ${list.length}`);
    if (found.partial !== (!full.length && all.length > 0)) faults.push(`${text}: partial is ${found.partial}`);
    found.results.forEach(({ id, score }, at) => {
      const same = near(score, list[at]?.score ?? 0) && near(score, papers.get(id)?.score ?? 0);
      if (!same) faults.push(`${text}: place ${at} is paper ${id} with ${score}, not ${list[at]?.id} with ${list[at]?.score}`);
      const next = found.results[at + 1];
      const [year, later] = [id, next?.id].map((paper) => units.yearOf[paper]);
      const tied = next?.score === score && (later > year || (later === year && next.id > id));
      if (tied) faults.push(`${text}: of papers alike ${next.id} should come before ${id}`);
    });
  };

  for (let turn = 0; turn < 120; turn++) {
    const chosen = Array.from({ length: (turn % 3) + 1 }, () => draw(vocabulary));
    await compare(chosen.join(" "), chosen.map(term), undefined);
  }
  let prefixes = 0;
  for (let turn = 0; turn < 400 && prefixes < 60; turn++) {
    const before = Array.from({ length: turn % 2 }, () => draw(vocabulary));
    const typed = draw(vocabulary).slice(0, 3 + (turn % 4));
    const text = [...before, typed].join(" ");
    const last = parse(text, manifest.stop, true).wanted.at(-1);
    // elasticlunr expands the stem, and knows nothing of words that are not finished.
    if (last?.typed !== term(typed) || last.completions.some((term) => known.has(term) && !term.startsWith(typed))) continue;
    prefixes++;
    await compare(text, [...before.map(term), typed], typed);
  }
  if (prefixes < 60) faults.push(`only ${prefixes} beginnings of words could be compared`);
  return faults.slice(0, 20);
};
