/** What the keys and the pointer do. */

export const HELP: readonly string[] = [
  "Drag from lifeline to lifeline: a new message. Shift: dashed; Ctrl: asynchronous; the same lifeline: to itself.",
  "Drag a message or a note up or down: it moves, into and out of fragments too.",
  "Drag an end of a message to another lifeline; drag the sides of a note; drag a head sideways.",
  "Double-click a text to change it. Enter: done; Shift+Enter: new line; Escape: leave it.",
  "Right-click, or Shift+F10: the menu. Shift+click selects several for a fragment.",
  "In the drawing: ↑ ↓ from thing to thing, ← → between participants, Shift+↑ ↓ selects several.",
  "Enter: change text; N: new message below; R: reverse; P: new participant; Delete: delete; Alt+arrow: move.",
  "+ − 0: zoom; Ctrl+wheel: zoom; drag the empty ground, or with the middle button: move the picture; a drag at its border scrolls; Ctrl+Z, Ctrl+Y: undo, redo.",
  "In the text: F2 renames a participant everywhere; Ctrl+Space offers words, Tab takes one; Ctrl+F searches; Ctrl+/ comments; Escape, then Tab leaves it.",
];
