// The signs of a tie on the axis: start stated or not, end stated or not, no date at all.

import { svg } from "../../parts/dom";
import { strand } from "../../parts/kinds";
import type { Lang } from "../../words/words";
import { letterOf } from "../../words/ties";
import { type Axis, type Mark, placeOf } from "./layout";

export const SIGN = 16;

const OVER = 4;

/** The letter of the kind in a sign, behind it the number of ties where there are several: filled where the start is stated, hollow where it is not, dashed without any date. */
export function letterSign({ tie, from, isStart, ending }: Mark, lang: Lang, x: number, y: number, width = SIGN, n = 1): SVGElement {
  const look = from === null ? "undated" : isStart ? "stated" : "unstated";
  const side = SIGN - 2;
  return svg("g", { "data-kind": tie.kind },
    svg("g", { class: `tie-sign ${look}` },
      svg("rect", { x: x - (width - 2) / 2, y: y - side / 2, width: width - 2, height: side, rx: ending === "moment" ? side / 2 : 2 }),
      svg("text", { x, y: y + 4.3, "text-anchor": "middle" }, `${letterOf(lang, tie.kind)}${n > 1 ? n : ""}`)));
}

/** What the axis does not reach back to lies before it. */
export function before(x: number, y: number): SVGElement {
  const left = x - SIGN / 2 - 2;
  return svg("path", { class: "before", d: `M${left},${y - 4}l-4,4l4,4` });
}

/** How long a tie is known, from its sign to the sign of its end; what nobody states is faint. */
export function course({ tie, from, to, ending }: Mark, axis: Axis, y: number): SVGElement[] {
  if (from === null || to === null || ending === "moment") return [];
  const [x1, x2] = [placeOf(from, axis), placeOf(to, axis)];
  const sure = x2 > x1 ? strand(tie.kind, `M${x1},${y}L${x2},${y}`, 3) : [];
  if (ending === "end") return [...sure, svg("path", { class: "end-sign", "data-kind": tie.kind, d: `M${x2},${y - 7}V${y + 7}` })];
  if (ending === "over") return [...sure, overSign(Math.max(x2, x1 + SIGN), y)];
  return [...sure, openEnd(Math.max(x2, x1 + SIGN / 2), axis.right, y)];
}

/** It goes on as far as is known: no source states an end. */
export function openEnd(from: number, to: number, y: number): SVGElement {
  return svg("path", { class: "open-end", d: `M${from},${y}H${to}M${to - 4},${y - 4}L${to},${y}L${to - 4},${y + 4}` });
}

/** It no longer runs; since when no source states. */
export function overSign(x: number, y: number): SVGElement {
  return svg("path", { class: "over-sign", d: `M${x - OVER},${y - OVER}L${x + OVER},${y + OVER}M${x + OVER},${y - OVER}L${x - OVER},${y + OVER}` });
}
