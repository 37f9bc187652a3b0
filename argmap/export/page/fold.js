// The outline folds. At first, questions and positions are unfolded, so that the arguments about positions can be seen.

const MOST_ROWS = 300; // at first: where there are more, positions are folded
const rows = [...document.querySelectorAll("#_outline li.row")];
const above = new Map(rows.map((row) => [row, row.parentElement.closest("li.row")]));
const rowOf = new Map(); // by the id of a claim or an argument
const folds = new Map(); // the button and the list of each row that has rows below it
const chosen = new Map(); // rows that the reader has folded (false) or unfolded (true)
let all = null; // whether the reader has unfolded all, or folded all

for (const row of rows) {
  for (const id of [row.dataset.claim, row.dataset.argument]) if (id && !rowOf.has(id)) rowOf.set(id, row);
  const list = row.querySelector(":scope > ul");
  if (list) folds.set(row, { list, button: addFold(row) });
}
const unfoldedAtFirst = rowsUnfoldedAtFirst();
byId("_fold-tools").append(
  button("Unfold all", () => chooseAll(true)),
  button("Fold all", () => chooseAll(false)),
);
document.addEventListener("beforematch", (event) => {
  const row = event.target.closest("li.row"); // the browser's own search has found something below it
  if (folds.has(row)) choose(row, true);
});

function addFold(row) {
  const made = button("", () => choose(row, !isUnfolded(row)));
  made.className = "fold";
  row.querySelector(":scope > .line").prepend(made);
  return made;
}

function rowsUnfoldedAtFirst() {
  const kept = rows.filter((row) => !above.get(row) || ["question", "section", "position"].includes(row.dataset.role));
  const unfolded = new Set(kept);
  const seen = rows.filter((row) => !above.get(row) || unfolded.has(above.get(row)));
  return seen.length <= MOST_ROWS ? unfolded : new Set(kept.filter((row) => row.dataset.role !== "position"));
}

function isUnfolded(row) {
  return folds.get(row).button.getAttribute("aria-expanded") === "true";
}

function setUnfolded(row, unfolded) {
  const { list, button } = folds.get(row);
  if (button.hasAttribute("aria-expanded") && isUnfolded(row) === unfolded) return;
  const text = row.querySelector(":scope > .line").querySelector("a, .section, .together")?.textContent ?? "";
  button.setAttribute("aria-expanded", unfolded);
  button.setAttribute("aria-label", `${unfolded ? "Fold" : "Unfold"} ${text.trim()}`);
  if (unfolded) list.removeAttribute("hidden");
  else list.setAttribute("hidden", "until-found");
}

function usual(row) {
  return all ?? unfoldedAtFirst.has(row);
}

/** Folds and unfolds all rows as was chosen; when something is searched for, what leads to it is unfolded. */
function refold(leading) {
  for (const row of folds.keys()) {
    setUnfolded(row, leading ? leading.has(row) || chosen.get(row) === true : (chosen.get(row) ?? usual(row)));
  }
  const current = document.querySelector("#_outline [aria-current]");
  if (current) reveal(current);
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

// In the address: "*" for all, and the names of rows; a "-" before what is folded, which no id begins with.

function nameOf(row) {
  const { claim, argument } = row.dataset;
  return claim ?? argument ?? row.querySelector(":scope > .line > a")?.getAttribute("href").slice(1) ?? "_";
}

function tellFolds() {
  const names = [...chosen].map(([row, unfolded]) => (unfolded ? "" : "-") + nameOf(row));
  if (all !== null) names.unshift(all ? "*" : "-*");
  tell({ unfold: names.join(" ") });
}

function readFolds(query) {
  const names = new Set((query.get("unfold") ?? "").split(" "));
  all = names.has("*") ? true : names.has("-*") ? false : null;
  chosen.clear();
  for (const row of folds.keys()) {
    const name = nameOf(row);
    if (names.has(name)) chosen.set(row, true);
    else if (names.has(`-${name}`)) chosen.set(row, false);
  }
  refold(null);
}

/** Shows something that is folded away or filtered out; says whether it was. */
function reveal(element) {
  let hidden = element.closest("[hidden]");
  const wasHidden = hidden !== null;
  for (; hidden; hidden = hidden.closest("[hidden]")) {
    const row = hidden.parentElement;
    if (folds.get(row)?.list === hidden) setUnfolded(row, true);
    else hidden.hidden = false;
  }
  return wasHidden;
}

function linkOf(id) {
  return rowOf.get(id)?.querySelector(":scope > .line a");
}

/** Marks the row of what is open, and unfolds the way to it. */
function mark(id) {
  document.querySelector("#_outline [aria-current]")?.removeAttribute("aria-current");
  const row = rowOf.get(id);
  if (!row) return;
  row.setAttribute("aria-current", "true");
  reveal(row);
}
