// Ties of one kind counted in words, those of others in the city said to be theirs.

import type { Tie } from "../data/contract";
import { counted, isOwn, type Kind } from "../data/ties";
import { countedKind } from "../words/ties";
import { type Lang, t } from "../words/words";

/** "7 agreements (3 via others)". */
export function countedTies(lang: Lang, kind: Kind, ties: readonly Tie[]): string {
  const others = counted(ties.filter((tie) => !isOwn(tie)));
  return countedKind(lang, kind, counted(ties)) + (others ? t(lang, "ofThemOthers", { n: others }) : "");
}
