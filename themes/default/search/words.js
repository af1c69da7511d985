// How text becomes words and terms. The rules are in docs/search.md; the index is made by the same.

const DROPPED = /^[\u00AD\u200B-\u200F\u2060\uFEFF\p{Co}]$/u;
const APOSTROPHES = "\x60´ʼ‘’‛′";
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ", ʼ: "'" };
const WORD =
  /[\p{Alphabetic}\p{N}]+(?:(?:'|(?<=[0-9]),(?=[0-9]{3}(?![0-9])))[\p{Alphabetic}\p{N}]+)*/gu;
const LONGEST = 40;

function foldLetter(letter) {
  if (DROPPED.test(letter)) return "";
  if (APOSTROPHES.includes(letter)) return "'";
  const bare = letter.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/[ßæœøđłıςʼ]/g, (special) => LETTERS[special]);
}

/** `text` folded, and for places in that where in `text` a word from there starts, or one up to there ends. */
function fold(text) {
  const same = (at) => at;
  if (/^[\0-\x7F]*$/.test(text)) return [text.toLowerCase().replaceAll("\x60", "'"), same, same];
  let folded = "";
  let at = 0;
  const starts = [];
  const ends = [0];
  for (const letter of text) {
    const bare = letter < "\x80" && letter !== "\x60" ? letter.toLowerCase() : foldLetter(letter);
    folded += bare;
    while (starts.length < folded.length) starts.push(at);
    at += letter.length;
    while (ends.length <= folded.length) ends.push(at);
  }
  return [folded, (place) => starts[place], (place) => Math.max(ends[place], starts[place] ?? at)];
}

/** The words of `text`: each folded, with where it starts and ends in `text`. */
export function words(text) {
  const [folded, start, end] = fold(text);
  return Array.from(folded.matchAll(WORD), ({ 0: found, index }) => {
    const bare = found.replace(/'s$/, "").replace(/[',]/g, "");
    const word = bare.length > LONGEST ? [...bare].slice(0, LONGEST).join("") : bare;
    return { word, start: start(index), end: end(index + found.length) };
  });
}

// Porter's stemmer, as elasticlunr-rs has it:
const pairs = (text) => Object.fromEntries(text.split(" ").map((pair) => pair.split(":")));
const ending = (endings) => new RegExp(`(${Object.keys(endings).join("|")})$`);

const SECOND = pairs(
  "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize " +
    "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log",
);
const THIRD = pairs("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
const TWO = ending(SECOND);
const THREE = ending(THIRD);
const FOUR =
  /(al|[ae]nce|er|ic|[ai]ble|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** The letters of `word` as vowels "v" and consonants "c". */
function shape(word) {
  let shape = "";
  for (const letter of word) {
    const vowel = "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c"));
    shape += vowel ? "v" : "c";
  }
  return shape;
}

const measure = (word) => shape(word).split("vc").length - 1;
const short = (word) => /cvc$/.test(shape(word)) && !/[wxy]$/.test(word);
const double = (word) => /(.)\1$/.test(word) && shape(word).endsWith("c");

function replace(word, end, endings) {
  const root = word.replace(end, "");
  return root !== word && measure(root) > 0 ? root + endings[word.slice(root.length)] : word;
}

function past(word) {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const root = word.replace(/(ed|ing)$/, "");
  if (root === word || !shape(root).includes("v")) return word;
  if (/(at|bl|iz)$/.test(root)) return root + "e";
  if (double(root)) return /[lsz]$/.test(root) ? root : root.slice(0, -1);
  return measure(root) === 1 && short(root) ? root + "e" : root;
}

function stem(word) {
  if (word.length < 3) return word;
  word = word.replace(/(ss|i)es$|([^s])s$/, "$1$2");
  word = past(word).replace(/^(..*[^aeiou])y$/, "$1i");
  word = replace(replace(word, TWO, SECOND), THREE, THIRD);
  const root = word.replace(FOUR, "");
  if (root !== word && measure(root) > 1) word = root;
  const m = measure(word);
  if (word.endsWith("e") && (m > 1 || (m === 1 && !short(word.slice(0, -1))))) word = word.slice(0, -1);
  return word.endsWith("ll") && m > 1 ? word.slice(0, -1) : word;
}

/** The term that the index has for a folded word. */
export const term = (word) => (/^[a-z]+$/.test(word) ? stem(word) : word);
