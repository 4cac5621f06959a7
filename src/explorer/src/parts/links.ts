// Buttons that select an entity or a relation.

import { labelLang, labelOf } from "../data/labels";
import type { Model, RelationEdge } from "../data/model";
import type { Store } from "../state/state";
import { wayTo } from "../state/ways";
import type { Lang } from "../words/words";
import { h } from "./dom";
import { apart, nameElement, nameElements } from "./names";
import { shapePicture } from "./shapes";

export interface Context {
  model: Model;
  store: Store;
}

export function entityButton({ model, store }: Context, id: string, withShape = false): HTMLElement {
  const node = model.nodes.get(id);
  const label = nameElement(model, store.get().lang, id);
  if (!node) return label;
  const open = (): void => store.set(wayTo(model, store.get(), id));
  const picture = withShape && shapePicture(node.shape, node.slot);
  return h("button", { type: "button", class: "link", "data-entity": id, click: open }, picture, label);
}

/** Several, parted as names in a sentence are. */
export function entityButtons(context: Context, ids: readonly string[]): (HTMLElement | string)[] {
  return nameElements(context.model, context.store.get().lang, ids, (id) => entityButton(context, id));
}

export function relationButton({ store }: Context, edge: RelationEdge): HTMLElement {
  const open = (): void => store.set({ selection: { kind: "edge", id: edge.id } });
  return h("button", { type: "button", class: "link", "data-relation": edge.id, click: open }, relationName(store.get().lang, edge));
}

export function relationName(lang: Lang, edge: RelationEdge): HTMLElement {
  return apart(labelOf(lang, edge), lang, labelLang(lang, edge));
}

/** What a relation says; in the list of what `from` has in one relation, only the other end where one is a record, which is told in a sentence of its own. */
export function sentence(context: Context, edge: RelationEdge, from: string | null = null): HTMLElement {
  const isTold = (id: string): boolean => context.model.facts.has(id);
  if (from !== null && [edge.from, edge.to].some(isTold)) return h("span", { class: "sentence" }, entityButton(context, edge.from === from ? edge.to : edge.from));
  const end = (id: string): HTMLElement =>
    id === from ? nameElement(context.model, context.store.get().lang, id) : entityButton(context, id);
  return h("span", { class: "sentence" }, end(edge.from), " ", relationButton(context, edge), " ", end(edge.to));
}
