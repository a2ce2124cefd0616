/** Lines that belong to what the pointer or the keyboard is on in the drawing. */

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Marks the lines from one offset to another; null takes the mark away. */
export const markLines = StateEffect.define<{ from: number; to: number } | null>();

const line = Decoration.line({ class: "cm-marked-line" });

export const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let result = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markLines)) continue;
      result = Decoration.none;
      if (effect.value === null) continue;
      const { doc } = transaction.state;
      const last = doc.lineAt(Math.min(Math.max(effect.value.to - 1, effect.value.from), doc.length));
      const lines = [];
      for (let at = doc.lineAt(Math.min(effect.value.from, doc.length)).number; at <= last.number; at++) {
        lines.push(line.range(doc.line(at).from));
      }
      result = Decoration.set(lines);
    }
    return result;
  },
  provide: (field) => EditorView.decorations.from(field),
});
