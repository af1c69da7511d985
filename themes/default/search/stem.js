// Porter's stemmer, as elasticlunr-rs has it.

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

/** The stem of `word`, which has the letters a to z alone. */
export function stem(word) {
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
