// How an entity and a relation are drawn: colours of the scheme, what is brought forward, what is hidden.

import { labelOf } from "../../data/labels";
import type { EntityNode, Model, RelationEdge } from "../../data/model";
import { mix, type Palette } from "../../parts/shapes";
import type { State } from "../../state/state";
import type { Lang } from "../../words/words";
import type { View } from "../shown";

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
  /** The names that are written, each with how much higher than below its point it stands. */
  names: Map<string, number>;
  letters: number;
  crowded: ReadonlySet<string>;
}

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

export function drawNode(node: EntityNode, lang: Lang, palette: Palette, forward: boolean, hidden: boolean, letters: number, lift = 0): Drawn {
  const background = pointColour(node, palette, forward);
  const chosen = { background: palette.slot(node.slot), border: palette.ink };
  return {
    id: node.id,
    hidden,
    label: lang === "vi" ? node.lines_vi : node.lines_en,
    color: { background, border: palette.surface, highlight: chosen, hover: chosen },
    font: {
      color: forward ? palette.ink : mix(palette.ink, palette.surface, DIM + 0.1),
      face: FONT,
      size: letters,
      vadjust: -lift,
      strokeColor: palette.surface,
    },
  };
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
  const quiet = !large ? 1 : large.crowded.has(edge.from) || large.crowded.has(edge.to) ? QUIETEST : QUIET;
  return forward === null ? quiet : Math.min(quiet, DIM + 0.1) * (large ? 0.5 : 1);
}

function around(model: Model, view: View, id: string): Emphasis {
  const edges = (model.edgesOf.get(id) ?? []).filter((edge) => view.edges.has(edge.id));
  return {
    nodes: new Set([id, ...edges.flatMap((edge) => [edge.from, edge.to])]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}
