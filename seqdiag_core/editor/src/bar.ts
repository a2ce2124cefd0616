/** A bar with a message and what can be done about it. */

import { html, keepKeys } from "./dom";

export class Bar {
  readonly element = html("div", { class: "bar", role: "alert", hidden: true });

  show(message: string, actions: readonly [label: string, run: () => void][]): void {
    const buttons = actions.map(([label, run]) => {
      const button = keepKeys(html("button", { type: "button", class: "tool strong" }, label));
      button.addEventListener("click", run);
      return button;
    });
    this.element.replaceChildren(html("span", {}, message), ...buttons);
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
