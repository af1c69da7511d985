// Search, without any page. Nothing is fetched before it is asked for.
import { Files } from "./files.js";
import { filter, order, papers, score, variants } from "./papers.js";
import { parse, replaced, suggest } from "./query.js";
import { agrees, excerpt, mark, places, soughtBy } from "./texts.js";

// How many files of terms one word may take, and in how many papers phrases are looked for.
const FILES = 3;
const PAPERS = 30;

export class Search {
  #folder;
  #files;
  #run = 0;

  /** `folder` is the URL of the site's `search/`. */
  constructor(folder) {
    this.#folder = folder;
    this.#files = new Files(folder);
  }

  /** Fetches what every search needs. */
  open() {
    return this.#files.open();
  }

  /** Finds what is wished for. An older search that is still under way is given up. */
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
      // Published anew: only the new manifest knows the files.
      this.#files.forget();
      return this.#find(wish, go);
    }
  }

  async #find(wish, go) {
    const { text = "", typing = true, page = 1, size = 10 } = wish;
    await this.#files.open();
    go();
    const { units, manifest } = this.#files;
    let query = parse(text, manifest.stop, typing);
    let known = await this.#known(query);
    go();
    if (!typing && query.wanted.length && !known.has(query.wanted.at(-1).term)) {
      query = parse(text, manifest.stop, true);
      known = await this.#known(query);
      go();
    }
    const asked = query.wanted.map((word) => variants(word, known));
    const { kept, ...found } = await this.#match(query, wish, known, asked);
    go();
    const pages = Math.ceil(kept.length / size);
    const at = Math.max(Math.min(page, pages), 1);
    const sought = soughtBy(query, asked, units.count);
    const shown = kept.slice((at - 1) * size, at * size).map((paper) => this.#result(paper, sought));
    const unknown = query.wanted.filter((_, at) => !asked[at].size);
    const nearest = unknown.map(async (word) => ({ ...word, instead: await suggest(word.word, this.#files) }));
    const results = await Promise.all(shown);
    const suggestions = (await Promise.all(nearest)).filter(({ instead }) => instead);
    go();
    const nothing = query.without.length ? "only-minus" : query.ignored.length ? "stop-words" : "nothing";
    return {
      ...found,
      ignored: query.ignored,
      empty: asked.length ? "" : nothing,
      total: kept.length,
      page: at,
      pages,
      size,
      results,
      suggestions,
      suggested: suggestions.length ? replaced(text, suggestions) : "",
    };
  }

  /** The postings in all files of terms that `query` needs. */
  async #known({ wanted, without }) {
    const files = new Set();
    const need = (first, last = first) => this.#files.between(first, last, FILES).forEach((file) => files.add(file));
    for (const { term, typed, completions } of wanted) {
      [term, ...completions].forEach((term) => need(term));
      if (typed) need(typed, `${typed}\uffff`);
    }
    without.forEach(({ terms }) => terms.forEach((term) => need(term)));
    const read = await Promise.all([...files].map((file) => this.#files.terms(file)));
    return new Map(read.flatMap((postings) => [...postings]));
  }

  /** The papers to be shown, in order, and what else could be chosen. */
  async #match(query, wish, known, asked) {
    const { units, manifest } = this.#files;
    const days = wish.sort === "date" ? await this.#files.days() : undefined;
    const place = (phrase) => ({ ...phrase, places: places(phrase.terms, known, units) });
    const wanted = query.phrases.map(place);
    const out = query.without.map(place);
    const words = out.filter(({ words }) => words.length === 1);
    const without = out.filter(({ words }) => words.length > 1);
    const isOf = (phrases, { id }) => phrases.some(({ places }) => places.has(id));

    const all = papers(units, score(units, manifest.weights, asked)).filter((paper) => !isOf(words, paper));
    all.sort(order(units, days));
    const full = 2 ** asked.length - 1;
    const every = all.filter(({ id, bits }) => bits === full && wanted.every(({ places }) => places.has(id)));
    // The index does not know which words stand together: that is looked for in the texts.
    const isDoubtful = (paper) => wanted.length > 0 || isOf(without, paper);
    const agreeing = async (papers) => {
      const doubtful = papers.filter(isDoubtful);
      const agreed = await Promise.all(doubtful.map((paper) => agrees(paper, wanted, without, (unit) => this.#said(unit))));
      const wrong = new Set(doubtful.filter((_, at) => !agreed[at]));
      return papers.filter((paper) => !wrong.has(paper));
    };
    if (every.filter(isDoubtful).length > PAPERS) {
      const { kept, choices } = filter(units, every, wish);
      let left = PAPERS;
      const looked = kept.filter((paper) => !isDoubtful(paper) || left-- > 0);
      const uncounted = ([name, list]) => [name, list.map((choice) => ({ ...choice, count: null }))];
      const choice = Object.fromEntries(Object.entries(choices).map(uncounted));
      return { kept: await agreeing(looked), choices: choice, partial: false, bounded: left < 0 };
    }
    const agreed = await agreeing(every);
    const partial = !agreed.length && all.length > 0;
    const found = partial ? all.filter((paper) => !isOf(without, paper)) : agreed;
    return { ...filter(units, found, wish), partial, bounded: false };
  }

  /** All that a unit says, piece by piece. */
  async #said(unit) {
    const { bodies, bodyOf, kinds, kindOf } = this.#files.units;
    const [title, , , sections] = await this.#files.text(unit);
    return [title, bodies[bodyOf[unit]].name, kinds[kindOf[unit]].name, ...sections.flatMap(([, ...said]) => said)];
  }

  async #result({ id, unit, score }, sought) {
    const { bodies, bodyOf, kinds, kindOf, statuses, statusOf } = this.#files.units;
    const [title, address, date, sections] = await this.#files.text(unit);
    const { anchor, ...shown } = excerpt(sections, sought);
    const { name: body, value: bodyValue } = bodies[bodyOf[unit]];
    const { name: kind, value: kindValue } = kinds[kindOf[unit]];
    const { name: status, value: statusValue } = statuses[statusOf[unit]];
    const names = { body, bodyValue, kind, kindValue, status, statusValue };
    const { href } = new URL(`../${address}${anchor && "#"}${anchor}`, this.#folder);
    return { id, title: mark(title, sought), url: href, date, ...names, ...shown, score };
  }
}
