/** The editor: text on one side, drawing on the other, each editing the other. */

import { Announcer } from "./announcer";
import { Bar } from "./bar";
import { html } from "./dom";
import { Controller } from "./drawing/controller";
import { DrawingPane } from "./drawing/pane";
import { copy, download, FORMAT_NAMES } from "./exports";
import { HELP } from "./help";
import { CHANGED, type Host, type Problem, Refusal } from "./host";
import type { MenuItem } from "./menu";
import { askFor, confirmThat, showPanel } from "./panel";
import { Splitter } from "./splitter";
import { STYLE } from "./style";
import { TextPane } from "./text/pane";
import { Toolbar } from "./toolbar";

/** Puts an editor into an element; gives a function that takes it away again. */
export function mount(el: HTMLElement, host: Host): () => void {
  const editor = new Editor(el, host);
  return () => editor.dispose();
}

class Editor {
  private readonly root: HTMLElement;
  private readonly drawing = new DrawingPane();
  private readonly announcer = new Announcer();
  private readonly problems = html("button", { type: "button", class: "tool problems" });
  private readonly offline = html("span", { class: "offline", role: "alert", hidden: true });
  private readonly file = new Bar();
  private readonly lost = new Bar();
  private readonly text: TextPane;
  private readonly controller: Controller;

  constructor(
    el: HTMLElement,
    private readonly host: Host,
  ) {
    const holder = html("div");
    holder.setAttribute("data-lm-suppress-shortcuts", "true");
    el.append(holder);
    const shadow = holder.attachShadow({ mode: "open" });
    this.root = html("div", { class: "editor" });
    const side = html("div", { class: "text" });
    const sides = html("div", { class: "sides" }, side);
    sides.append(new Splitter(side).element, this.drawing.element);
    const toolbar = this.makeToolbar();
    this.root.append(toolbar.element, this.file.element, this.lost.element, sides, this.makeStatus());
    shadow.append(html("style", {}, STYLE), html("style", {}, host.css), this.root);
    for (const name of ["keydown", "keyup", "keypress"]) {
      this.root.addEventListener(name, (event) => event.stopPropagation());
    }
    this.text = new TextPane(side, shadow, host.text, host.dialect, {
      onText: (text, dialect) => {
        host.setText(text, dialect);
        this.drawing.setBusy(host.busy);
      },
      onSelection: (span) => {
        host.setSelection(span);
        void this.controller?.caret(span[0]);
      },
      onRename: () => void this.rename(),
    });
    this.controller = new Controller(this.drawing, host, this.announcer, this.root, {
      text: () => this.text.text,
      apply: (changes) => this.text.apply(changes),
      mark: (span, scroll) => this.text.mark(span, scroll),
      select: (span) => this.text.select(span),
      undo: () => this.text.undo(),
      redo: () => this.text.redo(),
      names: (ids) => this.text.setNames(ids),
    });
    host.onText(() => {
      this.text.replaceText(host.text, host.dialect);
    });
    host.onDrawing(() => this.redraw());
    host.onSelection((span) => this.text.select(span));
    host.onContact((answers) => this.showContact(answers));
    host.onFileState(() => this.showFileState());
    this.root.addEventListener("focusin", (event) => this.entered(event));
    host.onDark(() => this.root.classList.toggle("dark", host.isDark()));
    this.root.classList.toggle("dark", host.isDark());
    this.redraw();
    this.showFileState();
    this.offerLost();
  }

  dispose(): void {
    this.text.dispose();
    this.host.dispose();
    this.root.parentNode?.replaceChildren();
  }

  private makeStatus(): HTMLElement {
    this.problems.addEventListener("click", () => this.showProblems());
    return html("div", { class: "status" }, this.problems, this.offline, this.announcer.element);
  }

  private makeToolbar(): Toolbar {
    return new Toolbar({
      menuParent: this.root,
      exports: () => this.exportItems(),
      dialects: () => this.dialectItems(),
      themes: () =>
        this.host.themes.map((label) => ({
          label,
          checked: label === this.host.theme,
          run: () => this.host.setTheme(label),
        })),
      templates: () =>
        this.host.templates.map(({ name, text }) => ({
          label: name,
          run: () => this.text.apply([[0, [...this.text.text].length, text]], "native"),
        })),
      newParticipant: () => this.controller.add(null),
      zoomIn: () => this.drawing.zoom(1),
      zoomOut: () => this.drawing.zoom(-1),
      fit: () => this.drawing.fit(),
      fullscreen: () =>
        void (document.fullscreenElement
          ? document.exitFullscreen()
          : this.root.requestFullscreen()),
      help: () => showPanel(this.root, "Keys and gestures", HELP),
    });
  }

  private redraw(): void {
    const { svg, problems } = this.host.drawing;
    this.drawing.show(svg);
    this.drawing.setBusy(this.host.busy);
    this.drawing.setStale(problems.some((each) => each.severity === "error"));
    this.text.showProblems(problems);
    this.tell(problems);
    void this.controller.redrawn();
  }

  private tell(problems: readonly Problem[]): void {
    const [first] = problems;
    this.problems.hidden = first === undefined;
    this.problems.classList.toggle("bad", problems.some((each) => each.severity === "error"));
    if (first) {
      const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
      this.problems.textContent = `${first.severity}: ${first.message}${more}`;
    }
  }

  private showProblems(): void {
    const [first] = this.host.drawing.problems;
    if (first) this.text.select([first.start, first.start], true);
  }

  private showContact(answers: boolean): void {
    this.offline.hidden = answers;
    this.offline.textContent = answers
      ? ""
      : "Python does not answer: it is busy or gone. Your text is kept.";
  }

  /** The person comes back to the editor: somebody may have changed its file meanwhile. */
  private entered(event: FocusEvent): void {
    const from = event.relatedTarget;
    if (this.host.fileState === null) return;
    if (from instanceof Node && this.root.contains(from)) return;
    void this.attempt(() => this.host.file("check"));
  }

  private showFileState(): void {
    const state = this.host.fileState;
    if (state === "conflict") {
      this.file.show("Somebody else has changed the file.", [
        ["Take theirs", () => void this.attempt(() => this.host.file("reload"))],
        ["Keep mine", () => void this.attempt(() => this.host.file("overwrite"))],
      ]);
    } else if (!state) this.file.hide();
    else {
      this.file.show(state, [
        ["Try again", () => void this.attempt(() => this.host.file("overwrite"))],
      ]);
    }
  }

  private offerLost(): void {
    const { lost } = this.host;
    if (lost === null) return;
    this.lost.show("What you wrote here before the cell ran again is kept.", [
      [
        "Take it",
        () => {
          this.text.apply([[0, [...this.text.text].length, lost.text]], lost.dialect);
          this.lost.hide();
        },
      ],
      ["Forget it", () => this.lost.hide()],
    ]);
  }

  private exportItems(): MenuItem[] {
    const each = (run: (format: string) => void): MenuItem[] =>
      this.host.formats.map((format) => ({
        label: FORMAT_NAMES[format] ?? format,
        run: () => run(format),
      }));
    return [
      { label: "Download", items: each((format) => void this.export(format, "download")) },
      { label: "Copy", items: each((format) => void this.export(format, "copy")) },
    ];
  }

  private async export(format: string, how: "download" | "copy"): Promise<void> {
    await this.attempt(async () => {
      const file = await this.host.export(this.text.text, format);
      if (how === "download") download(file);
      else await copy(file);
      this.announcer.say(how === "download" ? `${file.name} is saved.` : "Copied.");
    });
  }

  private dialectItems(): MenuItem[] {
    const names = ["native", "mermaid", "plantuml", "seqdiag"];
    return names.map((dialect) => ({
      label: FORMAT_NAMES[dialect] ?? dialect,
      checked: dialect === this.host.dialect,
      run: () => void this.convert(dialect),
    }));
  }

  private async convert(dialect: string): Promise<void> {
    if (dialect === this.host.dialect) return;
    await this.attempt(async () => {
      const text = this.text.text;
      const { text: converted, losses } = await this.host.convert(text, dialect);
      const name = FORMAT_NAMES[dialect] ?? dialect;
      const sure =
        losses.length === 0 ||
        (await confirmThat(this.root, `Lost in ${name}:`, losses, `Convert to ${name}`));
      if (!sure) return;
      if (this.text.text !== text) throw new Refusal(CHANGED);
      this.text.apply([[0, [...text].length, converted]], dialect);
    });
  }

  private async rename(): Promise<void> {
    const map = await this.controller.ready();
    const [caret] = this.text.selection;
    const mention = map?.mentions.find(([, start, end]) => start <= caret && caret <= end);
    if (!mention) {
      this.announcer.refuse("Put the caret on the name of a participant to rename it.");
      return;
    }
    const [participant] = mention;
    const name = await askFor(this.root, `Rename ${participant} to`, participant);
    this.text.focus();
    if (name !== null && name !== participant) {
      this.controller.edit({ edit: "rename", participant, name });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.announcer.refuse(error instanceof Refusal ? error.message : String(error));
    }
  }
}
