// Search and filters find what `argmap claims` finds with the same words and filters.

const OF_CITATIONS = new Map([
  ["source", ({ source }) => source],
  ["voice", ({ source, voice }) => `${source}/${voice}`],
  ["stance", ({ stance }) => stance],
]); // one citation must fit all that are asked for
const MOST_QUOTES = 5; // below one claim
const SILENCE = 500; // milliseconds without a key until the number is told: nobody wants to hear one for every key

const words = byId("_words");
const fields = new Map([["q", words], ...[...OF_CITATIONS.keys(), "label"].map((name) => [name, byId(`_${name}`)])]);
let index = null; // what can be found of each claim, by its id
let summary = ""; // how many fit
let saying = 0;

for (const source of document.querySelectorAll("#_documents .source")) {
  for (const cite of source.querySelectorAll(".cite")) cite.dataset.source = source.dataset.source;
}
byId("_find").hidden = false;
for (const field of fields.values()) field.addEventListener("input", ask);
words.addEventListener("focus", claims, { once: true }); // it takes a while, and the first key should not
byId("_clear").addEventListener("click", () => {
  clear(...fields.values());
  words.focus();
});
byId("_find").addEventListener("submit", (event) => {
  event.preventDefault();
  const first = document.querySelector("#_outline .fits > .line a.claim");
  if (first) goTo(first, "center");
});
words.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !words.value) return;
  event.preventDefault(); // else it would close what is open
  clear(words);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  words.select();
  words.focus();
});

// What is linked to stands below the bar, which open filters make higher.
new ResizeObserver(([{ target }]) => {
  document.documentElement.style.scrollPaddingTop = `calc(${target.offsetHeight}px + 1.5rem)`;
}).observe(byId("_bar"));

function readFields(query) {
  fill(query);
  find();
}

function fill(query) {
  for (const [name, field] of fields) {
    field.value = query.get(name) ?? "";
    if (field.selectedIndex === -1) field.value = ""; // no such source or voice
  }
}

// A voice of a document leads to what it says.
byId("_documents").addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='?']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault(); // else the page would be opened anew
  fill(new URLSearchParams(link.search));
  ask();
  goTo(byId("_outline"), "start");
});

function clear(...emptied) {
  for (const field of emptied) field.value = "";
  ask();
}

function ask() {
  tell(Object.fromEntries([...fields].map(([name, field]) => [name, field.value.trim()])));
  find();
}

/** Shows what fits all fields, and hides what leads to nothing that does. */
function find() {
  const wanted = Object.fromEntries([...fields].map(([name, field]) => [name, field.value.trim()]));
  const fitting = Object.values(wanted).some(Boolean) ? new Set() : null;
  wanted.parts = wanted.q ? splitWords(wanted.q) : null;
  wanted.cited = [...OF_CITATIONS.keys()].some((name) => wanted[name]);
  if (fitting) for (const [id, claim] of claims()) if (fits(claim, wanted)) fitting.add(id);
  showRows(fitting, wanted);
  keep("#_questions tr[data-claim]", ".question", fitting, (row) => fitting.has(row.dataset.claim));
  const isKept = (cite) => fitting.has(citedFor(cite)) && passes(cite, wanted);
  keep("#_documents .cite", ".cited > li, .source", fitting, isKept);
  document.dispatchEvent(new CustomEvent("find", { detail: fitting }));
  summary = fitting ? `${fitting.size} of ${claims().size} claims fit${fitting.size === 1 ? "s" : ""}` : "";
  say(summary);
}

/** Tells something in the live region. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => (byId("_found").textContent = text), SILENCE);
}

function fits(claim, wanted) {
  if (wanted.label && claim.label !== wanted.label) return false;
  const cites = claim.cites.filter(({ cite }) => passes(cite, wanted));
  if (wanted.cited && !cites.length) return false;
  if (!wanted.parts) return true;
  const texts = [claim, ...cites, ...claim.steps.filter(({ cite }) => !cite || passes(cite, wanted))];
  const isFound = (part) => texts.some((text) => isIn(text.words, part));
  return wanted.parts.length > 0 && wanted.parts.every(isFound);
}

/** What a citation of a document is cited for: its first link leads there. */
function citedFor(cite) {
  return cite.querySelector("a").getAttribute("href").slice(1);
}

function passes(cite, wanted) {
  return [...OF_CITATIONS].every(([name, of]) => !wanted[name] || of(cite.dataset) === wanted[name]);
}

// What is shown of what fits.

function showRows(fitting, wanted) {
  const found = new Set(rows.filter((row) => fitting?.has(row.dataset.claim)));
  const leading = new Set();
  for (const row of found) for (let up = above.get(row); up && !leading.has(up); up = above.get(up)) leading.add(up);
  for (const line of document.querySelectorAll("#_outline .hit")) line.remove();
  for (const row of rows) {
    row.classList.toggle("fits", found.has(row));
    hide(row, fitting && !found.has(row) && !leading.has(row));
    if (folds.has(row)) hide(folds.get(row).button, fitting && !leading.has(row));
    if (found.has(row)) row.querySelector(":scope > .line").after(...quoteLines(row.dataset.claim, wanted));
  }
  refold(fitting && leading);
}

/** Hides what does not fit, and what then holds nothing. */
function keep(parts, holders, fitting, isFitting) {
  const kept = new Set();
  for (const part of document.querySelectorAll(parts)) {
    const shown = !fitting || isFitting(part);
    hide(part, !shown);
    for (let at = shown && part.closest(holders); at; at = at.parentElement.closest(holders)) kept.add(at);
  }
  for (const holder of document.querySelectorAll(holders)) hide(holder, fitting && !kept.has(holder));
}

/** For a browser, to set what is set already is a change too. */
function hide(element, hidden) {
  if (element.hidden !== Boolean(hidden)) element.hidden = hidden;
}

/** The quotes with words that are looked for or, if only voices and the like are asked for, theirs. */
function quoteLines(id, { parts, ...wanted }) {
  if (!parts && !wanted.cited) return [];
  const isSaid = (quote) => !parts || parts.some((part) => isIn(splitWords(quote), part));
  const isAsked = ({ cite, quote }) => quote && passes(cite, wanted) && isSaid(quote);
  return claims().get(id).cites.filter(isAsked).slice(0, MOST_QUOTES).map(({ cite, quote }) => {
    const [voice, place] = [".voice", ".place"].map((name) => cite.querySelector(name).cloneNode(true));
    const line = Object.assign(document.createElement("p"), { className: "hit" });
    line.append(voice, " ", place, " ", marked(quote, parts ?? []));
    return line;
  });
}

function marked(text, parts) {
  const quote = Object.assign(document.createElement("q"), { className: "quote", dir: "auto" });
  let end = 0;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!parts.some((part) => isIn(splitWords(word), part))) continue;
    const mark = Object.assign(document.createElement("mark"), { textContent: word });
    quote.append(text.slice(end, start), mark);
    end = start + word.length;
  }
  quote.append(text.slice(end));
  return quote;
}

// What can be found.

function claims() {
  return (index ??= makeIndex());
}

function makeIndex() {
  const found = new Map();
  for (const article of panel.querySelectorAll("article")) {
    const own = wordsOf(article, "h3", ".facts > .id", ".also", ".note", ".tags > .tag");
    const cites = [...article.querySelectorAll(":scope > .says .cite")].map(citation);
    found.set(article.id, { label: article.dataset.label, words: own, cites, steps: [] });
  }
  const addStep = (argument, text) => {
    for (const link of argument.querySelectorAll(":scope > .line .premise > a.claim")) {
      found.get(link.getAttribute("href").slice(1))?.steps.push(text); // an argument is found at its premises
    }
  };
  for (const argument of panel.querySelectorAll("li.argument")) {
    addStep(argument, { words: wordsOf(argument, ".scheme", ".note") });
    for (const cite of argument.querySelectorAll(":scope > .cites > .cite:has(> .note)")) addStep(argument, citation(cite));
  }
  for (const cite of document.querySelectorAll("#_documents .cite")) {
    const argument = byId(citedFor(cite))?.closest("li.argument");
    if (argument) addStep(argument, citation(cite));
  }
  return found;
}

function citation(cite) {
  const quote = cite.querySelector(".quote")?.textContent;
  return { cite, quote, words: [...splitWords(cite.dataset.voice), ...wordsOf(cite, "* .quote", ".quote", ".note")] };
}

/** The words of texts, without what the page says before them, such as "note:". */
function wordsOf(holder, ...texts) {
  const found = holder.querySelectorAll(texts.map((text) => `:scope > ${text}`));
  return [...found].flatMap((text) => splitWords(text.lastChild?.textContent ?? ""));
}

// Words without case and accents. Scripts without spaces keep their marks, and a part is found anywhere in a word.

const UNSPACED = ["Thai", "Lao", "Mymr", "Khmr", "Hani", "Hira", "Kana"].map((script) => `\\p{scx=${script}}`).join("");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const ACCENT = new RegExp(`([${UNSPACED}]\\p{M}*)|(?=\\p{Diacritic})\\p{M}`, "gu");
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*/gu;

function splitWords(text) {
  const small = text.toUpperCase().toLowerCase().replaceAll("ς", "σ"); // "ß" is found as "ss"
  const plain = small.normalize("NFKD").replace(ACCENT, (_, letter) => letter?.normalize("NFC") ?? "");
  return plain.match(WORD) ?? [];
}

function isIn(found, part) {
  return found.some((word) => word.startsWith(part) || (word.includes(part) && HAS_UNSPACED.test(word)));
}
