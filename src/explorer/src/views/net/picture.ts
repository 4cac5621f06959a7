// The whole net for a file: the same places, grounds and choice of names as on the canvas.

import type { EntityNode, Model, RelationEdge } from "../../data/model";
import { pick } from "../../data/labels";
import { svg } from "../../parts/dom";
import { shapePath } from "../../parts/shapes";
import { closed } from "../../words/bidi";
import { t } from "../../words/words";
import { viewOf } from "../shown";
import type { Drawing, Frame, ViewContext } from "../view";
import { boxOf, fittingScale } from "./framing";
import { crowdedNodes, groundOf, LETTERS, patchesOf } from "./large";
import { LINE_HEIGHT, type Name, roomyNames, weightsOf } from "./lettering";

const MOST = { width: 1150, height: 1150 };
/** What the names at the sides, and grounds above, need around the middles of the points. */
const MARGIN = { x: 140, y: 90 };
/** Half of the field that a shape is drawn in, and the radius of a dot in it. */
const FIELD = { half: 8, dot: 6 };

export function netDrawing(frame: Frame, { model, measure }: Pick<ViewContext, "model" | "measure">): Drawing {
  const { lang } = frame.state;
  const view = viewOf(model, frame.state);
  const nodes = [...view.nodes].flatMap((id) => model.nodes.get(id) ?? []);
  const edges = [...view.edges].flatMap((id) => model.edges.get(id) ?? []);
  const box = boxOf(nodes);
  const scale = Math.min(1, fittingScale(box, { ...MOST, offset: { x: 0, y: 0 } }, MARGIN));
  const [width, height] = [MOST.width, Math.ceil(box.height * scale + MARGIN.y)];
  const all = patchesOf(model).flatMap((patch) => groundOf(patch, view.nodes) ?? []);
  const names = roomyNames(nodes, frame.state, weightsOf(model, nodes, all), LETTERS.name / scale, measure);
  const grounds = all.filter(({ middle }) => names.has(middle.id));
  const crowded = model.page.large ? crowdedNodes(model) : new Set<string>();
  const place = `translate(${width / 2},${height / 2}) scale(${scale.toFixed(4)}) translate(${-Math.round(box.middle.x)},${-Math.round(box.middle.y)})`;
  const body = svg(
    "svg", { class: "net", width, height, viewBox: `0 0 ${width} ${height}` },
    svg("g", { transform: place },
      ...grounds.map(({ middle, across, down }) => svg("ellipse", { class: `patch slot-${middle.slot}`, cx: middle.x, cy: middle.y, rx: across.toFixed(1), ry: down.toFixed(1) })),
      ...edges.flatMap((edge) => line(edge, model, crowded)), ...nodes.map(point), ...nodes.flatMap((node) => written(node, names.get(node.id), LETTERS.name / scale)),
    ),
  );
  const shown = t(lang, "shown", { n: nodes.length, of: model.nodes.size, m: edges.length, ofm: model.edges.size });
  return { title: `${pick(lang, model.details.title)}: ${shown}`, meaning: "meaningNet", legend: "types", body };
}

function line({ from, to }: RelationEdge, { nodes }: Model, crowded: ReadonlySet<string>): SVGElement[] {
  const [one, other] = [nodes.get(from), nodes.get(to)];
  if (!one || !other) return [];
  const look = crowded.has(from) || crowded.has(to) ? "relation crowded" : "relation";
  return [svg("line", { class: look, x1: one.x, y1: one.y, x2: other.x, y2: other.y })];
}

function point({ shape, slot, size, x, y }: EntityNode): SVGElement {
  return svg("path", { class: `point slot-${slot}`, d: shapePath(shape), transform: `translate(${x},${y}) scale(${(size / FIELD.dot).toFixed(3)}) translate(${-FIELD.half},${-FIELD.half})` });
}

function written({ x, y }: EntityNode, name: Name | undefined, letters: number): SVGElement[] {
  const line = (text: string, at: number): SVGElement => (
    svg("text", { class: "name", x: (x + (name?.dx ?? 0)).toFixed(1), y: (y + (name?.dy ?? 0) + at * letters * LINE_HEIGHT).toFixed(1), "text-anchor": "middle", "font-size": letters.toFixed(2) }, closed(text))
  );
  return name?.lines.map(line) ?? [];
}
