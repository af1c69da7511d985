// Whether the browser makes of each text the same terms as the index does.
async (search, texts) => {
  const { term, words } = await import(`${search}words.js`);
  const { stop } = await (await fetch("/search/manifest.json")).json();
  const stops = new Set(stop.split(" "));
  const faults = [];
  for (const [text, expected] of texts) {
    const found = words(text);
    const terms = found.map(({ word }) => word).filter((word) => !stops.has(word)).map(term).join(" ");
    if (terms !== expected) faults.push(`${JSON.stringify(text)}: ${terms}, not ${expected}`);
    for (const { word, start, end } of found) {
      const there = words(text.slice(start, end)).some((found) => word.endsWith(found.word));
      if (!there) faults.push(`${JSON.stringify(text)}: ${word} is not at ${start} to ${end}`);
    }
  }
  return faults.slice(0, 20);
};
