/** Marks over the picture: what the pointer is on, what is selected, what a drag would do. */

import { svg } from "../dom";
import type { Box } from "../host";
import type { Point } from "./geometry";

const MARGIN = 4;

export class Marks {
  private readonly hovered = svg("rect", { class: "mark-hovered", rx: 4 });
  private readonly selected = svg("g", { class: "mark-selected" });
  private readonly ghost = svg("g", { class: "ghost" });

  constructor(overlay: SVGSVGElement) {
    overlay.append(this.hovered, this.selected, this.ghost);
    this.hover(null);
  }

  hover(box: Box | null): void {
    this.hovered.style.display = box ? "" : "none";
    if (box) cover(this.hovered, box);
  }

  select(boxes: readonly Box[]): void {
    this.selected.replaceChildren(...boxes.map((box) => cover(svg("rect", { rx: 4 }), box)));
  }

  /** A line as the message that is being drawn. */
  showArrow(from: Point, to: Point, dashed: boolean): void {
    const { x: x1, y: y1 } = from;
    const { x: x2, y: y2 } = to;
    const way = x2 < x1 ? -1 : 1;
    const line =
      Math.abs(x2 - x1) < 4
        ? `M${x1} ${y1}h36v14h-36`
        : `M${x1} ${y1}L${x2} ${y2}`;
    const tipX = Math.abs(x2 - x1) < 4 ? x1 : x2;
    const tipY = Math.abs(x2 - x1) < 4 ? y1 + 14 : y2;
    const turned = Math.abs(x2 - x1) < 4 ? -1 : way;
    const path = svg("path", { d: line, class: dashed ? "dashed" : "solid" });
    const tip = `${tipX - 9 * turned},${tipY - 5} ${tipX},${tipY} ${tipX - 9 * turned},${tipY + 5}`;
    this.ghost.replaceChildren(path, svg("polyline", { points: tip }));
  }

  /** A line across, where something would be dropped. */
  showPlace(y: number, left: number, right: number): void {
    this.ghost.replaceChildren(svg("line", { x1: left, x2: right, y1: y, y2: y, class: "place" }));
  }

  /** A line down, where somebody would be dropped. */
  showColumn(x: number, top: number, bottom: number): void {
    this.ghost.replaceChildren(svg("line", { x1: x, x2: x, y1: top, y2: bottom, class: "place" }));
  }

  /** A box that is being stretched. */
  showBox(box: Box): void {
    this.ghost.replaceChildren(cover(svg("rect", { rx: 4 }), box));
  }

  clearGhost(): void {
    this.ghost.replaceChildren();
  }
}

function cover(rect: SVGRectElement, [x, y, width, height]: Box): SVGRectElement {
  rect.setAttribute("x", String(x - MARGIN));
  rect.setAttribute("y", String(y - MARGIN));
  rect.setAttribute("width", String(width + 2 * MARGIN));
  rect.setAttribute("height", String(height + 2 * MARGIN));
  return rect;
}
