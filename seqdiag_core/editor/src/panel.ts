/** Panels over the editor: a list of facts, or one question with a field. */

import { html, keepKeys } from "./dom";

/** Gives the focus back to who has it now. */
function giver(parent: HTMLElement): () => void {
  const { activeElement } = parent.getRootNode() as ShadowRoot | Document;
  return () => activeElement instanceof HTMLElement && activeElement.focus({ preventScroll: true });
}

/** Shows lines under a heading until it is closed. */
export function showPanel(parent: HTMLElement, heading: string, lines: readonly string[]): void {
  const close = keepKeys(html("button", { type: "button", class: "tool strong" }, "Close"));
  const panel = keepKeys(
    html(
      "div",
      { class: "panel", role: "dialog", "aria-label": heading, tabindex: -1 },
      html("h2", {}, heading),
      html("ul", {}, ...lines.map((line) => html("li", {}, line))),
      close,
    ),
  );
  const giveBack = giver(parent);
  parent.append(panel);
  close.focus({ preventScroll: true });
  const remove = (): void => {
    panel.remove();
    giveBack();
  };
  close.addEventListener("click", remove);
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    remove();
  });
}

/** Asks for a line of text; resolves to null if the person thought otherwise. */
export function askFor(
  parent: HTMLElement,
  question: string,
  value: string,
): Promise<string | null> {
  const field = keepKeys(html("input", { type: "text", spellcheck: "false" }));
  field.value = value;
  const panel = html(
    "form",
    { class: "panel question", role: "dialog", "aria-label": question },
    html("label", {}, question, " ", field),
  );
  parent.append(panel);
  field.focus();
  field.select();
  return new Promise((resolve) => {
    let open = true;
    const close = (result: string | null): void => {
      if (!open) return;
      open = false;
      panel.remove();
      resolve(result);
    };
    panel.addEventListener("submit", (event) => {
      event.preventDefault();
      close(field.value);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(null);
    });
    field.addEventListener("blur", () => close(null));
  });
}

/** Asks whether something should be done. */
export function confirmThat(
  parent: HTMLElement,
  heading: string,
  lines: readonly string[],
  yes: string,
): Promise<boolean> {
  const agree = keepKeys(html("button", { type: "button", class: "tool strong" }, yes));
  const refuse = keepKeys(html("button", { type: "button", class: "tool" }, "Cancel"));
  const panel = html(
    "div",
    { class: "panel", role: "alertdialog", "aria-label": heading },
    html("h2", {}, heading),
    html("ul", {}, ...lines.map((line) => html("li", {}, line))),
    agree,
    refuse,
  );
  const giveBack = giver(parent);
  parent.append(panel);
  agree.focus();
  return new Promise((resolve) => {
    const close = (result: boolean): void => {
      panel.remove();
      giveBack();
      resolve(result);
    };
    agree.addEventListener("click", () => close(true));
    refuse.addEventListener("click", () => close(false));
    panel.addEventListener("keydown", (event) => event.key === "Escape" && close(false));
  });
}
