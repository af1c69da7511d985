// Whether excerpts show what was sought, as it stands in the paper, and whether misspelt words are put right.
async (search, whole) => {
  const { files, manifest, texts, known, vocabulary, draw, term, words } = await whole(search);
  const { Search } = await import(`${search}search.js`);
  const folder = new URL("/search/", location);
  const searching = new Search(folder);
  const faults = [];
  const fault = (text) => faults.push(text);
  const plain = (text) => text.replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
  const joined = (pieces) => pieces.map(({ text }) => text).join("");
  const terms = (text) => words(text).map(({ word }) => term(word));

  let shown = 0;
  for (let turn = 0; turn < 80; turn++) {
    const of = words(draw(draw(texts)[3])?.[2] ?? "").map(({ word }) => word);
    const asked = Array.from({ length: (turn % 2) + 1 }, () => draw(of)).filter((word) => word && !manifest.stop.has(word));
    if (!asked.length) continue;
    const sought = new Set(asked.map(term));
    const { results, partial } = await searching.find({ text: asked.join(" "), typing: false, size: 4 });
    if (!results.length || partial) fault(`${asked}: not found`);
    for (const { url, title, section, snippet } of results) {
      const name = `${asked} in ${url}`;
      const { pathname, hash } = new URL(url);
      const own = texts.filter(([, address]) => new URL(`../${address}`, folder).pathname === pathname);
      const anchor = decodeURIComponent(hash.slice(1));
      const sections = own.flatMap(([, , , sections]) => sections);
      const here = sections.filter(([id, heading]) => id === anchor && plain(heading) === joined(section));
      const text = joined(snippet).replace(/^… | …$/g, "");
      const whole = here.some(([, , said]) => plain(said).includes(text));
      if (!whole) fault(`${name}: "${text}" is not in ${joined(section)}`);
      if (text.length > 300) fault(`${name}: ${text.length} letters`);
      const pieces = [...title, ...section, ...snippet];
      const wrong = pieces.filter(({ text, hit }) => hit !== terms(text).some((term) => sought.has(term)));
      if (wrong.length) fault(`${name}: marked wrongly: ${JSON.stringify(wrong)}`);
      const has = (text) => [...sought].filter((one) => terms(text).includes(one)).length;
      const most = Math.max(0, ...sections.flatMap(([, , said]) => said.match(/.{1,150}/gsu) ?? []).map(has));
      if (own.length === 1 && has(text) + has(joined(section)) < most) fault(`${name}: "${text}" has less than could be shown`);
      shown += snippet.some(({ hit }) => hit);
    }
  }
  if (shown < 40) fault(`only ${shown} excerpts had a hit`);

  const spelt = [];
  for (const letter of manifest.words) spelt.push(...(await files.spellings(letter)));
  const edits = (one, other, seen = new Map()) => {
    const key = `${one} ${other}`;
    if (!one || !other) return one.length + other.length;
    if (seen.has(key)) return seen.get(key);
    const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
    const ways = [edits(a, other, seen) + 1, edits(one, b, seen) + 1, edits(a, b, seen) + (one.at(-1) !== other.at(-1))];
    if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
      ways.push(edits(one.slice(0, -2), other.slice(0, -2), seen) + 1);
    seen.set(key, Math.min(...ways));
    return seen.get(key);
  };
  let put = 0;
  for (let turn = 0; turn < 60; turn++) {
    const [word] = draw(spelt);
    const at = 1 + (turn % Math.max(1, word.length - 2));
    const changed = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
      `${word.slice(0, at)}q${word.slice(at)}`,
    ][turn % 3];
    if (word.length < 5 || known.has(term(changed)) || manifest.stop.has(changed)) continue;
    const most = changed.length > 4 ? 2 : 1;
    const near = spelt
      .filter(([other]) => other[0] === changed[0] && Math.abs(other.length - changed.length) <= most)
      .map(([other, papers]) => [edits(changed, other), -papers, other])
      .filter(([edits]) => edits <= most)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    const { suggestions, suggested } = await searching.find({ text: `Some ${changed}, ${word}`, typing: false });
    const [found] = suggestions.filter((one) => one.word === changed);
    put += Boolean(found);
    if (near.length && found?.instead !== near[0][2]) fault(`${changed}: ${found?.instead}, not ${near[0]}`);
    if (near.length && !suggested.endsWith(` ${near[0][2]}, ${word}`)) fault(`${changed}: ${suggested}`);
  }
  if (put < 20) fault(`only ${put} words were put right`);
  return faults.slice(0, 20);
};
