// An axis of years: a year is as wide as any other, and begins at its place.

const LETTERS = 44;

/** Where a year begins, or a time within it. */
export function yearX(year: number, first: number, last: number, left: number, right: number): number {
  return left + ((year - first) / (last - first + 1)) * (right - left);
}

/** The years that are written below an axis of this width. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const step = [1, 2, 5, 10, 20].find((one) => ((last - first + 1) / one) * LETTERS <= width) ?? 40;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}
