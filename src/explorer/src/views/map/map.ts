// The map drawn: land, courses by kind of tie, points with their names.

import { svg } from "../../parts/dom";
import { strand } from "../../parts/kinds";
import { onEnter, pointing } from "../../parts/pointing";
import type { Measure } from "../../parts/text";
import type { Lang } from "../../words/words";
import { countedKind } from "../../words/ties";
import { type Label, labels, type Named } from "./labels";
import { courses, landPath, type Place, pointOf, projectionOf, type Spot } from "./layout";

export interface MapOptions {
  readonly lang: Lang;
  readonly name: string;
  readonly home: { readonly id: string; readonly name: string; readonly own: Lang | null; readonly place: Place };
  readonly spots: readonly Spot[];
  readonly chosen: string | null;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly onPick: (id: string) => void;
  readonly onPoint: (id: string | null, at?: Element) => void;
}

const LETTERS = 12.5;
const WEIGHT = 600;

export function drawMap(options: MapOptions): SVGSVGElement {
  const { home, spots, width, height, name } = options;
  const projection = projectionOf(home.place, spots.map(({ place }) => place), width, height);
  const marks = marksOf(options, projection);
  const placed = new Map(labels(marks, width, height).map((label) => [label.id, label]));
  const partners = marks.filter(({ id }) => id !== home.id);
  const lines = spots.map((spot) => svg("g", { class: "bundle", "data-partner": spot.id }, ...courses(spot, home.place, projection, width).flatMap(({ kind, path, width: thick }) => strand(kind, path, thick))));
  return svg(
    "svg", { class: "map", width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": name, ...pointing(partners, options) },
    svg("rect", { class: "sea", width, height }), svg("path", { class: "land", d: landPath(projection) }),
    svg("g", { class: "bundles" }, ...lines),
    ...marks.map((mark) => point(mark, placed.get(mark.id), options)),
  );
}

/** The city first, then the weightiest: so their names find the nearest room. */
function marksOf({ home, spots, measure }: MapOptions, projection: ReturnType<typeof projectionOf>): Named[] {
  const mark = (id: string, name: string, place: Place, radius: number): Named => ({ id, ...pointOf(projection, place), radius, width: measure(name, LETTERS, WEIGHT) });
  const weightiest = [...spots].sort((a, b) => weight(b) - weight(a));
  return [mark(home.id, home.name, home.place, 7), ...weightiest.map((spot) => mark(spot.id, spot.name, spot.place, Math.min(10, 3.5 + Math.sqrt(weight(spot)))))];
}

function weight({ ties }: Spot): number {
  return ties.reduce((sum, [, count]) => sum + count, 0);
}

function point(mark: Named, label: Label | undefined, options: MapOptions): SVGElement {
  const { home, spots, lang, chosen, onPick, onPoint } = options;
  const spot = spots.find(({ id }) => id === mark.id);
  const name = spot?.name ?? home.name;
  const inside = [svg("circle", { class: "dot", cx: mark.x, cy: mark.y, r: mark.radius }), ...lettering(mark, label, name, (spot ?? home).own)];
  if (!spot) return svg("g", { class: "city" }, ...inside);
  const made = svg("g", {
    class: spot.id === chosen ? "partner chosen" : "partner", tabindex: 0, role: "link", "data-partner": spot.id, "data-focus": `map ${spot.id}`, "aria-label": spoken(spot, lang),
    keydown: onEnter(() => onPick(spot.id)), focus: () => onPoint(spot.id, made), blur: () => onPoint(null),
  }, ...inside);
  return made;
}

function lettering(mark: Named, label: Label | undefined, name: string, own: Lang | null): SVGElement[] {
  if (!label) return [];
  const end = Math.max(label.x, Math.min(mark.x, label.x + mark.width));
  const leader = label.isFar ? [svg("line", { class: "leader", x1: mark.x, y1: mark.y, x2: end, y2: label.y })] : [];
  return [...leader, svg("text", { class: "name", lang: own, x: label.x, y: label.y + LETTERS * 0.35, "font-size": LETTERS }, name)];
}

function spoken({ name, ties }: Spot, lang: Lang): string {
  return `${name}: ${ties.map(([kind, count]) => countedKind(lang, kind, count)).join(", ")}`;
}
