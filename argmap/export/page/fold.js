// The outline folds. At first, what is said about positions can be seen, or only the positions if that is too much.

const MOST_ROWS = 300;
const rows = [...document.querySelectorAll("#_outline li.row")];
const above = new Map(rows.map((row) => [row, row.parentElement.closest("li.row")]));
const rowOf = new Map(); // by the id of a claim or an argument
const folds = new Map(); // the list below a row, and its button
const chosen = new Map(); // rows that the reader has unfolded (true) or folded (false)
let all = null; // whether the reader has unfolded all, or folded all

for (const row of rows) {
  for (const id of [row.dataset.claim, row.dataset.argument]) if (id && !rowOf.has(id)) rowOf.set(id, row);
  const list = row.querySelector(":scope > ul");
  if (list) folds.set(row, { list, button: addFold(row) });
}
const unfoldedAtFirst = ["question", "section", "position", "claim"];
const isSeenAtFirst = (row) => !above.get(row) || unfoldedAtFirst.includes(above.get(row).dataset.role);
if (rows.filter(isSeenAtFirst).length > MOST_ROWS) unfoldedAtFirst.splice(2);

byId("_fold-tools").append(
  button("Unfold all", () => chooseAll(true)),
  button("Fold all", () => chooseAll(false)),
);
document.addEventListener("beforematch", (event) => {
  const list = event.target.closest("ul[hidden]"); // the browser's own search has found something in it
  if (list) choose(list.parentElement, true);
});

function addFold(row) {
  const made = button("", () => choose(row, made.getAttribute("aria-expanded") === "false"));
  made.className = "fold";
  row.querySelector(":scope > .line").prepend(made);
  return made;
}

function setUnfolded(row, unfolded) {
  const { list, button } = folds.get(row);
  if (button.getAttribute("aria-expanded") === String(unfolded)) return;
  const text = row.querySelector("a, .section, .together").textContent;
  button.setAttribute("aria-expanded", unfolded);
  button.setAttribute("aria-label", `${unfolded ? "Fold" : "Unfold"} ${text}`);
  if (unfolded) list.removeAttribute("hidden");
  else list.setAttribute("hidden", "until-found");
}

const isLinked = (row) => row.querySelector(":scope > .line > .together") !== null;

function usual(row) {
  return all ?? (unfoldedAtFirst.includes(row.dataset.role) || isLinked(row)); // "together" alone says nothing
}

/** Unfolds what was chosen or, if something is looked for, what leads to it. */
function refold(leading) {
  for (const row of folds.keys()) {
    setUnfolded(row, leading ? leading.has(row) || chosen.get(row) === true : (chosen.get(row) ?? usual(row)));
  }
  if (!leading) markRow(named());
}

function choose(row, unfolded) {
  setUnfolded(row, unfolded);
  if (unfolded === usual(row)) chosen.delete(row);
  else chosen.set(row, unfolded);
  tellFolds();
}

function chooseAll(unfolded) {
  all = unfolded;
  chosen.clear();
  for (const row of folds.keys()) setUnfolded(row, unfolded);
  tellFolds();
}

// In the address: "*" for all rows, or their names, with a "-" before what is folded. No id begins with these.

function nameOf(row) {
  const { claim, argument } = row.dataset;
  return claim ?? argument ?? linkOf(row)?.getAttribute("href").slice(1) ?? "_"; // a question, or the claims without
}

function tellFolds() {
  const names = [...chosen].map(([row, unfolded]) => (unfolded ? "" : "-") + nameOf(row));
  if (all !== null) names.unshift(all ? "*" : "-*");
  tell({ unfold: names.join(" ") });
}

function readFolds(query) {
  const names = new Set(query.get("unfold")?.split(" "));
  const read = (name) => (names.has(name) ? true : names.has(`-${name}`) ? false : null);
  all = read("*");
  chosen.clear();
  for (const row of folds.keys()) if (read(nameOf(row)) !== null) chosen.set(row, read(nameOf(row)));
  refold(null);
}

/** Shows what is folded away or does not fit; tells whether it was hidden. */
function reveal(element) {
  let hidden = element.closest("[hidden]");
  const wasHidden = hidden !== null;
  for (; hidden; hidden = hidden.closest("[hidden]")) {
    if (hidden.matches(".row > ul")) setUnfolded(hidden.parentElement, true);
    else hidden.hidden = false;
  }
  return wasHidden;
}

function linkOf(row) {
  return row?.querySelector(":scope > .line a");
}

/** Marks the row of what is open, and unfolds the way to it. */
function markRow(id) {
  for (const row of document.querySelectorAll("#_outline [aria-current]")) row.removeAttribute("aria-current");
  const row = rowOf.get(id) ?? rowOf.get(opened?.id);
  row?.setAttribute("aria-current", "true");
  if (row) reveal(row);
}
