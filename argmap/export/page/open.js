// A claim opens in a panel: beside the page or, where that is too narrow, over it.

const panel = byId("_claims");
const wide = matchMedia("(min-width: 68.75rem)"); // as in page.css
let opened = null; // the article
let opener = null; // the link in the page that opened it
let followed = true; // whether a link leads to what the address names, or the page is new; not so for "back"

for (const article of panel.querySelectorAll("article")) article.hidden = true;
panel.hidden = true;
byId("_claims-tools").append(button("Close", close), button("Show in the outline", showRow));

/** Shows what the address names. */
function follow() {
  const name = named();
  const target = byId(name);
  const article = target?.closest("article") ?? null;
  const reading = panel.contains(document.activeElement);
  show(article);
  mark(target && rowOf.get(target.id) ? target.id : opened?.id);
  if (article) enter(target);
  else if (target) arrive(target);
  else if (reading) leave({ preventScroll: true }); // the browser scrolls to where the reader was
  if (name && !target) say(`Nothing here is called “${name}”`);
  followed = false;
}

function show(article) {
  if (article === opened) return;
  if (opened) opened.hidden = true;
  if (article) article.hidden = false;
  opened = article;
  panel.hidden = !article;
  document.documentElement.classList.toggle("opened", article !== null);
  cover();
  document.dispatchEvent(new CustomEvent("open", { detail: article?.id ?? null }));
}

/** Keeps keys and screen readers away from what lies under the panel. */
function cover() {
  for (const part of document.body.children) part.inert = opened !== null && !wide.matches && part !== panel;
}

function enter(target) {
  target.focus({ preventScroll: true });
  if (target === opened) panel.scrollTop = 0;
  else target.scrollIntoView({ block: "center" });
}

/** Goes to a question, a document, a place or a part of the page, which may be hidden. */
function arrive(target) {
  const wasHidden = reveal(target);
  if (!followed && !wasHidden) return;
  target.scrollIntoView(); // again: when the browser did, the panel may have been open
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function close() {
  const [address, id] = [new URL(location.href), opened.id];
  address.hash = "";
  go("pushState", address); // so that "back" opens it again
  show(null);
  mark(null);
  leave({}, id);
}

/** Gives the focus back to the link that opened the claim. */
function leave(options, id) {
  const link = opener ?? linkOf(id) ?? byId("_main");
  reveal(link);
  link.focus(options);
}

function showRow() {
  const link = linkOf(opened.id);
  if (!wide.matches) close();
  reveal(link);
  link.scrollIntoView({ block: "center" });
  link.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  followed = true;
  if (!panel.contains(link)) opener = link;
  if (link.getAttribute("href") === location.hash) follow(); // of an address that stays browsers do not tell
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opened && !event.defaultPrevented) close();
});
wide.addEventListener("change", cover);
