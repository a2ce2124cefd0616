/** Lets people work in the drawing: pointing, dragging, writing, menus, keys. */

import type { Announcer } from "../announcer";
import type { Change, DrawingMap, Edit, Host, MappedParticipant, MappedText, Span, Thing } from "../host";
import { CHANGED, Refusal } from "../host";
import { openMenu, type MenuItem } from "../menu";
import { askFor } from "../panel";
import { Drag } from "./gestures";
import { boxAtOffset, hit, inOrder, textAt, textOf } from "./geometry";
import { openLabelField } from "./label-field";
import { Marks } from "./marks";
import { menuOfDrawing, menuOfParticipant, menuOfThings, type MenuActions } from "./menus";
import type { DrawingPane } from "./pane";

export interface ControllerEvents {
  /** The text as it is now. */
  text(): string;
  apply(changes: readonly Change[]): void;
  /** Marks what the pointer or the keyboard is on; with `scroll` brings it into sight. */
  mark(span: Span | null, scroll: boolean): void;
  /** Puts the caret of the text somewhere. */
  select(span: Span): void;
  undo(): void;
  redo(): void;
  /** What the map tells about names. */
  names(ids: readonly string[]): void;
}

/** What the pointer does after a press while the map is still on its way. */
interface Press {
  moved: PointerEvent | null;
  released: PointerEvent | null;
}

const BROKEN = "The drawing can be changed again when the text has no errors.";

type Focus = { things: Thing[] } | { participant: MappedParticipant } | null;

export class Controller implements MenuActions {
  private readonly marks: Marks;
  private map: DrawingMap | null = null;
  private mapped: string | null = null;
  private asking: { text: string; map: Promise<DrawingMap | null> } | null = null;
  private focus: Focus = null;
  private drag: Drag | null = null;
  private creeping = 0;
  private pressed: Press | null = null;
  /** Where the pointer was last, while it is over the drawing. */
  private pointer: PointerEvent | null = null;
  /** The place of a new statement in a new text, whose label is to be written next. */
  private writesNext: { place: number; text: string } | null = null;
  /** Index of the statement that the thing in focus has after a move. */
  private movedTo: number | null = null;
  /** Whether the caret is just being put where the drawing is worked in. */
  private placing = false;
  /** Id of a participant that comes with the next drawing. */
  private newcomer: string | null = null;
  /** The map in which the things in focus stand. */
  private focusedIn: DrawingMap | null = null;
  /** The last edit that was asked for, and the last key that was pressed: each key waits for both. */
  private editing: Promise<void> = Promise.resolve();
  private pressing: Promise<void> = Promise.resolve();
  /** What was typed since a new statement is on its way whose text is to be written, else null. */
  private typedAhead: string | null = null;

  constructor(
    private readonly pane: DrawingPane,
    private readonly host: Host,
    private readonly announcer: Announcer,
    private readonly menuParent: HTMLElement,
    private readonly events: ControllerEvents,
  ) {
    this.marks = new Marks(pane.overlay);
    const { element, sheet } = pane;
    sheet.addEventListener("pointerenter", () => void this.ready());
    element.addEventListener("focus", () => void this.ready());
    sheet.addEventListener("pointermove", (event) => this.point(event));
    sheet.addEventListener("pointerleave", () => this.leave());
    sheet.addEventListener("pointerdown", (event) => void this.press(event));
    sheet.addEventListener("pointerup", (event) => this.release(event));
    sheet.addEventListener("pointercancel", () => this.stopDrag());
    sheet.addEventListener("dblclick", (event) => void this.writeAt(event));
    sheet.addEventListener("contextmenu", (event) => void this.menuAt(event));
    element.addEventListener("keydown", (event) => this.key(event));
  }

  /** There is a new picture; what was selected in the old one may be elsewhere. */
  async redrawn(): Promise<void> {
    const wanted = this.writesNext !== null || this.newcomer !== null;
    if (!wanted && !this.pane.element.matches(":hover, :focus")) return;
    const map = await this.ready();
    if (map !== null) this.refocus(map);
    const next = this.writesNext;
    if (next === null) return;
    const typed = this.typedAhead;
    this.writesNext = null;
    this.typedAhead = null;
    if (map === null || next.text !== this.events.text() || !this.pane.focused) return;
    const { place } = next;
    const thing = map.things.find((each) => each.at === place);
    const text = map.texts.find((each) => each.of["at"] === place);
    if (thing) this.choose([thing]);
    if (text) await this.writeText(text, typed || text.source);
  }

  /** The caret of the text moved to an offset: mark what it is about. */
  caret(offset: number): void {
    if (this.placing) return;
    if (this.mapped !== this.events.text()) {
      this.marks.select([]);
      return;
    }
    const box = this.map && boxAtOffset(this.map, offset);
    this.marks.select(box ? [box] : []);
    if (box) this.pane.reveal(box);
  }

  /** Puts the caret of the text where something begins that is chosen in the drawing. */
  private placeCaret([start]: Span): void {
    this.placing = true;
    this.events.select([start, start]);
    this.placing = false;
  }

  /** Fetches the map of the present text if it is not there yet. */
  async ready(): Promise<DrawingMap | null> {
    for (;;) {
      const text = this.events.text();
      if (this.mapped === text) return this.map;
      this.asking ??= { text, map: this.fetch(text) };
      const asked = this.asking;
      const map = await asked.map;
      if (asked.text === this.events.text()) return map;
    }
  }

  private async fetch(text: string): Promise<DrawingMap | null> {
    try {
      const map = await this.host.map(text);
      this.map = map;
      this.mapped = text;
      this.pane.headBox = headBox(map);
      this.events.names(map.participants.map((each) => each.id));
      return map;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    } finally {
      this.asking = null;
    }
  }

  private get current(): DrawingMap | null {
    return this.mapped === this.events.text() ? this.map : null;
  }

  // Pointing

  private point(event: PointerEvent): void {
    this.pointer = event;
    if (this.pressed) {
      this.pressed.moved = event;
      return;
    }
    const at = this.pane.pointOf(event);
    if (this.drag) {
      this.drag.move(at, event);
      this.creep(event);
      return;
    }
    const map = this.current;
    if (map === null) {
      void this.ready().then((ready) => ready && this.pointer === event && this.point(event));
      return;
    }
    const found = hit(map, at);
    this.pane.sheet.dataset["over"] = found?.kind ?? "";
    const thing = found && "thing" in found ? found.thing : null;
    this.marks.hover(thing ? thing.box : null);
    this.events.mark(thing ? thing.span : null, false);
  }

  /** Scrolls as long as a drag stays at a border. */
  private creep(event: PointerEvent): void {
    window.cancelAnimationFrame(this.creeping);
    this.creeping = window.requestAnimationFrame(() => {
      if (!this.drag?.going || !this.pane.creep(event)) return;
      this.drag.move(this.pane.pointOf(event), event);
      this.creep(event);
    });
  }

  private leave(): void {
    this.pointer = null;
    if (this.drag || this.pressed) return;
    this.marks.hover(null);
    this.events.mark(null, false);
  }

  private async press(event: PointerEvent): Promise<void> {
    if (event.button !== 0 || (event.target as Element).closest(".label-field")) return;
    const at = this.pane.pointOf(event);
    const press: Press = { moved: null, released: null };
    this.pressed = press;
    this.pane.element.focus({ preventScroll: true });
    this.pane.sheet.setPointerCapture(event.pointerId);
    const map = this.current ?? (await this.ready());
    if (this.pressed !== press) return;
    this.pressed = null;
    if (map === null) {
      this.announcer.refuse(BROKEN);
      return;
    }
    const found = hit(map, at);
    if (found === null) {
      this.choose([]);
      if (!press.released) this.pane.pan(press.moved ?? event);
      return;
    }
    if ("thing" in found) this.chooseByPointer(found.thing, event.shiftKey);
    else this.chooseParticipant(found.participant, found.kind === "head");
    this.drag = new Drag(map, found, at, this.marks);
    if (press.moved) this.point(press.moved);
    if (press.released) this.release(press.released);
  }

  private release(event: PointerEvent): void {
    if (this.pressed) this.pressed.released = event;
    const drag = this.drag;
    this.drag = null;
    const outcome = drag?.end(event);
    if (outcome) this.edit(outcome.edit, outcome.writes);
  }

  private stopDrag(): void {
    this.drag?.cancel();
    this.drag = null;
    this.pressed = null;
  }

  // Choosing

  private chooseByPointer(thing: Thing, extend: boolean): void {
    const chosen = this.things;
    if (extend && chosen[0]) this.choose(this.between(chosen[0], thing));
    else this.choose([thing]);
    this.placeCaret(thing.span);
  }

  private get things(): Thing[] {
    return this.focus && "things" in this.focus ? this.focus.things : [];
  }

  private between(first: Thing, last: Thing): Thing[] {
    const map = this.map;
    if (map === null) return [last];
    const all = inOrder(map);
    const [a, b] = [all.findIndex((x) => x.at === first.at), all.findIndex((x) => x.at === last.at)];
    const range = all.slice(Math.min(a, b), Math.max(a, b) + 1);
    return a <= b ? range : range.reverse();
  }

  private choose(things: Thing[], scroll = false): void {
    this.focus = things.length > 0 ? { things } : null;
    this.marks.select(things.map((each) => each.box));
    const last = things[things.length - 1];
    if (last && scroll) {
      this.pane.reveal(last.box);
      this.placeCaret(last.span);
      this.announcer.say(this.describe(last, things.length));
    }
  }

  private chooseParticipant(participant: MappedParticipant, show: boolean): void {
    this.focus = { participant };
    this.marks.select(show ? [participant.head] : []);
    if (show) {
      this.placeCaret(participant.span);
      this.announcer.say(`Participant ${participant.id}`);
    }
  }

  /** Chooses in a new map what was chosen in an old one. */
  private refocus(map: DrawingMap): void {
    if (map === this.focusedIn) return;
    this.focusedIn = map;
    const newcomer = map.participants.find((each) => each.id === this.newcomer);
    this.newcomer = null;
    if (newcomer) {
      this.chooseParticipant(newcomer, true);
      this.pane.reveal(newcomer.head);
      return;
    }
    if (this.focus === null) return;
    if ("participant" in this.focus) {
      const { id } = this.focus.participant;
      const participant = map.participants.find((each) => each.id === id);
      this.focus = participant ? { participant } : null;
      this.marks.select(participant ? [participant.head] : []);
      return;
    }
    const at = new Set(this.movedTo === null ? this.things.map((each) => each.at) : [this.movedTo]);
    this.movedTo = null;
    this.choose(map.things.filter((each) => at.has(each.at)));
  }

  private describe(thing: Thing, count: number): string {
    const text = this.map ? (textOf(this.map, thing)?.source ?? "") : "";
    const told = text === "" ? "without text" : text.replaceAll("\n", " ");
    const extra = count > 1 ? `, ${count} selected` : "";
    if (thing.kind === "message") {
      const [from, to] = (thing.ends ?? []).map((each) => each ?? "outside");
      return `Message ${thing.step} from ${from} to ${to}: ${told}${extra}`;
    }
    return `${thing.kind} ${told}${extra}`;
  }

  // Editing

  /** Asks for an edit and makes it; `writes` is where a new statement wants its text. */
  edit(edit: Edit, writes: number | null = null): void {
    this.editing = this.perform(edit, writes);
  }

  write(thing: Thing): void {
    const text = this.map && textOf(this.map, thing);
    if (text) void this.writeText(text);
    else this.announcer.refuse("This has no text.");
  }

  rename(id: string): void {
    const text = this.map?.texts.find((each) => each.of["participant"] === id);
    if (text) void this.writeText(text);
  }

  add(before: string | null): void {
    void this.askForNewcomer(before);
  }

  private async askForNewcomer(before: string | null): Promise<void> {
    const name = await askFor(this.menuParent, "Name of the new participant", "");
    this.pane.element.focus({ preventScroll: true });
    if (name === null || name.trim() === "") return;
    await this.perform({ edit: "participant", name, before }, null);
    this.newcomer = name.trim();
  }

  private async perform(edit: Edit, writes: number | null): Promise<void> {
    const text = this.events.text();
    this.writesNext = null;
    this.typedAhead = writes === null ? null : "";
    try {
      const changes = await this.host.edit(text, edit);
      if (this.events.text() !== text) throw new Refusal(CHANGED);
      if (changes.length === 0) return;
      this.events.apply(changes);
      if (writes !== null) this.writesNext = { place: writes, text: this.events.text() };
      else this.announcer.say("Done.");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.announcer.refuse(error.message);
    } finally {
      if (this.writesNext === null) this.typedAhead = null;
    }
  }

  private async writeAt(event: MouseEvent): Promise<void> {
    if ((event.target as Element).closest(".label-field")) return;
    event.preventDefault();
    this.stopDrag();
    const map = await this.ready();
    const text = map && textAt(map, this.pane.pointOf(event));
    if (text) await this.writeText(text);
  }

  /** Opens the field over a text, with what it says or with something else. */
  private async writeText(text: MappedText, value = text.source): Promise<void> {
    if (text.box === null) return;
    this.pane.reveal(text.box);
    const box = this.pane.onSheet(text.box);
    const written = await openLabelField(
      this.pane.sheet,
      box,
      value,
      value === text.source,
      "Text",
      this.pane.magnification,
    );
    if (written.byKey) this.pane.element.focus({ preventScroll: true });
    if (written.text === null || written.text === text.source) return;
    this.edit({ edit: "label", ...text.of, text: written.text });
  }

  // Menu

  private async menuAt(event: MouseEvent): Promise<void> {
    event.preventDefault();
    const map = await this.ready();
    const found = map && hit(map, this.pane.pointOf(event));
    if (found && "thing" in found) {
      if (!this.things.includes(found.thing)) this.choose([found.thing]);
    } else if (found) this.chooseParticipant(found.participant, true);
    else this.choose([]);
    this.openMenu(event.clientX, event.clientY);
  }

  private menuByKey(): void {
    const [x, y, , height] = this.pane.onSheet(this.focusBox() ?? [0, 0, 0, 0]);
    const sheet = this.pane.sheet.getBoundingClientRect();
    this.openMenu(sheet.left + x, sheet.top + y + height);
  }

  private openMenu(left: number, top: number): void {
    openMenu(this.menuParent, left, top, this.menuItems(), () =>
      this.pane.element.focus({ preventScroll: true }),
    );
  }

  private menuItems(): MenuItem[] {
    if (this.map === null || this.focus === null) return menuOfDrawing(this);
    if ("things" in this.focus) return menuOfThings(this.map, this.focus.things, this);
    return menuOfParticipant(this.map, this.focus.participant, this);
  }

  private focusBox() {
    if (this.focus === null) return null;
    if ("participant" in this.focus) return this.focus.participant.head;
    return this.focus.things[0]?.box ?? null;
  }

  // Keyboard

  private key(event: KeyboardEvent): void {
    const name = keyName(event);
    if (this.typedAhead !== null && isCharacter(event)) {
      event.preventDefault();
      this.typedAhead += event.key;
      return;
    }
    const look = this.looks[name];
    if (!look && !(name in this.unmapped) && !(name in this.keys)) return;
    event.preventDefault();
    if (name === "Escape" && (this.drag || this.pressed)) this.stopDrag();
    else if (look) look();
    else this.pressing = Promise.allSettled([this.pressing]).then(() => this.act(name));
  }

  /** Does what a key asks for, once what was asked before is done. */
  private async act(name: string): Promise<void> {
    await Promise.allSettled([this.editing]);
    this.unmapped[name]?.();
    const action = this.keys[name];
    if (!action) return;
    const map = await this.ready();
    if (map === null) {
      this.announcer.refuse(BROKEN);
      return;
    }
    this.refocus(map);
    action(map);
  }

  /** Keys that change how the drawing is seen: at once, whatever else is on its way. */
  private readonly looks: Record<string, () => void> = {
    "+": () => this.pane.zoom(1),
    "-": () => this.pane.zoom(-1),
    "0": () => this.pane.fit(),
  };

  /** Keys that need no map, and work while the text is broken as well. */
  private readonly unmapped: Record<string, () => void> = {
    Escape: () => this.choose([]),
    "Mod+z": () => this.events.undo(),
    "Mod+y": () => this.events.redo(),
    "Mod+Shift+z": () => this.events.redo(),
  };

  private readonly keys: Record<string, (map: DrawingMap) => void> = {
    ArrowDown: (map) => this.step(map, 1, false),
    ArrowUp: (map) => this.step(map, -1, false),
    "Shift+ArrowDown": (map) => this.step(map, 1, true),
    "Shift+ArrowUp": (map) => this.step(map, -1, true),
    ArrowRight: (map) => this.stepAside(map, 1),
    ArrowLeft: (map) => this.stepAside(map, -1),
    "Alt+ArrowDown": (map) => this.shift(map, 1),
    "Alt+ArrowUp": (map) => this.shift(map, -1),
    "Alt+ArrowRight": (map) => this.shiftAside(map, 1),
    "Alt+ArrowLeft": (map) => this.shiftAside(map, -1),
    Home: (map) => this.choose(inOrder(map).slice(0, 1), true),
    End: (map) => this.choose(inOrder(map).slice(-1), true),
    Enter: (map) => this.enter(map),
    F2: (map) => this.enter(map),
    Delete: () => this.remove(),
    Backspace: () => this.remove(),
    "Shift+F10": () => this.menuByKey(),
    ContextMenu: () => this.menuByKey(),
    r: () => this.reverse(),
    n: (map) => this.newBelow(map),
    p: (map) => this.newBeside(map),
  };

  private step(map: DrawingMap, by: 1 | -1, extend: boolean): void {
    const all = inOrder(map);
    const chosen = this.things;
    const last = chosen[chosen.length - 1];
    const at = last ? all.findIndex((each) => each.at === last.at) + by : by > 0 ? 0 : all.length - 1;
    const next = all[Math.min(Math.max(at, 0), all.length - 1)];
    if (!next) return;
    this.choose(extend && chosen[0] ? this.between(chosen[0], next) : [next], true);
  }

  private stepAside(map: DrawingMap, by: 1 | -1): void {
    const people = map.participants;
    const id = this.focus && "participant" in this.focus ? this.focus.participant.id : null;
    const at = id === null ? (by > 0 ? 0 : people.length - 1) : people.findIndex((x) => x.id === id) + by;
    const next = people[Math.min(Math.max(at, 0), people.length - 1)];
    if (!next) return;
    this.chooseParticipant(next, true);
    this.pane.reveal(next.head);
  }

  private shift(map: DrawingMap, by: 1 | -1): void {
    const [thing] = this.things;
    if (!thing) return;
    const places = map.places.map((each) => each.place);
    const own = places.filter((place) => place <= thing.at).length - 1;
    const behind = places.findIndex((place) => place > thing.at);
    const place = by > 0 ? places[behind + 1] : places[own - 1];
    if (place !== undefined) {
      this.movedTo = by > 0 ? place - 1 : place;
      this.edit({ edit: "move", at: thing.at, place });
    }
  }

  private shiftAside(map: DrawingMap, by: 1 | -1): void {
    if (!this.focus || !("participant" in this.focus)) return;
    const { id } = this.focus.participant;
    const people = map.participants.map((each) => each.id);
    const at = people.indexOf(id);
    const next = at + by;
    if (next < 0 || next >= people.length) return;
    const before = by > 0 ? (people[at + 2] ?? null) : (people[at - 1] ?? null);
    this.edit({ edit: "order", participant: id, before });
  }

  private enter(map: DrawingMap): void {
    if (this.focus && "participant" in this.focus) this.rename(this.focus.participant.id);
    else if (this.things[0]) this.write(this.things[0]);
    else this.step(map, 1, false);
  }

  private newBeside(map: DrawingMap): void {
    const id = this.focus && "participant" in this.focus ? this.focus.participant.id : null;
    const at = map.participants.findIndex((each) => each.id === id);
    this.add(at < 0 ? null : (map.participants[at + 1]?.id ?? null));
  }

  private remove(): void {
    if (this.focus && "participant" in this.focus) {
      this.edit({ edit: "delete-participant", participant: this.focus.participant.id });
      return;
    }
    const [thing] = this.things;
    if (thing) this.edit({ edit: "delete", at: thing.at });
  }

  private reverse(): void {
    const [thing] = this.things;
    if (thing?.step !== undefined) this.edit({ edit: "reverse", step: thing.step });
  }

  private newBelow(map: DrawingMap): void {
    const [thing] = this.things;
    const people = map.participants.map((each) => each.id);
    const at = thing?.at ?? -1;
    const place = map.places.find((each) => each.place > at)?.place;
    const [from, to] = thing?.ends ?? [people[0] ?? null, people[1] ?? people[0] ?? null];
    if (place === undefined || !from || !to) return;
    this.edit({ edit: "message", place, from, to, arrow: "sync", text: "" }, place);
  }
}

/** The strip that all heads at the top of a drawing take. */
function headBox(map: DrawingMap): [number, number, number, number] | null {
  const tops = map.participants.map((each) => each.head);
  if (tops.length === 0) return null;
  const y = Math.min(...tops.map((box) => box[1]));
  const first = tops.filter((box) => box[1] < y + 100);
  const bottom = Math.max(...first.map((box) => box[1] + box[3]));
  return [0, y - 4, map.width, bottom - y + 8];
}

/** Whether a key writes something by itself. */
function isCharacter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey;
}

function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  const alt = event.altKey ? "Alt+" : "";
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || mod !== "") ? "Shift+" : "";
  return `${mod}${alt}${shift}${key}`;
}
