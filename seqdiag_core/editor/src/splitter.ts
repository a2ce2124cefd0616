/** The bar between text and drawing that changes how much room each has. */

import { html, keepKeys } from "./dom";

const LEAST = 12;
const MOST = 88;
const STEP = 4;

export class Splitter {
  readonly element = keepKeys(
    html("div", {
      class: "splitter",
      role: "separator",
      tabindex: 0,
      "aria-label": "Room for the text",
      "aria-valuemin": LEAST,
      "aria-valuemax": MOST,
    }),
  );

  constructor(private readonly side: HTMLElement) {
    this.share = 42;
    this.element.addEventListener("pointerdown", (event) => {
      this.element.setPointerCapture(event.pointerId);
    });
    this.element.addEventListener("pointermove", (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) this.follow(event);
    });
    this.element.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP, ArrowDown: STEP }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.share = this.share + step;
    });
  }

  private current = 42;

  private get share(): number {
    return this.current;
  }

  private set share(percent: number) {
    this.current = Math.min(Math.max(percent, LEAST), MOST);
    this.side.style.flexBasis = `${this.current}%`;
    this.element.setAttribute("aria-valuenow", String(Math.round(this.current)));
  }

  private follow(event: PointerEvent): void {
    const box = this.side.parentElement?.getBoundingClientRect();
    if (!box) return;
    const stacked = getComputedStyle(this.side.parentElement as Element).flexDirection === "column";
    this.share = stacked
      ? ((event.clientY - box.top) / box.height) * 100
      : ((event.clientX - box.left) / box.width) * 100;
  }
}
