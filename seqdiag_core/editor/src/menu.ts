/** A menu that pointer and keyboard can walk through. */

import { html, keepKeys } from "./dom";

export interface MenuItem {
  label: string;
  /** What it does, or what it opens. */
  run?: () => void;
  items?: MenuItem[];
  /** The key that does the same. */
  key?: string;
  checked?: boolean;
}

/** Opens a menu at a place of the page; `done` is called when it closes. */
export function openMenu(
  parent: HTMLElement,
  left: number,
  top: number,
  items: readonly MenuItem[],
  done: () => void,
): void {
  const menu = keepKeys(html("div", { class: "menu", role: "menu", tabindex: -1 }));
  let closed = false;
  const close = (): void => {
    if (closed) return;
    closed = true;
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
  };
  const finish = (): void => {
    close();
    done();
  };
  const outside = (event: Event): void => {
    if (!event.composedPath().includes(menu)) finish();
  };
  const fill = (shown: readonly MenuItem[], heading: string, back: (() => void) | null): void => {
    const entries = shown.map((item) => entryOf(item));
    const above = back ? [backEntry(heading, back)] : [];
    menu.replaceChildren(...above, ...entries);
    place(menu, parent, left, top);
    const first = entries.find((each) => each.ariaChecked === "true") ?? entries[0];
    first?.focus({ preventScroll: true });
    menu.scrollTop = (first?.offsetTop ?? 0) - menu.clientHeight / 2;
    shown.forEach((item, index) => {
      entries[index]?.addEventListener("click", () => {
        if (item.items) fill(item.items, item.label, () => fill(shown, heading, back));
        else {
          finish();
          item.run?.();
        }
      });
    });
    menu.onkeydown = (event) => walk(event, [...above, ...entries], back, finish);
  };
  parent.append(menu);
  fill(items, "", null);
  document.addEventListener("pointerdown", outside, true);
}

/** The entry by which a pointer leaves a list for the one that it was opened from. */
function backEntry(heading: string, back: () => void): HTMLElement {
  const entry = entryOf({ label: `‹ ${heading}` });
  entry.classList.add("menu-back");
  entry.setAttribute("aria-label", `Back from ${heading}`);
  entry.addEventListener("click", back);
  return entry;
}

function entryOf(item: MenuItem): HTMLElement {
  const entry = keepKeys(
    html(
      "button",
      {
        class: "menu-item",
        type: "button",
        role: item.checked === undefined ? "menuitem" : "menuitemradio",
        tabindex: -1,
        "aria-haspopup": item.items ? "menu" : null,
        "aria-checked": item.checked === undefined ? null : String(item.checked),
      },
      html("span", {}, item.label),
    ),
  );
  const hint = item.items ? "▸" : item.checked ? "✓" : item.key;
  if (hint) entry.append(html("span", { class: "menu-hint", "aria-hidden": "true" }, hint));
  // What the pointer is on and what Enter takes is one and the same.
  entry.addEventListener("pointermove", () => entry.focus({ preventScroll: true }));
  return entry;
}

function walk(
  event: KeyboardEvent,
  entries: HTMLElement[],
  back: (() => void) | null,
  finish: () => void,
): void {
  const root = entries[0]?.getRootNode() as ShadowRoot | Document | undefined;
  const at = entries.indexOf(root?.activeElement as HTMLElement);
  const go = (index: number): void => entries[(index + entries.length) % entries.length]?.focus();
  const actions: Record<string, () => void> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(-1),
    ArrowRight: () => entries[at]?.hasAttribute("aria-haspopup") && entries[at].click(),
    ArrowLeft: () => back?.(),
    Escape: () => (back ? back() : finish()),
    Tab: finish,
  };
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
    return;
  }
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const wanted = event.key.toLowerCase();
    const next = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    next.find((each) => each.textContent?.toLowerCase().startsWith(wanted))?.focus();
  }
}

function place(menu: HTMLElement, parent: HTMLElement, left: number, top: number): void {
  const box = parent.getBoundingClientRect();
  const width = menu.offsetWidth;
  const height = menu.offsetHeight;
  const x = Math.min(left - box.left, parent.clientWidth - width - 4);
  const y = Math.min(top - box.top, parent.clientHeight - height - 4);
  menu.style.left = `${Math.max(x, 0)}px`;
  menu.style.top = `${Math.max(y, 0)}px`;
}
