// The page of results. What is asked stands in its address; what is shown follows from that alone.

import { Search } from "./search.js";
import { about, announce, element, folder, learn, pieces, say, told } from "./say.js";

const FILTERS = ["body", "kind", "status", "from", "to", "sort"];
const search = new Search(folder);
const box = document.getElementById("q-box");
const lists = document.getElementById("lists");
const place = document.getElementById("found");
const title = document.title;
// A page of results comes in steps, as the reader gets to them.
const STEP = 4;
const STEPS = 3;
const template = id => document.getElementById(id).content.cloneNode(true);

box.form.after(template("search-help"));
place.append(template("search-results"));
const view = place.firstElementChild;
const filters = view.querySelector("form");
// On a narrow screen the results come first.
view.querySelector("details").open = matchMedia("(min-width: 60rem)").matches;
const clear = filters.querySelector("a");
const results = document.getElementById("results");
const [heading, count, notes, hits, status] = results.children;
const pages = results.nextElementSibling;
let turn = 0;
let typing = false;

const asked = () => Object.fromEntries(new URLSearchParams(location.search));

// Counts and further pages are those of a last word that may go on, where the results were.
const unfinished = () => ({ typing: typing ? 1 : "" });

function address(state) {
  const set = Object.entries(state).filter(([name, value]) => value && !(name === "page" && value < 2));
  return set.length ? `?${new URLSearchParams(set)}` : "./";
}

// A query that is being typed has one entry in the history, which the next letter replaces.
function go(state, typed = false) {
  const same = typed ? history.state?.typed || !asked().q : address(state) === (location.search || "./");
  history[same ? "replaceState" : "pushState"]({ typed }, "", address(state));
  return show(typed);
}

async function show(typed = history.state?.typed) {
  const own = turn += 1;
  const { q = "", page = 1, ...state } = asked();
  typing = Boolean(typed || state.typing);
  document.title = q ? `${q} – ${title}` : title;
  lists.hidden = Boolean(q);
  view.hidden = !q;
  results.setAttribute("aria-busy", String(Boolean(q)));
  if (!q) return;
  const bar = element("progress");
  const slow = setTimeout(() => own === turn && wait(bar), 500);
  const progress = (done, of) => { bar.max = of; bar.value = done; };
  const wish = { ...state, text: box.value, typing, size: STEP };
  const step = (number, options) => search.find({ ...wish, page: STEPS * (page - 1) + number }, options);
  try {
    const [found] = await Promise.all([step(1, { progress }), learn()]);
    if (own !== turn) return;
    fill(found, { q, ...state, ...unfinished() });
    later(step, 2, found);
  } catch (error) {
    if (own !== turn || error.name === "AbortError") return;
    fail();
  } finally {
    clearTimeout(slow);
  }
  results.setAttribute("aria-busy", "false");
}

const wait = bar => learn().then(() => {
  bar.setAttribute("aria-label", say("waiting"));
  count.replaceChildren(say("waiting"), " ", bar);
  announce(status, say("waiting"));
}, () => {});

function fail() {
  count.replaceChildren(template("search-failed"));
  for (const part of [notes, hits, pages]) part.replaceChildren();
  count.querySelector("button").addEventListener("click", () => show());
}

// The next step is fetched once the reader comes to the end of the one before.
let watch;
function later(step, number, { page, pages }) {
  if (number > STEPS || page >= pages) return;
  const own = turn;
  const end = hits.lastElementChild;
  watch = new IntersectionObserver(async ([{ isIntersecting }]) => {
    // A search that has begun since is not to be given up for this one.
    if (!isIntersecting || own !== turn) return;
    watch.disconnect();
    try {
      const found = await step(number);
      if (own !== turn) return;
      end.after(...found.results.map(hit));
      later(step, number + 1, found);
    } catch (error) {
      if (own !== turn || error.name === "AbortError") return;
      const note = element("li", {}, template("search-failed"));
      end.after(note);
      note.querySelector("button").addEventListener("click", () => {
        note.remove();
        later(step, number, { page, pages });
      });
    }
  });
  watch.observe(end);
}

function fill(found, state) {
  watch?.disconnect();
  const [page, last] = [found.page, found.pages].map(step => Math.ceil(step / STEPS));
  const words = found.total ? say("results", { count: found.total }) : "";
  const where = last > 1 ? `, ${say("page-of", { page, pages: last })}` : "";
  const said = told(found);
  count.textContent = words + where;
  notes.replaceChildren(...said.map(note => element("p", {}, note)));
  if (found.suggested) {
    const href = address({ ...state, q: found.suggested, typing: "" });
    notes.append(element("p", {}, element("a", { href }, say("suggestion", { words: found.suggested }))));
  }
  hits.replaceChildren(...found.results.map(hit));
  pages.replaceChildren(...numbers(page, last, state));
  choices(found.choices, state);
  announce(status, [words + where, ...said].filter(Boolean).join(" "));
}

function hit(result) {
  const section = result.section.length ? [" – ", ...pieces(result.section)] : [];
  const link = element("a", { href: result.url }, ...pieces(result.title), ...section);
  const shown = element("li", {}, element("h3", {}, link), about(result));
  if (result.snippet.length) shown.append(element("p", {}, ...pieces(result.snippet)));
  return shown;
}

function numbers(page, last, state) {
  if (last < 2) return [];
  const link = (to, words, more) => element("a", { href: address({ ...state, page: to }), ...more }, words);
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter(at => at > 0 && at <= last);
  const number = at => at === page
    ? element("strong", { "aria-current": "page", "aria-label": say("page", { page: at }) }, `${at}`)
    : link(at, `${at}`, { "aria-label": say("page", { page: at }) });
  const all = near.map(number);
  if (page > 1) all.unshift(link(page - 1, say("previous"), { rel: "prev" }));
  if (page < last) all.push(link(page + 1, say("next"), { rel: "next" }));
  return [element("ul", {}, ...all.map(one => element("li", {}, one)))];
}

function choice({ value, name = value, depth = 0, count: many }) {
  const words = "\u2003".repeat(depth) + name;
  return element("option", { value }, many === null ? words : `${words} (${many})`);
}

function choices({ bodies, kinds, statuses, years }, state) {
  const options = { body: bodies, kind: kinds, status: statuses, from: years, to: years };
  for (const [name, list] of Object.entries(options)) {
    const select = filters.elements[name];
    const chosen = state[name] ?? "";
    const shown = list.filter(({ value, count }) => count !== 0 || String(value) === chosen);
    // What was chosen stays, though nothing has it.
    if (chosen && !shown.some(({ value }) => String(value) === chosen)) shown.push({ value: chosen, count: 0 });
    select.replaceChildren(select.options[0], ...shown.map(choice));
  }
  for (const name of FILTERS) filters.elements[name].value = state[name] ?? "";
  clear.href = address({ q: state.q, typing: state.typing });
  clear.hidden = !FILTERS.some(name => state[name]);
}

box.addEventListener("focus", () => search.open().catch(() => {}), { once: true });
const words = () => ({ ...asked(), q: box.value.trim(), typing: "", page: "" });
box.addEventListener("input", () => go(words(), true));
box.form.addEventListener("submit", event => {
  event.preventDefault();
  go(words());
});
filters.addEventListener("change", () => go({ q: asked().q, ...unfinished(), ...Object.fromEntries(new FormData(filters)) }));
filters.addEventListener("submit", event => event.preventDefault());
view.addEventListener("click", event => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!notes.contains(link) && !pages.contains(link) && link !== clear) return;
  event.preventDefault();
  const state = Object.fromEntries(new URL(link.href).searchParams);
  box.value = state.q;
  go(state).then(() => heading.focus());
});
addEventListener("popstate", () => {
  box.value = asked().q ?? "";
  show();
});

box.value = asked().q ?? "";
show();
