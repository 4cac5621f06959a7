// The figures as charts: of what is chosen, otherwise of the city.

import type { Series } from "../../data/series";
import { h, onWidth, svg } from "../../parts/dom";
import { seriesView } from "../../parts/figures";
import { nameElement } from "../../parts/names";
import { refill } from "../../parts/focus";
import { showTip } from "../../parts/tooltip";
import { dateText } from "../../words/ties";
import { type Lang, t, told } from "../../words/words";
import type { Frame, View, ViewContext } from "../view";
import { chartsDrawing, FIRST_SERIES, shown } from "./picture";

const AROUND = 32;
const LEAST = 240;
const GAP = 28;
const COLUMN = 340;
const ALL = "all-series";

export const charts: View = {
  id: "charts",
  label: "chartsView",
  isOffered: ({ figures }) => figures.figures.length > 0,
  open(host, context) {
    const [title, key, place] = [h("h2", { class: "view-title" }), h("p", { class: "signs" }), h("div", { class: "all-series" })];
    host.append(h("div", { class: "charts" }, title, key, place));
    let last: Frame | null = null;
    const draw = (frame: Frame): void => {
      showTip(null, []);
      const { subject, series } = shown(frame, context);
      title.replaceChildren(...titleOf(frame, context, subject));
      refill(key, ...signs(frame.state.lang));
      refill(place, ...cards(place, frame, context, series, Math.max(LEAST, host.clientWidth - AROUND)));
    };
    onWidth(host, () => last && draw(last));
    return (frame) => draw((last = frame));
  },
  drawing: chartsDrawing,
};

function titleOf({ state: { lang, time } }: Frame, { model }: ViewContext, subject: string): (HTMLElement | string)[] {
  const title = told(lang, "chartsTitle", { name: nameElement(model, lang, subject) });
  return [...title, ...(time ? [`, ${dateText(lang, time)}`] : [])];
}

function cards(place: HTMLElement, { state: { lang, open } }: Frame, context: ViewContext, series: readonly Series[], width: number): HTMLElement[] {
  if (!series.length) return [h("p", { class: "quiet" }, t(lang, "noSeries"))];
  const columns = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  const each = Math.floor((width - (columns - 1) * GAP) / columns);
  place.style.setProperty("--columns", String(columns));
  const first = open.has(ALL) ? series : series.slice(0, FIRST_SERIES);
  const more = h("button", { type: "button", class: "more", "data-focus": ALL, click: () => context.store.set({ open: new Set([...open, ALL]) }) }, t(lang, "allSeries", { n: series.length }));
  return [...first.map((one) => seriesView(context, one, each)), ...(first.length < series.length ? [more] : [])];
}

/** What the marks of the charts mean. */
function signs(lang: Lang): HTMLElement[] {
  const sign = (reach: string, ...inside: SVGElement[]): SVGElement => svg("svg", { width: 16, height: 16, "aria-hidden": "true" }, svg("g", { class: `figure ${reach}` }, ...inside));
  const bar = (): SVGElement => svg("rect", { x: 3, y: 3, width: 10, height: 12 });
  return [
    h("span", {}, sign("year", bar()), t(lang, "wholeYear")),
    h("span", {}, sign("part", svg("path", { d: "M2,5H13V15" })), t(lang, "partYear")),
    h("span", {}, sign("moment", svg("circle", { cx: 8, cy: 8, r: 4 })), t(lang, "onOneDay")),
    h("span", {}, sign("year soft", bar()), t(lang, "softFigure")),
    h("span", {}, sign("year", svg("path", { class: "bounds", d: "M5,2h6M8,2V14M5,14h6" })), t(lang, "boundsSign")),
    h("span", {}, sign("year after", bar()), t(lang, "afterBreak")),
    h("span", {}, svg("svg", { width: 16, height: 16, "aria-hidden": "true" }, svg("line", { class: "break", x1: 8, x2: 8, y1: 0, y2: 16 })), t(lang, "breakSign")),
  ];
}
