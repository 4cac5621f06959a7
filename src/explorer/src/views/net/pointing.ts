// What is meant where nothing is hit exactly.

import type { Model } from "../../data/model";

const REACH = { mouse: 22, touch: 44 };

/** Of these nodes the nearest to a place of the canvas, within the reach of a mouse or a finger from its edge. */
export function nearestNode(network: vis.Network, model: Model, nodes: ReadonlySet<string>, { x, y }: vis.Position, isTouch: boolean): string | null {
  const scale = network.getScale();
  let [found, least]: [string | null, number] = [null, isTouch ? REACH.touch : REACH.mouse];
  for (const id of nodes) {
    const place = network.getPosition(id);
    const away = (Math.hypot(place.x - x, place.y - y) - (model.nodes.get(id)?.size ?? 0)) * scale;
    if (away < least) [found, least] = [id, away];
  }
  return found;
}

/** Says which node a mouse points at, whenever that is another one than before. */
export function follow(container: HTMLElement, find: (place: vis.Position) => string | null, tell: (node: string | null) => void): void {
  let before: string | null = null;
  container.addEventListener("pointermove", ({ offsetX: x, offsetY: y, pointerType }) => {
    const node = pointerType === "touch" ? null : find({ x, y });
    if (node === before) return;
    before = node;
    container.classList.toggle("pointing", node !== null);
    tell(node);
  });
}
