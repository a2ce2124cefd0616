/**
 * Texts of editors that are gone, because their kernel is or because their cell ran again: kept by
 * the page for the editor that follows.
 */

import type { Written } from "./host";

const shelf = Symbol.for("seqdiag-editor-lost");

function texts(): Map<string, Written> {
  return ((globalThis as Record<symbol, unknown>)[shelf] ??= new Map()) as Map<string, Written>;
}

/** Keeps a text for the next editor that begins with the same one. */
export function keepLost(origin: string, written: Written): void {
  if (written.text !== origin) texts().set(origin, written);
}

/** The text that was kept for an editor that begins so, unless it has it already; only once. */
export function takeLost(origin: string, present: string): Written | null {
  const written = texts().get(origin);
  texts().delete(origin);
  return written === undefined || written.text === present ? null : written;
}
