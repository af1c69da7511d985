// Search: the module that a page uses. Nothing is fetched before it is asked for.
import { excerpt, mark } from "./excerpt.js";
import { Files } from "./files.js";
import { filter } from "./filter.js";
import { parse } from "./query.js";
import { agrees, places } from "./phrases.js";
import { papers, score, variants } from "./rank.js";
import { suggest } from "./suggest.js";

// How many files of terms a word that is still being typed may take, and in how many texts a phrase is looked for.
const FILES = 3;
const TEXTS = 30;

const NOTHING = {
  empty: "",
  partial: false,
  bounded: false,
  total: 0,
  page: 1,
  pages: 0,
  suggestions: [],
  suggested: "",
  results: [],
};

export class Search {
  #root;
  #files;
  #run = 0;

  /** `folder` is the URL of the site's `search/`. */
  constructor(folder) {
    this.#root = new URL("../", folder);
    this.#files = new Files(folder);
  }

  /** Fetches what every search needs, ahead of the first. */
  open() {
    return this.#files.open();
  }

  /** Finds what is wished for; an older search that is still under way is given up. */
  async find(wish, { signal, progress } = {}) {
    const run = ++this.#run;
    const go = () => {
      if (run !== this.#run || signal?.aborted) throw new DOMException("", "AbortError");
    };
    this.#files.watch = progress;
    try {
      return await this.#find(wish, go);
    } catch (trouble) {
      go();
      if (trouble.kind !== "gone") throw trouble;
      // The site was published anew: other files, which only the new manifest names.
      this.#files.forget();
      return this.#find(wish, go);
    }
  }

  async #find(wish, go) {
    const { text = "", typing = true, page = 1, size = 10 } = wish;
    await this.#files.open();
    go();
    const { units, manifest } = this.#files;
    const query = parse(text, manifest.stop, typing);
    const said = { ...NOTHING, ignored: query.ignored, size };
    if (!query.wanted.length) return { ...said, empty: empty(query), choices: filter(units, [], wish).choices };
    const known = await this.#known(query);
    go();
    const asked = query.wanted.map((word) => variants(word, known));
    const found = await this.#match(query, wish, known, asked);
    go();
    const { kept, ...more } = found;
    const pages = Math.ceil(kept.length / size);
    const at = Math.min(Math.max(page, 1), Math.max(pages, 1));
    const sought = soughtBy(query, asked, units.count);
    const shown = kept.slice((at - 1) * size, at * size).map((paper) => this.#result(paper, sought));
    const [suggestions, ...results] = await Promise.all([this.#suggest(query, asked), ...shown]);
    go();
    const suggested = suggestions.length ? replaced(text, suggestions) : "";
    return { ...said, ...more, total: kept.length, page: at, pages, results, suggested, suggestions };
  }

  /** The postings in all files of terms that `query` needs. */
  async #known({ wanted, without }) {
    const files = this.#files;
    const needed = new Set();
    const need = (first, last = first) => files.between(first, last, FILES).forEach((file) => needed.add(file));
    for (const { term, typed, completions = [] } of wanted) {
      need(term);
      if (typed) need(typed, `${typed}\uffff`);
      completions.forEach((term) => need(term));
    }
    without.forEach(({ terms }) => terms.forEach((term) => need(term)));
    const read = await Promise.all([...needed].map((file) => files.terms(file)));
    return new Map(read.flatMap((postings) => [...postings]));
  }

  /** The papers to be shown, in order, and what else could be chosen. */
  async #match(query, wish, known, asked) {
    const { units, manifest } = this.#files;
    const days = wish.sort === "date" ? await this.#files.days() : undefined;
    const place = (phrase) => ({ ...phrase, places: places(phrase.terms, known, units) });
    const wanted = query.phrases.map(place);
    const without = query.without.map(place);
    const words = without.filter(({ words }) => words.length === 1);
    const phrases = { wanted, without: without.filter(({ words }) => words.length > 1) };
    const isOut = ({ id }) => words.some(({ places }) => places.has(id));
    const mayBeOut = ({ id }) => phrases.without.some(({ places }) => places.has(id));
    const all = papers(units, score(units, manifest.weights, asked)).filter((paper) => !isOut(paper));
    all.sort(order(units, days));
    const full = 2 ** asked.length - 1;
    const every = all.filter(({ id, bits }) => bits === full && wanted.every(({ places }) => places.has(id)));
    const isDoubtful = (paper) => wanted.length > 0 || mayBeOut(paper);
    const agreeing = async (papers) => {
      const doubtful = papers.filter(isDoubtful);
      const read = (unit) => this.#texts(unit);
      const agreed = await Promise.all(doubtful.map((paper) => agrees(paper, phrases, read)));
      const out = new Set(doubtful.filter((_, at) => !agreed[at]));
      return papers.filter((paper) => !out.has(paper));
    };
    if (every.filter(isDoubtful).length > TEXTS) {
      const { kept, choices } = filter(units, every, wish);
      let texts = TEXTS;
      const looked = kept.filter((paper) => !isDoubtful(paper) || texts-- > 0);
      return { kept: await agreeing(looked), bounded: texts < 0, choices: uncounted(choices) };
    }
    const agreed = await agreeing(every);
    const partial = !agreed.length && all.length > 0;
    return { ...filter(units, partial ? all.filter((paper) => !mayBeOut(paper)) : agreed, wish), partial };
  }

  /** The texts of a unit in which a phrase may stand. */
  async #texts(unit) {
    const { bodies, bodyOf, kinds, kindOf } = this.#files.units;
    const [title, , , sections] = await this.#files.text(unit);
    const said = sections.flatMap(([, heading, text]) => [heading, text]);
    return [title, bodies[bodyOf[unit]].name, kinds[kindOf[unit]].name, ...said];
  }

  async #result({ id, unit, score }, sought) {
    const { bodies, bodyOf, kinds, kindOf, statuses, statusOf } = this.#files.units;
    const [title, address, date, sections] = await this.#files.text(unit);
    const { anchor, section, snippet } = excerpt(sections, sought);
    const url = new URL(address + (anchor && `#${anchor}`), this.#root).href;
    const { name: body, value: bodyValue } = bodies[bodyOf[unit]];
    const { name: kind, value: kindValue } = kinds[kindOf[unit]];
    const { name: status, value: statusValue } = statuses[statusOf[unit]];
    const names = { body, bodyValue, kind, kindValue, status, statusValue };
    return { id, title: mark(title, sought), url, date, ...names, section, snippet, score };
  }

  /** For each word that no paper has the nearest one known. */
  async #suggest({ wanted }, asked) {
    const unknown = wanted.filter((_, at) => !asked[at].size);
    const found = unknown.map(async (word) => ({ ...word, instead: await suggest(word.word, this.#files) }));
    return (await Promise.all(found)).filter(({ instead }) => instead);
  }
}

/** Best first, or newest first where `days` are given. */
function order({ yearOf }, days) {
  const newer = (a, b) => yearOf[b.id] - yearOf[a.id] || b.id - a.id;
  if (days) return (a, b) => days[b.id] - days[a.id] || b.score - a.score || b.id - a.id;
  return (a, b) => b.score - a.score || newer(a, b);
}

const uncounted = (choices) =>
  Object.fromEntries(Object.entries(choices).map(([name, list]) => [name, list.map((one) => ({ ...one, count: null }))]));

/** What to mark in texts, and what each word is worth: the rarer the more. */
function soughtBy({ phrases }, asked, count) {
  const marks = new Map();
  const worth = asked.map((variants, word) => {
    let most = 0;
    for (const [term, { postings }] of variants) {
      if (!marks.has(term)) marks.set(term, word);
      postings.forEach(({ units }) => (most = Math.max(most, units.length)));
    }
    return 1 + Math.log(count / (most + 1));
  });
  return { marks, worth, phrases: phrases.map(({ words }) => words) };
}

/** Why there was nothing to look for. */
function empty({ ignored, without }) {
  if (without.length) return "only-minus";
  return ignored.length ? "stop-words" : "nothing";
}

/** `text` with the suggested words in it. */
function replaced(text, suggestions) {
  let end = text.length;
  let made = "";
  for (const { start, end: after, instead } of suggestions.toReversed()) {
    made = instead + text.slice(after, end) + made;
    end = start;
  }
  return text.slice(0, end) + made;
}
