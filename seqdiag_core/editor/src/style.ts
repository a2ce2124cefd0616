/** The style sheet of the editor; it lives in the shadow root and reaches nothing else. */

export const STYLE = `
:host { display: block; }
.editor {
  --sdx-page: var(--jp-layout-color0, #fff);
  --sdx-raised: var(--jp-layout-color1, #fff);
  --sdx-bar: var(--jp-layout-color2, #f3f5f9);
  --sdx-border: var(--jp-border-color2, #cfd6e4);
  --sdx-ink: var(--jp-ui-font-color1, #1b2333);
  --sdx-muted: var(--jp-ui-font-color2, #535d72);
  --sdx-accent: #2a4fb0;
  --sdx-accent-soft: #2a4fb022;
  --sdx-error: #b42318;
  --sdx-warning: #94760c;
  --sdx-keyword: #7a2fa0;
  --sdx-arrow: #b03a2a;
  --sdx-name: #1f4fa8;
  --sdx-text: #23613f;
  --sdx-number: #94560c;
  --sdx-comment: #667085;
  position: relative;
  display: flex;
  flex-direction: column;
  height: var(--seqdiag-editor-height, 420px);
  min-height: 200px;
  resize: vertical;
  overflow: hidden;
  border: 1px solid var(--sdx-border);
  border-radius: 6px;
  background: var(--sdx-page);
  color: var(--sdx-ink);
  font: 13px/1.45 var(--jp-ui-font-family, system-ui, sans-serif);
  container-type: inline-size;
}
.editor.dark {
  --sdx-page: var(--jp-layout-color0, #0f1420);
  --sdx-raised: var(--jp-layout-color1, #161d2d);
  --sdx-bar: var(--jp-layout-color2, #1b2333);
  --sdx-border: var(--jp-border-color2, #3c475f);
  --sdx-ink: var(--jp-ui-font-color1, #e6eaf4);
  --sdx-muted: var(--jp-ui-font-color2, #a9b3c8);
  --sdx-accent: #9db7ff;
  --sdx-accent-soft: #9db7ff33;
  --sdx-error: #ff8a80;
  --sdx-warning: #e0c060;
  --sdx-keyword: #d3a6f0;
  --sdx-arrow: #ff9d8a;
  --sdx-name: #9db7ff;
  --sdx-text: #8fd6ae;
  --sdx-number: #e6b873;
  --sdx-comment: #8a94aa;
  color-scheme: dark;
}
.editor:fullscreen { height: 100vh; border: 0; border-radius: 0; }
.toolbar {
  display: flex; flex-wrap: wrap; gap: 2px; padding: 3px 6px;
  background: var(--sdx-bar); border-bottom: 1px solid var(--sdx-border);
}
.spring { flex: 1; }
.group { display: flex; gap: inherit; }
.tool {
  font: inherit; color: inherit; background: none; cursor: pointer;
  border: 1px solid transparent; border-radius: 4px; padding: 2px 8px; min-width: 28px;
}
.tool:hover, .tool.strong { border-color: var(--sdx-border); background: var(--sdx-raised); }
.tool:focus-visible, .drawing:focus-visible, .menu-item:focus-visible {
  outline: 2px solid var(--sdx-accent); outline-offset: -2px;
}
.sides { flex: 1; display: flex; min-height: 0; }
.text { flex: 0 0 42%; min-width: 0; min-height: 0; overflow: hidden; display: flex; }
.text .cm-editor { flex: 1; min-width: 0; height: 100%; }
.splitter { flex: 0 0 5px; cursor: col-resize; background: var(--sdx-bar); touch-action: none; }
.splitter:focus-visible { outline: 2px solid var(--sdx-accent); }
.drawing { flex: 1; min-width: 0; min-height: 0; overflow: auto; position: relative; outline: none; }
@container (max-width: 640px) {
  .toolbar { gap: 0; padding: 3px; }
  .tool { padding: 2px 5px; }
  .sides { flex-direction: column; }
  .splitter { cursor: row-resize; }
}
.sheet { position: relative; margin: 8px auto; }
.picture { transition: opacity .15s; }
/* Not at once: a word that is being typed is broken until it is finished. */
.stale .picture { opacity: .45; transition-delay: .5s; }
.picture, .picture > svg { display: block; width: 100%; height: 100%; max-width: none; }
.picture { user-select: none; }
.overlay {
  position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none;
}
.sheet[data-over="lifeline"] { cursor: crosshair; }
.sheet[data-over="end"] { cursor: ew-resize; }
.sheet[data-over="side"] { cursor: ew-resize; }
.sheet[data-over="thing"], .sheet[data-over="head"] { cursor: grab; }
.sheet.panning { cursor: grabbing; }
.heads {
  position: sticky; top: 0; z-index: 2; height: 0; overflow: visible; display: flex;
  justify-content: center;
}
.heads > svg {
  flex: none; background: color-mix(in srgb, var(--sdx-page) 92%, transparent);
  border-bottom: 1px solid var(--sdx-border); max-width: none;
}
.heads[hidden] { display: none; }
.empty-hint { padding: 16px; text-align: center; color: var(--sdx-muted); }
.empty-hint[hidden] { display: none; }
.mark-hovered { fill: var(--sdx-accent-soft); stroke: none; }
.mark-selected rect { fill: none; stroke: var(--sdx-accent); stroke-width: 1.5; }
.ghost path, .ghost polyline { fill: none; stroke: var(--sdx-accent); stroke-width: 2; }
.ghost path.dashed { stroke-dasharray: 6 4; }
.ghost .place { stroke: var(--sdx-accent); stroke-width: 2; stroke-dasharray: 2 3; }
.ghost rect { fill: var(--sdx-accent-soft); stroke: var(--sdx-accent); }
.label-field {
  position: absolute; z-index: 3; box-sizing: border-box; resize: none; overflow: hidden;
  padding: 2px 6px; text-align: center; font: inherit; line-height: 1.35; outline: none;
  border: 2px solid var(--sdx-accent); border-radius: 4px;
  background: var(--sdx-raised); color: var(--sdx-ink);
}
.menu {
  position: absolute; z-index: 10; min-width: 160px; max-height: 90%; overflow: auto; padding: 4px;
  background: var(--sdx-raised); border: 1px solid var(--sdx-border); border-radius: 6px;
  box-shadow: 0 6px 20px #0004;
}
.menu-item {
  display: flex; justify-content: space-between; gap: 16px; width: 100%; padding: 3px 8px;
  font: inherit; color: inherit; text-align: left; background: none; border: 0; border-radius: 4px;
}
.menu-item:focus { background: var(--sdx-accent-soft); }
.menu-back { color: var(--sdx-muted); border-bottom: 1px solid var(--sdx-border); border-radius: 0; }
.menu-hint { color: var(--sdx-muted); }
.panel {
  position: absolute; z-index: 9; top: 44px; left: 50%; transform: translateX(-50%);
  box-sizing: border-box; width: max-content; max-width: min(94%, 760px);
  max-height: calc(100% - 56px); overflow: auto; padding: 12px 16px;
  background: var(--sdx-raised); border: 1px solid var(--sdx-border); border-radius: 8px;
  box-shadow: 0 6px 24px #0005;
}
.panel h2 { margin: 0 0 6px; font-size: 14px; }
.panel ul { margin: 0 0 8px; padding-left: 18px; }
.panel input {
  font: inherit; color: inherit; background: var(--sdx-page);
  border: 1px solid var(--sdx-border); border-radius: 4px; padding: 2px 6px;
}
.status {
  display: flex; align-items: center; gap: 12px; height: 22px; flex: none;
  padding: 1px 20px 1px 8px; font-size: 12px; white-space: nowrap;
  color: var(--sdx-muted); background: var(--sdx-bar); border-top: 1px solid var(--sdx-border);
}
.problems.bad { color: var(--sdx-error); }
.problems, .said, .offline { overflow: hidden; text-overflow: ellipsis; }
.problems { padding: 0 4px; }
.said { margin-left: auto; color: var(--sdx-ink); }
.said.refused { color: var(--sdx-error); font-weight: 600; }
.bar {
  display: flex; gap: 8px; align-items: center; padding: 4px 8px;
  background: var(--sdx-accent-soft); border-bottom: 1px solid var(--sdx-border);
}
.bar[hidden] { display: none; }
.bar span { flex: 1; }
.offline { color: var(--sdx-error); font-weight: 600; }
.offline[hidden] { display: none; }
.cm-editor.cm-focused { outline: none; }
.cm-marked-line { background: var(--sdx-accent-soft); }
`;

/** Colours of CodeMirror's own parts, as its theme wants them. */
export const TEXT_STYLE = {
  "&": { backgroundColor: "var(--sdx-page)", color: "var(--sdx-ink)", height: "100%" },
  ".cm-scroller": {
    fontFamily: "var(--jp-code-font-family, ui-monospace, Menlo, Consolas, monospace)",
    lineHeight: "1.5",
  },
  ".cm-content": { caretColor: "var(--sdx-ink)" },
  ".cm-cursor": { borderLeftColor: "var(--sdx-ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--sdx-bar)",
    color: "var(--sdx-muted)",
    borderRight: "1px solid var(--sdx-border)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--sdx-accent-soft)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "var(--sdx-accent-soft)" },
  ".cm-matchingBracket": { backgroundColor: "var(--sdx-accent-soft)", outline: "1px solid var(--sdx-accent)" },
  ".cm-tooltip, .cm-panels": {
    backgroundColor: "var(--sdx-raised)",
    color: "var(--sdx-ink)",
    borderColor: "var(--sdx-border)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--sdx-accent)",
    color: "var(--sdx-page)",
  },
  ".cm-panels-top": { borderBottom: "1px solid var(--sdx-border)" },
  ".cm-panel.cm-search": { padding: "4px 24px 4px 6px" },
  ".cm-panel.cm-search label": { fontSize: "12px", whiteSpace: "nowrap" },
  ".cm-textfield": {
    fontSize: "12px",
    color: "var(--sdx-ink)",
    backgroundColor: "var(--sdx-page)",
    border: "1px solid var(--sdx-border)",
    borderRadius: "4px",
  },
  ".cm-button": {
    fontSize: "12px",
    color: "var(--sdx-ink)",
    background: "var(--sdx-bar)",
    border: "1px solid var(--sdx-border)",
    borderRadius: "4px",
  },
  ".cm-button:hover": { borderColor: "var(--sdx-accent)" },
  ".cm-textfield:focus-visible, .cm-button:focus-visible": {
    outline: "2px solid var(--sdx-accent)",
    outlineOffset: "-1px",
  },
  ".cm-panel.cm-search [name=close]": { color: "var(--sdx-ink)", fontSize: "16px" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--sdx-warning) 35%, transparent)" },
  ".cm-searchMatch-selected": {
    backgroundColor: "color-mix(in srgb, var(--sdx-warning) 70%, transparent)",
  },
  ".cm-diagnostic": { whiteSpace: "pre-wrap" },
} as const;
