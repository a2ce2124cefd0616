/** Which lines open and close fragments, for folding and matching. */

const OPENS =
  /^\s*(alt|opt|loop|par|par_over|critical|break|group|rect|seq|strict|neg|ignore|consider|assert|region|if|repeat|parallel|box|participantgroup)\b/i;
const NEVER_OPENS = /^\s*(box\s+(over|left|right)\b|parallel\s+off\b)/i;
const MESSAGE = /^\s*\S+\s*[-=~]+>/;
const CLOSES = /^\s*(end\b(?!\s+(note|ref|state|title|legend)\b)|\})/i;

/** Whether a line opens a fragment or a box. */
export function opens(line: string): boolean {
  return OPENS.test(line) && !NEVER_OPENS.test(line) && !MESSAGE.test(line);
}

/** Whether a line closes one. */
export function closes(line: string): boolean {
  return CLOSES.test(line) && !MESSAGE.test(line);
}
