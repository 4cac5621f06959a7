// Which names can be written larger, below or above their points, without lying on one another or on points.

import type { EntityNode, Model } from "../../data/model";
import type { Measure } from "../../parts/text";
import type { State } from "../../state/state";

/** Names are measured in this size: a width grows with it. */
const MEASURED = 100;
/** Points of at least this size are not written over by any name. */
const LARGE_POINT = 18;
export const LINE_HEIGHT = 1.25;
/** Relations that being the middle of a group counts for; a node of this rank is named even over small points. */
const HEAD = 30;
/** With fewer names than these others are written over small points too. */
const ENOUGH = 40;
/** The side of a cell of the field, in letters. */
const CELL = 8;
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

/** The boxes that lie in a field, found by where they are. */
class Field {
  private readonly cells = new Map<string, Box[]>();

  constructor(private readonly side: number, boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const name of this.around(box)) {
      const cell = this.cells.get(name);
      if (cell) cell.push(box);
      else this.cells.set(name, [box]);
    }
  }

  isFree(box: Box): boolean {
    return !this.around(box).some((name) => this.cells.get(name)?.some((other) => overlap(box, other)));
  }

  /** How many lie there; one on the border of cells counts more than once. */
  count(box: Box): number {
    return this.around(box).reduce((sum, name) => sum + (this.cells.get(name)?.filter((other) => overlap(box, other)).length ?? 0), 0);
  }

  private around({ left, right, top, bottom }: Box): string[] {
    const [from, to, first, last] = [left, right, top, bottom].map((one) => Math.floor(one / this.side));
    const found: string[] = [];
    for (let x = from ?? 0; x <= (to ?? 0); x += 1) for (let y = first ?? 0; y <= (last ?? 0); y += 1) found.push(`${x} ${y}`);
    return found;
  }
}

/** Of these nodes, the selected one first and then those of highest rank, those whose names have room in that size; and how much higher than below its point each is written. */
export function roomyNames(nodes: EntityNode[], { selection, lang }: State, ranks: ReadonlyMap<string, number>, letters: number, measure: Measure): Map<string, number> {
  const rank = (node: EntityNode): number => (node.id === selection?.id ? Infinity : ranks.get(node.id) ?? 0);
  const order = [...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const side = letters * CELL;
  const taken = new Field(side, nodes.filter(({ size }) => size >= LARGE_POINT).map(dotOf));
  const points = new Field(side, nodes.filter(({ size }) => size < LARGE_POINT).map(dotOf));
  const found = new Map<string, number>();
  const write = (node: EntityNode, isOverPoints: boolean): void => {
    const below = boxOf(node, lang === "vi" ? node.lines_vi : node.lines_en, letters, measure);
    const lift = below.bottom - below.top + node.size * 1.5 + GAP;
    const places = [0, lift].map((up) => ({ up, box: { ...below, top: below.top - up, bottom: below.bottom - up } })).filter(({ box }) => taken.isFree(box));
    const place = places.find(({ box }) => points.isFree(box)) ?? (isOverPoints ? places.sort((a, b) => points.count(a.box) - points.count(b.box))[0] : undefined);
    if (!place) return;
    taken.add(place.box);
    found.set(node.id, place.up);
  };
  for (const node of order) write(node, rank(node) >= HEAD);
  for (const node of order) if (found.size < ENOUGH && !found.has(node.id)) write(node, true);
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
