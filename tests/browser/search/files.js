// Whether no more is fetched than a search needs, and what happens when a file does not come.
async (search, whole) => {
  const { files, vocabulary, draw, term, texts, words, manifest } = await whole(search);
  const { Search } = await import(`${search}search.js`);
  const faults = [];
  const fault = (text) => faults.push(text);
  const folder = new URL("/search/", location);
  const fetched = window.fetch;
  let asked = [];
  /** Lets `answer` have a say before the network. */
  const through = (answer) => {
    asked = [];
    window.fetch = async (url, how) => {
      asked.push(String(url).slice(folder.href.length));
      return (await answer?.(String(url), how.cache)) ?? fetched(url, how);
    };
  };
  const failed = async (promise) => promise.then(() => "nothing", (error) => error.kind ?? error.name);
  const two = words(texts.at(-1)[3].flat().join(" ")).map(({ word }) => word).filter((word) => !manifest.stop.has(word));
  const text = two.slice(0, 2).join(" ");

  through();
  const searching = new Search(folder);
  if (asked.length) fault("files are fetched before anything is asked");
  const seen = [];
  const found = await searching.find({ text, typing: false }, { progress: (there, of) => seen.push([there, of]) });
  const units = found.results.length;
  const kinds = (kind) => asked.filter((address) => address.startsWith(kind)).length;
  const needed = kinds("manifest") + kinds("files/units") + kinds("files/terms/") + kinds("files/text/");
  if (!units || needed !== asked.length) fault(`${text}: ${asked}`);
  if (kinds("files/terms/") > 2 || kinds("files/text/") > units || kinds("manifest") !== 1) fault(`${text}: ${asked}`);
  if (new Set(asked).size !== asked.length) fault(`fetched twice: ${asked}`);
  if (!seen.length || seen.some(([there, of]) => there > of) || seen.at(-1)[0] !== seen.at(-1)[1]) fault(`progress: ${seen}`);
  asked.length = 0;
  await searching.find({ text, typing: false });
  if (asked.length) fault(`fetched again: ${asked}`);

  const again = new Search(folder);
  for (const part of ["manifest.json", "units-", "/terms/", "/text/"]) {
    through((url) => {
      if (url.includes(part)) throw new TypeError("Failed to fetch");
    });
    const why = await failed(again.find({ text }));
    if (why !== "network") fault(`without ${part}: ${why}`);
    through((url) => (url.includes(part) ? new Response("", { status: 503 }) : undefined));
    const busy = await failed(again.find({ text }));
    if (busy !== "network") fault(`with ${part} busy: ${busy}`);
  }
  through();
  if ((await again.find({ text })).total !== found.total) fault("a second try does not find the same");

  // The manifest of an earlier publication, whose files are gone.
  const old = async (url) => {
    const manifest = await (await fetched(url)).json();
    return Response.json({ ...manifest, units: "00000000", termHashes: manifest.termHashes.replace(/./g, "0") });
  };
  for (const gone of [() => undefined, () => new Response("<p>Not here", { status: 200 })]) {
    // The browser has kept it, and gives it again to who does not ask for a new one.
    through((url, cache) => {
      if (url.endsWith("manifest.json") && cache !== "no-cache") return old(url);
      return url.includes("00000000") ? gone() : undefined;
    });
    const now = await new Search(folder).find({ text });
    if (now.total !== found.total) fault(`after a new publication: ${now.total} papers, not ${found.total}`);
    if (kinds("manifest") !== 2) fault(`after a new publication: ${asked}`);
  }
  through((url) => (url.endsWith("manifest.json") ? old(url) : undefined));
  const lost = await failed(new Search(folder).find({ text }));
  if (lost !== "gone") fault(`with files gone: ${lost}`);

  through();
  const busy = new Search(folder);
  const [older, newer] = [failed(busy.find({ text })), busy.find({ text: draw(vocabulary), typing: false })];
  if ((await older) !== "AbortError") fault(`an older search ends in ${await older}`);
  if (!(await newer).total) fault("a newer search finds nothing");
  const given = new AbortController();
  const up = failed(busy.find({ text: draw(vocabulary) }, { signal: given.signal }));
  given.abort();
  if ((await up) !== "AbortError") fault(`a search given up ends in ${await up}`);

  window.fetch = fetched;
  // A word that is not finished finds what the whole word finds; a whole one is not taken for the beginning of others.
  const open = new Search(folder);
  for (let turn = 0; turn < 40; turn++) {
    const word = draw(vocabulary);
    const known = files.between(term(word), term(word), 1);
    const ids = async (wish) => (await open.find({ ...wish, size: 1000 })).total;
    const whole = await ids({ text: word, typing: false });
    if ((await ids({ text: `${word} ` })) !== whole) fault(`${word} with a space after it is taken for a beginning`);
    if ((await ids({ text: word })) < whole) fault(`${word} finds less while it is typed`);
    if (known.length !== 1) fault(`${word} is in ${known.length} files`);
  }
  for (const [typed, word] of [["housin", "housing"], ["meetin", "meeting"], ["consultatio", "consultation"], ["policie", "policies"]]) {
    const [beginning, all] = [await open.find({ text: typed }), await open.find({ text: word, typing: false })];
    if (!all.total || beginning.total < all.total || beginning.partial) fault(`${typed}: ${beginning.total} of ${all.total}`);
    if (beginning.suggested) fault(`${typed}: ${beginning.suggested}`);
    const entered = await open.find({ text: typed, typing: false });
    if (entered.total !== beginning.total) fault(`${typed} entered: ${entered.total}`);
  }
  const none = { "": "nothing", " - ": "nothing", "the of": "stop-words", "-housing": "only-minus" };
  for (const [text, why] of Object.entries(none)) {
    const { empty, total } = await open.find({ text });
    if (empty !== why || total) fault(`"${text}": ${empty}, ${total}`);
  }
  return faults.slice(0, 20);
};
