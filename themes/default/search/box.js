// The box on every page: an editable combobox whose popup is a list of links.
// Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { Search } from "./search.js";
import { about, announce, element, folder, learn, pieces, say, told } from "./say.js";

const SHOWN = 5;

export function attach(box) {
  const search = new Search(folder);
  const message = element("div");
  const list = element("div", { role: "listbox", id: "q-list" });
  const popup = element("div", { class: "found", hidden: "" }, message, list);
  const status = element("div", { class: "unseen", role: "status" });
  box.form.append(popup, status);
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "q-list" };
  for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);
  let active = -1;
  let turn = 0;

  function open(notes, options) {
    message.replaceChildren(...notes);
    list.replaceChildren(...options);
    list.setAttribute("aria-label", say("found"));
    list.hidden = !options.length;
    popup.hidden = false;
    box.setAttribute("aria-expanded", options.length > 0);
    choose(-1);
  }

  function close() {
    turn += 1;
    popup.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function choose(at) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }

  async function look() {
    const text = box.value;
    if (!text.trim()) return close();
    const own = turn += 1;
    const slow = setTimeout(() => own === turn && tell("waiting"), 500);
    try {
      const [found] = await Promise.all([search.find({ text, size: SHOWN }), learn()]);
      if (own === turn) show(found, text);
    } catch (error) {
      if (own === turn && error.name !== "AbortError") fail();
    } finally {
      clearTimeout(slow);
    }
  }

  function show(found, text) {
    const options = found.results.map(result => option(result.url, [
      element("p", {}, ...pieces(result.title)),
      about(result),
    ]));
    const more = (id, values, asked) => {
      const href = `${folder}?${new URLSearchParams(asked)}`;
      options.push(option(href, [element("p", {}, say(id, values))]));
    };
    const { suggested, total } = found;
    if (suggested) more("suggestion", { words: suggested }, { q: suggested });
    // What is being typed may be the beginning of a word, and these were counted so.
    if (total) more("all", { count: total }, { q: text.trim(), typing: 1 });
    options.forEach((made, at) => { made.id = `q-${at}`; });
    const notes = told(found);
    open(notes.map(note => element("p", {}, note)), options);
    announce(status, [total ? [say("results", { count: total })] : [], notes].flat().join(" "));
  }

  // Words that are to come may not be here yet.
  const tell = id => learn().then(() => {
    open([element("p", {}, say(id))], []);
    announce(status, message.textContent);
  }, () => {});

  async function fail() {
    await tell("failed");
    if (!message.firstChild) return;
    const again = element("button", { type: "button", class: "again" }, say("again"));
    again.addEventListener("click", () => { box.focus(); look(); });
    message.firstChild.append(" ", again);
  }

  function press(event) {
    if (event.isComposing) return;
    const count = list.hidden || popup.hidden ? 0 : list.children.length;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (event.altKey && event.key === "ArrowUp") return close();
        if (!count) return look().then(() => event.altKey || choose(Math.min(0, list.children.length - 1)));
        const step = event.key === "ArrowDown" ? 1 : -1;
        return choose((active + 1 + step + count + 1) % (count + 1) - 1);
      }
      case "Enter":
        if (active < 0) return;
        event.preventDefault();
        return list.children[active].click();
      case "Escape":
        event.preventDefault();
        if (popup.hidden) box.value = "";
        return close();
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        return choose(-1);
    }
  }

  box.addEventListener("input", look);
  box.addEventListener("keydown", press);
  box.form.addEventListener("focusout", event => {
    if (!box.form.contains(event.relatedTarget)) close();
  });
  search.open().catch(() => {});
  if (box.value) look();
}

function option(href, inside) {
  return element("a", { role: "option", href, tabindex: "-1", "aria-selected": "false" }, ...inside);
}
