// Fetches the search when a reader turns to it, and nothing before.
const box = document.getElementById("q-box");
const page = document.getElementById("found");

const load = () => import("./search/box.js").then(
  ({ attach }) => attach(box),
  () => box.addEventListener("focus", load, { once: true }),
);

function failed() {
  const note = document.getElementById("search-failed").content.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => location.reload());
  page.replaceChildren(note);
}

if (page) import("./search/page.js").catch(failed);
else if (box === document.activeElement) load();
else box?.addEventListener("focus", load, { once: true });
