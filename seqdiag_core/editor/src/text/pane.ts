/** The text side: CodeMirror with the language's colours, completion, problems and undo. */

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  invertedEffects,
  isolateHistory,
  redo,
  undo,
} from "@codemirror/commands";
import { bracketMatching, codeFolding, foldGutter, foldKeymap } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import type { Change, Problem, Span } from "../host";
import { Offsets } from "../offsets";
import { TEXT_STYLE } from "../style";
import { completionOf } from "./completion";
import { languageOf } from "./language";
import { markLines, markedLines } from "./marked-lines";
import { blockMatching } from "./matching";

/** Marks what came from outside, so that it is not sent back there. */
const fromOutside = Annotation.define<boolean>();

/** Says how the text is to be read from now on. */
const speak = StateEffect.define<string>();

/** The dialect of the text; a part of its history like the text itself. */
const spoken = StateField.define<string>({
  create: () => "native",
  update: (dialect, transaction) =>
    transaction.effects.reduce((told, effect) => (effect.is(speak) ? effect.value : told), dialect),
});

export interface PaneEvents {
  /** The person changed the text, or undid a change of its dialect. */
  onText(text: string, dialect: string): void;
  /** The caret moved, or what is selected changed; offsets in code points. */
  onSelection(span: Span): void;
  /** The person wants to rename what the caret is on. */
  onRename(): void;
}

export class TextPane {
  private readonly language = new Compartment();
  private readonly view: EditorView;
  private names: readonly string[] = [];
  private cachedOffsets: { text: string; offsets: Offsets } | null = null;

  constructor(
    parent: HTMLElement,
    root: ShadowRoot,
    text: string,
    dialect: string,
    events: PaneEvents,
  ) {
    this.view = new EditorView({
      parent,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          codeFolding(),
          lintGutter(),
          history(),
          drawSelection(),
          bracketMatching(),
          blockMatching,
          closeBrackets(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          markedLines,
          EditorState.allowMultipleSelections.of(true),
          this.language.of(this.languageExtension(dialect)),
          spoken.init(() => dialect),
          invertedEffects.of((each) =>
            each.effects
              .filter((effect) => effect.is(speak))
              .map(() => speak.of(each.startState.field(spoken))),
          ),
          EditorState.transactionExtender.of((each) => {
            const effect = each.effects.find((one) => one.is(speak));
            if (!effect) return null;
            return { effects: this.language.reconfigure(this.languageExtension(effect.value)) };
          }),
          keymap.of([
            { key: "F2", run: () => (events.onRename(), true) },
            { key: "Mod-s", run: () => true },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...searchKeymap,
            ...lintKeymap,
            ...foldKeymap,
            ...historyKeymap,
            ...defaultKeymap,
            indentWithTab,
          ]),
          EditorView.theme(TEXT_STYLE),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            "aria-label": "Text of the diagram. Escape, then Tab leaves it.",
            "data-lm-suppress-shortcuts": "true",
            spellcheck: "false",
          }),
          EditorView.updateListener.of((update) => {
            const foreign = update.transactions.some((each) => each.annotation(fromOutside));
            if (update.docChanged && !foreign) events.onText(this.text, this.dialect);
            if (update.selectionSet || update.docChanged) events.onSelection(this.selection);
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** What is selected, in code points. */
  get selection(): Span {
    const { from, to } = this.view.state.selection.main;
    const offsets = this.offsets;
    return [offsets.toPoints(from), offsets.toPoints(to)];
  }

  get dialect(): string {
    return this.view.state.field(spoken);
  }

  /** Names that completion offers. */
  setNames(names: readonly string[]): void {
    this.names = names;
  }

  /** Takes over a text that somebody else wrote, changing only where it differs. */
  replaceText(text: string, dialect: string): void {
    const old = this.text;
    if (text === old && dialect === this.dialect) return;
    let start = 0;
    const shorter = Math.min(text.length, old.length);
    while (start < shorter && text[start] === old[start]) start++;
    let same = 0;
    while (
      same < shorter - start &&
      text[text.length - 1 - same] === old[old.length - 1 - same]
    ) {
      same++;
    }
    this.view.dispatch({
      changes: { from: start, to: old.length - same, insert: text.slice(start, text.length - same) },
      effects: dialect === this.dialect ? [] : speak.of(dialect),
      annotations: [fromOutside.of(true), isolateHistory.of("full")],
    });
  }

  /** Makes changes to the text, and of its dialect, as one step of undo. */
  apply(changes: readonly Change[], dialect = this.dialect): void {
    const offsets = this.offsets;
    this.view.dispatch({
      changes: changes.map(([start, end, insert]) => ({
        from: offsets.toUnits(start),
        to: offsets.toUnits(end),
        insert,
      })),
      effects: dialect === this.dialect ? [] : speak.of(dialect),
      userEvent: "input.drawing",
      annotations: [Transaction.addToHistory.of(true), isolateHistory.of("full")],
    });
  }

  /** Shows problems below their places and beside their lines. */
  showProblems(problems: readonly Problem[]): void {
    const offsets = this.offsets;
    const length = this.view.state.doc.length;
    const shown = problems.map((problem) => {
      const from = Math.min(offsets.toUnits(problem.start), length);
      const to = Math.min(Math.max(offsets.toUnits(problem.end), from), length);
      const hint = problem.hint === null ? "" : `\n${problem.hint}`;
      return {
        from,
        to,
        severity: problem.severity,
        source: problem.code,
        message: problem.message + hint,
      };
    });
    this.view.dispatch(setDiagnostics(this.view.state, shown));
  }

  /** Marks the lines of a span; none for null. */
  mark(span: Span | null, scroll = false): void {
    const offsets = this.offsets;
    const range = span && { from: offsets.toUnits(span[0]), to: offsets.toUnits(span[1]) };
    this.view.dispatch({
      effects:
        scroll && range
          ? [markLines.of(range), EditorView.scrollIntoView(range.from, { y: "nearest" })]
          : markLines.of(range),
    });
  }

  /** Selects a span, in code points. */
  select(span: Span, focus = false): void {
    const offsets = this.offsets;
    const anchor = offsets.toUnits(span[0]);
    const head = offsets.toUnits(span[1]);
    const { main } = this.view.state.selection;
    if (main.from !== Math.min(anchor, head) || main.to !== Math.max(anchor, head)) {
      this.view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
    }
    if (focus) this.view.focus();
  }

  undo(): void {
    undo(this.view);
  }

  redo(): void {
    redo(this.view);
  }

  focus(): void {
    this.view.focus();
  }

  dispose(): void {
    this.view.destroy();
  }

  private get offsets(): Offsets {
    const text = this.text;
    if (this.cachedOffsets?.text !== text) {
      this.cachedOffsets = { text, offsets: new Offsets(text) };
    }
    return this.cachedOffsets.offsets;
  }

  private languageExtension(dialect: string) {
    return [languageOf(dialect), completionOf(dialect, () => this.names)];
  }
}
