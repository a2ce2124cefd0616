/** The drawing side: the picture with its zoom, marks over it, and heads that stay in sight. */

import { html, keepKeys, svg } from "../dom";
import type { Box } from "../host";
import type { Point } from "./geometry";

const STEPS = 1.2;
const EMPTY = "There is nobody yet. Press + Participant, take a template, or write a text.";
const LEAST = 0.1;
const MOST = 8;
/** How near to a border a drag scrolls, and how far in each frame, in CSS pixels. */
const BORDER = 14;
const CREEP = 7;
/** The middle button of a mouse. */
const MIDDLE = 1;

export class DrawingPane {
  readonly element = keepKeys(
    html("div", {
      class: "drawing",
      tabindex: 0,
      role: "application",
      "aria-roledescription": "sequence diagram",
      "aria-label":
        "Drawing. Up and down go from message to message, left and right between participants; " +
        "Enter changes a text, P adds a participant, Shift F10 opens the menu.",
    }),
  );
  /** What gestures and marks draw over the picture, in the picture's own units. */
  readonly overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  readonly sheet = html("div", { class: "sheet" });
  private readonly picture = html("div", { class: "picture" });
  private readonly heads = html("div", { class: "heads", "aria-hidden": "true" });
  private readonly empty = html("p", { class: "empty-hint" }, EMPTY);
  private scale = 1;
  private fits = true;
  private size: [number, number] = [0, 0];
  private shown = "";

  constructor() {
    this.sheet.append(this.picture, this.overlay);
    this.element.append(this.heads, this.sheet, this.empty);
    this.element.addEventListener("scroll", () => this.placeHeads());
    this.element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.sheet.addEventListener("pointerdown", (event) => {
      if (event.button !== MIDDLE) return;
      event.preventDefault();
      this.sheet.setPointerCapture(event.pointerId);
      this.pan(event);
    });
    new ResizeObserver(() => this.fits && this.fit()).observe(this.element);
  }

  /** Shows a picture; anything in it that could run or load is refused. */
  show(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    const drawn = parse(text);
    this.empty.hidden = drawn?.querySelector(".sd-participant") != null;
    this.picture.replaceChildren(...(drawn ? [drawn] : []));
    if (drawn === null) return;
    const [, , width = 0, height = 0] = (drawn.getAttribute("viewBox") ?? "")
      .split(/[\s,]+/)
      .map(Number);
    this.size = [width, height];
    this.overlay.setAttribute("viewBox", drawn.getAttribute("viewBox") ?? "");
    drawn.setAttribute("width", "100%");
    drawn.setAttribute("height", "100%");
    this.copyHeads(drawn);
    if (this.fits) this.fit();
    else this.applyScale();
  }

  /** Whether the person works in the drawing. */
  get focused(): boolean {
    const root = this.element.getRootNode() as ShadowRoot | Document;
    return this.element.contains(root.activeElement);
  }

  /** How many CSS pixels a unit of the picture takes. */
  get magnification(): number {
    return this.scale;
  }

  /** Whether a newer picture is on its way. */
  setBusy(busy: boolean): void {
    this.element.setAttribute("aria-busy", String(busy));
  }

  /** Whether the picture is older than a text that is broken now. */
  setStale(stale: boolean): void {
    this.element.classList.toggle("stale", stale);
  }

  zoom(direction: 1 | -1, about?: Point): void {
    this.fits = false;
    this.setScale(this.scale * (direction > 0 ? STEPS : 1 / STEPS), about);
  }

  /** Moves the picture along with a pointer that is held down, until it is released. */
  pan(from: PointerEvent): void {
    const x = this.element.scrollLeft + from.clientX;
    const y = this.element.scrollTop + from.clientY;
    const move = (to: PointerEvent): void => {
      this.element.scrollTo(x - to.clientX, y - to.clientY);
    };
    const stop = (): void => {
      this.sheet.classList.remove("panning");
      this.sheet.removeEventListener("pointermove", move);
      for (const end of ["pointerup", "pointercancel"]) this.sheet.removeEventListener(end, stop);
    };
    this.sheet.classList.add("panning");
    this.sheet.addEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"]) this.sheet.addEventListener(end, stop);
  }

  /** Scrolls a little if a pointer is at the border of the pane; tells whether there was a way. */
  creep({ clientX, clientY }: PointerEvent): boolean {
    const box = this.element.getBoundingClientRect();
    const { scrollLeft, scrollTop } = this.element;
    this.element.scrollBy(
      beyond(clientX, box.left, box.right) * CREEP,
      beyond(clientY, box.top, box.bottom) * CREEP,
    );
    return scrollLeft !== this.element.scrollLeft || scrollTop !== this.element.scrollTop;
  }

  /** Makes the picture as wide as there is room, at most its own size. */
  fit(): void {
    this.fits = true;
    const room = this.element.clientWidth - 16;
    if (room > 0 && this.size[0] > 0) this.setScale(Math.min(1, room / this.size[0]));
  }

  actualSize(): void {
    this.fits = false;
    this.setScale(1);
  }

  /** Where a pointer is, in units of the picture. */
  pointOf(event: { clientX: number; clientY: number }): Point {
    const box = this.sheet.getBoundingClientRect();
    return { x: (event.clientX - box.left) / this.scale, y: (event.clientY - box.top) / this.scale };
  }

  /** Where a box of the picture is on the sheet, in CSS pixels. */
  onSheet([x, y, width, height]: Box): Box {
    const k = this.scale;
    return [x * k, y * k, width * k, height * k];
  }

  /** Brings a box of the picture into sight. */
  reveal(box: Box): void {
    const [x, y, width, height] = this.onSheet(box);
    const view = this.element;
    const top = this.heads.hidden ? 0 : this.heads.offsetHeight;
    if (y < view.scrollTop + top) view.scrollTop = y - top - 8;
    else if (y + height > view.scrollTop + view.clientHeight) {
      view.scrollTop = y + height - view.clientHeight + 16;
    }
    if (x < view.scrollLeft) view.scrollLeft = x - 8;
    else if (x + width > view.scrollLeft + view.clientWidth) {
      view.scrollLeft = Math.min(x - 8, x + width - view.clientWidth + 16);
    }
  }

  private setScale(scale: number, about?: Point): void {
    const old = this.scale;
    this.scale = Math.min(Math.max(scale, LEAST), MOST);
    this.applyScale();
    if (about) {
      this.element.scrollLeft += about.x * (this.scale - old);
      this.element.scrollTop += about.y * (this.scale - old);
    }
  }

  private applyScale(): void {
    this.sheet.style.width = `${this.size[0] * this.scale}px`;
    this.sheet.style.height = `${this.size[1] * this.scale}px`;
    this.placeHeads();
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1 : -1, this.pointOf(event));
  }

  /** Copies the heads into a strip that stays at the top when the picture scrolls. */
  private copyHeads(drawn: SVGSVGElement): void {
    this.heads.replaceChildren();
    const strip = drawn.cloneNode(false) as SVGSVGElement;
    strip.removeAttribute("role");
    for (const label of ["aria-labelledby", "aria-describedby", "id"]) strip.removeAttribute(label);
    const groups = drawn.querySelectorAll(".sd-participant");
    // What stands round the heads tells their font.
    const frame = groups[0]?.parentElement?.cloneNode(false) as Element | undefined;
    if (frame === undefined) return;
    for (const group of groups) {
      const copy = group.cloneNode(true) as Element;
      for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
      frame.append(copy);
    }
    strip.append(frame);
    this.heads.append(strip);
  }

  private placeHeads(): void {
    const strip = this.heads.firstElementChild as SVGSVGElement | null;
    const box = this.headBox;
    const past = box !== null && this.element.scrollTop > (box[1] + box[3]) * this.scale;
    this.heads.hidden = !past || strip === null;
    if (!past || strip === null || box === null) return;
    const [x, y, width, height] = box;
    strip.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    strip.style.width = `${width * this.scale}px`;
    strip.style.height = `${height * this.scale}px`;
  }

  /** The strip of the picture in which the heads at its top stand. */
  headBox: Box | null = null;
}

/** Whether a coordinate is at the lower border of a range (-1), at the upper one (1), or neither. */
function beyond(at: number, from: number, to: number): -1 | 0 | 1 {
  return at < from + BORDER ? -1 : at > to - BORDER ? 1 : 0;
}

function parse(text: string): SVGSVGElement | null {
  if (text === "") return null;
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (!(root instanceof SVGSVGElement)) return null;
  for (const each of root.querySelectorAll("script, foreignObject")) each.remove();
  return document.importNode(root, true);
}
