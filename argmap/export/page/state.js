document.documentElement.classList.add("js");

// The address tells what is open (after "#"), what is looked for and what is unfolded (after "?"). A colleague who gets
// it sees the same.

const byId = (id) => document.getElementById(id);
let told = location.search;

addEventListener("DOMContentLoaded", () => {
  readAddress();
  follow();
});
addEventListener("hashchange", follow);
addEventListener("popstate", () => {
  if (location.search === told) return;
  readAddress();
  follow(); // Chromium sends no "hashchange" where what stands before "#" changes too
});

function readAddress() {
  told = location.search;
  readFolds(new URLSearchParams(told));
  readFields(new URLSearchParams(told));
}

/** Writes values into the address, in place of those that stand there. One that is empty is left out. */
function tell(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  changeAddress("replaceState", address);
}

function changeAddress(way, address, left = null) {
  try {
    history[way](left, "", address);
    told = location.search;
  } catch {
    // Browsers forbid it in a preview, and when it happens too often. All else works without.
  }
}

/** The id after "#", or "". */
function named() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // it has a "%" that means nothing
  }
}

function button(text, act) {
  return Object.assign(document.createElement("button"), { type: "button", textContent: text, onclick: act });
}

/** Moves the focus, also to what has none of its own. */
function takeFocus(element) {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
