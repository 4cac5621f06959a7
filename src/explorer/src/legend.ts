// What each line means, each kind of tie to be left out and put back; and the choices that narrow the ties.

import { pick } from "./data/labels";
import type { Kind } from "./data/ties";
import { facetsView } from "./find/facets";
import { h, svg } from "./parts/dom";
import { strand } from "./parts/kinds";
import { toggled } from "./state/state";
import type { Frame, ViewContext } from "./views/view";
import { letterOf } from "./words/ties";

/** The kinds of tie with their counts, and the facets. */
export function legend({ rows, state: { lang, open, withoutTies } }: Frame, { model, store }: ViewContext, isNarrow: boolean): HTMLElement[] {
  const items = model.ties.kinds.map(({ id, label }) => {
    const isOn = !withoutTies.has(id);
    const n = rows.reduce((sum, row) => sum + (row.cells.get(id)?.own ?? 0), 0);
    const toggle = (): void => store.set({ withoutTies: toggled(withoutTies, id) });
    return h(
      "button",
      { type: "button", "aria-pressed": String(isOn), "data-kind": id, "data-focus": `legend ${id}`, click: toggle },
      swatch(id, isNarrow ? 20 : 34), h("b", {}, letterOf(lang, id)), `${pick(lang, label)}${isOn ? ` ${n}` : ""}`,
    );
  });
  const all = model.ties.ties.filter(({ kind }) => !withoutTies.has(kind));
  return [...items, facetsView({ model, store }, all, open.has("facets"))];
}

function swatch(kind: Kind, width: number): SVGElement {
  return svg("svg", { width, height: 10, "aria-hidden": "true" }, ...strand(kind, `M0,5L${width},5`, 3.2));
}
