// What an investment registered, and the order by it: the largest first, never across currencies.

import { countBy } from "./collections";
import type { Figure, Tie } from "./contract";
import type { Model } from "./model";

/** The registered capital of a tie; null where no source states it. */
export function capitalOf({ figureOf }: Pick<Model, "figureOf">, { capital }: Tie): Figure | null {
  return figureOf.get(capital ?? "") ?? null;
}

/** The largest first within a currency, that of most of them first; what has no figure comes last, as it stood. */
export function largestFirst<T>(items: readonly T[], figureOf: (item: T) => Figure | null): T[] {
  const known = items.map((item) => ({ item, figure: figureOf(item) }));
  const counts = countBy(known, ({ figure }) => figure?.unit ?? "");
  const rank = ({ figure }: (typeof known)[number]): number => (figure ? counts.get(figure.unit) ?? 0 : -1);
  const unit = ({ figure }: (typeof known)[number]): string => figure?.unit ?? "";
  const ordered = known.sort((a, b) => rank(b) - rank(a) || (unit(a) < unit(b) ? -1 : unit(a) > unit(b) ? 1 : (b.figure?.value ?? 0) - (a.figure?.value ?? 0)));
  return ordered.map(({ item }) => item);
}
