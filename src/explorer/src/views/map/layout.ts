// Where places lie on the map, and the courses of their ties: Equal Earth, cut in the Atlantic, so that Asia is whole.

import { geoEqualEarth, geoInterpolate, geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { Kind } from "../../data/ties";
import type { Lang } from "../../words/words";
import { land } from "./land";

export type Place = readonly [number, number];

export interface Spot {
  readonly id: string;
  readonly name: string;
  /** The language of its name, where that is not the reader's. */
  readonly own: Lang | null;
  /** Longitude and latitude in degrees. */
  readonly place: Place;
  /** Ties by kind, in the order of the kinds. */
  readonly ties: readonly (readonly [Kind, number])[];
}

export interface Course {
  readonly kind: Kind;
  readonly path: string;
  readonly width: number;
}

/** The meridian in the middle; that on the other side is where the map is cut. */
const MIDDLE = 145;
const MARGIN = { x: 70, y: 22 };
const CLOSEST = 2200;
const STEPS = 48;
const SPREAD = 2.6;

/** A map of `width` by `height` pixels on which the ways from `home` to all `places` lie with room for their names. */
export function projectionOf(home: Place, places: readonly Place[], width: number, height: number): GeoProjection {
  const projection = geoEqualEarth().rotate([-MIDDLE, 0]);
  const ways = { type: "MultiLineString" as const, coordinates: places.map((place) => [[...home], [...place]]) };
  projection.fitExtent([[MARGIN.x, MARGIN.y], [width - MARGIN.x, height - MARGIN.y]], places.length ? ways : { type: "Sphere" });
  if (!(projection.scale() < CLOSEST)) {
    const [x, y] = projection.scale(CLOSEST).translate([0, 0])([...home]) ?? [0, 0];
    projection.translate([width / 2 - x, height / 2 - y]);
  }
  return projection.clipExtent([[0, 0], [width, height]]);
}

/** The outline of the land. */
export function landPath(projection: GeoProjection): string {
  return geoPath(projection).digits(1)(feature(land, land.objects.land)) ?? "";
}

export function pointOf(projection: GeoProjection, [longitude, latitude]: Place): { x: number; y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
}

/** The shortest ways over the globe from `home`, one beside the other, one for each kind of tie. */
export function courses(spot: Spot, home: Place, projection: GeoProjection, width: number): Course[] {
  const between = geoInterpolate([...home], [...spot.place]);
  const line = Array.from({ length: STEPS + 1 }, (_, at) => pointOf(projection, between(at / STEPS) as [number, number]));
  return spot.ties.map(([kind, count], at) => {
    const aside = (at - (spot.ties.length - 1) / 2) * SPREAD;
    return { kind, width: Math.min(3.2, 1.3 + Math.log2(count + 1) * 0.4), path: pathOf(beside(line, aside), width) };
  });
}

/** The line moved aside in the middle; it begins and ends where it did. */
function beside(line: readonly { x: number; y: number }[], aside: number): { x: number; y: number }[] {
  return line.map((point, at) => {
    const [before, after] = [line[Math.max(0, at - 1)] ?? point, line[Math.min(line.length - 1, at + 1)] ?? point];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    const away = aside * Math.min(1, Math.sin((Math.PI * at) / (line.length - 1)) * 2);
    return { x: point.x - (dy / length) * away, y: point.y + (dx / length) * away };
  });
}

/** Where the map is cut the line leaves it and comes back on the other side. */
function pathOf(line: readonly { x: number; y: number }[], width: number): string {
  return line.map(({ x, y }, at) => {
    const before = line[at - 1];
    const isCut = before !== undefined && Math.abs(before.x - x) > width / 3;
    return `${at === 0 || isCut ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`;
  }).join("");
}
