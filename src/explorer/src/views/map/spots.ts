// What lies on the map: the partners, or of one partner its cities; and what has no place there.

import { groupBy } from "../../data/collections";
import type { Tie } from "../../data/contract";
import { entityLabel, langMark } from "../../data/labels";
import type { Model } from "../../data/model";
import { counted, type Kind } from "../../data/ties";
import { type Frame, surelyHeld } from "../view";
import type { Spot } from "./layout";

export interface Spots {
  readonly spots: readonly Spot[];
  /** What has ties, and no coordinates. */
  readonly elsewhere: readonly string[];
}

export function spotsOf(frame: Frame, model: Model): Spots {
  const { kinds, state: { lang, at } } = frame;
  const held = surelyHeld(frame);
  const located = (tie: Tie): string[] => tie.parties.filter((id) => id in model.ties.places);
  const ends = at === null
    ? held.map((tie) => ({ id: tie.partner, tie }))
    : held.filter(({ partner }) => partner === at).flatMap((tie) => (located(tie).length ? located(tie) : [at]).map((id) => ({ id, tie })));
  const groups = [...groupBy(ends, ({ id }) => id)].map(([id, group]) => ({ id, ties: byKind(group.map(({ tie }) => tie), kinds) }));
  return {
    spots: groups.flatMap(({ id, ties: counts }) => {
      const place = model.ties.places[id];
      return place ? [{ id, name: entityLabel(model, lang, id), own: langMark(model, lang, id), place, ties: counts }] : [];
    }),
    elsewhere: groups.filter(({ id }) => !(id in model.ties.places)).map(({ id }) => id),
  };
}

function byKind(ties: readonly Tie[], kinds: readonly Kind[]): (readonly [Kind, number])[] {
  return kinds.flatMap((kind) => {
    const some = ties.filter((tie) => tie.kind === kind);
    return some.length ? [[kind, counted(some)] as const] : [];
  });
}
