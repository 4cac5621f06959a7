// Where the ties stand on an axis of years: what is stated of each, and lanes in which no two signs touch.

import { groupBy } from "../../data/collections";
import type { Tie } from "../../data/contract";
import { firstYear, middleOf, type Span } from "../../data/time";

/** How a tie ends: at a stated date, at none while it runs or no longer runs, or it is one moment. */
export type Ending = "end" | "open" | "over" | "moment";

export interface Mark {
  readonly tie: Tie;
  /** The year, with its part, from which it is known; null without any date. */
  readonly from: number | null;
  /** Up to when it is known. */
  readonly to: number | null;
  /** Whether a source states the start. */
  readonly isStart: boolean;
  readonly ending: Ending;
}

export interface Axis {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

export interface Placed {
  /** The ties that one sign stands for, and the first of them. */
  readonly marks: readonly Mark[];
  readonly mark: Mark;
  readonly x: number;
  readonly lane: number;
}

/** Left of the years: a column for what has no date, and the room of half a sign at both ends. */
export const UNDATED = 56;
const SIDE = 9;
const DIGIT = 8;
/** So many lanes are read with ease: beyond them the ties of a kind stand together. */
const LANES_APART = 8;

export function markOf(tie: Tie): Mark {
  const [start, end] = [tie.start, tie.end].map((one) => (one === null ? null : middleOf(one)));
  const known = tie.known.flatMap((one) => middleOf(one) ?? []);
  const dates = [start, end, ...known].filter((one): one is number => one != null);
  const from = dates.length ? Math.min(...dates) : null;
  const to = dates.length ? Math.max(...dates) : null;
  const isMoment = tie.kind === "meeting" || (start !== null && tie.start === tie.end);
  return { tie, from, to, isStart: start !== null, ending: isMoment ? "moment" : end !== null ? "end" : tie.over ? "over" : "open" };
}

/** The years that the ties reach over; a chosen time of more than a year alone. */
export function axisOf(ties: readonly Tie[], last: number, when: Span | null, width: number): Axis {
  const [left, right] = [UNDATED + SIDE, width - SIDE];
  const [from, to] = [Number(when?.first.slice(0, 4)), Number(when?.last.slice(0, 4))];
  if (to > from) return { first: from, last: to, left, right };
  return { first: Math.min(last - 1, ...ties.flatMap((tie) => firstYear(tie)?.year ?? [])), last, left, right };
}

/** The place of a year on the axis; what lies before or after it stands at its end. */
export function placeOf(year: number, { first, last, left, right }: Axis): number {
  return left + Math.max(0, Math.min(1, (year - first) / (last - first + 1))) * (right - left);
}

/** Signs of `size` in as few lanes as hold them; where these would be many, ties of one kind that would touch are one sign. */
export function inLanes(marks: readonly Mark[], axis: Axis, size: number): Placed[] {
  const ordered = [...marks].sort((a, b) => (a.from ?? -1) - (b.from ?? -1));
  const apart = packed(ordered.map((mark) => [mark]), axis, size);
  return Math.max(...apart.map(({ lane }) => lane)) < LANES_APART ? apart : packed(together(ordered, axis, size), axis, size);
}

/** How wide a sign is: with the number of its ties, where it stands for several. */
export function signWidth({ length }: readonly Mark[], size: number): number {
  return length > 1 ? size + String(length).length * DIGIT : size;
}

/** Those of one kind and look whose signs would touch, the first of them first. */
function together(ordered: readonly Mark[], axis: Axis, size: number): Mark[][] {
  const groups = groupBy(ordered, ({ tie, from, isStart, ending }) => (
    [tie.kind, isStart, ending === "moment", from === null ? "" : Math.floor(placeOf(from, axis) / (1.5 * size))].join()
  ));
  return [...groups.values()];
}

/** No two signs touch; those without a date stand in the column at the left. */
function packed(signs: readonly Mark[][], axis: Axis, size: number): Placed[] {
  const ends: number[] = [];
  const undated: Row = { lane: 0, end: 0 };
  return signs.flatMap((marks) => {
    const [mark] = marks;
    if (!mark) return [];
    const width = signWidth(marks, size);
    if (mark.from === null) return [{ marks, mark, ...nextInColumn(undated, width) }];
    const x = Math.min(placeOf(mark.from, axis), axis.right + SIDE - width / 2);
    const free = ends.findIndex((end) => end <= x - width / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x + width / 2;
    return [{ marks, mark, x, lane }];
  });
}

interface Row {
  lane: number;
  end: number;
}

function nextInColumn(row: Row, width: number): { x: number; lane: number } {
  if (row.end > 0 && row.end + width > UNDATED) Object.assign(row, { lane: row.lane + 1, end: 0 });
  row.end += width;
  return { x: row.end - width / 2, lane: row.lane };
}
