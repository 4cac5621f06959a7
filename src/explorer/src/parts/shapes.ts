// Colour and shape of an entity type, for the canvas (by name) and for the legend (as a small picture).

const SVG = "http://www.w3.org/2000/svg";

const PATHS: Record<string, string> = {
  dot: "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
  square: "M3 3h10v10H3z",
  diamond: "M8 1l7 7l-7 7l-7-7z",
  triangle: "M8 2l7 12H1z",
  triangleDown: "M8 14L1 2h14z",
  hexagon: "M4.4 2h7.2L15 8l-3.4 6H4.4L1 8z",
  star: "M8 .8l2.1 4.9l5.3.4l-4 3.5l1.2 5.2L8 12l-4.6 2.8l1.2-5.2l-4-3.5l5.3-.4z",
};

export function shapePicture(shape: string, slot: number): SVGSVGElement {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 16 16");
  picture.setAttribute("class", `shape slot-${slot}`);
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", shapePath(shape));
  picture.append(path);
  return picture;
}

/** The outline of a shape in a field of 16 by 16, in which a dot has the radius 6. */
export function shapePath(shape: string): string {
  return PATHS[shape] ?? PATHS["dot"] ?? "";
}

export interface Palette {
  slot(slot: number): string;
  surface: string;
  ink: string;
  muted: string;
  edge: string;
  active: string;
}

/** The colours of the style sheet as they stand now, in the light or the dark scheme. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    slot: (slot) => read(`slot-${slot}`) || read("slot-8"),
    surface: read("canvas"),
    ink: read("ink"),
    muted: read("muted"),
    edge: read("edge"),
    active: read("active"),
  };
}

/** `share` of one colour in the other; both as #rrggbb. */
export function mix(one: string, other: string, share: number): string {
  const part = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
