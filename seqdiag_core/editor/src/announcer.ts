/** Tells people what happened: on the screen for a while, and to screen readers. */

import { html } from "./dom";

const SHOWN_FOR = 6000;

export class Announcer {
  readonly element = html("div", { class: "said", role: "status", "aria-live": "polite" });
  private timer = 0;

  say(text: string): void {
    this.show(text, false);
  }

  /** Says why a wish is not granted, so that nobody waits for it. */
  refuse(text: string): void {
    this.show(text, true);
  }

  private show(text: string, refused: boolean): void {
    this.element.textContent = text;
    this.element.title = text;
    this.element.classList.toggle("refused", refused);
    this.element.classList.toggle("empty", text === "");
    window.clearTimeout(this.timer);
    if (text !== "") this.timer = window.setTimeout(() => this.say(""), SHOWN_FOR);
  }
}
