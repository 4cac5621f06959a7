// The ring drawn: points, names, strands, the city.

import { type Row, twinsOf } from "../../data/counts";
import { entityLabel, langMark } from "../../data/labels";
import type { Kind } from "../../data/ties";
import { svg } from "../../parts/dom";
import { strand } from "../../parts/kinds";
import { onEnter, pointing } from "../../parts/pointing";
import { type Lang, t } from "../../words/words";
import { countedKind, twinText } from "../../words/ties";
import type { Model } from "../../data/model";
import type { Measure } from "../../parts/text";
import type { Frame } from "../view";
import { ring, type Ring, type RingItem, type RingNode } from "./layout";
import { strands } from "./strands";

export interface RingOptions {
  readonly context: { readonly model: Pick<Model, "nodes" | "ties">; readonly measure: Measure };
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly onPick: (partner: string) => void;
  readonly onPoint: (partner: string | null, at?: Element) => void;
}

interface Parts {
  readonly bundle: SVGElement;
  readonly point: SVGElement;
}

const LINE = 1.2;

export function drawRing(options: RingOptions): SVGSVGElement {
  const { context: { model, measure }, frame, width, height } = options;
  const { lang } = frame.state;
  const drawn = ring(frame.rows.map((row) => item(row, options)), width, height, measure);
  const parts = drawn.nodes.map((node) => partner(node, drawn, options));
  const name = entityLabel(model, lang, model.ties.home);
  const label = t(lang, "pictureOf", { name });
  return svg(
    "svg",
    { class: "ring", width, height: drawn.height, viewBox: `0 0 ${width} ${drawn.height}`, role: "group", "aria-label": label, ...pointing(drawn.nodes, options) },
    svg("rect", { class: "ground", width, height: drawn.height }),
    svg("g", { class: "bundles" }, ...parts.map(({ bundle }) => bundle)),
    hub(drawn, options),
    svg("g", { class: "points" }, ...parts.map(({ point }) => point)),
  );
}

function item(row: Row, { context: { model }, frame: { state: { lang } } }: RingOptions): RingItem {
  const { id } = row.partner;
  const below = twinsOf(row).map((twin) => twinText(entityLabel(model, lang, twin.id), twin));
  return { id, name: entityLabel(model, lang, id), below, weight: row.own };
}

function partner(node: RingNode, drawn: Ring, options: RingOptions): Parts {
  const row = options.frame.rows.find((one) => one.partner.id === node.id);
  const cells = [...(row?.cells ?? [])].filter(([, cell]) => cell.own + cell.other > 0);
  const made = strands(cells.map(([kind, cell]) => ({ kind, count: cell.own })), node, drawn.hub);
  const signs = made.filter(({ kind }) => isUnstated(row, kind)).map(({ sign }) => svg("circle", { class: "sign", cx: sign.x, cy: sign.y, r: 2.6 }));
  const lines = made.flatMap(({ kind, path, width }) => strand(kind, path, width));
  return { bundle: svg("g", { class: "bundle", "data-partner": node.id }, ...lines, ...signs), point: point(node, drawn, row, options) };
}

/** No source states the start of any of its ties. */
function isUnstated(row: Row | undefined, kind: Kind): boolean {
  const cell = row?.cells.get(kind);
  return cell !== undefined && cell.ties.length > 0 && cell.unstated === cell.ties.length;
}

function point(node: RingNode, drawn: Ring, row: Row | undefined, { context: { model }, frame: { state: { lang } }, onPick, onPoint }: RingOptions): SVGElement {
  const classes = ["partner", row?.own === 0 ? "hollow" : "", row?.all === 0 ? "none" : ""].filter(Boolean).join(" ");
  const made = svg(
    "g",
    {
      class: classes, tabindex: 0, role: "link", "data-partner": node.id, "data-focus": `ring ${node.id}`, "aria-label": spoken(node, row, lang),
      keydown: onEnter(() => onPick(node.id)), focus: () => onPoint(node.id, made), blur: () => onPoint(null),
    },
    svg("circle", { class: "dot", cx: node.x, cy: node.y, r: node.radius }),
    ...texts(node, drawn, langMark(model, lang, node.id)),
  );
  return made;
}

function texts(node: RingNode, drawn: Ring, own: Lang | null): SVGElement[] {
  const anchor = node.side === 1 ? "start" : "end";
  const name = node.name.map((text) => ({ text, size: drawn.size, kind: "name" }));
  const below = node.below.map((text) => ({ text, size: drawn.smaller, kind: "below" }));
  let y = node.textY;
  return [...name, ...below].map(({ text, size, kind }) => {
    const made = svg("text", { class: kind, lang: kind === "name" ? own : null, x: node.textX, y, "text-anchor": anchor, "font-size": size }, `${text} `);
    y += LINE * size;
    return made;
  });
}

function spoken(node: RingNode, row: Row | undefined, lang: Lang): string {
  const counts = [...(row?.cells ?? [])].map(([kind, cell]) => countedKind(lang, kind, cell.own + cell.other));
  return `${[...node.name, ...node.below].join(" ")}: ${counts.join(", ")}`;
}

function hub(drawn: Ring, { context: { model }, frame: { state: { lang } } }: RingOptions): SVGElement {
  const { x, y, radius } = drawn.hub;
  const name = entityLabel(model, lang, model.ties.home).split(" ").slice(0, 3);
  const size = Math.max(12, Math.min(15, radius * 0.36));
  const line = (part: string, at: number): SVGElement =>
    svg("text", { x, y: y + size * (0.35 + 1.15 * (at - (name.length - 1) / 2)), "text-anchor": "middle", "font-size": size }, part);
  return svg("g", { class: "hub", lang: langMark(model, lang, model.ties.home) }, svg("circle", { cx: x, cy: y, r: radius }), ...name.map(line));
}
