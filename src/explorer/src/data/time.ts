// The rule of the command line's --as-of: a tie holds at some time within a span of days.

import type { Tie } from "./contract";

export interface Span {
  readonly first: string;
  readonly last: string;
}

export type Holding = "holds" | "gone" | "unknown";

/** The days of a year, a month or a day; null where the text is no such date. */
export function span(written: string): Span | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written);
  if (!match) return null;
  const [, year = "", month, day] = match;
  const last = new Date(Date.UTC(+year, month ? +month : 12, 0)).getUTCDate();
  return { first: `${year}-${month ?? "01"}-${day ?? "01"}`, last: `${year}-${month ?? "12"}-${day ?? String(last)}` };
}

/** The days of a time of the view: one date, or two with `..` between; null for all times. */
export function spanOf(time: string): Span | null {
  const [from = "", to = from] = time.split("..");
  const [first, last] = [span(from), span(to)];
  return first && last ? { first: first.first, last: last.last } : null;
}

/** Whether `tie` holds at some time within `when`; unknown where no source shows it on or before that time. */
export function holding(tie: Tie, when: Span | null): Holding {
  if (!when) return "holds";
  if (tie.first !== null && tie.first > when.last) return "gone";
  if (tie.last !== null && tie.last < when.first) return "gone";
  return isUnknown(tie, when) ? "unknown" : "holds";
}

/** Without a start, and known from later only or not at all. */
function isUnknown({ start, known }: Tie, when: Span): boolean {
  return start === null && known.every((day) => day > when.last.slice(0, day.length));
}

/** The year in which a tie is first known, and whether it is its start; null without any date. */
export function firstYear(tie: Tie): { year: number; isStart: boolean } | null {
  if (tie.start) return { year: +tie.start.slice(0, 4), isStart: true };
  const [known] = [...tie.known, ...(tie.end ? [tie.end] : [])].sort();
  return known ? { year: +known.slice(0, 4), isStart: false } : null;
}

/** The year of a release: where every axis of time ends. */
export function lastYear(release: string): number {
  return Number(release.slice(0, 4)) || new Date().getFullYear();
}

/** The middle of a stated date as a year and its part: 2014-07 is somewhat above 2014.5. */
export function middleOf(written: string): number | null {
  const days = span(written);
  return days && (partOf(days.first) + partOf(days.last)) / 2;
}

/** A day as a year and its part. */
export function partOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1 + (date - 1) / 31) / 12;
}
