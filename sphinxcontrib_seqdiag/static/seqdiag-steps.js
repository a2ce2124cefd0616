// Pointing at a step shows its arrows, and pointing at an arrow shows its step.
"use strict";

(() => {
  const ACTIVE = "seqdiag-active";
  const STEP = ".seqdiag-steps dt.seqdiag-step, .seqdiag-steps dt.seqdiag-step + dd";
  const ARROW = ".seqdiag .sd-message[id]";

  const idOf = (link) => decodeURIComponent(link.hash.slice(1));

  const arrowsOf = (term) =>
    Array.from(term.querySelectorAll(".seqdiag-arrows a[href*='#']"), idOf)
      .map((id) => document.getElementById(id))
      .filter((arrow) => arrow !== null && arrow.matches(ARROW));

  const partsOf = (term) => {
    const text = term.nextElementSibling;
    return text !== null && text.matches(STEP) && text.tagName === "DD" ? [term, text] : [term];
  };

  const termsAt = (element) => {
    const part = element.closest(STEP);
    if (part !== null) {
      return [part.tagName === "DT" ? part : part.previousElementSibling];
    }
    const arrow = element.closest(ARROW);
    const terms = arrow === null ? [] : document.querySelectorAll(".seqdiag-steps dt.seqdiag-step");
    return Array.from(terms).filter((term) => arrowsOf(term).includes(arrow));
  };

  const show = (event) => {
    const terms = event.target instanceof Element ? termsAt(event.target) : [];
    const wanted = new Set(terms.flatMap((term) => [...partsOf(term), ...arrowsOf(term)]));
    for (const each of document.querySelectorAll(`.${ACTIVE}`)) {
      if (!wanted.has(each)) each.classList.remove(ACTIVE);
    }
    for (const each of wanted) each.classList.add(ACTIVE);
  };

  document.addEventListener("pointerover", show);
  document.addEventListener("focusin", show);
})();
