// Words next to each other: the index does not know them, so they are looked for in the texts of the papers.
import { words } from "./words.js";

/** The units that have all of `terms`, by their paper. */
export function places(terms, known, { paperOf }) {
  const having = terms.map((term) => new Set((known.get(term) ?? []).flatMap((posting) => posting.units)));
  const found = new Map();
  for (const unit of having[0])
    if (having.every((units) => units.has(unit))) {
      const paper = paperOf[unit];
      found.set(paper, [...(found.get(paper) ?? []), unit]);
    }
  return found;
}

/** Whether the words of `phrase` stand next to each other in one of `texts`. */
function stands(phrase, texts) {
  const sought = ` ${phrase.join(" ")} `;
  return texts.some((text) => ` ${words(text).map(({ word }) => word).join(" ")} `.includes(sought));
}

/** Whether a paper has the phrases of `wanted` and none of `without`, each { words, places }; `read` gives a unit's texts. */
export async function agrees({ id }, { wanted, without }, read) {
  const has = async ({ words, places }) => {
    const texts = await Promise.all((places.get(id) ?? []).map(read));
    return texts.some((texts) => stands(words, texts));
  };
  const [all, none] = await Promise.all([wanted, without].map((phrases) => Promise.all(phrases.map(has))));
  return all.every(Boolean) && !none.some(Boolean);
}
