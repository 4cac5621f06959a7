// The choices that narrow the ties, each with the number of ties it would leave.

import { countBy } from "../data/collections";
import { FACETS, type Facet, narrowed } from "../data/facets";
import type { Tie } from "../data/contract";
import { h } from "../parts/dom";
import type { Context } from "../parts/links";
import { toggled } from "../state/state";
import { collator, heading, t } from "../words/words";

/** With more values than these, the rarest are left out: a list of thousands is none. */
const FIRST_VALUES = 40;

/** A folded list of facets; `ties` are all of the kinds that are on. */
export function facetsView(context: Context, ties: readonly Tie[], isOpen: boolean): HTMLElement {
  const { store, model: { details: { asOf } } } = context;
  const { lang, where } = store.get();
  const clear = h("button", { type: "button", class: "text", "data-focus": "clear", click: () => store.set({ where: new Set(), withoutTies: new Set(), time: asOf }) }, t(lang, "clearAll"));
  const summary = h("summary", { "data-focus": "facets" }, heading(lang, "narrow"), where.size > 0 && h("span", { class: "count" }, String(where.size)));
  const turn = (): void => void (details.open !== store.get().open.has("facets") && store.set({ open: toggled(store.get().open, "facets") }));
  const details = h("details", { class: "facets", open: isOpen, toggle: turn }, summary, h("div", { class: "facet-groups" }, clear, ...FACETS.map((facet) => group(context, facet, ties))));
  return details;
}

function group(context: Context, facet: Facet, ties: readonly Tie[]): HTMLElement | null {
  const { model, store } = context;
  const { lang, where } = store.get();
  const counts = countBy(narrowed(model, ties, where, facet.id).flatMap((tie) => facet.of(model, tie)), (value) => value);
  for (const one of where) if (one.startsWith(`${facet.id}:`)) counts.set(one.slice(facet.id.length + 1), counts.get(one.slice(facet.id.length + 1)) ?? 0);
  if (counts.size < 2) return null;
  const values = [...counts].map(([value, n]) => ({ value, n, label: facet.label(model, lang, value) })).sort((a, b) => b.n - a.n || collator.compare(a.label, b.label));
  const box = ({ value, n, label }: (typeof values)[number]): HTMLElement => {
    const key = `${facet.id}:${value}`;
    const change = (): void => store.set({ where: toggled(store.get().where, key) });
    return h("label", { class: "chip" }, h("input", { type: "checkbox", checked: where.has(key), "data-focus": key, change }), h("span", { class: "name" }, h("bdi", {}, label)), h("span", { class: "count" }, String(n)));
  };
  return h("fieldset", {}, h("legend", {}, heading(lang, facet.heading)), ...values.slice(0, FIRST_VALUES).map(box));
}
