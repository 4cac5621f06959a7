// Which names can be written larger without lying on one another.

import type { EntityNode } from "../../data/model";
import type { State } from "../../state/state";

const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.1;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of these nodes, the selected one first and then the larger ones, those whose names have room in that size. */
export function roomyNames(nodes: EntityNode[], { selection, lang }: State, letters: number): Map<string, number> {
  const first = (node: EntityNode): number => (node.id === selection?.id ? 0 : 1);
  const order = [...nodes].sort((a, b) => first(a) - first(b) || b.size - a.size || (a.id < b.id ? -1 : 1));
  const taken: Box[] = [];
  const found = new Map<string, number>();
  for (const node of order) {
    const size = Math.max(letters, node.letters ?? 0);
    const box = boxOf(node, lang === "vi" ? node.lines_vi : node.lines_en, size);
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    found.set(node.id, size);
  }
  return found;
}

function boxOf({ x, y, size }: EntityNode, text: string, letters: number): Box {
  const lines = text.split("\n");
  const half = (Math.max(...lines.map((line) => line.length)) * letters * LETTER_WIDTH) / 2;
  return { left: x - half, right: x + half, top: y + size * 0.5, bottom: y + size + lines.length * letters * LINE_HEIGHT };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
