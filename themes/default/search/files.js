// The files of the index, as docs/search.md describes them, each fetched once.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = [];
[...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

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

/** Words in a row. */
export function row(text) {
  let word = "";
  const next = (part) => (word = word.slice(0, DIGITS.indexOf(part[0])) + part.slice(1));
  return text ? text.split(" ").map(next) : [];
}

/** By term, for each field that has it: the units, and how many times. */
function readTerms([terms, text]) {
  const values = numbers(text).values();
  const next = () => values.next().value;
  const posting = () => {
    const units = [];
    const times = [];
    let unit = -1;
    for (let left = next(); left >= 0; left--) {
      const value = next();
      units.push((unit += 1 + (value >> 1)));
      times.push(value & 1 ? next() + 2 : 1);
    }
    return { units, times };
  };
  const postings = () => {
    const read = [];
    for (let field = 0, fields = next(); fields >> field; field++) if ((fields >> field) & 1) read[field] = posting();
    return read;
  };
  return new Map(row(terms).map((term) => [term, postings()]));
}

/** The columns of the units, each with a value a unit. */
function readUnits(file) {
  const column = (value) => Uint32Array.from({ length: file.count }, (_, unit) => value?.(unit) ?? 0);
  const [bodyOf, yearOf, paperOf] = [column(), column(), column((unit) => unit)];
  const path = [];
  const years = numbers(file.years);
  let unit = 0;
  const bodies = file.bodies.map(([segment, name, depth, count, length], body) => {
    path.splice(depth, path.length, segment);
    bodyOf.fill(body, unit, unit + count);
    for (let end = unit + count, year = 0; unit < end; ) {
      const [run, later] = years.splice(0, 2);
      yearOf.fill((year += later), unit, (unit += run));
    }
    return { value: path.join("/"), name, depth, length };
  });
  const parts = numbers(file.parts);
  for (let part = 0, at = 0; part < parts.length; part += 2) {
    at += parts[part];
    paperOf.fill(at, at, (at += parts[part + 1] + 2));
  }
  let next = 0;
  const texts = numbers(file.texts).map((units) => (next += units) - units);
  const named = ([value, name, length]) => ({ value, name, length });
  const [kinds, statuses] = [file.kinds.map(named), file.statuses.map(named)];
  const sorts = numbers(file.sorts);
  const [kindOf, statusOf] = [0, 1].map((which) => column((unit) => file.sortNames[sorts[unit]][which]));
  const order = [...sorts.keys()].sort((one, other) => sorts[one] - sorts[other]);
  const [low, high, title, items, organisations] = file.lengths.map((lengths) => {
    const own = column();
    numbers(lengths).forEach((length, at) => (own[order[at]] = length));
    return own;
  });
  const text = low.map((length, unit) => length + 32 * high[unit]);
  const [kind, body] = [column((unit) => kinds[kindOf[unit]].length), column((unit) => bodies[bodyOf[unit]].length)];
  const lengths = [text, title, items, kind, body, organisations];
  return { ...file, lengths, bodies, kinds, statuses, bodyOf, kindOf, statusOf, yearOf, paperOf, texts };
}

/** The place of the last of `sorted` that is not after `value`. */
function lastUpTo(sorted, value) {
  const after = sorted.findIndex((one) => one > value);
  return after < 0 ? sorted.length - 1 : Math.max(after - 1, 0);
}

const hash = (hashes, group) => hashes.slice(group * 8, group * 8 + 8);

export class Files {
  #folder;
  #read = new Map();
  #wanted = 0;
  #there = 0;
  #cache = "default";
  /** Called with how many files are there, of how many. */
  watch;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Makes the manifest be asked for anew, past what the browser has kept. */
  forget() {
    this.#read.clear();
    this.#cache = "no-cache";
  }

  #file(address, read) {
    if (!this.#read.has(address)) this.#read.set(address, this.#fetch(address, read));
    return this.#read.get(address);
  }

  async #fetch(address, read) {
    if (this.#wanted === this.#there) this.#wanted = this.#there = 0;
    this.watch?.(this.#there, ++this.#wanted);
    try {
      const response = await fetch(new URL(address, this.#folder), { cache: this.#cache });
      if (response.status >= 500) throw response;
      return read(JSON.parse(response.ok ? await response.text() : ""));
    } catch (error) {
      this.#read.delete(address);
      const kind = error instanceof SyntaxError ? "gone" : "network";
      throw Object.assign(new Error(`${kind}: ${address}`), { kind });
    } finally {
      this.watch?.(++this.#there, this.#wanted);
    }
  }

  /** Reads what every search needs: `manifest` and `units`. */
  async open() {
    const split = (file) => ({ ...file, terms: row(file.terms), stop: new Set(file.stop.split(" ")) });
    this.manifest = await this.#file("manifest.json", split);
    this.units = await this.#file(`files/units-${this.manifest.units}.json`, readUnits);
  }

  /** The files with the terms from `first` to `last`, at most `most`. */
  between(first, last, most) {
    const { terms } = this.manifest;
    const start = lastUpTo(terms, first);
    return [...terms.keys()].slice(start, Math.min(lastUpTo(terms, last) + 1, start + most));
  }

  terms(number) {
    const group = hash(this.manifest.termHashes, number >> 4);
    return this.#file(`files/terms/${group}/${number}.json`, readTerms);
  }

  text(unit) {
    const { texts, textHashes } = this.units;
    const group = lastUpTo(texts, unit);
    return this.#file(`files/text/${hash(textHashes, group)}/${unit - texts[group]}.json`, (text) => text);
  }

  /** The day of each unit; 0 where there is none. */
  days() {
    const { daysHash, bodyOf } = this.units;
    let day = 0;
    const next = (more, unit) => (day = more + (bodyOf[unit] === bodyOf[unit - 1] ? day : 0));
    return this.#file(`files/days-${daysHash}.json`, (text) => numbers(text).map(next));
  }

  /** The words known for spelling that begin with `letter`, and how many papers have each. */
  async spellings(letter) {
    const { words, wordsHash } = this.manifest;
    const number = words.indexOf(letter);
    if (number < 0) return [];
    return this.#file(`files/words/${wordsHash}/${number}.json`, ([words, papers]) => {
      const counts = numbers(papers);
      return row(words).map((word, at) => [word, counts[at]]);
    });
  }
}
