// What is meant where nothing is hit exactly.

import type { Model } from "../../data/model";
import { type Mark, nearest, reachOf } from "../../parts/pointing";
import { isFirstTap } from "../../parts/tooltip";
import type { Selection } from "../../state/state";

/** So near to the middle of a node, in pixels, a pointer stands on it. */
const ON_IT = 8.5;

/** What the net does when it is pointed at. */
export interface Meant {
  /** The node that is meant at a place of the canvas. */
  nodeAt(place: vis.Position, isTouch: boolean): string | null;
  /** Whether a line is as strong as any: one that is dimmed is hardly seen, and so not meant. */
  isForward(edge: string): boolean;
  /** Says beside a node what it is; null takes the words away. */
  tell(node: string | null): void;
  hover(edge: string | null): void;
  choose(selection: Selection): void;
}

/** A click chooses, a mouse that rests on something tells what it is, and so does the first tap of a finger. */
export function listen(network: vis.Network, container: HTMLElement, pointed: Meant): void {
  const show = (isPointing: boolean): void => void container.classList.toggle("pointing", isPointing);
  network.on("click", ({ edges: [edge], pointer, event: { pointerType, srcEvent } }) => {
    const node = pointed.nodeAt(pointer.canvas, pointerType === "touch");
    if (node && srcEvent && isFirstTap(srcEvent, node)) return pointed.tell(node);
    pointed.tell(null);
    pointed.choose(node ? { kind: "node", id: node } : edge && pointed.isForward(edge) ? { kind: "edge", id: edge } : null);
  });
  network.on("dragStart", () => pointed.tell(null));
  network.on("hoverNode", ({ node }) => (show(true), pointed.tell(node)));
  network.on("blurNode", () => (show(false), pointed.tell(null)));
  network.on("hoverEdge", ({ edge }) => (show(true), pointed.hover(edge)));
  network.on("blurEdge", () => (show(false), pointed.hover(null)));
}

/** The first of these on which the pointer all but stands, though another were as near. */
export function nodeUnder(network: vis.Network, nodes: readonly string[], place: vis.Position): string | null {
  const limit = ON_IT / network.getScale();
  const away = ({ x, y }: vis.Position): number => Math.hypot(x - place.x, y - place.y);
  return nodes.find((id) => away(network.getPosition(id)) < limit) ?? null;
}

/** Of these nodes the nearest to a place of the canvas, within the reach of a mouse or a finger from its edge. */
export function nearestNode(network: vis.Network, model: Model, nodes: ReadonlySet<string>, { x, y }: vis.Position, isTouch: boolean): string | null {
  return nearest(marksOf(network, model, nodes), x, y, reachOf(isTouch) / network.getScale())?.id ?? null;
}

/** One after the other: in a huge net a mouse that moves looks through thousands. */
function* marksOf(network: vis.Network, model: Model, nodes: ReadonlySet<string>): Iterable<Mark> {
  for (const id of nodes) yield { id, ...network.getPosition(id), radius: model.nodes.get(id)?.size ?? 0 };
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
