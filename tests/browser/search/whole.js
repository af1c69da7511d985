// A whole index, read at once: what the tests compare searches with.
async (search) => {
  const { Files } = await import(`${search}files.js`);
  const { term, words } = await import(`${search}words.js`);
  const files = new Files(new URL("/search/", location));
  await files.open();
  const read = await Promise.all(files.manifest.terms.map((_, number) => files.terms(number)));
  const known = new Map(read.flatMap((terms) => [...terms]));
  const texts = await Promise.all(Array.from({ length: files.units.count }, (_, unit) => files.text(unit)));
  const bag = texts.map(() => Array.from({ length: 6 }, () => []));
  for (const [term, postings] of known)
    postings.forEach(({ units, times }, field) =>
      units.forEach((unit, at) => bag[unit][field].push(...Array(times[at]).fill(term))),
    );
  const said = texts.flatMap(([title, , , sections]) => [title, ...sections.flatMap(([, heading, text]) => [heading, text])]);
  const vocabulary = [...new Set(said.flatMap((text) => words(text).map(({ word }) => word)))]
    .filter((word) => !files.manifest.stop.has(word))
    .sort();
  let seed = 1;
  const draw = (list) => list[(seed = (seed * 48271) % 2147483647) % list.length];
  return { files, ...files, known, texts, bag, vocabulary, draw, term, words };
};
