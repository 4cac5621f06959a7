// A page for paper: the whole graph in the light scheme, every group of the panel open.

import { byIdOf } from "../parts/dom";

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
    opened = [];
    for (let closed = foldedIn("panel"); closed.length > 0; closed = foldedIn("panel")) {
      opened.push(...closed);
      for (const group of closed) {
        group.dispatchEvent(new Event("fill"));
        group.open = true;
      }
    }
    picture.copyTo(copy);
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset["printing"];
    for (const group of opened) group.open = false;
    picture.releaseSize();
    picture.recolour();
  });
}

function foldedIn(id: string): HTMLDetailsElement[] {
  return [...byIdOf(id).querySelectorAll<HTMLDetailsElement>("details:not([open])")];
}
