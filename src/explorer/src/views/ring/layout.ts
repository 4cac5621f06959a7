// Where everything stands on the ring: every name has a row of its own, so that no two can overlap.
//
// The partners stand on one ellipse around the city, clockwise from the bottom, in an order that the data fix. Each half
// of them shares the height of one side: a partner gets a row as high as its name and its point need, and what is left
// is shared evenly. A row fixes y, the ellipse then x, and the name runs outward from the point along its own row.

import { lines, type Measure } from "../../parts/text";

export interface RingItem {
  readonly id: string;
  readonly name: string;
  /** Lines below the name, such as its twin cities. */
  readonly below: readonly string[];
  readonly weight: number;
}

export interface RingNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: -1 | 1;
  readonly name: readonly string[];
  readonly below: readonly string[];
  /** Where the text begins (right side) or ends (left side), and its first baseline. */
  readonly textX: number;
  readonly textY: number;
}

export interface Ring {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly smaller: number;
  readonly hub: { readonly x: number; readonly y: number; readonly radius: number };
  readonly nodes: readonly RingNode[];
}

interface Slot extends RingItem {
  readonly side: -1 | 1;
  readonly radius: number;
  readonly nameLines: readonly string[];
  readonly belowLines: readonly string[];
  readonly textWidth: number;
  readonly need: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly smaller: number;
  readonly measure: Measure;
}

const PAD = 6;
const GAP = 5;
const LEAST_SIZE = 12;
const MOST_SIZE = 17;
const LEAST_REACH = 40;
const ROUNDEST = 1.55;
const NAME_WEIGHT = 600;

export function ring(items: readonly RingItem[], width: number, height: number, measure: Measure): Ring {
  const size = textSize(items.length, width, height);
  const frame: Frame = { width, height, size, smaller: Math.max(LEAST_SIZE, size - 1), measure };
  const slots = slotted(items, frame);
  const tall = Math.max(height, 2 * PAD + Math.max(needed(slots, -1), needed(slots, 1)));
  const nodes = placed(slots, { ...frame, height: tall });
  const reach = Math.max(...nodes.map((node) => Math.abs(node.x - width / 2)), LEAST_REACH);
  return {
    width, height: tall, size, smaller: frame.smaller, nodes,
    hub: { x: width / 2, y: tall / 2, radius: Math.min(42, Math.max(28, 0.2 * Math.min(reach, tall / 2))) },
  };
}

/** The size of the names: as the height of a row allows, never under 12. */
function textSize(count: number, width: number, height: number): number {
  const row = height / Math.max(1, Math.ceil(count / 2));
  const fitting = Math.min(row / 2.1, width / 46);
  return Math.round(2 * Math.min(MOST_SIZE, Math.max(LEAST_SIZE, fitting))) / 2;
}

function slotted(items: readonly RingItem[], frame: Frame): Slot[] {
  const most = Math.max(1, ...items.map((item) => item.weight));
  const half = Math.floor(items.length / 2);
  const largest = Math.min(15, Math.max(8, frame.height / (items.length + 3) * 0.9));
  return items.map((item, at) => slot(item, at < half ? -1 : 1, 4.5 + (largest - 4.5) * Math.sqrt(item.weight / most), frame));
}

function slot(item: RingItem, side: -1 | 1, radius: number, { width, size, smaller, measure }: Frame): Slot {
  const room = width / 2 - PAD - GAP - radius - LEAST_REACH;
  const name = (line: string): number => measure(line, size, NAME_WEIGHT);
  const below = (line: string): number => measure(line, smaller);
  const nameLines = lines(item.name, room, 2, name);
  const belowLines = item.below.flatMap((one) => lines(one, room, 2, below));
  const textWidth = Math.max(...nameLines.map(name), ...belowLines.map(below), 0);
  const text = 1.2 * (nameLines.length * size + belowLines.length * smaller);
  return { ...item, side, radius, nameLines, belowLines, textWidth, need: Math.max(text, 2 * radius) + 2 };
}

function needed(slots: readonly Slot[], side: -1 | 1): number {
  return slots.reduce((sum, one) => sum + (one.side === side ? one.need : 0), 0);
}

function placed(slots: readonly Slot[], frame: Frame): RingNode[] {
  // Clockwise from the bottom: the left side rises, the right side falls.
  const left = rowed(slots.filter((one) => one.side === -1).reverse(), frame.height);
  const right = rowed(slots.filter((one) => one.side === 1), frame.height);
  const rows = [...left, ...right];
  const reach = farthest(rows, frame);
  return rows.map(({ slot: one, y }) => node(one, y, reach * bend(y, frame.height), frame));
}

interface Rowed {
  readonly slot: Slot;
  readonly y: number;
}

/** The slots of one side from top to bottom, each in the middle of its row. */
function rowed(slots: readonly Slot[], height: number): Rowed[] {
  const free = height - 2 * PAD - slots.reduce((sum, one) => sum + one.need, 0);
  const share = slots.length ? free / slots.length : 0;
  let top = PAD;
  return slots.map((one) => {
    const y = top + (one.need + share) / 2;
    top += one.need + share;
    return { slot: one, y };
  });
}

/** How far out the ellipse is at `y`, from 0 to 1. */
function bend(y: number, height: number): number {
  const off = (y - height / 2) / (height / 2);
  return Math.sqrt(Math.max(0, 1 - off * off));
}

/** The half-width of the ellipse: as wide as every name leaves it, and not much wider than high. */
function farthest(rows: readonly Rowed[], { width, height }: Frame): number {
  const limits = rows.map(({ slot: { radius, textWidth }, y }) => {
    const room = width / 2 - PAD - GAP - radius - textWidth;
    return room / Math.max(0.05, bend(y, height));
  });
  return Math.max(LEAST_REACH, Math.min(ROUNDEST * height / 2, ...limits));
}

function node(one: Slot, y: number, out: number, { width, size, smaller }: Frame): RingNode {
  const x = width / 2 + one.side * out;
  const text = 1.2 * (one.nameLines.length * size + one.belowLines.length * smaller);
  return {
    id: one.id, x, y, radius: one.radius, side: one.side, name: one.nameLines, below: one.belowLines,
    textX: x + one.side * (one.radius + GAP), textY: y - text / 2 + 0.95 * size,
  };
}
