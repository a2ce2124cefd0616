/** What the editor needs of the page or notebook it stands in. It knows nothing else of it. */

/** A place in a text: offsets of code points, half open, as Python counts them. */
export type Span = [start: number, end: number];

/** Something that is wrong with the text. */
export interface Problem {
  severity: "error" | "warning";
  code: string;
  message: string;
  hint: string | null;
  start: number;
  end: number;
}

/** The newest picture and what there is to tell about the text. */
export interface Drawing {
  /** The picture; of a text with errors the last one without. */
  svg: string;
  problems: Problem[];
}

/** A change of the text, in code points of the old one. */
export type Change = [start: number, end: number, replacement: string];

export type Box = [x: number, y: number, width: number, height: number];

/** Somebody in the drawing. */
export interface MappedParticipant {
  id: string;
  x: number;
  top: number;
  bottom: number;
  head: Box;
  span: Span;
}

/** Something that happens in the drawing. */
export interface Thing {
  kind: "message" | "note" | "fragment" | "section" | "reference" | "state" | "divider" | "delay";
  /** Index of its statement. */
  at: number;
  span: Span;
  box: Box;
  /** Of a message: its number, its line, its ends. */
  step?: number;
  points?: [number, number][];
  ends?: [string | null, string | null];
  /** Of a note. */
  participants?: string[];
  placement?: string;
}

/** A text of the drawing that can be changed. */
export interface MappedText {
  /** What it belongs to, as the edit "label" wants to be told. */
  of: Record<string, string | number>;
  box: Box | null;
  span: Span;
  source: string;
}

/** Where everything stands in the drawing of a text. */
export interface DrawingMap {
  width: number;
  height: number;
  participants: MappedParticipant[];
  things: Thing[];
  texts: MappedText[];
  /** Every place of the text that names somebody. */
  mentions: [participant: string, start: number, end: number][];
  /** Heights between statements, from top to bottom. */
  places: { place: number; y: number }[];
}

/** A wish, as `seqdiag_core.edits.requests` understands it. */
export type Edit = { edit: string } & Record<string, unknown>;

export type Exported = { name: string; type: string; content: string | Uint8Array };

/** A text in another dialect, and what of its meaning is lost there. */
export interface Conversion {
  text: string;
  losses: string[];
}

/** A refusal that is to be shown to whoever wished for something. */
export class Refusal extends Error {}

/** Why the answer to a question about a text is of no use any more. */
export const CHANGED = "The text has changed meanwhile; please try again.";

/** A text and the dialect it is written in. */
export interface Written {
  text: string;
  dialect: string;
}

export interface Host {
  readonly text: string;
  readonly drawing: Drawing;
  /** Whether the drawing is older than the text. */
  readonly busy: boolean;
  readonly dialect: string;
  readonly theme: string;
  readonly themes: readonly string[];
  /** Style sheet for pictures that follow the page. */
  readonly css: string;
  /** Formats that can be exported, by name. */
  readonly formats: readonly string[];
  readonly templates: readonly { name: string; text: string }[];

  setText(text: string, dialect: string): void;
  setTheme(theme: string): void;
  setSelection(span: Span): void;

  /** Calls back when the text was changed by somebody else. */
  onText(callback: () => void): void;
  /** Calls back when there is a new picture or news about the text. */
  onDrawing(callback: () => void): void;
  onSelection(callback: (span: Span) => void): void;
  /** What keeps the file from holding the text: "conflict", a reason, or nothing; null without a file. */
  readonly fileState: string | null;
  onFileState(callback: () => void): void;
  /** Looks for changes of the file, takes them over, or overwrites them. */
  file(act: "check" | "reload" | "overwrite"): Promise<void>;

  /** A text that was typed into an editor like this one before its host was lost, or null. */
  readonly lost: Written | null;

  /** Calls back when the other side stops or starts to answer. */
  onContact(callback: (answers: boolean) => void): void;

  /** These reject with a `Refusal` that says why something cannot be done. */
  map(text: string): Promise<DrawingMap>;
  edit(text: string, edit: Edit): Promise<Change[]>;
  export(text: string, format: string): Promise<Exported>;
  convert(text: string, dialect: string): Promise<Conversion>;

  /** Whether the page is dark now, and a call when that changes. */
  isDark(): boolean;
  onDark(callback: () => void): void;

  dispose(): void;
}
