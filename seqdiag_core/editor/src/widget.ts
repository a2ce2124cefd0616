/** The editor in a notebook: its host is a kernel, reached through the model of the widget. */

import type { Change, Conversion, Drawing, DrawingMap, Edit, Exported, Host, Problem, Span, Written } from "./host";
import { Refusal } from "./host";
import { mount } from "./editor";
import { rasterize } from "./exports";
import { keepLost, takeLost } from "./lost";
import { unpack } from "./packed";

/** What anywidget gives: see its specification of front-end modules. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  send(content: unknown): void;
  on(event: string, callback: (...args: never[]) => void): void;
  off(event: string, callback?: (...args: never[]) => void): void;
}

interface Answer {
  answers: string;
  value?: unknown;
  refusal?: string;
}

interface Start {
  css: string;
  themes: string[];
  formats: string[];
  templates: { name: string; text: string }[];
}

/** How long typing may go on before the kernel hears of it. */
const PAUSE = 60;
/** How long the caret rests before the kernel hears of it. */
const REST = 300;
/** How long no answer counts as a busy kernel. */
const PATIENCE = 5000;

class Kernel implements Host {
  private readonly waiting = new Map<
    string,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; timer: number }
  >();
  private readonly listeners: [string, (...args: never[]) => void][] = [];
  /** Tells this view from others of its model, whose messages it overhears. */
  private readonly view = Math.random().toString(36).slice(2);
  private count = 0;
  /** What was written here and is not settled: not sent, or not drawn by the kernel. */
  private own: Written | null = null;
  /** The newest text that was sent, and its number. */
  private sent: Written | null = null;
  private number = 0;
  private stale = false;
  /** The newest picture that is unpacked, and how many were to be. */
  private svg = "";
  private unpacked = 0;
  private readonly origin: string;
  private selected: Span = [0, 0];
  /** The newest selection that was sent, and its number. */
  private pointed = "";
  private pointings = 0;
  private rest = 0;
  private pause = 0;
  private patience = 0;
  private answering = true;
  private contact: (answers: boolean) => void = () => undefined;
  private darkWatch: MutationObserver | null = null;

  css = "";
  themes: readonly string[] = [];
  formats: readonly string[] = [];
  templates: readonly { name: string; text: string }[] = [];

  constructor(private readonly model: Model) {
    this.origin = model.get("source") as string;
    this.listen("msg:custom", (answer: Answer, buffers: DataView[]) => this.take(answer, buffers));
    this.listen("change:_settled", () => this.hear());
    this.listen("change:drawn", () => this.heard());
  }

  async start(): Promise<void> {
    const { css, themes, formats, templates } = (await this.ask({ ask: "start" })) as Start;
    Object.assign(this, { css, themes, formats, templates });
    await this.takePicture();
  }

  get text(): string {
    return this.own?.text ?? (this.model.get("source") as string);
  }

  get drawing(): Drawing {
    return {
      svg: this.svg,
      problems: this.model.get("diagnostics") as Problem[],
    };
  }

  get busy(): boolean {
    return this.own !== null;
  }

  get dialect(): string {
    return this.own?.dialect ?? (this.model.get("dialect") as string);
  }

  get theme(): string {
    return this.model.get("theme") as string;
  }

  setText(text: string, dialect: string): void {
    this.own = { text, dialect };
    this.sendSoon();
  }

  setTheme(theme: string): void {
    this.model.set("theme", theme);
    this.save();
  }

  setSelection(span: Span): void {
    this.selected = span;
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.sendSelection(), REST);
  }

  onText(callback: () => void): void {
    const changed = (): void => {
      if (this.own === null) callback();
    };
    this.listen("change:source", changed);
    this.listen("change:dialect", changed);
  }

  /** Some hosts set the traits of one message one by one; they are looked at when all are set. */
  onDrawing(callback: () => void): void {
    const changed = (): void => {
      if (this.stale) return;
      this.stale = true;
      queueMicrotask(() => {
        this.stale = false;
        void this.takePicture().then((isNewest) => isNewest && callback());
      });
    };
    for (const name of ["svg", "diagnostics", "drawn", "_settled"]) {
      this.listen(`change:${name}`, changed);
    }
    changed(); // what came while the first picture was unpacked
  }

  /** Unpacks the picture; tells whether there is no newer one by then. */
  private async takePicture(): Promise<boolean> {
    const turn = ++this.unpacked;
    const svg = await unpack(this.model.get("svg") as string);
    if (turn !== this.unpacked) return false;
    this.svg = svg;
    return true;
  }

  onSelection(callback: (span: Span) => void): void {
    this.listen("change:selection", () => {
      queueMicrotask(() => {
        if (!this.isForeign()) return;
        this.pointed = "";
        callback(this.model.get("selection") as Span);
      });
    });
  }

  onContact(callback: (answers: boolean) => void): void {
    this.contact = callback;
  }

  get fileState(): string | null {
    return this.model.get("file_state") as string | null;
  }

  onFileState(callback: () => void): void {
    this.listen("change:file_state", callback);
  }

  async file(act: "check" | "reload" | "overwrite"): Promise<void> {
    await this.ask({ ask: "file", act });
  }

  get lost(): Written | null {
    return takeLost(this.origin, this.text);
  }

  async map(text: string): Promise<DrawingMap> {
    return (await this.ask({ ask: "map", text, speaks: this.dialect })) as DrawingMap;
  }

  async edit(text: string, edit: Edit): Promise<Change[]> {
    return (await this.ask({ ask: "edit", text, speaks: this.dialect, edit })) as Change[];
  }

  async convert(text: string, dialect: string): Promise<Conversion> {
    return (await this.ask({ ask: "convert", text, speaks: this.dialect, dialect })) as Conversion;
  }

  async export(text: string, format: string): Promise<Exported> {
    const file = (await this.ask({ ask: "export", text, speaks: this.dialect, format })) as Exported & { raster?: string };
    if (file.raster === undefined) return file;
    return { name: file.name, type: file.type, content: await rasterize(file.raster, 2) };
  }

  isDark(): boolean {
    const { body } = document;
    const told = body.dataset["jpThemeLight"] ?? body.dataset["theme"];
    if (told !== undefined) return told === "false" || told === "dark";
    if (body.classList.contains("vscode-dark") || body.classList.contains("dark")) return true;
    if (body.classList.contains("vscode-light")) return false;
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  onDark(callback: () => void): void {
    this.darkWatch = new MutationObserver(callback);
    this.darkWatch.observe(document.body, {
      attributes: true,
      attributeFilter: ["class", "data-jp-theme-light", "data-theme"],
    });
  }

  dispose(): void {
    this.unpacked++;
    keepLost(this.origin, { text: this.text, dialect: this.dialect });
    if (this.own !== this.sent) this.sendText();
    for (const timer of [this.rest, this.pause, this.patience]) window.clearTimeout(timer);
    this.darkWatch?.disconnect();
    for (const [event, callback] of this.listeners) this.model.off(event, callback);
    for (const { timer } of this.waiting.values()) window.clearTimeout(timer);
  }

  private save(): void {
    this.model.save_changes();
    window.clearTimeout(this.patience);
    this.patience = window.setTimeout(() => this.setAnswering(false), PATIENCE);
  }

  /** Tells the kernel what is selected, with a number by which late echoes are known. */
  private sendSelection(): void {
    const span = this.selected;
    if (String(span) === String(this.model.get("selection"))) return;
    this.pointed = String(span);
    this.model.set("_pointed", [this.view, ++this.pointings]);
    this.model.set("selection", span);
    this.model.save_changes();
  }

  /** Whether somebody else has selected something: it is no echo, nor older than what was sent. */
  private isForeign(): boolean {
    const [view, number] = this.model.get("_pointed") as [string, number];
    if (view !== "" && view !== this.view) return true;
    return number === this.pointings && String(this.model.get("selection")) !== this.pointed;
  }

  private sendSoon(): void {
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => {
      // One at a time: a kernel that cannot keep up gets the newest text next, not all of them.
      if (this.sent === null || !this.answering) this.sendText();
    }, PAUSE);
  }

  /** Tells the kernel the text, with a number by which it says that the text is settled. */
  private sendText(): void {
    if (this.own === null) return;
    this.sent = this.own;
    this.model.set("source", this.own.text);
    this.model.set("dialect", this.own.dialect);
    this.model.set("_sent", [this.view, ++this.number]);
    this.save();
  }

  /** The kernel has settled a text, perhaps ours. */
  private hear(): void {
    this.heard();
    const [view, number] = this.model.get("_settled") as [string, number];
    const overtaken = view !== this.view && String(this.model.get("_sent")) === `${view},${number}`;
    if (this.sent === null || !(overtaken || (view === this.view && number >= this.number))) return;
    const { sent } = this;
    this.sent = null;
    if (this.own !== sent) {
      this.sendSoon();
      return;
    }
    this.own = null;
    // What came meanwhile was set in the kernel before our text, which therefore holds.
    if (!overtaken) this.model.set("source", sent.text);
  }

  private heard(): void {
    window.clearTimeout(this.patience);
    this.setAnswering(true);
  }

  private setAnswering(answers: boolean): void {
    if (answers !== this.answering) this.contact(answers);
    this.answering = answers;
  }

  private ask(question: Record<string, unknown>): Promise<unknown> {
    const asks = `${this.view}-${++this.count}`;
    return new Promise((resolve, reject) => {
      const timer = window.setTimeout(() => this.setAnswering(false), PATIENCE);
      this.waiting.set(asks, { resolve, reject, timer });
      this.model.send({ ...question, asks });
    });
  }

  private take(answer: Answer, buffers: DataView[]): void {
    const question = this.waiting.get(answer.answers);
    if (question === undefined) return;
    this.waiting.delete(answer.answers);
    window.clearTimeout(question.timer);
    this.heard();
    if (answer.refusal !== undefined) question.reject(new Refusal(answer.refusal));
    else question.resolve(withBuffer(answer.value, buffers[0]));
  }

  private listen(event: string, callback: (...args: never[]) => void): void {
    this.listeners.push([event, callback]);
    this.model.on(event, callback);
  }
}

/** An exported file whose bytes travelled beside the message. */
function withBuffer(value: unknown, buffer: DataView | undefined): unknown {
  if (buffer === undefined) return value;
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return { ...(value as object), content: bytes.slice() };
}

/** Puts the editor of a model into an element; gives a function that takes it away. */
export async function mountWidget(model: Model, el: HTMLElement): Promise<() => void> {
  const kernel = new Kernel(model);
  await kernel.start();
  return mount(el, kernel);
}
