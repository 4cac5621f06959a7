// What part of the canvas is free, and how large a part of the net can be in it.

import { byIdOf } from "../../parts/dom";

const NAME_BELOW = 50;
/** What the buttons take above. */
const TOOLS = 56;
const SMALLEST_SCALE = 0.02;
/** A panel that covers less of the width than this stands beside the net, and not below it. */
const BESIDE = 0.7;

/** A part of the canvas, its middle by how far it is from that of the whole. */
export interface Area {
  width: number;
  height: number;
  offset: vis.Position;
}

interface Box {
  middle: vis.Position;
  width: number;
  height: number;
}

/** What surrounds these places and the names below them. */
export function boxOf(places: vis.Position[]): Box {
  const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [left, right] = range(places.map((place) => place.x));
  const [top, lowest] = range(places.map((place) => place.y));
  const bottom = lowest + NAME_BELOW;
  return { middle: { x: (left + right) / 2, y: (top + bottom) / 2 }, width: right - left, height: bottom - top };
}

/** The scale at which a box has just room in an area, with a margin. */
export function fittingScale(box: Box, area: Area, margin: vis.Position): number {
  const fitting = Math.min((area.width - margin.x) / (box.width || 1), (area.height - margin.y) / (box.height || 1));
  return Math.max(fitting, SMALLEST_SCALE);
}

/** The part of the canvas that the buttons and the panel leave free. */
export function freeArea(container: HTMLElement): Area {
  const canvas = container.getBoundingClientRect();
  const panel = byIdOf("panel").getBoundingClientRect();
  const covered = Math.max(0, Math.min(canvas.bottom, panel.bottom) - Math.max(canvas.top, panel.top));
  const isBeside = panel.width < canvas.width * BESIDE;
  const [side, below] = panel.width === 0 || covered === 0 ? [0, 0] : isBeside ? [panel.width, 0] : [0, covered];
  return { width: canvas.width - side, height: canvas.height - below - TOOLS, offset: { x: -side / 2, y: (TOOLS - below) / 2 } };
}

/** How the net moves by itself: not at all for those who do not wish it. */
export function animation(duration: number): vis.Animation {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  return { duration, easingFunction: "easeInOutQuad" };
}
