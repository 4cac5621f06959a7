// A partner unfolded: columns to both sides of it, every row a name, what does not fit as one row "+n".
//
// The order of columns and of the groups in them is fixed, the order of rows follows from names alone, and a column that
// is too high gives up its last rows: so one thing more in the data moves the others by one row at most.

import { lines, type Measure } from "../../parts/text";
import type { Group, GroupKey, StepItem, Unfolded } from "./groups";

export interface StepNode extends StepItem {
  readonly group: GroupKey | "centre";
  readonly x: number;
  readonly y: number;
  readonly side: -1 | 1;
  readonly text: readonly string[];
  /** Where lines to the next column start: past the name. */
  readonly outX: number;
  /** Of a row "+n": how many it stands for. */
  readonly hidden: number;
}

export interface Caption {
  readonly key: GroupKey;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly side: -1 | 1;
}

export interface StepLayout {
  /** Wider than the frame where a column would be too narrow for names. */
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly nodes: readonly StepNode[];
  readonly links: readonly { readonly from: StepNode; readonly to: StepNode }[];
  readonly captions: readonly Caption[];
}

export interface StepFrame {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly most: number;
  readonly open: ReadonlySet<string>;
}

interface Entry extends StepItem {
  readonly text: readonly string[];
  readonly wide: number;
}

interface Block {
  readonly key: GroupKey;
  readonly entries: readonly Entry[];
  readonly count: number;
}

interface Column {
  readonly side: -1 | 1;
  readonly left: number;
  readonly room: number;
  readonly blocks: readonly Block[];
}

const SIZE = 12.5;
const LINE = 15;
const BETWEEN = 5;
const CAPTION = 24;
const EDGE = 8;
const DOT = 12;
const TEXT_AT = 9;
const LINK_ROOM = 34;
const MOST_LINES = 4;
const LEAST_ROOM = 140;
const LEAST_ROWS = 3;
/** The columns from left to right, with their shares of the width; groups of one column stand below each other. */
const COLUMNS: readonly { readonly keys: readonly (GroupKey | "centre")[]; readonly share: number }[] = [
  { keys: ["networks"], share: 1.05 },
  { keys: ["cities"], share: 1 },
  { keys: ["centre"], share: 0.8 },
  { keys: ["companies", "bodies"], share: 1.15 },
  { keys: ["projects", "zones"], share: 1.25 },
  { keys: ["places"], share: 1 },
];
const CENTRE = 2;

export function step(unfolded: Unfolded, partner: StepItem, frame: StepFrame): StepLayout {
  const columns = fewer(divided(unfolded.groups, frame).map((column) => lower(column, frame)), frame);
  const height = Math.max(frame.height, ...columns.map(tall));
  const nodes = [centred(partner, columns, height, frame), ...columns.flatMap((column) => placed(column, height))];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = unfolded.links.flatMap(([a, b]) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from && to ? [{ from, to }] : [];
  });
  const width = Math.max(frame.width, ...columns.map(({ left, room }) => left + room));
  return { width, height, size: SIZE, nodes, links, captions: columns.flatMap((column) => captions(column, height)) };
}

function divided(groups: readonly Group[], { width: framed, measure, most, open }: StepFrame): Column[] {
  const present = COLUMNS.map(({ keys }) => keys.flatMap((key) => groups.filter((group) => group.key === key)));
  const shares = COLUMNS.map(({ share }, at) => (at === CENTRE || present[at]?.length ? share : 0));
  const width = Math.max(framed, LEAST_ROOM * shares.reduce((sum, share) => sum + share, 0));
  const unit = width / shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return present.map((found, at) => {
    const room = (shares[at] ?? 0) * unit;
    const blocks = found.map(({ key, items }) => ({ key, count: items.length, entries: kept(key, items, most, open).map((item) => entry(item, room - DOT - LINK_ROOM, measure)) }));
    const column: Column = { side: at < CENTRE ? -1 : 1, left, room, blocks };
    left += room;
    return column;
  });
}

/** No group can show more than all may have; measuring the others would be in vain. */
function kept(key: GroupKey, items: readonly StepItem[], most: number, open: ReadonlySet<string>): readonly StepItem[] {
  return open.has(key) ? items : items.slice(0, most);
}

function entry(item: StepItem, room: number, measure: Measure): Entry {
  const text = lines(item.name, room, MOST_LINES, (line) => measure(line, SIZE));
  const marked = measure(item.marks.map((mark) => `  ${mark.text}`).join(""), 12, 700);
  const last = measure(text.at(-1) ?? "", SIZE);
  // The marks follow the last line; where they do not fit they get a line of their own.
  const isOwnLine = marked > 0 && last + marked > room;
  const wide = Math.max(...text.map((line) => measure(line, SIZE)), isOwnLine ? marked : last + marked);
  return { ...item, text: isOwnLine ? [...text, ""] : text, wide: Math.min(wide, room) };
}

function rowHeight({ text }: Entry): number {
  return text.length * LINE + BETWEEN;
}

function blockHeight({ entries, count }: Block): number {
  const rest = count > entries.length ? LINE + BETWEEN : 0;
  return CAPTION + entries.reduce((sum, one) => sum + rowHeight(one), 0) + rest + BETWEEN;
}

function tall({ blocks }: Column): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 2 * EDGE);
}

/** The column without its last rows, until it is no higher than the frame; opened groups stay whole. */
function lower(column: Column, frame: StepFrame): Column {
  const next = tall(column) > frame.height ? shortened(column, frame.open) : null;
  return next ? lower(next, frame) : column;
}

/** The columns with at most so many rows together. */
function fewer(columns: readonly Column[], frame: StepFrame): readonly Column[] {
  const size = (column: Column): number => column.blocks.reduce((sum, block) => sum + block.entries.length, 0);
  if (columns.reduce((sum, column) => sum + size(column), 1) <= frame.most) return columns;
  const longest = [...columns].sort((a, b) => size(b) - size(a))[0];
  const next = longest && shortened(longest, frame.open);
  return next ? fewer(columns.map((column) => (column === longest ? next : column)), frame) : columns;
}

function shortened(column: Column, open: ReadonlySet<string>): Column | null {
  const longest = column.blocks.filter((block) => !open.has(block.key) && block.entries.length > LEAST_ROWS).sort((a, b) => b.entries.length - a.entries.length)[0];
  if (!longest) return null;
  return { ...column, blocks: column.blocks.map((block) => (block === longest ? { ...block, entries: block.entries.slice(0, -1) } : block)) };
}

function placed(column: Column, height: number): StepNode[] {
  const nodes: StepNode[] = [];
  walk(column, height, (block, top) => {
    const rest = block.count - block.entries.length;
    const more: Entry[] = rest ? [{ id: `more:${block.key}`, name: `+${rest}`, own: null, marks: [], text: [`+${rest}`], wide: 0 }] : [];
    let y = top + CAPTION;
    for (const one of [...block.entries, ...more]) {
      nodes.push(node(one, block.key, column, y, one.id === `more:${block.key}` ? rest : 0));
      y += rowHeight(one);
    }
  });
  return nodes;
}

function node(one: Entry, group: GroupKey, { side, left, room }: Column, top: number, hidden: number): StepNode {
  const x = side === 1 ? left + DOT : left + room - DOT;
  return { ...one, group, hidden, side, x, y: top + (one.text.length * LINE) / 2, outX: x + side * (TEXT_AT + one.wide + 4) };
}

function captions(column: Column, height: number): Caption[] {
  const made: Caption[] = [];
  const x = column.side === 1 ? column.left + DOT - 5 : column.left + column.room - DOT + 5;
  walk(column, height, ({ key, count }, top) => made.push({ key, count, x, y: top + 14, side: column.side }));
  return made;
}

/** Visits the groups of a column from top to bottom, the whole column standing in the middle. */
function walk(column: Column, height: number, visit: (block: Block, top: number) => void): void {
  let top = (height - tall(column)) / 2 + EDGE;
  for (const block of column.blocks) {
    visit(block, top);
    top += blockHeight(block);
  }
}

function centred(partner: StepItem, columns: readonly Column[], height: number, { measure }: StepFrame): StepNode {
  const { left = 0, room = 100 } = columns[CENTRE] ?? {};
  const text = lines(partner.name, room - 26, MOST_LINES, (line) => measure(line, 16, 700));
  const x = left + room / 2;
  return { ...partner, group: "centre", hidden: 0, x, y: height / 2, side: 1, text, outX: x };
}
