// What only a large graph needs: a ground under each group, and names that come as one zooms in.

import { groupBy } from "../../data/collections";
import type { EntityNode, Model } from "../../data/model";
import { mix, type Palette } from "../../parts/shapes";

/** In a large graph: names under so many pixels are not drawn; those that are, are at least so large. */
export const LETTERS = { least: 9.5, name: 11.5 };
/** More lines than this, and their points, cannot be drawn anew in the time of a frame: they wait until the net rests. */
const HUGE = 5000;
const CROWDED = 0.1;
const PATCH = { share: 0.09, dim: 0.05, rim: 30, flattest: 0.7 };

/** Nodes with so many lines that these would cover all the others. */
export function crowdedNodes(model: Model): Set<string> {
  const most = model.nodes.size * CROWDED;
  return new Set([...model.edgesOf].filter(([, edges]) => edges.length > most).map(([id]) => id));
}

/** The groups in which a large graph stands around a middle, which comes first. */
export function patchesOf(model: Model): EntityNode[][] {
  const grouped = groupBy([...model.nodes.values()].filter(({ patch }) => patch !== undefined), ({ patch }) => patch ?? "");
  return [...grouped].map(([name, members]) => members.sort((a, b) => Number(b.id === name) - Number(a.id === name)));
}

export function forLarge(model: Model): Record<string, unknown> {
  const { options } = model;
  const interaction = (options["interaction"] ?? {}) as Record<string, unknown>;
  // Under a pointer that moves vis-network tries every point and line, and draws all anew: a huge net tells by itself.
  return { ...options, interaction: { ...interaction, hover: !isHuge(model) } };
}

export function isHuge({ edges }: Model): boolean {
  return edges.size > HUGE;
}

/** The ellipse around all that is shown of a group. */
export interface Ground {
  readonly middle: EntityNode;
  readonly across: number;
  readonly down: number;
}

export function groundOf(patch: EntityNode[], shown: ReadonlySet<string>): Ground | null {
  const [middle, ...others] = patch;
  const around = others.filter(({ id }) => shown.has(id)).map(({ x, y }) => ({ x: Math.abs(x - (middle?.x ?? 0)), y: Math.abs(y - (middle?.y ?? 0)) }));
  if (!middle || around.length === 0) return null;
  const [across, down] = [Math.max(...around.map(({ x }) => x)), Math.max(...around.map(({ y }) => y))];
  const [wide, high] = [Math.max(across, down), Math.max(down, across * PATCH.flattest)];
  const reach = Math.max(...around.map(({ x, y }) => Math.hypot(x / wide, y / high)));
  return { middle, across: wide * reach + PATCH.rim, down: high * reach + PATCH.rim };
}

/** A soft ground under what is shown of a group, in the colour of its middle. */
export function drawPatch(
  context: CanvasRenderingContext2D, { middle, across, down }: Ground, palette: Palette, dim: boolean,
): void {
  context.fillStyle = mix(palette.slot(middle.slot), palette.surface, dim ? PATCH.dim : PATCH.share);
  context.beginPath();
  context.ellipse(middle.x, middle.y, across, down, 0, 0, 2 * Math.PI);
  context.fill();
}
