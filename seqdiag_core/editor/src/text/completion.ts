/** Completion: keywords at the beginning of a line, participants and arrows where they can stand. */

import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { type Command, keymap } from "@codemirror/view";

import { arrowsOf, wordsOf } from "./vocabulary";

/** What is being written; the list that began with it stays while it grows. */
const WORD = /^[\p{L}\p{N}_]+$/u;

/** Completes from the keywords and arrows of a dialect and the names that `names` tells. */
export function completionOf(dialect: string, names: () => readonly string[]): Extension {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/:(?!:)/.test(before.replace(/::/g, ""))) return null;
    const word = context.matchBefore(/[\p{L}\p{N}_]*/u);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    const first = before.slice(0, word.from - line.from).trim() === "";
    const people = names().map((label) => ({ label, type: "variable" }));
    const words = first
      ? wordsOf(dialect).map((label) => ({ label, type: "keyword" }))
      : [];
    const arrows =
      !first && context.explicit
        ? arrowsOf(dialect).map((label) => ({ label, type: "operator" }))
        : [];
    return { from: word.from, options: [...people, ...words, ...arrows], validFor: WORD };
  };
  return [
    // Nothing is selected by itself: Enter behind `alt` must stay a new line.
    autocompletion({ override: [complete], icons: false, selectOnOpen: false, interactionDelay: 0 }),
    keymap.of([{ key: "Tab", run: takeSelected }]),
  ];
}

/** Completes with what is selected in the list, or with its first entry. */
const takeSelected: Command = (view) => {
  if (completionStatus(view.state) !== "active") return false;
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
};
