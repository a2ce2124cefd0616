/** Questions about the map of a drawing: what is here, what is near, what comes next. */

import type { Box, DrawingMap, MappedParticipant, MappedText, Span, Thing } from "../host";

export interface Point {
  x: number;
  y: number;
}

/** How near counts as on, in units of the drawing. */
const NEAR = 7;
const END_REACH = 14;

/** What lies at a point. */
export type Hit =
  | { kind: "head"; participant: MappedParticipant }
  | { kind: "lifeline"; participant: MappedParticipant }
  | { kind: "end"; thing: Thing; which: "from" | "to" }
  | { kind: "side"; thing: Thing; which: "left" | "right" }
  | { kind: "thing"; thing: Thing };

function inside(point: Point, [x, y, width, height]: Box, margin = 0): boolean {
  return (
    point.x >= x - margin &&
    point.x <= x + width + margin &&
    point.y >= y - margin &&
    point.y <= y + height + margin
  );
}

function area([, , width, height]: Box): number {
  return width * height;
}

function smallest<T extends { box: Box | null }>(found: T[]): T | null {
  return found.reduce<T | null>(
    (best, each) =>
      best?.box && each.box && area(best.box) <= area(each.box) ? best : each,
    null,
  );
}

/** What lies at a point, small things before large ones. */
export function hit(map: DrawingMap, point: Point): Hit | null {
  const head = map.participants.find((each) => inside(point, each.head));
  if (head) return { kind: "head", participant: head };
  const ends = endAt(map, point);
  if (ends) return ends;
  const note = map.things.find((each) => each.kind === "note" && inside(point, each.box));
  if (note) return sideAt(note, point) ?? { kind: "thing", thing: note };
  const small = map.things.filter(
    (each) => isSmall(each) && inside(point, each.box, each.kind === "message" ? NEAR : 0),
  );
  const lifeline = lifelineAt(map, point);
  const thing = smallest(small);
  if (thing && (lifeline === null || onLine(thing, point))) return { kind: "thing", thing };
  if (lifeline) return { kind: "lifeline", participant: lifeline };
  const frame = smallest(map.things.filter((each) => !isSmall(each) && onFrame(each, point)));
  return frame ? { kind: "thing", thing: frame } : null;
}

function isSmall(thing: Thing): boolean {
  return thing.kind !== "fragment" && thing.kind !== "section" && thing.kind !== "delay";
}

function onLine(thing: Thing, point: Point): boolean {
  if (thing.kind !== "message" || thing.points === undefined) return true;
  const ys = thing.points.map(([, y]) => y);
  return point.y >= Math.min(...ys) - NEAR && point.y <= Math.max(...ys) + NEAR;
}

function onFrame(thing: Thing, point: Point): boolean {
  if (!inside(point, thing.box, NEAR)) return false;
  if (thing.kind === "delay") return true;
  const [x, y, width, height] = thing.box;
  const fromTop = point.y - y;
  if (thing.kind === "section") return Math.abs(fromTop) < NEAR || inTab(thing, point);
  return (
    inTab(thing, point) ||
    fromTop < NEAR ||
    y + height - point.y < NEAR ||
    point.x - x < NEAR ||
    x + width - point.x < NEAR
  );
}

function inTab(thing: Thing, point: Point): boolean {
  const [x, y] = thing.box;
  return point.x - x < 120 && point.y - y < 24 && point.y >= y;
}

function endAt(map: DrawingMap, point: Point): Hit | null {
  for (const thing of map.things) {
    const { points } = thing;
    const first = points?.[0];
    const last = points?.[points.length - 1];
    if (!first || !last) continue;
    if (touches(last, point)) return { kind: "end", thing, which: "to" };
    if (touches(first, point)) return { kind: "end", thing, which: "from" };
  }
  return null;
}

function touches([x, y]: [number, number], point: Point): boolean {
  return Math.abs(point.x - x) <= END_REACH && Math.abs(point.y - y) <= NEAR;
}

function sideAt(thing: Thing, point: Point): Hit | null {
  const [x, , width] = thing.box;
  if (point.x - x < NEAR) return { kind: "side", thing, which: "left" };
  if (x + width - point.x < NEAR) return { kind: "side", thing, which: "right" };
  return null;
}

/** The participant on whose lifeline a point is. */
export function lifelineAt(map: DrawingMap, point: Point): MappedParticipant | null {
  return (
    map.participants.find(
      (each) =>
        Math.abs(point.x - each.x) <= NEAR + 2 && point.y >= each.top && point.y <= each.bottom,
    ) ?? null
  );
}

/** The participant whose lifeline is nearest to a point. */
export function nearestLifeline(map: DrawingMap, x: number): MappedParticipant | null {
  return map.participants.reduce<MappedParticipant | null>(
    (best, each) => (best && Math.abs(best.x - x) <= Math.abs(each.x - x) ? best : each),
    null,
  );
}

/** The place for a new statement that is nearest to a height. */
export function nearestPlace(map: DrawingMap, y: number): { place: number; y: number } | null {
  return map.places.reduce<{ place: number; y: number } | null>(
    (best, each) => (best && Math.abs(best.y - y) <= Math.abs(each.y - y) ? best : each),
    null,
  );
}

/** The text at a point that can be changed. */
export function textAt(map: DrawingMap, point: Point): MappedText | null {
  const found = map.texts.filter((each) => each.box && inside(point, each.box, 2));
  return smallest(found.filter((each) => each.source !== "")) ?? smallest(found);
}

/** The text of a thing that Enter changes. */
export function textOf(map: DrawingMap, thing: Thing): MappedText | null {
  const found = map.texts.filter((each) => each.of["at"] === thing.at);
  return found.find((each) => each.source !== "") ?? found[0] ?? null;
}

/** Where that is of which an offset in the text tells: a thing, else the head of somebody. */
export function boxAtOffset(map: DrawingMap, offset: number): Box | null {
  const heads = map.participants.map(({ span, head }) => ({ span, box: head }));
  return shortestAt(map.things, offset) ?? shortestAt(heads, offset);
}

function shortestAt(all: readonly { span: Span; box: Box }[], offset: number): Box | null {
  const found = all.filter(({ span }) => span[0] <= offset && offset <= span[1]);
  found.sort((one, other) => length(one.span) - length(other.span));
  return found[0]?.box ?? null;
}

function length([start, end]: Span): number {
  return end - start;
}

/** Things as one reads them, from top to bottom of the text. */
export function inOrder(map: DrawingMap): Thing[] {
  return [...map.things].sort((a, b) => a.at - b.at || a.span[0] - b.span[0]);
}

/** Where somebody who is dropped at an x goes: to the left of whom; null for the right end. */
export function dropBefore(map: DrawingMap, moved: string, x: number): string | null {
  const others = map.participants.filter((each) => each.id !== moved);
  return others.find((each) => each.x > x)?.id ?? null;
}
