// Buttons that select an entity or a relation.

import { entityLabel, labelOf } from "../data/labels";
import type { Model, RelationEdge } from "../data/model";
import type { Store } from "../state/state";
import { wayTo } from "../state/ways";
import { h } from "./dom";
import { shapePicture } from "./shapes";

export interface Context {
  model: Model;
  store: Store;
}

export function entityButton({ model, store }: Context, id: string, withShape = false): HTMLElement {
  const node = model.nodes.get(id);
  const label = entityLabel(model, store.get().lang, id);
  if (!node) return h("span", {}, label);
  const open = (): void => store.set(wayTo(model, store.get(), id));
  const picture = withShape && shapePicture(node.shape, node.slot);
  return h("button", { type: "button", class: "link", "data-entity": id, click: open }, picture, label);
}

export function relationButton({ store }: Context, edge: RelationEdge): HTMLElement {
  const open = (): void => store.set({ selection: { kind: "edge", id: edge.id } });
  const label = labelOf(store.get().lang, edge);
  return h("button", { type: "button", class: "link", "data-relation": edge.id, click: open }, label);
}

export function sentence(context: Context, edge: RelationEdge, from: string | null = null): HTMLElement {
  const end = (id: string): HTMLElement =>
    id === from ? h("span", {}, entityLabel(context.model, context.store.get().lang, id)) : entityButton(context, id);
  return h("span", { class: "sentence" }, end(edge.from), " ", relationButton(context, edge), " ", end(edge.to));
}
