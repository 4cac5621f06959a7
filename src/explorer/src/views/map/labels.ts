// Names beside their points: the weightiest first, each where it touches nothing; farther off, a line leads to it.

import type { Mark } from "../../parts/pointing";

/** A point, and how wide its name is. */
export interface Named extends Mark {
  readonly width: number;
}

export interface Label {
  readonly id: string;
  /** The left end and the middle line of the text. */
  readonly x: number;
  readonly y: number;
  /** It stands so far from its point that a line leads to it. */
  readonly isFar: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 15;
const REACHES = [0, 14, 26, 40, 56, 74];
const WAYS = [0, 180, 270, 90, 315, 45, 225, 135, 338, 22, 202, 158, 292, 68, 248, 112].map((degrees) => (degrees * Math.PI) / 180);

/** Labels of all marks for which there is room within `width` and `height`. */
export function labels(marks: readonly Named[], width: number, height: number): Label[] {
  const dots = marks.map(dot);
  const taken: Box[] = [];
  return marks.flatMap((mark) => {
    for (const reach of REACHES) {
      for (const way of WAYS) {
        const label = at(mark, way, reach);
        const box = { left: label.x - 2, right: label.x + mark.width + 2, top: label.y - HEIGHT / 2, bottom: label.y + HEIGHT / 2 };
        const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
        if (!isInside || [...taken, ...dots].some((other) => touches(box, other))) continue;
        taken.push(box);
        return [label];
      }
    }
    return [];
  });
}

function at({ id, x, y, radius, width }: Named, way: number, reach: number): Label {
  const off = radius + 4 + reach;
  const [dx, dy] = [Math.cos(way), Math.sin(way)];
  const middle = x + dx * (off + width / 2 * Math.abs(dx));
  return { id, x: middle - width / 2, y: y + dy * (off + HEIGHT / 2), isFar: reach > 0 };
}

function dot({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
