// Which names can be written beside their points without lying on one another or on points.

import type { EntityNode, Model } from "../../data/model";
import type { Measure } from "../../parts/text";
import type { Ground } from "./large";
import type { State } from "../../state/state";

/** Names are measured in this size: a width grows with it. */
const MEASURED = 100;
export const LINE_HEIGHT = 1.25;
/** Relations that being the middle of a group counts for: an area is shown only where its middle is named. */
const HEAD = 30;
/** How far below the top of a line its letters stand, in letters. */
const BASELINE = 0.95;
/** The side of a cell of the field, in letters; and more cells than lie above one another. */
const CELL = 8;
const COLUMN = 2 ** 20;
/** How far a name may reach beyond the outermost points, in letters: not over the edge of a net that is seen whole. */
const SIDE = 3;
/** Between a point and its name. */
const GAP = 6;

/** A name as it is written: from the middle of its point to the middle of its first line, and to what that stands on. */
export interface Name {
  readonly lines: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** How much each node counts, and the areas of which it is the middle. */
export interface Weights {
  readonly ranks: ReadonlyMap<string, number>;
  readonly grounds: ReadonlyMap<string, Ground>;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A node counts as much as it has relations, the middle of an area more. */
export function weightsOf(model: Model, nodes: readonly EntityNode[], grounds: readonly Ground[]): Weights {
  const byMiddle = new Map(grounds.map((ground) => [ground.middle.id, ground]));
  return { grounds: byMiddle, ranks: new Map(nodes.map(({ id }) => [id, (model.edgesOf.get(id)?.length ?? 0) + (byMiddle.has(id) ? HEAD : 0)])) };
}

/** The boxes that lie in a field, found by where they are. */
class Field {
  private readonly cells = new Map<number, Box[]>();

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

  private around({ left, right, top, bottom }: Box): number[] {
    const [from, to, first, last] = [left, right, top, bottom].map((one) => Math.floor(one / this.side));
    const found: number[] = [];
    for (let x = from ?? 0; x <= (to ?? 0); x += 1) for (let y = first ?? 0; y <= (last ?? 0); y += 1) found.push(x * COLUMN + y);
    return found;
  }
}

/** Of these nodes, the selected one first and then those of highest rank, those whose names have room in that size, and where. */
export function roomyNames(nodes: readonly EntityNode[], { selection, lang }: State, { ranks, grounds }: Weights, letters: number, measure: Measure): Map<string, Name> {
  const rank = (node: EntityNode): number => (node.id === selection?.id ? Infinity : ranks.get(node.id) ?? 0);
  const order = [...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const taken = new Field(letters * CELL, nodes.map(dotOf));
  const [left, right] = [Math.min(...nodes.map(({ x }) => x)) - letters * SIDE, Math.max(...nodes.map(({ x }) => x)) + letters * SIDE];
  const isFree = (box: Box): boolean => box.left >= left && box.right <= right && taken.isFree(box);
  const found = new Map<string, Name>();
  for (const node of order) {
    const name = nameOf(lang === "vi" ? node.lines_vi : node.lines_en, letters, measure);
    const place = placesOf(node.size, name, grounds.get(node.id)).find(([dx, dy]) => isFree(boxAt(node, name, dx, dy)));
    if (!place) continue;
    const [dx, dy] = place;
    taken.add(boxAt(node, name, dx, dy));
    found.set(node.id, { lines: name.lines, dx, dy: dy - name.height / 2 + letters * BASELINE });
  }
  return found;
}

interface Size {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function nameOf(text: string, letters: number, measure: Measure): Size {
  const lines = text.split("\n");
  const width = (Math.max(...lines.map((line) => measure(line, MEASURED))) * letters) / MEASURED + letters / 2;
  return { lines, width, height: lines.length * letters * LINE_HEIGHT };
}

/** Where the middle of a name can lie around its point, the best first; that of an area above or below all of it too. */
function placesOf(size: number, { width, height }: Size, ground: Ground | undefined): [number, number][] {
  const [beside, below, corner] = [size + GAP + width / 2, size + GAP + height / 2, size + width / 2];
  const [across, down] = [width / 4, height / 4];
  const near: [number, number][] = [
    [0, below], [0, -below], [beside, 0], [-beside, 0], [across, below], [-across, below], [across, -below], [-across, -below],
    [beside, down], [-beside, down], [beside, -down], [-beside, -down], [corner, below], [-corner, below], [corner, -below], [-corner, -below],
  ];
  const edge = ground ? ground.down + GAP + height / 2 : 0;
  return ground ? [...near, [0, -edge], [0, edge]] : near;
}

function boxAt({ x, y }: EntityNode, { width, height }: Size, dx: number, dy: number): Box {
  return { left: x + dx - width / 2, right: x + dx + width / 2, top: y + dy - height / 2, bottom: y + dy + height / 2 };
}

function dotOf({ x, y, size }: EntityNode): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
