// Pointing at a step shows its arrows, and pointing at an arrow shows its step.
"use strict";

(() => {
  const ACTIVE = "seqdiag-active";

  const partsOf = (term) => {
    const text = term.nextElementSibling;
    return text && text.tagName === "DD" ? [term, text] : [term];
  };

  const arrowsOf = (term) =>
    Array.from(term.querySelectorAll(".seqdiag-arrows a[href*='#']"))
      .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
      .filter((arrow) => arrow && arrow.closest("svg"));

  const bind = (source, targets) => {
    const mark = (on) => () => targets.forEach((each) => each.classList.toggle(ACTIVE, on));
    source.addEventListener("pointerenter", mark(true));
    source.addEventListener("pointerleave", mark(false));
    source.addEventListener("focusin", mark(true));
    source.addEventListener("focusout", mark(false));
  };

  const start = () => {
    for (const term of document.querySelectorAll(".seqdiag-steps dt.seqdiag-step")) {
      const parts = partsOf(term);
      const arrows = arrowsOf(term);
      parts.forEach((part) => bind(part, [...arrows, ...parts]));
      arrows.forEach((arrow) => bind(arrow, [arrow, ...parts]));
    }
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
