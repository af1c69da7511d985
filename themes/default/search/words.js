// How text becomes words and terms. The rules are in docs/search.md; the index is made by the same.
import { stem } from "./stem.js";

const DROPPED = /^[\u00AD\u200B-\u200F\u2060\uFEFF\p{Co}]$/u;
const APOSTROPHES = "`´ʼ‘’‛′";
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

/** `text` folded, and a function that says where in `text` each place of it comes from. */
function fold(text) {
  if (/^[^\x80-\uFFFF]*$/.test(text)) return [text.toLowerCase().replaceAll("`", "'"), (at) => at];
  let folded = "";
  let at = 0;
  const places = [];
  for (const letter of text) {
    const bare = letter < "\x80" && letter !== "`" ? letter.toLowerCase() : foldLetter(letter);
    for (let i = 0; i < bare.length; i++) places.push(at);
    folded += bare;
    at += letter.length;
  }
  places.push(at);
  return [folded, (index) => places[index]];
}

/** The words of `text`: each folded, with where it starts and ends in `text`. */
export function words(text) {
  const [folded, place] = fold(text);
  return Array.from(folded.matchAll(WORD), ({ 0: found, index }) => {
    const bare = found.replace(/'s$/, "").replace(/[',]/g, "");
    const word = bare.length > LONGEST ? [...bare].slice(0, LONGEST).join("") : bare;
    return { word, start: place(index), end: place(index + found.length) };
  });
}

/** The term that the index has for a folded word. */
export const term = (word) => (/^[a-z]+$/.test(word) ? stem(word) : word);
