// A few words beside what is pointed at or has the focus.

import { typeLabel } from "../data/labels";
import type { Model } from "../data/model";
import { counted, kindsOf, tiesOf } from "../data/ties";
import type { Lang } from "../words/words";
import { countedKind } from "../words/ties";
import { h } from "./dom";
import { nameElement } from "./names";

const STRONGEST = 3;

let shown: HTMLElement | null = null;

/** Shows `lines` beside the thing; nothing to show takes the words away. */
export function showTip(beside: Pick<Element, "getBoundingClientRect"> | null, lines: readonly (HTMLElement | string)[]): void {
  shown?.remove();
  shown = null;
  if (!beside || !lines.length) return;
  const [first = "", ...rest] = lines.map((line) => h("bdi", {}, line));
  shown = h("div", { class: "tip", "aria-hidden": "true" }, h("strong", {}, first), ...rest.map((line) => h("span", {}, line)));
  document.body.append(shown);
  place(shown, beside.getBoundingClientRect());
}

let tapped: string | null = null;

/** Whether this is the first tap on a thing: a finger has nothing to hover with, so that tap tells what the thing is. */
export function isFirstTap(event: Event, id: string): boolean {
  const isFirst = event instanceof PointerEvent && event.pointerType === "touch" && tapped !== id;
  tapped = isFirst ? id : null;
  return isFirst;
}

/** Of a thing: its name, its type, its strongest ties to the city. */
export function tipOf(model: Model, lang: Lang, id: string): (HTMLElement | string)[] {
  const ties = tiesOf(model.ties, id);
  const kinds = kindsOf(model.ties).filter((kind) => ties.some((tie) => tie.kind === kind)).slice(0, STRONGEST);
  const counts = kinds.map((kind) => countedKind(lang, kind, counted(ties.filter((tie) => tie.kind === kind))));
  return [nameElement(model, lang, id), typeLabel(model, lang, model.nodes.get(id)?.type ?? ""), counts.join(", ")].filter(Boolean);
}

function place(tip: HTMLElement, { left, right, top, bottom }: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const x = Math.max(6, Math.min((left + right) / 2 - width / 2, window.innerWidth - width - 6));
  const above = top - height - 8;
  tip.style.setProperty("left", `${x}px`);
  tip.style.setProperty("top", `${above >= 6 ? above : Math.min(bottom + 8, window.innerHeight - height - 6)}px`);
}
