// The thing or the relation that is chosen, on paper: its ties and relations in words, as far as they have room.

import { groupBy } from "../data/collections";
import type { Tie } from "../data/contract";
import { entityLabel, relationSentence } from "../data/labels";
import type { Model, RelationEdge } from "../data/model";
import { tiesOf } from "../data/ties";
import { h } from "../parts/dom";
import { nameElement } from "../parts/names";
import type { Selection } from "../state/state";
import type { Lang } from "../words/words";

/** What records say of it; `say` is given where their sources stand in the list of these. */
export interface Told {
  readonly records: readonly string[];
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
  if (edge) return { title: h("bdi", {}, relationSentence(model, lang, edge)), told: relations(model, [edge], lang) };
  const ties = tiesOf(model.ties, id);
  const records = new Set(ties.map(({ record }) => record));
  const others = (model.edgesOf.get(id) ?? []).filter(({ record, from, to }) => ![record, from, to].some((one) => records.has(one)));
  return {
    title: nameElement(model, lang, id),
    told: [...ties.map((tie) => ({ records: [tie.record], say: (marks: string) => tieItem(tie, marks) })), ...relations(model, others, lang)],
  };
}

/** Each sentence once, however many records say it. */
function relations(model: Model, edges: readonly RelationEdge[], lang: Lang): Told[] {
  return [...groupBy(edges, (edge) => said(model, lang, edge))].map(([text, group]) => (
    { records: group.flatMap((edge) => toldBy(model, edge)), say: (marks) => h("li", {}, h("bdi", {}, text), marks) }
  ));
}

/** An end that is a record is told in a sentence of its own. */
function said(model: Model, lang: Lang, edge: RelationEdge): string {
  const told = [edge.from, edge.to].find((id) => model.facts.has(id));
  return told ? entityLabel(model, lang, told) : relationSentence(model, lang, edge);
}

/** The records that a relation rests on: its own, or those of both its ends. */
function toldBy(model: Model, { record, from, to }: RelationEdge): string[] {
  return record ? [record] : model.sharedFacts(from, to);
}
