// The picture: dragging, zoom, and boxes that follow what is open and what is looked for. Without this script too, the
// canvas scrolls by wheel, finger and arrow keys.

const STEP = 1.25; // of a button or a key
const MOST_ZOOM = 4;
const UNSTEADY = 5; // pixels that a mouse may move in a click

function startPicture(canvas) {
  const svg = canvas.querySelector("svg");
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  let zoom = 1;

  // What is at a point of the canvas stays there.
  function zoomTo(wanted, { x, y } = middle()) {
    const now = Math.min(MOST_ZOOM, Math.max(wanted, whole()));
    const left = ((canvas.scrollLeft + x) * now) / zoom - x;
    const top = ((canvas.scrollTop + y) * now) / zoom - y;
    zoom = now;
    Object.assign(svg.style, { width: `${width * zoom}px`, height: `${height * zoom}px` });
    canvas.scrollTo(left, top);
  }
  const seen = (room, size) => Math.min(room, size * zoom);
  const middle = () => ({ x: seen(canvas.clientWidth, width) / 2, y: seen(canvas.clientHeight, height) / 2 });
  const whole = () => Math.min(1, canvas.clientWidth / width, canvas.clientHeight / height);
  const zoomBy = (factor, point) => zoomTo(zoom * factor, point);

  const keys = new Map();
  for (const [text, label, pressed, act] of [
    ["−", "Zoom out", "-", () => zoomBy(1 / STEP)],
    ["+", "Zoom in", "+=", () => zoomBy(STEP)],
    ["Whole picture", "Whole picture", "", () => zoomTo(whole())],
    ["100 %", "100 %", "0", () => zoomTo(1)],
  ]) {
    const made = Object.assign(button(text, act), { ariaLabel: label });
    byId("_zoom-tools").append(made);
    for (const key of pressed) keys.set(key, act);
  }
  canvas.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) keys.get(event.key)?.();
  });

  // A trackpad's pinch comes as a wheel with ctrl, in small steps; those of a mouse's wheel are large.
  const turn = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16);
    zoomBy(Math.exp(-Math.max(-25, Math.min(pixels, 25)) / 100), pointIn(canvas, event));
  };
  canvas.addEventListener("wheel", turn, { passive: false });

  let fingers = null;
  const pinch = (event) => {
    fingers = event.touches.length === 2 ? fingers : null;
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const [one, two] = [...event.touches].map((touch) => pointIn(canvas, touch));
    const now = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2, apart: Math.hypot(one.x - two.x, one.y - two.y) };
    if (fingers) {
      canvas.scrollBy(fingers.x - now.x, fingers.y - now.y);
      zoomBy(now.apart / fingers.apart, now);
    }
    fingers = now;
  };
  for (const type of ["touchstart", "touchmove", "touchend"]) canvas.addEventListener(type, pinch, { passive: false });
}

function letDrag(canvas) {
  let last = null; // where the mouse was, while it holds the picture
  let moved = 0;
  canvas.addEventListener("pointerdown", (event) => {
    const { x, y } = pointIn(canvas, event);
    const onScrollbar = x > canvas.clientWidth || y > canvas.clientHeight;
    last = event.pointerType === "mouse" && event.button === 0 && !onScrollbar ? { x, y } : null;
    moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || !(event.buttons & 1)) return;
    const now = pointIn(canvas, event);
    moved += Math.abs(now.x - last.x) + Math.abs(now.y - last.y);
    if (moved > UNSTEADY) canvas.setPointerCapture(event.pointerId);
    canvas.scrollBy(last.x - now.x, last.y - now.y);
    last = now;
  });
  const click = (event) => {
    if (moved <= UNSTEADY || event.detail === 0) return; // detail is 0 for a key
    event.preventDefault(); // it ends a drag, and must not open the claim below the pointer
    event.stopPropagation();
  };
  canvas.addEventListener("click", click, { capture: true });
  canvas.addEventListener("dragstart", (event) => event.preventDefault()); // else the browser drags a link
}

function followPage(canvas) {
  const links = [...canvas.querySelectorAll("a.node")];
  const boxes = new Map(links.map((link) => [decodeURIComponent(link.getAttribute("href").slice(1)), link]));
  const showBox = button("Show in the picture", () => {
    const box = boxes.get(opened.id);
    if (!wide.matches) close(); // the panel lies over the picture
    box.scrollIntoView({ block: "center", inline: "center" });
    box.focus({ preventScroll: true });
  });
  byId("_claims-tools").append(showBox);
  document.addEventListener("open", ({ detail: claim }) => {
    for (const [id, box] of boxes) box.classList.toggle("open", id === claim);
  });
  // Lines and signs are about no single claim: while something is looked for, all are dim.
  document.addEventListener("find", ({ detail: fitting }) => {
    canvas.classList.toggle("searched", fitting !== null);
    for (const [id, box] of boxes) box.classList.toggle("dim", fitting !== null && !fitting.has(id));
    const first = links.find((box) => fitting && !box.matches(".dim"));
    if (first) bring(canvas, first);
  });
}

/** Comes to the first question, which Graphviz puts in the middle of what is said about it. */
function startAtFirst(canvas) {
  const asked = document.querySelector(".question");
  const box = asked && canvas.querySelector(`a.node[href="#${asked.id}"]`);
  if (box) bring(canvas, box);
}

/** Scrolls the picture, but not the page, to a box. */
function bring(canvas, box) {
  const { x, y } = pointIn(canvas, { clientX: box.getBoundingClientRect().left, clientY: box.getBoundingClientRect().top });
  canvas.scrollBy(x - canvas.clientWidth / 3, y - canvas.clientHeight / 3);
}

const pointIn = (box, { clientX, clientY }) => {
  const edge = box.getBoundingClientRect();
  return { x: clientX - edge.left - box.clientLeft, y: clientY - edge.top - box.clientTop };
};

const canvas = byId("_canvas"); // none where nothing could be drawn
if (canvas) for (const start of [startPicture, letDrag, followPage, startAtFirst]) start(canvas);
