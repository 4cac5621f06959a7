// The strip of years: one column a year, stacked by kind; what has no date stands in a column of its own at the left.

import { stack } from "d3-shape";
import type { Tie } from "../../data/contract";
import type { Kind } from "../../data/ties";
import { firstYear, holding, type Span } from "../../data/time";
import { yearTicks, yearX } from "../../parts/years";

export interface Box {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The year is only one in which the tie is known to hold. */
  readonly isKnownOnly: boolean;
  /** The tie does not hold at the chosen time. */
  readonly isOut: boolean;
}

export interface Strip {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly boxes: readonly Box[];
  readonly undated: number;
  readonly years: readonly number[];
  readonly most: number;
}

export const FIRST_YEAR = 1955;
const UNDATED_WIDTH = 22;
const SIDE = 14;
const AXIS = 18;

export function strip(ties: readonly Tie[], kinds: readonly Kind[], last: number, when: Span | null, width: number, height: number): Strip {
  const dated = ties.map((tie) => ({ tie, at: firstYear(tie) }));
  const first = Math.min(FIRST_YEAR, ...dated.flatMap(({ at }) => (at ? [at.year] : [])));
  const left = SIDE + 4.2 * UNDATED_WIDTH;
  const right = width - SIDE;
  const base = height - AXIS;
  const columns = counted(dated.map(({ tie, at }) => ({ kind: tie.kind, year: at?.year ?? null, isKnownOnly: at !== null && !at.isStart, isOut: holding(tie, when) === "gone" })));
  const most = Math.max(1, ...columns.map(({ counts }) => sum(counts)));
  const boxes = columns.flatMap(({ year, counts }) => {
    const x = year === null ? SIDE + 0.6 * UNDATED_WIDTH : yearX(year, first, last, left, right);
    const wide = year === null ? UNDATED_WIDTH : Math.max(2, (right - left) / (last - first + 1) - 1.5);
    return stacked(counts, kinds).map((one) => ({
      kind: one.kind, isKnownOnly: one.isKnownOnly, isOut: one.isOut, x, width: wide, y: base - (one.to / most) * (base - 4), height: Math.max(0, ((one.to - one.from) / most) * (base - 4) - 0.5),
    }));
  });
  const undated = sum(columns.find(({ year }) => year === null)?.counts ?? new Map());
  return { first, last, left, right, base, boxes, undated, years: yearTicks(first, last, right - left), most };
}

type Counts = ReadonlyMap<string, number>;

function counted(items: readonly { kind: Kind; year: number | null; isKnownOnly: boolean; isOut: boolean }[]): { year: number | null; counts: Counts }[] {
  const years = new Map<number | null, Map<string, number>>();
  for (const { kind, year, isKnownOnly, isOut } of items) {
    const counts = years.get(year) ?? new Map<string, number>();
    const key = `${kind}|${isKnownOnly ? "known" : ""}|${isOut ? "out" : ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    years.set(year, counts);
  }
  return [...years].map(([year, counts]) => ({ year, counts }));
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, one) => total + one, 0);
}

function stacked(counts: Counts, kinds: readonly Kind[]): { kind: Kind; isKnownOnly: boolean; isOut: boolean; from: number; to: number }[] {
  const keys = kinds.flatMap((kind) => ["||", "|known|", "||out", "|known|out"].map((rest) => kind + rest)).filter((key) => counts.has(key));
  const series = stack<Counts>().keys(keys).value((one, key) => one.get(key) ?? 0)([counts]);
  return series.map((one) => {
    const [kind = "", known, out] = one.key.split("|");
    return { kind: kind as Kind, isKnownOnly: known === "known", isOut: out === "out", from: one[0]?.[0] ?? 0, to: one[0]?.[1] ?? 0 };
  });
}
