/** What the menu of each thing in the drawing offers. */

import type { DrawingMap, Edit, MappedParticipant, Thing } from "../host";
import type { MenuItem } from "../menu";

export interface MenuActions {
  edit(edit: Edit, writes?: number | null): void;
  write(thing: Thing): void;
  rename(participant: string): void;
  /** Asks for a new participant's name; it will stand to the left of another one, or at the end. */
  add(before: string | null): void;
}

const FRAGMENTS = ["alt", "opt", "loop", "par", "critical", "break", "group"];
const ARROWS: [string, string][] = [
  ["sync", "Call ─▶"],
  ["async", "Asynchronous ─>"],
  ["reply", "Reply ┄▶"],
  ["async-reply", "Asynchronous reply ┄>"],
  ["lost", "Lost ─✕"],
  ["both", "Both ways ◀─▶"],
  ["line", "Without a head ──"],
];

/** The menu of some things that are selected; the first of them decides what it offers. */
export function menuOfThings(
  map: DrawingMap,
  things: readonly Thing[],
  actions: MenuActions,
): MenuItem[] {
  const [thing] = things;
  if (!thing) return [];
  const several = things.length > 1;
  const items: MenuItem[] = [];
  if (!several) {
    items.push({ label: "Change text", key: "Enter", run: () => actions.write(thing) });
    if (thing.kind === "message") items.push(...messageItems(map, thing, actions));
    if (thing.kind === "note") items.push(...noteItems(map, thing, actions));
    if (thing.kind === "fragment" || thing.kind === "section") {
      items.push(...fragmentItems(map, thing, actions));
    }
    items.push(...insertItems(map, thing, actions));
  }
  items.push({
    label: several ? "Fragment around them" : "Fragment around it",
    items: wrapItems(things, actions),
  });
  items.push({ label: "Bar", items: barItems(map, things, actions) });
  if (!several) {
    items.push({
      label: thing.kind === "fragment" ? "Delete with its contents" : "Delete",
      key: "Delete",
      run: () => actions.edit({ edit: "delete", at: thing.at }),
    });
  }
  return items;
}

/** The menu of the paper. */
export function menuOfDrawing(actions: MenuActions): MenuItem[] {
  return [{ label: "New participant", key: "P", run: () => actions.add(null) }];
}

/** The menu of a participant. */
export function menuOfParticipant(
  map: DrawingMap,
  participant: MappedParticipant,
  actions: MenuActions,
): MenuItem[] {
  const { id } = participant;
  const people = map.participants;
  const at = people.indexOf(participant);
  const last = map.places[map.places.length - 1]?.place ?? 0;
  const right = people[at + 2]?.id ?? null;
  return [
    { label: "Change name", key: "F2", run: () => actions.rename(id) },
    {
      label: "New message to",
      items: people.map((each) => ({
        label: each.id,
        run: () =>
          actions.edit(
            { edit: "message", place: last, from: id, to: each.id, arrow: "sync", text: "" },
            last,
          ),
      })),
    },
    {
      label: "New participant beside it",
      key: "P",
      run: () => actions.add(people[at + 1]?.id ?? null),
    },
    {
      label: "Note over it",
      run: () => actions.edit(noteAt(last, "over", [id]), last),
    },
    ...(at > 0
      ? [
          {
            label: "Move left",
            key: "Alt+←",
            run: () =>
              actions.edit({ edit: "order", participant: id, before: people[at - 1]?.id ?? null }),
          },
        ]
      : []),
    ...(at < people.length - 1
      ? [
          {
            label: "Move right",
            key: "Alt+→",
            run: () => actions.edit({ edit: "order", participant: id, before: right }),
          },
        ]
      : []),
    {
      label: "Delete with its messages",
      key: "Delete",
      run: () => actions.edit({ edit: "delete-participant", participant: id }),
    },
  ];
}

function messageItems(map: DrawingMap, thing: Thing, actions: MenuActions): MenuItem[] {
  const { step } = thing;
  const others = (end: "from" | "to"): MenuItem[] =>
    map.participants.map((each) => ({
      label: each.id,
      checked: thing.ends?.[end === "from" ? 0 : 1] === each.id,
      run: () => actions.edit({ edit: "ends", step, [end]: each.id }),
    }));
  return [
    { label: "Reverse", key: "R", run: () => actions.edit({ edit: "reverse", step }) },
    {
      label: "Arrow",
      items: ARROWS.map(([arrow, label]) => ({
        label,
        run: () => actions.edit({ edit: "arrow", step, arrow }),
      })),
    },
    { label: "From", items: others("from") },
    { label: "To", items: others("to") },
  ];
}

function noteItems(map: DrawingMap, thing: Thing, actions: MenuActions): MenuItem[] {
  const people = thing.participants ?? [];
  const first = people[0] ?? map.participants[0]?.id;
  const last = people[people.length - 1] ?? first;
  if (first === undefined || last === undefined) return [];
  const put = (placement: string, participants: string[]): void =>
    actions.edit({ edit: "note-place", at: thing.at, placement, participants });
  return [
    { label: "Put left of", run: () => put("left", [first]) },
    { label: "Put right of", run: () => put("right", [last]) },
    { label: "Put over", run: () => put("over", first === last ? [first] : [first, last]) },
  ];
}

function fragmentItems(map: DrawingMap, thing: Thing, actions: MenuActions): MenuItem[] {
  const bottom = thing.box[1] + thing.box[3];
  const inside = map.places.filter(({ y }) => y > thing.box[1] && y < bottom);
  const place = inside[inside.length - 1]?.place;
  const items: MenuItem[] = [];
  if (place !== undefined) {
    items.push({
      label: "Add else",
      run: () => actions.edit({ edit: "section", place, text: "" }, place),
    });
  }
  if (thing.kind === "fragment") {
    items.push({
      label: "Delete, but keep its contents",
      run: () => actions.edit({ edit: "unwrap", at: thing.at }),
    });
  }
  return items;
}

function insertItems(map: DrawingMap, thing: Thing, actions: MenuActions): MenuItem[] {
  const place = map.places.find((each) => each.place > thing.at)?.place ?? thing.at + 1;
  const [from, to] = thing.ends ?? [null, null];
  const people = map.participants.map((each) => each.id);
  const sender = from ?? people[0];
  const receiver = to ?? sender;
  if (sender === undefined || receiver === undefined) return [];
  const note = (placement: string, participants: string[]): void =>
    actions.edit(noteAt(place, placement, participants), place);
  return [
    {
      label: "New message below",
      key: "N",
      run: () =>
        actions.edit(
          { edit: "message", place, from: sender, to: receiver, arrow: "sync", text: "" },
          place,
        ),
    },
    {
      label: "Note below",
      items: [
        { label: `Left of ${sender}`, run: () => note("left", [sender]) },
        { label: `Right of ${receiver}`, run: () => note("right", [receiver]) },
        { label: `Over ${sender}`, run: () => note("over", [sender]) },
        ...(sender === receiver
          ? []
          : [{ label: `Over both`, run: () => note("over", [sender, receiver]) }]),
      ],
    },
    {
      label: "Divider below",
      run: () => actions.edit({ edit: "divider", place, text: "…" }, place),
    },
    {
      label: "Else from here",
      run: () => actions.edit({ edit: "section", place: thing.at, text: "" }, thing.at),
    },
  ];
}

function wrapItems(things: readonly Thing[], actions: MenuActions): MenuItem[] {
  const at = things.map((each) => each.at);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  return FRAGMENTS.map((operator) => ({
    label: operator,
    run: () => actions.edit({ edit: "wrap", first, last, operator, text: "" }, first),
  }));
}

function barItems(map: DrawingMap, things: readonly Thing[], actions: MenuActions): MenuItem[] {
  const at = things.map((each) => each.at);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  return map.participants.map(({ id }) => ({
    label: id,
    run: () => actions.edit({ edit: "activation", participant: id, first, last }),
  }));
}

function noteAt(place: number, placement: string, participants: string[]): Edit {
  return { edit: "note", place, placement, participants, text: "…" };
}
