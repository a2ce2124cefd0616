// Reads texts from standard input, each as JSON on a line, and answers each with a line of JSON:
// what the database of Mermaid's sequence diagrams holds after parsing it, or why it is refused.
import { JSDOM } from "jsdom";
import readline from "node:readline";

const { window } = new JSDOM("<body></body>", { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document });
for (const name of ["Element", "HTMLElement", "SVGElement", "Node", "DOMParser", "MutationObserver"]) {
  globalThis[name] = window[name];
}
// Which words are colours decides what is a box's colour and what its label.
window.CSS = {
  supports: (_, value) => {
    const { style } = new window.Option();
    style.color = value;
    return style.color !== "";
  },
};
globalThis.CSS = window.CSS;

const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

async function parse(text) {
  try {
    // Obeys what is written about the configuration; a second parsing gives the database.
    if (/^---|%%/m.test(text)) await mermaid.parse(text);
    else mermaid.mermaidAPI.reset();
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const actors = [...db.getActors().values()].map(
      ({ name, description, type, wrap, links, properties }) =>
        ({ name, description, type, wrap, links, properties }),
    );
    return { actors, boxes: db.getBoxes(), messages: db.getMessages() };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await parse(JSON.parse(line))) + "\n");
}
