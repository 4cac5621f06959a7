// How what is shown is connected with a thing chosen before: step by step, each step with its evidence.

import type { RelationEdge } from "../data/model";
import { shortestWay } from "../data/paths";
import { h } from "../parts/dom";
import { factView } from "../parts/evidence";
import { type Context, sentence } from "../parts/links";
import { nameElement } from "../parts/names";
import { heading, t, told } from "../words/words";

/** The button that begins a way here, or the way from where it has begun. */
export function wayView(context: Context, id: string): HTMLElement {
  const { model, store } = context;
  const { lang, from } = store.get();
  const begin = (): void => store.set({ from: id });
  if (from === null) return h("p", { class: "way" }, h("button", { type: "button", class: "text", click: begin }, t(lang, "wayFromHere")));
  const end = h("button", { type: "button", class: "text", click: () => store.set({ from: null }) }, t(lang, "wayEnd"));
  const name = nameElement(model, lang, from);
  if (from === id) return h("p", { class: "way" }, ...told(lang, "wayChoose", { name }), " ", end);
  const way = shortestWay(model, from, id);
  const steps = way?.map((edge) => h("li", {}, sentence(context, edge), evidence(context, edge)));
  return h(
    "section",
    { class: "way" },
    h("h3", {}, heading(lang, "way"), ": ", name, " → ", nameElement(model, lang, id)),
    steps ? h("ol", {}, ...steps) : h("p", { class: "quiet" }, t(lang, "noWay")),
    end,
  );
}

function evidence(context: Context, { record, from, to }: RelationEdge): HTMLElement {
  const { model, store } = context;
  const records = record ? [record] : model.sharedFacts(from, to).slice(0, 1);
  const { lang } = store.get();
  const opened = h("details", { class: "shared" }, h("summary", {}, t(lang, "evidence")));
  opened.addEventListener("toggle", () => {
    if (opened.open && opened.children.length === 1) opened.append(...(records.length ? records : [""]).map((id) => factView(context, id)));
  });
  return opened;
}
