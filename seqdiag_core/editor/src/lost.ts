/**
 * Texts of editors that are gone, because their kernel is or because their cell ran again: kept by
 * the page for the editor that follows.
 */

const shelf = Symbol.for("seqdiag-editor-lost");

function texts(): Map<string, string> {
  return ((globalThis as Record<symbol, unknown>)[shelf] ??= new Map()) as Map<string, string>;
}

/** Keeps a text for the next editor that begins with the same one. */
export function keepLost(origin: string, text: string): void {
  if (text !== origin) texts().set(origin, text);
}

/** The text that was kept for an editor that begins so, unless it has it already; only once. */
export function takeLost(origin: string, present: string): string | null {
  const text = texts().get(origin);
  texts().delete(origin);
  return text === undefined || text === present ? null : text;
}
