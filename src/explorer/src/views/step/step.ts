// The unfolded partner drawn: rows of names, lines between the columns.

import { linkHorizontal } from "d3-shape";
import { h, svg } from "../../parts/dom";
import { isFirstTap } from "../../parts/tooltip";
import { heading, type Lang, t } from "../../words/words";
import type { Unfolded } from "./groups";
import type { StepLayout, StepNode } from "./layout";

export interface StepOptions {
  readonly lang: Lang;
  readonly chosen: string | null;
  readonly onPick: (id: string) => void;
  readonly onOpen: (group: string) => void;
  readonly onPoint: (id: string | null, at?: Element) => void;
}

interface End {
  readonly x: number;
  readonly y: number;
}

const LINE = 15;
const SHAPE = 8;
const MORE_WIDE = 160;
const curve = linkHorizontal<{ source: End; target: End }, End>().x((end) => end.x).y((end) => end.y);

export function drawStep(drawn: StepLayout, options: StepOptions): SVGSVGElement {
  const { lang, chosen } = options;
  const caption = ({ key, count, x, y, side }: StepLayout["captions"][number]): SVGElement =>
    svg("text", { class: "caption", x, y, "text-anchor": side === 1 ? "start" : "end" }, `${heading(lang, key)} (${count})`);
  return svg(
    "svg",
    { class: "step", width: drawn.width, height: drawn.height, viewBox: `0 0 ${drawn.width} ${drawn.height}`, role: "group", "aria-label": heading(lang, "unfolded") },
    svg("g", { class: "links" }, ...drawn.links.map(({ from, to }) => link(from, to, chosen))),
    ...drawn.captions.map(caption),
    ...drawn.nodes.map((node) => (node.group === "centre" ? centre(node) : entry(node, drawn, options))),
  );
}

/** The same as lists, for a screen too narrow for columns. */
export function listStep({ groups }: Unfolded, { lang, chosen, onPick }: StepOptions): HTMLElement[] {
  return groups.map(({ key, items }) => h(
    "section",
    { class: "group-list" },
    h("h2", {}, `${heading(lang, key)} (${items.length})`),
    h("ul", {}, ...items.map(({ id, name, own, marks }) => h(
      "li",
      {},
      h("button", { type: "button", class: id === chosen ? "chosen" : null, "data-focus": `step ${id}`, click: () => onPick(id) }, h("bdi", { lang: own }, name)),
      ...marks.map((mark) => h("b", { class: "mark", "data-kind": mark.kind }, mark.text)),
    ))),
  ));
}

function link(from: StepNode, to: StepNode, chosen: string | null): SVGElement {
  const source = from.group === "centre" ? { x: from.x, y: from.y } : { x: from.outX, y: from.y };
  const isLit = chosen !== null && (from.id === chosen || to.id === chosen);
  return svg("path", { class: isLit ? "link lit" : "link", d: curve({ source, target: { x: to.x, y: to.y } }) ?? "" });
}

function entry(node: StepNode, drawn: StepLayout, options: StepOptions): SVGElement {
  const { lang, chosen, onPick, onOpen, onPoint } = options;
  const pick = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (node.hidden) onOpen(node.group);
    else if (isFirstTap(event, node.id)) point();
    else onPick(node.id);
  };
  const name = node.hidden && node.group !== "centre" ? t(lang, "more", { n: node.hidden, what: t(lang, node.group) }) : null;
  const classes = ["entry", node.id === chosen ? "chosen" : "", node.hidden ? "more" : ""].filter(Boolean).join(" ");
  const point = (): void => onPoint(node.hidden ? null : node.id, made);
  const leave = (): void => onPoint(null);
  const made = svg(
    "g",
    {
      class: classes, "data-group": node.group, "data-id": node.id, "data-focus": `step ${node.id}`, tabindex: 0, role: node.hidden ? "button" : "link",
      "aria-current": node.id === chosen ? "true" : null, click: pick, keydown: pick, pointerenter: point, pointerleave: leave, focus: point, blur: leave,
    },
    reach(node),
    shape(node),
    ...labels(node, drawn.size, name),
  );
  return made;
}

/** The whole row of a name is hit, gaps between its words and marks too. */
function reach({ x, y, side, outX, text, hidden }: StepNode): SVGElement {
  const wide = hidden ? MORE_WIDE : Math.abs(outX - x) + SHAPE;
  return svg("rect", { class: "ground", x: side === 1 ? x - SHAPE : x + SHAPE - wide, y: y - (text.length * LINE) / 2 - 2, width: wide, height: text.length * LINE + 4 });
}

/** Shape tells the groups apart as well as colour: round places, square bodies, diamond companies, flat projects. */
function shape({ group, x, y }: StepNode): SVGElement {
  if (group === "companies") return svg("path", { class: "dot", d: `M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z` });
  if (group === "bodies" || group === "networks") return svg("rect", { class: "dot", x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
  if (group === "projects") return svg("path", { class: "dot", d: `M${x},${y - 5.5}l5.5,10h-11z` });
  if (group === "zones" || group === "places") return svg("path", { class: "dot", d: `M${x - 3},${y - 5}h6l3,5l-3,5h-6l-3,-5z` });
  return svg("circle", { class: "dot", cx: x, cy: y, r: 5 });
}

function labels(node: StepNode, size: number, name: string | null): SVGElement[] {
  const text = name ? [name] : node.text;
  const top = node.y - (text.length * LINE) / 2 + 12;
  const anchor = node.side === 1 ? "start" : "end";
  const marks = (line: string): SVGElement[] => node.marks.map((mark, at) => (
    svg("tspan", { class: "mark", "data-kind": mark.kind, "font-size": 12, dx: line || at ? 6 : 0 }, mark.text)
  ));
  return text.map((line, at) => svg(
    "text",
    { class: "name", lang: name ? null : node.own, x: node.x + node.side * 9, y: top + at * LINE, "text-anchor": anchor, "font-size": size },
    svg("tspan", {}, line),
    ...(at === text.length - 1 ? marks(line) : []),
  ));
}

function centre(node: StepNode): SVGElement {
  const wide = Math.max(...node.text.map((line) => line.length)) * 9.4 + 22;
  const high = node.text.length * 20 + 14;
  const line = (text: string, at: number): SVGElement =>
    svg("text", { x: node.x, y: node.y + 6 + (at - (node.text.length - 1) / 2) * 20, "text-anchor": "middle", "font-size": 16 }, text);
  return svg("g", { class: "centre", lang: node.own }, svg("rect", { x: node.x - wide / 2, y: node.y - high / 2, width: wide, height: high, rx: 12 }), ...node.text.map(line));
}
