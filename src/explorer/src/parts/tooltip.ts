// A few words beside what is pointed at or has the focus.

import { h } from "./dom";

let shown: HTMLElement | null = null;

/** Shows `lines` beside the thing; nothing to show takes the words away. */
export function showTip(beside: Element | null, lines: readonly string[]): void {
  shown?.remove();
  shown = null;
  if (!beside || !lines.length) return;
  const [first = "", ...rest] = lines;
  shown = h("div", { class: "tip", "aria-hidden": "true" }, h("strong", {}, h("bdi", {}, first)), ...rest.map((line) => h("span", {}, h("bdi", {}, line))));
  document.body.append(shown);
  place(shown, beside.getBoundingClientRect());
}

function place(tip: HTMLElement, { left, right, top, bottom }: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const x = Math.max(6, Math.min((left + right) / 2 - width / 2, window.innerWidth - width - 6));
  const above = top - height - 8;
  tip.style.setProperty("left", `${x}px`);
  tip.style.setProperty("top", `${above >= 6 ? above : Math.min(bottom + 8, window.innerHeight - height - 6)}px`);
}
