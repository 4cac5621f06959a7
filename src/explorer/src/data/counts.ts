// Ties counted by partner and kind: the one table that ring and matrix show.

import { groupBy } from "./collections";
import type { Partner, Tie, TiesPage } from "./contract";
import { counted, isOwn, type Kind } from "./ties";
import { holding, type Span } from "./time";

export interface Cell {
  readonly ties: readonly Tie[];
  /** Ties of the city itself, and those that others in the city have. */
  readonly own: number;
  readonly other: number;
  /** Ties of which no source states the start. */
  readonly unstated: number;
  /** Ties of which it is not known whether they held at the chosen time. */
  readonly unknown: number;
}

export interface Row {
  readonly partner: Partner;
  readonly cells: ReadonlyMap<Kind, Cell>;
  readonly own: number;
  readonly all: number;
}

export interface Twin {
  readonly id: string;
  readonly since: string | null;
  readonly isOwn: boolean;
}

/** The twin cities of a partner: the city's own, then those that others in the city have. */
export function twinsOf({ partner, cells }: Row): Twin[] {
  const cell = cells.get("twinned");
  if (!cell) return [];
  const others = cell.ties.filter((tie) => !isOwn(tie)).flatMap(({ parties, start }) => parties.map((id) => ({ id, since: start, isOwn: false })));
  return [...partner.twins.map((twin) => ({ ...twin, isOwn: true })), ...others];
}

export function rows(page: TiesPage, ties: readonly Tie[], kinds: readonly Kind[], when: Span | null): Row[] {
  const byPartner = groupBy(ties, ({ partner }) => partner);
  return page.partners.map((partner) => row(partner, byPartner.get(partner.id) ?? [], kinds, when));
}

function row(partner: Partner, ties: readonly Tie[], kinds: readonly Kind[], when: Span | null): Row {
  const cells = new Map<Kind, Cell>();
  for (const kind of kinds) {
    const found = cell(ties.filter((tie) => tie.kind === kind), when);
    if (found) cells.set(kind, found);
  }
  const sum = (of: (one: Cell) => number): number => [...cells.values()].reduce((total, one) => total + of(one), 0);
  return { partner, cells, own: sum((one) => one.own), all: sum((one) => one.own + one.other) };
}

function cell(ties: readonly Tie[], when: Span | null): Cell | null {
  const held = ties.filter((tie) => holding(tie, when) === "holds");
  const unknown = ties.filter((tie) => holding(tie, when) === "unknown").length;
  if (!held.length && !unknown) return null;
  const own = counted(held.filter(isOwn));
  const other = counted(held.filter((tie) => !isOwn(tie)));
  return { ties: held, own, other, unstated: held.filter((tie) => tie.start === null).length, unknown };
}
