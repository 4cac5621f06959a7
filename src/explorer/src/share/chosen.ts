// The thing or the relation that is chosen, on paper: its ties and relations in words, as far as they have room.

import type { Tie } from "../data/contract";
import { relationSentence } from "../data/labels";
import type { Model, RelationEdge } from "../data/model";
import { tiesOf } from "../data/ties";
import { h } from "../parts/dom";
import { nameElement } from "../parts/names";
import type { Selection } from "../state/state";
import type { Lang } from "../words/words";

/** What a record says of it; `say` is given where the record's sources stand in their list. */
export interface Told {
  readonly record: string;
  say(marks: string): HTMLElement;
}

export interface Chosen {
  readonly title: HTMLElement;
  readonly told: readonly Told[];
}

/** Null where nothing is chosen. */
export function chosenOf(model: Model, selection: Selection, lang: Lang, tieItem: (tie: Tie, marks: string) => HTMLElement): Chosen | null {
  if (!selection) return null;
  const { kind, id } = selection;
  const edge = kind === "edge" ? model.edges.get(id) : undefined;
  if (edge) return { title: h("bdi", {}, relationSentence(model, lang, edge)), told: toldBy(model, edge).map((record) => relation(model, edge, record, lang)) };
  const ties = tiesOf(model.ties, id);
  const records = new Set(ties.map(({ record }) => record));
  const others = (model.edgesOf.get(id) ?? []).filter(({ record }) => !records.has(record));
  return {
    title: nameElement(model, lang, id),
    told: [...ties.map((tie) => ({ record: tie.record, say: (marks: string) => tieItem(tie, marks) })), ...others.map((one) => relation(model, one, one.record, lang))],
  };
}

/** The records that a relation rests on: its own, or those of both its ends. */
function toldBy(model: Model, { record, from, to }: RelationEdge): string[] {
  return record ? [record] : model.sharedFacts(from, to);
}

function relation(model: Model, edge: RelationEdge, record: string, lang: Lang): Told {
  return { record, say: (marks) => h("li", {}, h("bdi", {}, relationSentence(model, lang, edge)), marks) };
}
