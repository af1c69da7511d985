// Search, without any page. Nothing is fetched before it is asked for.
import { Files } from "./files.js";
import { filter, order, papers, score, variants } from "./papers.js";
import { parse } from "./query.js";
import { excerpt, mark, soughtBy } from "./texts.js";

// How many files of terms one word may take.
const FILES = 3;

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
    const nearest = unknown.length ? import("./suggest.js").then(({ suggest }) => suggest(text, unknown, this.#files)) : {};
    const [near, ...results] = await Promise.all([nearest, ...shown]);
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
      suggestions: [],
      suggested: "",
      ...near,
      results,
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
    const all = papers(units, score(units, manifest.weights, asked)).sort(order(units, days));
    const full = 2 ** asked.length - 1;
    const every = all.filter(({ bits }) => bits === full);
    if (query.phrases.length || query.without.length) {
      const { choose } = await import("./phrases.js");
      return choose(query, wish, this.#files, known, all, every);
    }
    const partial = !every.length && all.length > 0;
    return { ...filter(units, partial ? all : every, wish), partial, bounded: false };
  }

  async #result({ id, unit, score }, sought) {
    const { bodies, bodyOf, kinds, kindOf, statuses, statusOf } = this.#files.units;
    const [title, address, date, sections] = await this.#files.text(unit);
    const { anchor, ...shown } = excerpt(sections, sought);
    const { name: status, value: statusValue } = statuses[statusOf[unit]];
    const names = { body: bodies[bodyOf[unit]].name, kind: kinds[kindOf[unit]].name, status, statusValue };
    const { href } = new URL(`../${address}${anchor && "#"}${anchor}`, this.#folder);
    return { id, title: mark(title, sought), url: href, date, ...names, ...shown, score };
  }
}
