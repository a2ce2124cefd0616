/** Drags: what is shown while one lasts, and the edit that it asks for at its end. */

import type { Box, DrawingMap, Edit, Thing } from "../host";
import {
  dropBefore,
  type Hit,
  lifelineAt,
  nearestLifeline,
  nearestPlace,
  type Point,
} from "./geometry";
import type { Marks } from "./marks";

/** How far a pointer must go before it drags. */
const SLACK = 4;
/** How near to a lifeline the end of a message must be dropped. */
const REACH = 40;

export interface Keys {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** What a drag came to. */
export interface Outcome {
  edit: Edit;
  /** Place of a new statement whose text is to be written next, or null. */
  writes: number | null;
}

export class Drag {
  private moved = false;
  private to: Point;

  constructor(
    private readonly map: DrawingMap,
    private readonly hit: Hit,
    private readonly from: Point,
    private readonly marks: Marks,
  ) {
    this.to = from;
  }

  /** Whether the pointer has gone far enough. */
  get going(): boolean {
    return this.moved;
  }

  move(to: Point, keys: Keys): void {
    this.to = to;
    this.moved ||= Math.hypot(to.x - this.from.x, to.y - this.from.y) > SLACK;
    if (this.moved) this.show(keys);
  }

  /** The edit that ends the drag, or null if there is nothing to change. */
  end(keys: Keys): Outcome | null {
    this.marks.clearGhost();
    if (!this.moved) return null;
    switch (this.hit.kind) {
      case "lifeline":
        return this.newMessage(keys);
      case "end":
        return this.newEnd(this.hit.thing, this.hit.which);
      case "side":
        return this.newSides(this.hit.thing, this.hit.which);
      case "head":
        return this.newOrder(this.hit.participant.id);
      case "thing":
        return this.newPlace(this.hit.thing);
    }
  }

  cancel(): void {
    this.marks.clearGhost();
  }

  private show(keys: Keys): void {
    switch (this.hit.kind) {
      case "lifeline": {
        const target = this.target();
        const y = nearestPlace(this.map, this.from.y)?.y ?? this.from.y;
        const from = { x: this.hit.participant.x, y };
        const to = { x: target?.x ?? this.to.x, y };
        this.marks.showArrow(from, to, keys.shiftKey);
        return;
      }
      case "end":
        this.showEnd(this.hit.thing, this.hit.which);
        return;
      case "side":
        this.marks.showBox(this.stretched(this.hit.thing, this.hit.which));
        return;
      case "head":
        this.showColumn(this.hit.participant.id);
        return;
      case "thing": {
        const y = nearestPlace(this.map, this.to.y)?.y ?? this.to.y;
        this.marks.showPlace(y, 0, this.map.width);
      }
    }
  }

  /** On whose lifeline the pointer is, or nearly. */
  private target() {
    const near = nearestLifeline(this.map, this.to.x);
    return near && Math.abs(near.x - this.to.x) <= REACH ? near : null;
  }

  private newMessage(keys: Keys): Outcome | null {
    if (this.hit.kind !== "lifeline") return null;
    const place = nearestPlace(this.map, this.from.y);
    const to = lifelineAt(this.map, this.to) ?? this.target();
    if (!place || !to) return null;
    const asynchronous = keys.ctrlKey || keys.metaKey;
    const arrow = keys.shiftKey
      ? asynchronous
        ? "async-reply"
        : "reply"
      : asynchronous
        ? "async"
        : "sync";
    const from = this.hit.participant.id;
    return {
      edit: { edit: "message", place: place.place, from, to: to.id, arrow, text: "" },
      writes: place.place,
    };
  }

  private newEnd(thing: Thing, which: "from" | "to"): Outcome | null {
    const target = this.target();
    const old = thing.ends?.[which === "from" ? 0 : 1];
    if (!target || target.id === old) return null;
    return { edit: { edit: "ends", step: thing.step, [which]: target.id }, writes: null };
  }

  private newSides(thing: Thing, which: "left" | "right"): Outcome | null {
    const range = this.reached(thing, which);
    if (range === null) return null;
    const ids = range.map((each) => each.id);
    if (ids.join("\n") === thing.participants?.join("\n")) return null;
    return {
      edit: { edit: "note-place", at: thing.at, placement: "over", participants: ends(ids) },
      writes: null,
    };
  }

  private newOrder(id: string): Outcome | null {
    const before = dropBefore(this.map, id, this.to.x);
    return { edit: { edit: "order", participant: id, before }, writes: null };
  }

  private newPlace(thing: Thing): Outcome | null {
    const place = nearestPlace(this.map, this.to.y);
    if (!place || thing.kind === "section") return null;
    return { edit: { edit: "move", at: thing.at, place: place.place }, writes: null };
  }

  /** The participants that a note is over when one of its sides is pulled to the pointer. */
  private reached(thing: Thing, which: "left" | "right") {
    const people = this.map.participants;
    const target = nearestLifeline(this.map, this.to.x);
    const own = people.filter((each) => thing.participants?.includes(each.id));
    const fixed = which === "left" ? own[own.length - 1] : own[0];
    if (!target || !fixed) return null;
    const [a, b] = [people.indexOf(fixed), people.indexOf(target)];
    return people.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  private stretched(thing: Thing, which: "left" | "right"): Box {
    const [x, y, width, height] = thing.box;
    const range = this.reached(thing, which);
    const first = range?.[0];
    const last = range?.[range.length - 1];
    if (!first || !last) return [x, y, width, height];
    const left = first.x - 20;
    return [left, y, last.x + 20 - left, height];
  }

  private showEnd(thing: Thing, which: "from" | "to"): void {
    const first = thing.points?.[0];
    const last = thing.points?.[thing.points.length - 1];
    if (!first || !last) return;
    const [x, y] = which === "from" ? last : first;
    const free = { x: this.target()?.x ?? this.to.x, y: which === "from" ? first[1] : last[1] };
    if (which === "from") this.marks.showArrow(free, { x, y }, false);
    else this.marks.showArrow({ x, y }, free, false);
  }

  private showColumn(id: string): void {
    const people = this.map.participants;
    const before = dropBefore(this.map, id, this.to.x);
    const at = before === null ? people.length : people.findIndex((each) => each.id === before);
    const left = people[at - 1];
    const right = people[at];
    const x =
      left && right ? (left.x + right.x) / 2 : left ? left.x + 60 : right ? right.x - 60 : this.to.x;
    this.marks.showColumn(x, 0, this.map.height);
  }
}

/** The first and the last of some names: what a note over several is told. */
function ends(ids: string[]): string[] {
  const first = ids[0];
  const last = ids[ids.length - 1];
  return first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
}
