/** Shows which `end` closes the fragment on whose line the caret is, and the other way round. */

import { type Extension, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

import { closes, opens } from "./blocks";

const word = Decoration.mark({ class: "cm-matchingBracket" });
const WORD = /[\p{L}_]+|\}/u;

function partner(doc: Text, number: number): number | null {
  const text = doc.line(number).text;
  const step = opens(text) ? 1 : closes(text) ? -1 : 0;
  if (step === 0) return null;
  let depth = 0;
  for (let at = number; at >= 1 && at <= doc.lines; at += step) {
    const line = doc.line(at).text;
    if (opens(line)) depth += step;
    else if (closes(line)) depth -= step;
    if (depth === 0) return at;
  }
  return null;
}

function decorate(view: EditorView): DecorationSet {
  const { doc, selection } = view.state;
  const here = doc.lineAt(selection.main.head).number;
  const there = partner(doc, here);
  if (there === null) return Decoration.none;
  const ranges = [Math.min(here, there), Math.max(here, there)].flatMap((number) => {
    const line = doc.line(number);
    const found = WORD.exec(line.text);
    if (found === null) return [];
    const from = line.from + found.index;
    return [word.range(from, from + found[0].length)];
  });
  return Decoration.set(ranges);
}

export const blockMatching: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.selectionSet) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
