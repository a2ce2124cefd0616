/** Colours for the text, and folding of fragments. No parser: that is the reader's business. */

import {
  foldService,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
  type StreamParser,
} from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";

import { closes, opens } from "./blocks";
import { wordsOf } from "./vocabulary";

interface State {
  /** Whether a name or a keyword may come next, not text. */
  head: boolean;
  /** Whether we are in a comment of several lines. */
  comment: boolean;
}

const ARROW = /[<[]*[-=~]+(\[[^\]]*\]|#\w+)?[-=~]*[>x\\/)\]]*[+\-*o]*/;
/** Words behind which a text stands, without a colon. */
const TAKES_TEXT =
  /^(title|header|footer|caption|alt|else|opt|loop|par|and|critical|option|break|group)$/;

function parserOf(dialect: string): StreamParser<State> {
  const words = new Set(wordsOf(dialect).map((word) => word.toLowerCase()));
  const comment = dialect === "mermaid" ? /%%.*/ : /(#|\/\/|').*/;
  return {
    name: `seqdiag-${dialect}`,
    startState: () => ({ head: true, comment: false }),
    token(stream, state) {
      if (stream.sol()) state.head = true;
      if (state.comment) {
        state.comment = !stream.match(/.*?('\/|\*\/)/);
        if (state.comment) stream.skipToEnd();
        return "comment";
      }
      if (stream.match(/\/['*]/)) {
        state.comment = true;
        return "comment";
      }
      const fresh = stream.string.slice(0, stream.pos).trim() === "";
      if (stream.eatSpace()) return null;
      if (fresh && stream.match(comment)) return "comment";
      if (!state.head) {
        stream.skipToEnd();
        return "string";
      }
      if (stream.match(/"([^"\\]|\\.)*"?/)) return "string";
      if (stream.match(/#[0-9a-f]{3,8}\b/i)) return "number";
      if (stream.match(/[\p{L}\p{N}_@]+/u)) {
        const word = stream.current().toLowerCase();
        if (!fresh || !words.has(word)) return "variableName";
        if (dialect !== "seqdiag" && TAKES_TEXT.test(word)) state.head = false;
        return "keyword";
      }
      if (stream.match(ARROW)) return "operator";
      if (stream.match(/:(?!:)/)) {
        state.head = dialect === "seqdiag";
        return "punctuation";
      }
      stream.next();
      return null;
    },
  };
}

const colors = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--sdx-keyword)", fontWeight: "600" },
  { tag: tags.operator, color: "var(--sdx-arrow)" },
  { tag: tags.variableName, color: "var(--sdx-name)" },
  { tag: tags.string, color: "var(--sdx-text)" },
  { tag: tags.number, color: "var(--sdx-number)" },
  { tag: tags.comment, color: "var(--sdx-comment)", fontStyle: "italic" },
]);

/** Lines between the one that opens a fragment and the one that closes it can be folded. */
const folding = foldService.of((state, start) => {
  const first = state.doc.lineAt(start);
  if (!opens(first.text)) return null;
  let depth = 1;
  for (let number = first.number + 1; number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (opens(line.text)) depth++;
    else if (closes(line.text) && --depth === 0) {
      return number > first.number + 1 ? { from: first.to, to: line.from - 1 } : null;
    }
  }
  return null;
});

/** What begins a comment in a dialect. */
export function commentToken(dialect: string): string {
  return { mermaid: "%%", plantuml: "'", seqdiag: "//" }[dialect] ?? "#";
}

/** Colours, folding and comments of a dialect. */
export function languageOf(dialect: string): Extension {
  const parser = parserOf(dialect);
  parser.languageData = { commentTokens: { line: commentToken(dialect) } };
  return [StreamLanguage.define(parser), syntaxHighlighting(colors), folding];
}
