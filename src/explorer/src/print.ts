// A page for paper: the whole graph in the light scheme, every group of the panel open.

import { byIdOf } from "./dom";
import type { Graph } from "./graph";

export function preparePrinting(graph: Graph): void {
  const copy = byIdOf<HTMLCanvasElement>("print-picture");
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    document.documentElement.dataset["printing"] = "true";
    opened = [...byIdOf("panel").querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const group of opened) group.open = true;
    graph.copyTo(copy);
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset["printing"];
    for (const group of opened) group.open = false;
    graph.releaseSize();
    graph.recolour();
  });
}
