// A page for paper: the whole graph in the light scheme; the panel with every group open.

import { byIdOf, h } from "../parts/dom";

/** A picture that can be drawn once more, for paper. */
interface Picture {
  copyTo(target: HTMLCanvasElement): void;
  releaseSize(): void;
  recolour(): void;
}

export function preparePrinting(picture: Picture): void {
  const copy = byIdOf<HTMLCanvasElement>("print-picture");
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    // Another view is open: there is nothing to copy.
    if (byIdOf("picture").clientWidth === 0) return;
    document.documentElement.dataset["printing"] = "true";
    // Where there are sheets of their own for a view and for everything, the panel is no part of this one.
    opened = document.documentElement.dataset["paper"] ? [] : unfolded(byIdOf("panel"));
    picture.copyTo(copy);
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset["printing"];
    for (const group of opened) group.open = false;
    picture.releaseSize();
    picture.recolour();
  });
}

/** What is told of the thing that is chosen with all its evidence; null where nothing is. */
export function wholePanel(): HTMLElement | null {
  const panel = byIdOf("panel");
  if (panel.hidden) return null;
  const opened = unfolded(panel);
  const whole = h("section", { class: "whole-panel" }, ...[...panel.children].map((child) => child.cloneNode(true)));
  for (const group of opened) group.open = false;
  return whole;
}

/** Opens all that is folded; gives back what it opened. */
function unfolded(panel: HTMLElement): HTMLDetailsElement[] {
  const opened: HTMLDetailsElement[] = [];
  for (let closed = foldedIn(panel); closed.length > 0; closed = foldedIn(panel)) {
    opened.push(...closed);
    for (const group of closed) {
      group.dispatchEvent(new Event("fill"));
      group.open = true;
    }
  }
  return opened;
}

function foldedIn(panel: HTMLElement): HTMLDetailsElement[] {
  return [...panel.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
}
