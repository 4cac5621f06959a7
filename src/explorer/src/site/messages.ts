// What the page and its worker tell each other.

/** A term as [kind, value, language or datatype]. */
export type Cell = readonly [kind: "iri" | "text" | "blank", value: string, more: string] | null;

export interface Asked {
  id: number;
  query: string;
  base: string;
}

export type Told =
  | { kind: "ready" }
  | { kind: "rows"; id: number; columns: string[]; rows: Cell[][]; total: number }
  | { kind: "problem"; id: number; text: string };

/** The most rows that leave the worker. */
export const MOST_ROWS = 10_000;
