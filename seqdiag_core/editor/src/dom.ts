/** Elements in few words. */

type Attributes = Record<string, string | number | boolean | null>;

/** An HTML element with attributes and contents; text stays text. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...contents: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  element.append(...contents);
  return element;
}

/** An SVG element with attributes. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(element, attributes);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null) element.setAttribute(key, String(value));
  }
}

/** Marks an element that can have the focus, so that no host takes its keys for shortcuts. */
export function keepKeys<E extends HTMLElement | SVGElement>(element: E): E {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
  return element;
}
