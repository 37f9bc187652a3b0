// Reads charts with Mermaid's own parser: a list of them on stdin, as JSON -> what it found in each.
// Exit code 3 where Mermaid is not installed: npm install --no-save mermaid jsdom
import { readFileSync } from "node:fs";

let mermaid, JSDOM;
try {
  ({ JSDOM } = await import("jsdom"));
  const page = new JSDOM("<!DOCTYPE html><body></body>");
  globalThis.window = page.window;
  globalThis.document = page.window.document;
  mermaid = (await import("mermaid")).default;
} catch (error) {
  console.error(String(error));
  process.exit(3);
}

// Mermaid keeps entities in a form of its own until it draws: "#43;" is "ﬂ°°43¶ß".
const drawn = (text) => {
  const element = document.createElement("div");
  element.innerHTML = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return element.textContent;
};

const read = async (chart) => {
  try {
    await mermaid.parse(chart);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    return {
      boxes: Object.fromEntries([...db.getVertices()].map(([name, box]) => [name, drawn(box.text ?? name)])),
      lines: db.getEdges().map((line) => [line.start, line.end, line.type, line.stroke, drawn(line.text ?? "")]),
      frames: db.getSubGraphs().map((frame) => [frame.title, frame.nodes]),
    };
  } catch (error) {
    return { error: String(error) };
  }
};

const charts = JSON.parse(readFileSync(0, "utf8"));
const found = [];
for (const chart of charts) found.push(await read(chart));
console.log(JSON.stringify(found));
