// Words that stand next to each other, and what is to be left out. The index does not know the former: the texts do.
import { filter } from "./papers.js";
import { words } from "./words.js";

// In the texts of how many papers phrases are looked for.
const PAPERS = 30;

/** The units that have all of `terms`, by their paper. */
function places(terms, known, { paperOf }) {
  const having = terms.map((term) => new Set((known.get(term) ?? []).flatMap((posting) => posting.units)));
  const found = new Map();
  for (const unit of having[0]) {
    if (!having.every((units) => units.has(unit))) continue;
    const paper = paperOf[unit];
    found.set(paper, [...(found.get(paper) ?? []), unit]);
  }
  return found;
}

/** Whether the words of `phrase` stand next to each other in what `unit` says. */
async function stands(phrase, unit, files) {
  const { bodies, bodyOf, kinds, kindOf } = files.units;
  const [title, , , sections] = await files.text(unit);
  const said = [title, bodies[bodyOf[unit]].name, kinds[kindOf[unit]].name, ...sections.flatMap(([, ...said]) => said)];
  const sought = ` ${phrase.join(" ")} `;
  return said.some((text) => ` ${words(text).map(({ word }) => word).join(" ")} `.includes(sought));
}

/** Of the papers that have some (`all`) or every word those to be shown, and what else could be chosen. */
export async function choose(query, wish, files, known, all, every) {
  const { units } = files;
  const place = (phrase) => ({ ...phrase, places: places(phrase.terms, known, units) });
  const wanted = query.phrases.map(place);
  const out = query.without.map(place);
  const words = out.filter(({ words }) => words.length === 1);
  const without = out.filter(({ words }) => words.length > 1);
  const isOf = (phrases, { id }) => phrases.some(({ places }) => places.has(id));

  const has = async ({ words, places }, { id }) => {
    const stood = await Promise.all((places.get(id) ?? []).map((unit) => stands(words, unit, files)));
    return stood.includes(true);
  };
  const agrees = async (paper) => {
    const [all, none] = await Promise.all(
      [wanted, without].map((phrases) => Promise.all(phrases.map((phrase) => has(phrase, paper)))),
    );
    return !all.includes(false) && !none.includes(true);
  };
  const isDoubtful = (paper) => wanted.length > 0 || isOf(without, paper);
  const agreeing = async (papers) => {
    const agreed = await Promise.all(papers.map((paper) => !isDoubtful(paper) || agrees(paper)));
    return papers.filter((_, at) => agreed[at]);
  };

  const left = all.filter((paper) => !isOf(words, paper));
  const full = new Set(every);
  const likely = left.filter((paper) => full.has(paper) && wanted.every(({ places }) => places.has(paper.id)));
  if (likely.filter(isDoubtful).length > PAPERS) {
    const { kept, choices } = filter(units, likely, wish);
    let texts = PAPERS;
    const looked = kept.filter((paper) => !isDoubtful(paper) || texts-- > 0);
    for (const list of Object.values(choices)) for (const choice of list) choice.count = null;
    return { kept: await agreeing(looked), choices, partial: false, bounded: texts < 0 };
  }
  const agreed = await agreeing(likely);
  const partial = !agreed.length && left.length > 0;
  const found = partial ? left.filter((paper) => !isOf(without, paper)) : agreed;
  return { ...filter(units, found, wish), partial, bounded: false };
}
