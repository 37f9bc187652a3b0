// A claim opens in a panel: beside the page or, where that is too narrow, over it.

const panel = byId("_claims");
const wide = matchMedia("(min-width: 68.75rem)"); // as in page.css
let opened = null; // the article of the claim
let opener = null; // the link of the page that led to it; a search may have taken it away
let followed = true; // whether a link led to what the address names, or the page is new; not so after "back"

panel.hidden = true;
for (const article of panel.querySelectorAll("article")) article.hidden = true;
byId("_claims-tools").append(button("Close", close), button("Show in the outline", showRow));
wide.addEventListener("change", cover);

/** Opens what the address names. */
function follow() {
  const name = named();
  const found = byId(name);
  const target = found?.matches("#_claims, #_claims-tools") ? null : found; // an empty panel is no place to come to
  const last = opened?.id;
  const at = document.activeElement; // browsers lose it on the way to what the panel covers
  const reading = opened && (at === document.body || panel.contains(at));
  show(target?.closest("article") ?? null);
  markRow(name);
  if (opened) enter(target);
  else {
    if (target) arrive(target);
    if (reading && !followed) takeFocus(wayBack(last));
  }
  say(name && !target ? `Nothing here is called “${name}”` : summary);
  if (!followed && history.state) comeBack(history.state);
  followed = false;
}

/** To where a link was followed, after "back". */
function comeBack([down, downPanel, link]) {
  scrollTo(0, down);
  panel.scrollTop = downPanel;
  if (opened) panel.querySelectorAll("a")[link]?.focus({ preventScroll: true });
}

function show(article) {
  if (article === opened) return;
  const before = opener?.getBoundingClientRect().top;
  if (opened) opened.hidden = true;
  if (article) article.hidden = false;
  opened = article;
  panel.hidden = !article;
  cover();
  if (opener) scrollBy(0, opener.getBoundingClientRect().top - before); // beside the panel, the page grows higher
  document.dispatchEvent(new CustomEvent("open", { detail: article?.id ?? null }));
}

/** Keeps keys and screen readers away from what lies under the panel. */
function cover() {
  for (const part of document.body.children) part.inert = opened !== null && !wide.matches && part !== panel;
}

function enter(target) {
  takeFocus(target);
  if (target === opened) panel.scrollTop = 0;
  else target.scrollIntoView({ block: "center" });
}

/** Comes to a question, a document, a place or a part of the page. */
function arrive(target) {
  if (reveal(target) || followed) goTo(target, "start"); // the browser was there before the panel closed
}

function goTo(element, block) {
  reveal(element);
  element.scrollIntoView({ block });
  takeFocus(element);
}

/** The link that opened a claim or, if the address did, that of its row. */
function wayBack(id) {
  const link = (opener?.isConnected ? opener : null) ?? linkOf(rowOf.get(id)) ?? byId("_main");
  reveal(link);
  return link;
}

function close() {
  const { id } = opened;
  changeAddress("pushState", location.href.split("#")[0]); // "back" opens it again
  show(null);
  markRow(null);
  wayBack(id).focus();
}

function showRow() {
  const link = linkOf(rowOf.get(opened.id));
  if (!wide.matches) close();
  goTo(link, "center");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = link.getAttribute("href");
  event.preventDefault(); // in a preview, browsers would leave the page
  followed = true;
  const left = [scrollY, panel.scrollTop, [...panel.querySelectorAll("a")].indexOf(link)];
  changeAddress("replaceState", location.href, left); // the panel changes the height of the page: browsers are lost
  if (!panel.contains(link)) opener = link;
  if (address === location.hash) follow();
  else location.hash = address;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opened && !event.defaultPrevented) close();
});
