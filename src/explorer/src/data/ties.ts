// The ties of the partners with the city: what the first view counts and draws.

import type { Partner, Tie, TiesPage } from "./contract";

export type Kind = Tie["kind"];
/** Who stands there for the city; the first is the city's own. */
export type Side = Tie["side"];

/** Whether it is a tie of the city itself: whether it keeps up those of a unit since merged into it is not known. */
export function isOwn({ side }: Tie): boolean {
  return side === "city";
}

export function kindsOf(page: TiesPage): Kind[] {
  return page.kinds.map(({ id }) => id);
}

export function partnerOf(page: TiesPage, id: string): Partner | undefined {
  return page.partners.find((partner) => partner.id === id);
}

/** The ties of a partner, or those of which the thing is a party. */
export function tiesOf(page: TiesPage, id: string): Tie[] {
  return page.ties.filter((tie) => tie.partner === id || tie.parties.includes(id));
}

/** The partner through which a thing is tied to the city: the one with most ties to it. */
export function partnerBehind(page: TiesPage, id: string): string | null {
  if (partnerOf(page, id)) return id;
  const counts = new Map<string, number>();
  for (const { parties, partner } of page.ties) if (parties.includes(id)) counts.set(partner, (counts.get(partner) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Records; for investments the investors, since a group and its plant are one investor with two records. */
export function counted(ties: readonly Tie[]): number {
  const [first] = ties;
  if (first?.kind !== "investment") return ties.length;
  return new Set(ties.flatMap(({ parties }) => parties)).size;
}
