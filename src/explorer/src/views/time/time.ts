// The strip drawn, with two handles; where they meet, the view is as of that year.

import { h, svg } from "../../parts/dom";
import { yearX } from "../../parts/years";
import { heading, type Lang, t } from "../../words/words";
import type { Frame } from "../view";
import { strip, type Strip } from "./layout";

/** How far beside a handle it is grasped; outside the last year there is less room than inside. */
const REACH = { out: 24, in: 30 };

export interface TimeOptions {
  readonly frame: Frame;
  /** The last year of the strip. */
  readonly last: number;
  readonly width: number;
  readonly height: number;
  readonly onTime: (time: string) => void;
}

export function drawTime(options: TimeOptions): HTMLElement {
  const { frame: { ties, kinds, when, state: { lang, time } }, last, width, height } = options;
  const drawn = strip(ties, kinds, last, when, width, height);
  const [from, to] = years(time, drawn);
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": t(lang, "timeCaption") },
    ...axis(drawn, lang), ...boxes(drawn), ...(time ? [shade(drawn, from, to)] : []),
    handle("from", from, drawn, options), handle("to", to, drawn, options));
  return h("div", { class: "strip" }, picture);
}

/** The years between which the view lies; all years where no time is chosen. */
function years(time: string, { first, last }: { first: number; last: number }): [number, number] {
  const [from = "", to = from] = time.split("..");
  return time ? [Number(from.slice(0, 4)), Number(to.slice(0, 4))] : [first, last];
}

function written(from: number, to: number, { first, last }: { first: number; last: number }): string {
  if (from <= first && to >= last) return "";
  return from === to ? String(from) : `${from}..${to}`;
}

function axis({ first, last, left, right, base, years: marks, undated }: Strip, lang: Lang): SVGElement[] {
  const half = (yearX(first + 1, first, last, left, right) - left) / 2;
  return [
    svg("line", { class: "axis", x1: left, x2: right, y1: base, y2: base }),
    ...marks.map((year) => svg("text", { class: "tick", x: yearX(year, first, last, left, right) + half, y: base + 14, "text-anchor": "middle" }, String(year))),
    ...(undated ? [svg("text", { class: "tick", x: 3, y: base + 14 }, t(lang, "noDate", { n: undated }), svg("title", {}, t(lang, "noTime")))] : []),
  ];
}

function boxes(drawn: Strip): SVGElement[] {
  return drawn.boxes.map(({ kind, x, y, width, height, isKnownOnly, isOut }) =>
    svg("rect", { class: `bar${isKnownOnly ? " known" : ""}${isOut ? " out" : ""}`, "data-kind": kind, x, y, width, height }));
}

function shade({ first, last, left, right, base }: Strip, from: number, to: number): SVGElement {
  const x = yearX(from, first, last, left, right);
  return svg("rect", { class: "shade", x, y: 0, width: yearX(to + 1, first, last, left, right) - x, height: base });
}

function handle(which: "from" | "to", year: number, drawn: Strip, { frame: { state: { lang, time } }, onTime }: TimeOptions): SVGElement {
  const { first, last, left, right, base } = drawn;
  const x = yearX(which === "from" ? year : year + 1, first, last, left, right);
  const reach = reachOf(which, drawn, years(time, drawn));
  const move = (to: number): void => {
    const [from, until] = years(time, drawn);
    const at = Math.max(first, Math.min(last, to));
    onTime(which === "from" ? written(at, Math.max(at, until), drawn) : written(Math.min(from, at), at, drawn));
  };
  return svg("g", {
    class: "handle", tabindex: 0, role: "slider", "data-handle": which, "data-focus": `handle ${which}`, "aria-label": heading(lang, which === "from" ? "fromYear" : "toYear"), "aria-valuemin": first, "aria-valuemax": last, "aria-valuenow": year,
    keydown: (event) => {
      const step = event instanceof KeyboardEvent ? STEPS[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      move(Number.isFinite(step) ? year + step : step > 0 ? last : first);
    },
    pointerdown: (event) => drag(event as PointerEvent, (at) => move(Math.round(first + ((at - left) / (right - left)) * (last - first + 1) - (which === "to" ? 1 : 0)))),
  }, svg("rect", { class: "grip-reach", x: reach.from, y: 0, width: reach.to - reach.from, height: base }), svg("line", { x1: x, x2: x, y1: 0, y2: base }),
  svg("circle", { cx: x, cy: base / 2, r: 6 }));
}

/** A finger's width around each handle, none of it on the other's side. */
function reachOf(which: "from" | "to", { first, last, left, right }: Strip, [from, to]: readonly [number, number]): { from: number; to: number } {
  const ends = [yearX(from, first, last, left, right), yearX(to + 1, first, last, left, right)] as const;
  const middle = (ends[0] + ends[1]) / 2;
  return which === "from" ? { from: ends[0] - REACH.out, to: Math.min(middle, ends[0] + REACH.in) } : { from: Math.max(middle, ends[1] - REACH.in), to: ends[1] + REACH.out };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
};

function drag(event: PointerEvent, moved: (x: number) => void): void {
  const target = event.currentTarget;
  const picture = target instanceof SVGElement ? target.ownerSVGElement : null;
  if (!picture) return;
  const left = picture.getBoundingClientRect().left;
  const move = (now: PointerEvent): void => moved(now.clientX - left);
  const stop = (): void => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", stop);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", stop);
}
