/** The row of buttons and lists above text and drawing. */

import { html, keepKeys } from "./dom";
import { openMenu, type MenuItem } from "./menu";

export interface ToolbarActions {
  menuParent: HTMLElement;
  exports(): MenuItem[];
  dialects(): MenuItem[];
  themes(): MenuItem[];
  templates(): MenuItem[];
  newParticipant(): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  fullscreen(): void;
  help(): void;
}

export class Toolbar {
  readonly element = html("div", { class: "toolbar", role: "toolbar", "aria-label": "Editor" });

  constructor(private readonly actions: ToolbarActions) {
    this.element.append(
      this.list("Export", () => actions.exports()),
      this.list("Language", () => actions.dialects()),
      this.list("Theme", () => actions.themes()),
      this.list("Templates", () => actions.templates()),
      this.button("+ Participant", "New participant", () => actions.newParticipant()),
      html("span", { class: "spring" }),
      html(
        "span",
        { class: "group" },
        this.button("−", "Smaller", () => actions.zoomOut()),
        this.button("Fit", "As wide as there is room", () => actions.fit()),
        this.button("+", "Larger", () => actions.zoomIn()),
        this.button("⛶", "Full screen", () => actions.fullscreen()),
        this.button("?", "Keys and gestures", () => actions.help()),
      ),
    );
    this.tools.forEach((tool, index) => (tool.tabIndex = index === 0 ? 0 : -1));
    this.element.addEventListener("keydown", (event) => this.walk(event));
  }

  private get tools(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>(".tool")];
  }

  /** Arrow keys go from button to button; the Tab key passes them all in one step. */
  private walk(event: KeyboardEvent): void {
    const { tools } = this;
    const at = tools.findIndex((tool) => tool === event.target);
    const next = {
      ArrowRight: (at + 1) % tools.length,
      ArrowLeft: (at - 1 + tools.length) % tools.length,
      Home: 0,
      End: tools.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    tools.forEach((tool, index) => (tool.tabIndex = index === next ? 0 : -1));
    tools[next]?.focus();
  }

  private button(label: string, title: string, run: () => void): HTMLButtonElement {
    const button = keepKeys(
      html("button", { type: "button", class: "tool", title, "aria-label": title }, label),
    );
    button.addEventListener("click", run);
    return button;
  }

  private list(label: string, items: () => MenuItem[]): HTMLButtonElement {
    const button = keepKeys(
      html("button", { type: "button", class: "tool", "aria-haspopup": "menu" }, label),
    );
    button.addEventListener("click", () => {
      const box = button.getBoundingClientRect();
      const shown = items();
      if (shown.length > 0) {
        openMenu(this.actions.menuParent, box.left, box.bottom + 2, shown, () => button.focus());
      }
    });
    return button;
  }
}
