// A chart of figures by time: full years as bars, parts of a year as lines within it, states as points; bounds and breaks.

import { ticks } from "d3-array";
import type { Figure, FiguresPage } from "../data/contract";
import { breaksOf, isDrawn, isStated } from "../data/series";
import { partOf } from "../data/time";
import { numberText, type Scale } from "../words/numbers";
import { dateText } from "../words/ties";
import type { Lang } from "../words/words";
import { svg } from "./dom";
import { yearTicks, yearX } from "./years";

export interface PlotOptions {
  readonly lang: Lang;
  readonly page: FiguresPage;
  readonly figures: readonly Figure[];
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly onPoint: (figure: Figure | null, at: Element) => void;
}

interface Axes {
  x(day: string | number): number;
  y(value: number): number;
  readonly first: number;
  readonly last: number;
  /** Where the years begin: right of the longest number. */
  readonly left: number;
  readonly levels: readonly (readonly [number, string])[];
}

const ROOM = { left: 44, right: 10, top: 16, bottom: 20 };
/** How wide a figure of a number is at most, and what stands between a number and its line. */
const FIGURE = 7.7;
const BEFORE = 5;
const GAP = 1.5;
const LEVELS = 3;
const TICK = 34;
/** What lies closer is hidden by the mark itself. */
const LEAST_BOUNDS = 9;

export function drawPlot(options: PlotOptions): SVGElement {
  const { lang, page, width, height } = options;
  const figures = options.figures.filter(isDrawn);
  const axes = axesOf(figures, options);
  const marks = figures.map((figure) => {
    const mark = svg("g", { class: `figure ${figure.reach}${isStated(figure) ? "" : " soft"}${isAfter(page, figure) ? " after" : ""}`, "data-figure": figure.record }, ...bounds(figure, figures, axes), ...markOf(figure, figures, axes));
    mark.addEventListener("pointerenter", () => options.onPoint(figure, mark));
    mark.addEventListener("pointerleave", () => options.onPoint(null, mark));
    return mark;
  });
  return svg(
    "svg", { class: "plot", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ...levelLines(axes, options), ...years(axes, options), ...marks, ...breaksOf(page, figures).flatMap((day) => breakLine(day, axes, lang, height)),
  );
}

function isAfter({ territories }: FiguresPage, { territory }: Figure): boolean {
  return territory !== null && territories[territory]?.since != null;
}

function axesOf(figures: readonly Figure[], options: PlotOptions): Axes {
  const { width, height } = options;
  const days = figures.flatMap(({ first, last }) => [first, last].flatMap((day) => (day === null ? [] : Number(day.slice(0, 4)))));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [least, most] = [Math.min(0, ...figures.map(({ low }) => low)), Math.max(...figures.map(({ high }) => high), 0)];
  const levels = levelsOf(figures, options);
  const left = Math.max(ROOM.left, 2 * BEFORE + FIGURE * Math.max(...levels.map(([, written]) => written.length)));
  const place = (day: string | number): number => yearX(typeof day === "number" ? day : partOf(day), first, last, left, width - ROOM.right);
  return { first, last, left, levels, x: place, y: (value) => height - ROOM.bottom - ((value - least) / (most - least || 1)) * (height - ROOM.bottom - ROOM.top) };
}

function markOf(figure: Figure, figures: readonly Figure[], axes: Axes): SVGElement[] {
  const [from, to] = extent(figure, figures, axes);
  const y = axes.y(figure.value);
  if (figure.reach === "moment") return [svg("circle", { cx: (from + to) / 2, cy: y, r: 4 })];
  if (figure.reach === "part") return [svg("path", { d: `M${from},${y}H${to}V${axes.y(0)}` })];
  return [svg("rect", { x: from, width: Math.max(1, to - from), y: Math.min(y, axes.y(0)), height: Math.max(1, Math.abs(axes.y(0) - y)) })];
}

/** From where to where a figure reaches; those of one year stand side by side. */
function extent(figure: Figure, figures: readonly Figure[], axes: Axes): [number, number] {
  const { first, last, reach } = figure;
  const [from, to] = [axes.x(first ?? ""), axes.x(reach === "year" ? Number(last?.slice(0, 4)) + 1 : last ?? "")];
  if (reach !== "year") return [from, to];
  const same = figures.filter((other) => other.reach === "year" && other.first === first);
  const part = (to - from - 2 * GAP) / same.length;
  const at = same.indexOf(figure);
  return [from + GAP + at * part, from + GAP + (at + 1) * part - (same.length > 1 ? 1 : 0)];
}

/** The least and the greatest value that a figure stands for. */
function bounds(figure: Figure, figures: readonly Figure[], axes: Axes): SVGElement[] {
  const [low, high] = [axes.y(figure.low), axes.y(figure.high)];
  if (low - high < LEAST_BOUNDS) return [];
  const [from, to] = extent(figure, figures, axes);
  const x = figure.reach === "part" ? to : (from + to) / 2;
  return [svg("path", { class: "bounds", d: `M${x - 3},${high}h6M${x},${high}V${low}M${x - 3},${low}h6` })];
}

/** The values at which a line runs across, each as it is written. */
function levelsOf(figures: readonly Figure[], { lang, scale }: PlotOptions): (readonly [number, string])[] {
  const values = figures.flatMap(({ low, high }) => [low, high]);
  const wanted = ticks(Math.min(0, ...values) / scale.by, Math.max(0, ...values) / scale.by, LEVELS).map((value) => value * scale.by);
  return wanted.map((value) => [value, numberText(lang, value, scale)] as const);
}

function levelLines({ left, levels, y }: Axes, { width }: PlotOptions): SVGElement[] {
  return levels.flatMap(([value, written]) => [
    svg("line", { class: "level", x1: left, x2: width - ROOM.right, y1: y(value), y2: y(value) }),
    svg("text", { class: "tick", x: left - BEFORE, y: y(value) + 4, "text-anchor": "end" }, written),
  ]);
}

function years({ first, last, left, x }: Axes, { width, height }: PlotOptions): SVGElement[] {
  return yearTicks(first, last, width - left - ROOM.right).map((year) => {
    const middle = (x(year) + x(year + 1)) / 2;
    return svg("text", { class: "tick", x: Math.min(middle, width - TICK / 2), y: height - 5, "text-anchor": "middle" }, String(year));
  });
}

/** Since a day the figures are of other boundaries: what lies on its two sides is not one series. */
function breakLine(day: string, { x }: Axes, lang: Lang, height: number): SVGElement[] {
  const at = x(day);
  return [
    svg("line", { class: "break", x1: at, x2: at, y1: 2, y2: height - ROOM.bottom }),
    svg("text", { class: "tick break-day", x: at - 4, y: 11, "text-anchor": "end" }, dateText(lang, day)),
  ];
}
