// What the search says and shows, in the site's language. Its words are the messages of the pages: see words.json.

export const folder = new URL("../../search/", import.meta.url);
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
let words;

export async function learn() {
  if (words) return;
  const answer = await fetch(new URL("words.json", folder));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  words = await answer.json();
}

export function say(id, values = {}) {
  const said = words[id];
  const text = typeof said === "string" ? said : said[plural.select(values.count)];
  const put = value => typeof value === "number" ? value.toLocaleString(language) : value;
  return text.replace(/\{(\w+)\}/g, (_, name) => put(values[name]));
}

// Says it to those who listen, once they have stopped typing: else they would hear every step.
let waiting;
export function announce(region, text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { region.textContent = text; }, 600);
}

export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

export const pieces = list => list.map(({ text, hit }) => hit ? element("mark", {}, text) : text);

// "Minutes · Executive · 12 March 2026", and the mark of its status.
export function about({ kind, body, date, status, statusValue }) {
  const [year, month, day] = date.split("-").map(Number);
  const when = day ? words.months[month - 1].replace("{day}", day).replace("{year}", year) : date;
  const line = [kind, body, when].filter(Boolean).join(" · ");
  const mark = status ? [" ", element("span", { class: `mark ${statusValue}` }, status)] : [];
  return element("p", { class: "soft small" }, line.charAt(0).toLocaleUpperCase(language) + line.slice(1), ...mark);
}

// What is to be said beside the results, or in place of them.
export function told({ empty, partial, total, ignored, bounded }) {
  const said = [];
  if (empty === "stop-words") said.push(say("common"));
  else if (empty === "only-minus") said.push(say("only-minus"));
  else if (!empty) {
    if (!total) said.push(say("none"));
    if (partial && total) said.push(say("partial"));
    if (ignored.length) said.push(say("ignored", { words: ignored.join(", ") }));
    if (bounded) said.push(say("bounded"));
  }
  return said;
}
