// The files of the index, each fetched once. docs/search.md describes them.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

/** Reads numbers in base 32. */
export function numbers(text) {
  const read = [];
  let number = 0;
  let place = 1;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)];
    number += (value & 31) * place;
    place *= 32;
    if (value < 32) {
      read.push(number);
      number = 0;
      place = 1;
    }
  }
  return read;
}

/** Reads words in a row. */
export function row(text) {
  let word = "";
  const next = (part) => (word = word.slice(0, DIGITS.indexOf(part[0])) + part.slice(1));
  return text ? text.split(" ").map(next) : [];
}

/** What is wrong with a file: its `kind` is "network" or "gone". */
export class Trouble extends Error {
  constructor(kind, url) {
    super(`${kind}: ${url}`);
    this.kind = kind;
  }
}

async function load(url, cache) {
  let text;
  try {
    const response = await fetch(url, { cache });
    if (response.ok) text = await response.text();
    else if (response.status !== 404 && response.status !== 410) throw response.status;
  } catch {
    throw new Trouble("network", url);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("gone", url);
  }
}

/** The postings of a file of terms: by term, for each of the six fields that has it the units and the times. */
function readTerms([terms, text]) {
  const found = new Map();
  const values = numbers(text);
  let at = 0;
  for (const term of row(terms)) {
    const fields = values[at++];
    const postings = [];
    for (let field = 0; fields >> field; field++) {
      if (!((fields >> field) & 1)) continue;
      const units = [];
      const times = [];
      let unit = -1;
      for (let left = values[at++]; left >= 0; left--) {
        const value = values[at++];
        unit += 1 + (value >> 1);
        units.push(unit);
        times.push(value & 1 ? values[at++] + 2 : 1);
      }
      postings[field] = { units, times };
    }
    found.set(term, postings);
  }
  return found;
}

/** The columns of the units, each with a value a unit. */
function readUnits(file) {
  const { count } = file;
  const column = () => new Uint32Array(count);
  const [bodyOf, yearOf, paperOf] = [column(), column(), column().map((_, unit) => unit)];
  const path = [];
  let unit = 0;
  const bodies = file.bodies.map(([segment, name, depth, , length], body) => {
    path.splice(depth, path.length, segment);
    const runs = numbers(file.years[body]);
    let year = 0;
    for (let run = 0; run < runs.length; run += 2) {
      year += runs[run + 1];
      yearOf.fill(year, unit, unit + runs[run]);
      bodyOf.fill(body, unit, (unit += runs[run]));
    }
    return { value: path.filter(Boolean).join("/"), name, depth, length };
  });
  const parts = numbers(file.parts);
  for (let part = 0, at = 0; part < parts.length; part += 2) {
    at += parts[part];
    paperOf.fill(at, at, (at += parts[part + 1] + 2));
  }
  let next = 0;
  const texts = numbers(file.texts).map((units) => (next += units) - units);
  const sorts = numbers(file.sorts).map((sort) => file.sortNames[sort]);
  const named = ([value, name, length]) => ({ value, name, length });
  const [kinds, statuses] = [file.kinds.map(named), file.statuses.map(named)];
  const [kindOf, statusOf] = [0, 1].map((which) => column().map((_, unit) => sorts[unit][which]));
  const [text, title, items, organisations] = file.lengths.map(numbers);
  const inAll = (all, of) => column().map((_, unit) => all[of[unit]].length);
  const lengths = [text, title, items, inAll(kinds, kindOf), inAll(bodies, bodyOf), organisations];
  return { ...file, lengths, bodies, kinds, statuses, bodyOf, kindOf, statusOf, yearOf, paperOf, texts };
}

/** The place of the last of `sorted` that is not after `value`. */
function lastUpTo(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

const hash = (hashes, group) => hashes.slice(group * 8, group * 8 + 8);

/** The files of the index in `folder`. `watch` is called with how many are there of how many were asked for. */
export class Files {
  #folder;
  #read = new Map();
  #asked = 0;
  #done = 0;
  watch;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Forgets all, so that the manifest is asked for anew. */
  forget() {
    this.#read.clear();
  }

  #file(address, read) {
    let file = this.#read.get(address);
    if (!file) {
      if (this.#asked === this.#done) this.#asked = this.#done = 0;
      this.#asked++;
      const settled = () => this.watch?.(++this.#done, this.#asked);
      file = load(new URL(address, this.#folder)).then(read);
      file.then(settled, () => {
        this.#read.delete(address);
        settled();
      });
      this.#read.set(address, file);
      this.watch?.(this.#done, this.#asked);
    }
    return file;
  }

  /** Reads what every search needs: `manifest` and `units`. */
  async open() {
    this.manifest = await this.#file("manifest.json", (file) => ({
      ...file,
      terms: row(file.terms),
      stop: new Set(file.stop.split(" ")),
    }));
    this.units = await this.#file(`files/units-${this.manifest.units}.json`, readUnits);
  }

  /** The numbers of the files with the terms from `first` to `last`, at most `most` of them. */
  between(first, last, most) {
    const { terms } = this.manifest;
    const start = lastUpTo(terms, first);
    const end = Math.min(lastUpTo(terms, last), start + most - 1);
    return Array.from({ length: end - start + 1 }, (_, at) => start + at);
  }

  terms(number) {
    const group = hash(this.manifest.termHashes, number >> 4);
    return this.#file(`files/terms/${group}/${number}.json`, readTerms);
  }

  text(unit) {
    const { texts, textHashes } = this.units;
    const group = lastUpTo(texts, unit);
    return this.#file(`files/text/${hash(textHashes, group)}/${unit - texts[group]}.json`, (file) => file);
  }

  /** The day of each unit, counted from the year 1; 0 where there is none. */
  days() {
    const { daysHash, bodyOf } = this.units;
    return this.#file(`files/days-${daysHash}.json`, (text) => {
      let day = 0;
      return numbers(text).map((more, unit) => (day = more + (bodyOf[unit] === bodyOf[unit - 1] ? day : 0)));
    });
  }

  /** The words known for spelling that begin with `letter`, with how many papers have each. */
  async spellings(letter) {
    const number = this.manifest.words.indexOf(letter);
    if (number < 0) return [];
    return this.#file(`files/words/${this.manifest.wordsHash}/${number}.json`, ([words, papers]) => {
      const counts = numbers(papers);
      return row(words).map((word, at) => [word, counts[at]]);
    });
  }
}
