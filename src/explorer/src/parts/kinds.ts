// How a kind of tie is told apart: its colour is in the style sheet, its dash here, its letter in the words.

import type { Kind } from "../data/ties";
import { svg } from "./dom";

/** Dashes in units of the line's width; `rail` is a line with a light core. */
const DASHES: Readonly<Record<Kind, readonly number[] | "rail">> = {
  twinned: "rail",
  agreement: [],
  cooperation: [5, 2],
  investment: [4, 1.6, 1, 1.6],
  financing: [2, 1.6],
  transport: [0.01, 2.2],
  meeting: [1, 1.5],
};

/** A path drawn as a tie of `kind`: one element, or two where the line has a core. */
export function strand(kind: Kind, path: string, width: number): SVGElement[] {
  const dash = DASHES[kind];
  const isRail = dash === "rail";
  const line = svg("path", {
    d: path, class: "strand", "data-kind": kind, "stroke-width": round(isRail ? width + 1.4 : width),
    "stroke-dasharray": isRail || !dash.length ? null : dash.map((part) => round(part * width)).join(" "),
    "stroke-linecap": kind === "transport" ? "round" : "butt",
  });
  return isRail ? [line, svg("path", { d: path, class: "core", "stroke-width": round(width * 0.42) })] : [line];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
