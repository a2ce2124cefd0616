/** The words and arrows that the readers know; the table is written from them. */

import table from "./vocabulary.json";

interface Vocabulary {
  arrows: readonly string[];
  words: readonly string[];
}

function of(dialect: string): Vocabulary {
  return (table as Record<string, Vocabulary>)[dialect] ?? table.native;
}

/** The arrows of a dialect that are most used. */
export function arrowsOf(dialect: string): readonly string[] {
  return of(dialect).arrows;
}

/** The words that may begin a statement of a dialect. */
export function wordsOf(dialect: string): readonly string[] {
  return of(dialect).words;
}
