// Figures of one indicator of one thing, in one unit: what stands together in a chart.

import { groupBy } from "./collections";
import type { Figure, FiguresPage } from "./contract";
import type { Span } from "./time";

export interface Series {
  readonly id: string;
  readonly indicator: string;
  readonly of: string;
  readonly counterpart: string | null;
  readonly unit: string;
  /** Full years, then moments, parts of years, longer spans; of each the newest first. */
  readonly figures: readonly Figure[];
}

/** How a full year and a part of one stand before each other. */
const REACHES: readonly Figure["reach"][] = ["year", "moment", "part", "years", "undated"];
const STATED = "obsStatus-A";

/** The series of which figures of two times can be drawn, the longest first. */
export function seriesOf({ figures }: FiguresPage, isWanted: (figure: Figure) => boolean): Series[] {
  const groups = [...groupBy(figures.filter(isWanted), ({ indicator, of, counterpart, unit }) => [indicator, of, counterpart ?? "", unit].join("|"))];
  const series = groups.flatMap(([id, group]) => {
    const [first] = group;
    return first && timesOf(group) > 1 ? [{ ...first, id, figures: [...group].sort(inOrder) }] : [];
  });
  return series.sort((a, b) => timesOf(b.figures) - timesOf(a.figures) || (a.id < b.id ? -1 : 1));
}

/** The figures about a thing, or with it as the partner. */
export function isAbout(id: string): (figure: Figure) => boolean {
  return ({ of, counterpart }) => counterpart === id || (of === id && counterpart === null);
}

export function isWithin({ first, last }: Figure, when: Span | null): boolean {
  return !when || (first !== null && last !== null && first <= when.last && last >= when.first);
}

/** Whether a chart has a place for it: a span of years and no date have none. */
export function isDrawn({ reach }: Figure): boolean {
  return reach !== "years" && reach !== "undated";
}

/** Whether a source states it; else it is derived, estimated or forecast. */
export function isStated({ status }: Figure): boolean {
  return status === STATED;
}

/** The newest figure of a full year or a moment; of a part of a year where there is none. */
export function newestOf({ figures }: Series): Figure | undefined {
  const drawn = figures.filter(isDrawn);
  const whole = drawn.filter(({ reach }) => reach !== "part");
  return [...(whole.length ? whole : drawn)].sort((a, b) => compared(b.last, a.last) || b.score - a.score)[0];
}

/** The days on which the boundaries of a territory changed. */
export function breaksOf({ territories }: FiguresPage, figures: readonly Figure[]): string[] {
  const days = figures.flatMap(({ territory }) => (territory === null ? [] : territories[territory]?.since ?? []));
  return [...new Set(days)].sort();
}

function timesOf(figures: readonly Figure[]): number {
  return new Set(figures.filter(isDrawn).map(({ first, last }) => `${first}|${last}`)).size;
}

function inOrder(a: Figure, b: Figure): number {
  return REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach) || compared(b.last, a.last) || compared(b.first, a.first) || compared(a.record, b.record);
}

function compared(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
