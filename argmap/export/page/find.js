// Search and filters: they find what `argmap claims` finds with the same words and filters.

const FILTERS = ["source", "voice", "stance", "label"];
const OF_CITATIONS = {
  source: ({ source }) => source,
  voice: ({ source, voice }) => `${source}/${voice}`,
  stance: ({ stance }) => stance,
}; // one citation must fit all of them
const MOST_QUOTES = 5; // below one claim
const SILENCE = 500; // milliseconds without a key until the number is told: a screen reader should not speak at every key

const words = byId("_words");
const fields = new Map([["q", words], ...FILTERS.map((name) => [name, byId(`_${name}`)])]);
let saying = 0;

byId("_find").hidden = false;
for (const field of fields.values()) field.addEventListener("input", ask);
byId("_find").addEventListener("submit", (event) => {
  event.preventDefault();
  const link = document.querySelector("#_outline .fits > .line a.claim");
  if (!link) return;
  reveal(link);
  link.focus();
});
byId("_clear").addEventListener("click", () => {
  for (const field of fields.values()) field.value = "";
  ask();
  words.focus();
});
words.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !words.value) return;
  event.preventDefault(); // else it would close what is open
  words.value = "";
  ask();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  words.focus();
  words.select();
});

function readFields(query) {
  for (const [name, field] of fields) {
    field.value = query.get(name) ?? "";
    if (field.selectedIndex === -1) field.value = ""; // the map has no such source or voice
  }
  find();
}

function ask() {
  tell(Object.fromEntries([...fields].map(([name, field]) => [name, field.value.trim()])));
  find();
}

/** Shows what fits all fields, and hides what leads to nothing that fits. */
function find() {
  const wanted = Object.fromEntries(FILTERS.map((name) => [name, fields.get(name).value]));
  wanted.cited = Object.keys(OF_CITATIONS).some((name) => wanted[name]);
  wanted.parts = words.value.trim() ? splitWords(words.value) : null;
  const fitting = Object.values(wanted).some(Boolean) ? fittingClaims(wanted) : null;
  showRows(fitting, wanted);
  keep("#_questions tr[data-claim]", ".question", fitting, (row) => fitting.has(row.dataset.claim));
  keep("#_documents .cite", ".cited > li, .source", fitting, (cite) => {
    return fitting.has(cite.dataset.for) && passes(cite, wanted);
  });
  document.dispatchEvent(new CustomEvent("find", { detail: fitting }));
  say(fitting ? `${fitting.size} of ${claims().size} claims fit${fitting.size === 1 ? "s" : ""}` : "");
}

/** Tells something in the live region. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => (byId("_found").textContent = text), SILENCE);
}

// What fits.

let index = null; // the words of each claim, by its id

function claims() {
  return (index ??= makeIndex());
}

function makeIndex() {
  const found = new Map();
  for (const article of panel.querySelectorAll("article")) {
    const texts = article.querySelectorAll(
      ":scope > h3, :scope > .facts > .id, :scope > .also, :scope > .note, :scope > .tags > .tag",
    );
    const cites = [...article.querySelectorAll(":scope > .says .cite")].map(citation);
    found.set(article.id, { label: article.dataset.label, words: wordsOf(texts), cites, steps: [] });
  }
  for (const argument of panel.querySelectorAll("li.argument")) {
    const texts = argument.querySelectorAll(":scope > .scheme, :scope > .note, :scope > .cites .note");
    stepsFrom(argument, found).forEach((steps) => steps.push({ words: wordsOf(texts) }));
  }
  for (const cite of document.querySelectorAll("#_documents .cite")) {
    const argument = byId(cite.dataset.for)?.closest("li.argument");
    if (argument) stepsFrom(argument, found).forEach((steps) => steps.push(citation(cite)));
  }
  return found;
}

/** Where what is said of an argument is found: at its premises. */
function stepsFrom(argument, found) {
  const premises = [...argument.querySelectorAll(":scope > .line > .premise > a.claim")];
  return premises.map((link) => found.get(link.getAttribute("href").slice(1))?.steps ?? []);
}

/** A citation, with the words of its quote, its note and the name of its voice. */
function citation(cite) {
  const texts = wordsOf(cite.querySelectorAll(".quote, :scope > .note"));
  return { cite, words: [...splitWords(cite.dataset.voice), ...texts] };
}

/** The words of texts, without what the page says before them, such as "note:". */
function wordsOf(elements) {
  return [...elements].flatMap((element) => splitWords(element.lastChild?.textContent ?? ""));
}

function fittingClaims(wanted) {
  return new Set([...claims()].filter(([, claim]) => fits(claim, wanted)).map(([id]) => id));
}

function fits(claim, wanted) {
  if (wanted.label && claim.label !== wanted.label) return false;
  const cites = claim.cites.filter(({ cite }) => passes(cite, wanted));
  if (wanted.cited && !cites.length) return false;
  if (!wanted.parts) return true;
  const texts = [claim, ...cites, ...claim.steps.filter(({ cite }) => !cite || passes(cite, wanted))];
  const isFound = (part) => texts.some((text) => text.words.some((word) => matches(part, word)));
  return wanted.parts.length > 0 && wanted.parts.every(isFound);
}

function passes(cite, wanted) {
  return Object.entries(OF_CITATIONS).every(([name, of]) => !wanted[name] || of(cite.dataset) === wanted[name]);
}

// Words, without case and accents. Scripts without spaces keep their marks, and a part is found anywhere in a word.

const UNSPACED = ["Thai", "Lao", "Mymr", "Khmr", "Hani", "Hira", "Kana"].map((script) => `\\p{scx=${script}}`).join("");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const ACCENT = new RegExp(`([${UNSPACED}]\\p{M}*)|(?=\\p{Diacritic})\\p{M}`, "gu");
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*/gu;

function splitWords(text) {
  const small = text.toUpperCase().toLowerCase(); // "ß" is found as "ss"
  if (/^[\0-\x7f]*$/.test(small)) return small.match(/\w+/g) ?? [];
  const plain = small.normalize("NFKD").replace(ACCENT, (_, letter) => letter?.normalize("NFC") ?? "");
  return plain.replaceAll("ς", "σ").match(WORD) ?? [];
}

function matches(part, word) {
  return word.startsWith(part) || (word.includes(part) && HAS_UNSPACED.test(word));
}

// What is shown.

function showRows(fitting, wanted) {
  const found = new Set(rows.filter((row) => fitting?.has(row.dataset.claim)));
  const leading = new Set();
  for (const row of found) for (let up = above.get(row); up && !leading.has(up); up = above.get(up)) leading.add(up);
  for (const line of document.querySelectorAll("#_outline .hit")) line.remove();
  for (const row of rows) {
    row.classList.toggle("fits", found.has(row));
    hide(row, Boolean(fitting) && !found.has(row) && !leading.has(row));
    if (folds.has(row)) hide(folds.get(row).button, Boolean(fitting) && !leading.has(row));
    if (found.has(row)) row.querySelector(":scope > .line").after(...quotes(row.dataset.claim, wanted));
  }
  refold(fitting && leading);
}

/** Hides those parts that do not fit, and what then holds none. */
function keep(parts, holders, fitting, isFitting) {
  const kept = new Set();
  for (const part of document.querySelectorAll(parts)) {
    const shown = !fitting || isFitting(part);
    hide(part, !shown);
    for (let at = shown && part.closest(holders); at; at = at.parentElement.closest(holders)) kept.add(at);
  }
  for (const holder of document.querySelectorAll(holders)) hide(holder, Boolean(fitting) && !kept.has(holder));
}

/** Lines with the quotes of a claim that have the words or, if there are none, that fit the filters. */
function quotes(id, wanted) {
  const { parts, cited } = wanted;
  if (!parts && !cited) return [];
  const hits = claims().get(id).cites.filter(({ cite }) => {
    const quote = cite.querySelector(".quote")?.textContent;
    return quote && passes(cite, wanted) && (!parts || isSaid(quote, parts));
  });
  return hits.slice(0, MOST_QUOTES).map(({ cite }) => quoteLine(cite, parts ?? []));
}

function isSaid(text, parts) {
  return splitWords(text).some((word) => parts.some((part) => matches(part, word)));
}

function quoteLine(cite, parts) {
  const line = document.createElement("p");
  line.className = "hit";
  const [voice, place] = [".voice", ".place"].map((name) => cite.querySelector(name).cloneNode(true));
  line.append(voice, " ", place, " ", marked(cite.querySelector(".quote").textContent, parts));
  return line;
}

function marked(text, parts) {
  const quote = document.createElement("q");
  quote.className = "quote";
  quote.dir = "auto";
  let end = 0;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!isSaid(word, parts)) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    quote.append(text.slice(end, start), mark);
    end = start + word.length;
  }
  quote.append(text.slice(end));
  return quote;
}
