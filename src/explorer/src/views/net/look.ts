// How an entity and a relation are drawn: colours of the scheme, what is brought forward, what is hidden.

import { labelOf } from "../../data/labels";
import type { EntityNode, Model, RelationEdge } from "../../data/model";
import { mix, type Palette } from "../../parts/shapes";
import type { State } from "../../state/state";
import type { Lang } from "../../words/words";
import type { View } from "../shown";
import { LETTERS } from "./large";
import { LINE_HEIGHT, type Name } from "./lettering";

export interface Drawn {
  id: string;
  [option: string]: unknown;
}

/** What stands out: null when everything is equal. */
export interface Emphasis {
  nodes: Set<string>;
  edges: Set<string>;
}

/** What a large graph needs besides: which names are written and where, and which lines to draw most quietly. */
export interface Large {
  /** Whether so much is in focus that lines at full strength would cover it all. */
  crowd: boolean;
  names: Map<string, Name>;
  letters: number;
  crowded: ReadonlySet<string>;
}

/** Points from this size have larger letters. */
const BIG = 20;
/** The width of the ground around letters, in letters. */
const EDGE = 0.25;
/** No name reaches farther from its point, in letters. */
const LONGEST = 30;
const DIM = 0.22;
const QUIET = 0.5;
const QUIETEST = 0.2;
const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

export function emphasisOf(model: Model, state: State, view: View): Emphasis | null {
  if (state.selection?.kind === "node") return around(model, view, state.selection.id);
  if (state.selection?.kind === "edge") {
    const edge = model.edges.get(state.selection.id);
    return edge ? { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]) } : null;
  }
  if (!view.matches) return null;
  const matches = view.matches;
  const edges = [...model.edges.values()].filter((edge) => matches.has(edge.from) && matches.has(edge.to));
  return { nodes: matches, edges: new Set(edges.map((edge) => edge.id)) };
}

export function pointColour({ slot }: EntityNode, palette: Palette, forward: boolean): string {
  const colour = palette.slot(slot);
  return forward ? colour : mix(colour, palette.surface, DIM);
}

/** vis-network writes the names of a small net below their points; those of a large one are written where they have room. */
export function drawNode(node: EntityNode, lang: Lang, palette: Palette, forward: boolean, hidden: boolean, isLarge: boolean): Drawn {
  const background = pointColour(node, palette, forward);
  const chosen = { background: palette.slot(node.slot), border: palette.ink };
  const color = { background, border: palette.surface, highlight: chosen, hover: chosen };
  if (isLarge) return { id: node.id, hidden, color };
  const font = { color: inkOf(palette, forward), face: FONT, size: node.size < BIG ? 17 : 19, strokeColor: palette.surface };
  return { id: node.id, hidden, color, label: lang === "vi" ? node.lines_vi : node.lines_en, font };
}

function inkOf(palette: Palette, forward: boolean): string {
  return forward ? palette.ink : mix(palette.ink, palette.surface, DIM + 0.1);
}

/** Dims a large net and draws what stands out once more: to change how each of the others looks takes vis-network seconds. */
export function bringForward(pen: CanvasRenderingContext2D, { body }: vis.Network, { nodes, edges }: Emphasis, ground: () => void): void {
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "destination-out";
  pen.globalAlpha = 1 - DIM;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.restore();
  ground();
  for (const id of edges) body.edges[id]?.draw(pen);
  for (const id of edges) body.edges[id]?.drawArrows(pen);
  for (const id of nodes) body.nodes[id]?.draw(pen);
}

/** Writes the names of a large net, if they can be read at this scale. */
export function writeNames(pen: CanvasRenderingContext2D, network: vis.Network, { names, letters }: Large, palette: Palette): void {
  const [scale, middle] = [network.getScale(), network.getViewPosition()];
  if (letters * scale < LETTERS.least) return;
  const [across, down] = [pen.canvas.clientWidth / scale / 2 + letters * LONGEST, pen.canvas.clientHeight / scale / 2 + letters * LONGEST];
  Object.assign(pen, { font: `${letters}px ${FONT}`, textAlign: "center", textBaseline: "alphabetic", lineJoin: "round", lineWidth: letters * EDGE, strokeStyle: palette.surface, fillStyle: palette.ink });
  for (const [id, { lines, dx, dy }] of names) {
    const { x, y } = network.getPosition(id);
    if (Math.abs(x - middle.x) > across || Math.abs(y - middle.y) > down) continue;
    for (const [at, line] of lines.entries()) {
      const [left, base] = [x + dx, y + dy + at * letters * LINE_HEIGHT];
      pen.strokeText(line, left, base);
      pen.fillText(line, left, base);
    }
  }
}

const RING = { away: 5, width: 3 };

/** Around a node, in the same width at every scale. */
export function drawRing(context: CanvasRenderingContext2D, network: vis.Network, node: EntityNode | undefined, palette: Palette): void {
  if (!node) return;
  const [{ x, y }, scale] = [network.getPosition(node.id), network.getScale()];
  context.strokeStyle = palette.ink;
  context.lineWidth = RING.width / scale;
  context.beginPath();
  context.arc(x, y, node.size + RING.away / scale, 0, 2 * Math.PI);
  context.stroke();
}

export function drawEdge(
  edge: RelationEdge, lang: Lang, palette: Palette, forward: boolean | null, hidden: boolean, labelled: boolean,
  large: Large | null,
): Drawn {
  const crowd = !!large?.crowd;
  const active = crowd ? mix(palette.active, palette.surface, QUIETEST * 2) : palette.active;
  const colour = forward ? active : mix(palette.edge, palette.surface, strength(edge, forward, large));
  const chosen = forward === true && !crowd;
  return {
    id: edge.id,
    hidden,
    // vis-network keeps the old label when the new one is empty.
    label: labelled ? labelOf(lang, edge) : " ",
    width: chosen ? 1.8 : 1.1,
    ...(large && { arrows: { to: { enabled: chosen } }, smooth: (chosen && edge.bend) || false }),
    color: { color: colour, highlight: palette.active, hover: palette.active, inherit: false },
    font: { color: palette.active, face: FONT, background: labelled ? palette.surface : "none", strokeWidth: 0 },
  };
}

/** How much of its colour a line keeps. */
function strength(edge: RelationEdge, forward: boolean | null, large: Large | null): number {
  if (large) return large.crowded.has(edge.from) || large.crowded.has(edge.to) ? QUIETEST : QUIET;
  return forward === null ? 1 : DIM + 0.1;
}

function around(model: Model, view: View, id: string): Emphasis {
  const edges = (model.edgesOf.get(id) ?? []).filter((edge) => view.edges.has(edge.id));
  return {
    nodes: new Set([id, ...edges.flatMap((edge) => [edge.from, edge.to])]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}
