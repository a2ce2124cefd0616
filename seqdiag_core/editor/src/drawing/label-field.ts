/** A field over a text of the drawing, to change it where it stands. */

import { html, keepKeys } from "../dom";
import type { Box } from "../host";

const LEAST_WIDTH = 90;
const ROOM = 24;
/** Size of the letters of most texts in a drawing, and the least that can be read. */
const LETTERS = 13;
const LEAST_LETTERS = 11;

export interface Written {
  /** The new text, or null if the person thought otherwise. */
  text: string | null;
  /** Whether a key closed the field; else the person has gone somewhere else. */
  byKey: boolean;
}

/** Opens a field, its text selected or to be written on; resolves when it is closed. */
export function openLabelField(
  sheet: HTMLElement,
  box: Box,
  text: string,
  selected: boolean,
  name: string,
  scale: number,
): Promise<Written> {
  const field = keepKeys(
    html("textarea", { class: "label-field", rows: 1, "aria-label": name, spellcheck: "false" }),
  );
  field.value = text;
  const [x, y, width, height] = box;
  const wide = Math.max(width + ROOM, LEAST_WIDTH);
  Object.assign(field.style, {
    left: `${Math.max(x + width / 2 - wide / 2, 0)}px`,
    top: `${y - 4}px`,
    width: `${wide}px`,
    minHeight: `${height + 8}px`,
    fontSize: `${Math.max(LETTERS * scale, LEAST_LETTERS)}px`,
  });
  sheet.append(field);
  const grow = (): void => {
    field.rows = field.value.split("\n").length;
    const longest = Math.max(...field.value.split("\n").map((line) => line.length));
    field.style.width = `${Math.max(wide, longest * 8 * Math.max(scale, 1) + ROOM)}px`;
  };
  grow();
  field.addEventListener("input", grow);
  field.focus({ preventScroll: true });
  if (selected) field.select();
  else field.setSelectionRange(text.length, text.length);
  return new Promise((resolve) => {
    let open = true;
    const close = (text: string | null, byKey: boolean): void => {
      if (!open) return;
      open = false;
      field.remove();
      resolve({ text, byKey });
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        close(field.value, true);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close(null, true);
      }
    });
    field.addEventListener("blur", () => close(field.value, false));
  });
}
