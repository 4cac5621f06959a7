// Which names can be written larger without lying on one another.

import type { EntityNode, Model } from "../../data/model";
import type { Measure } from "../../parts/text";
import type { State } from "../../state/state";

/** Names are measured in this size: a width grows with it. */
const MEASURED = 100;
/** Points of at least this size are not written over. */
const LARGE_POINT = 18;
export const LINE_HEIGHT = 1.25;
/** Relations that being the middle of a group counts for. */
const HEAD = 30;
/** vis-network leaves so much between a point and its name. */
export const GAP = 6;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How many relations a node has; being the middle of a group counts for more: an area is shown only where its middle is named. */
export function ranksOf(model: Model, nodes: readonly EntityNode[], patches: readonly EntityNode[][]): Map<string, number> {
  const heads = new Set(patches.map(([middle]) => middle?.id ?? ""));
  return new Map(nodes.map(({ id }) => [id, (model.edgesOf.get(id)?.length ?? 0) + (heads.has(id) ? HEAD : 0)]));
}

/** Of these nodes, the selected one first and then those of highest rank, those whose names have room in that size. */
export function roomyNames(nodes: EntityNode[], { selection, lang }: State, ranks: ReadonlyMap<string, number>, letters: number, measure: Measure): Map<string, number> {
  const rank = (node: EntityNode): number => (node.id === selection?.id ? Infinity : ranks.get(node.id) ?? 0);
  const order = [...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const taken: Box[] = nodes.filter(({ size }) => size >= LARGE_POINT).map(dotOf);
  const found = new Map<string, number>();
  for (const node of order) {
    const box = boxOf(node, lang === "vi" ? node.lines_vi : node.lines_en, letters, measure);
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    found.set(node.id, letters);
  }
  return found;
}

function dotOf({ x, y, size }: EntityNode): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size * 0.4 };
}

function boxOf({ x, y, size }: EntityNode, text: string, letters: number, measure: Measure): Box {
  const lines = text.split("\n");
  const half = (Math.max(...lines.map((line) => measure(line, MEASURED))) * letters) / MEASURED / 2 + letters / 4;
  return { left: x - half, right: x + half, top: y + size * 0.5, bottom: y + size + GAP + lines.length * letters * LINE_HEIGHT };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
