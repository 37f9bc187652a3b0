document.documentElement.classList.add("js");

// The address tells all: what is open after "#", what is searched for and unfolded after "?". A colleague with the
// address sees the same.

addEventListener("DOMContentLoaded", () => {
  readAddress();
  follow();
});
addEventListener("hashchange", follow);
addEventListener("popstate", () => {
  if (location.search !== told) readAddress();
});

let told = location.search;

function readAddress() {
  told = location.search;
  const query = new URLSearchParams(told);
  readFolds(query);
  readFields(query);
}

/** Writes values into the address, in place of those that stand there; one that is empty is left out. */
function tell(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  go("replaceState", address);
}

function go(way, address) {
  try {
    history[way](null, "", address);
    told = location.search;
  } catch {
    // Browsers forbid it in previews, and if it happens too often. All else works without.
  }
}

/** The id after "#", or "". */
function named() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // somebody wrote a "%" that means nothing
  }
}

function byId(id) {
  return document.getElementById(id);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/** Changes only what is not so yet: for a browser, to set what is set is a change. */
function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}
