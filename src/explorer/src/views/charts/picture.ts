// The charts for a file, side by side.

import { entityLabel, pick } from "../../data/labels";
import { isDrawn, type Series } from "../../data/series";
import { svg } from "../../parts/dom";
import { whoseOf } from "../../parts/figures";
import { drawPlot } from "../../parts/plot";
import { lines } from "../../parts/text";
import { scaleOf, unitText } from "../../words/numbers";
import { capital, type Lang } from "../../words/words";
import type { ViewContext } from "../view";

const WIDTH = 1150;
const COLUMNS = 3;
const GAP = 28;
const EACH = Math.floor((WIDTH - (COLUMNS - 1) * GAP) / COLUMNS);
const HEAD = 56;
const PLOT = 170;
const ROW = HEAD + PLOT + 18;
const TITLE = 13;
const UNIT = 12;
const LINE = 16;

export function chartsPicture(context: ViewContext, lang: Lang, series: readonly Series[]): SVGSVGElement {
  const height = Math.ceil(series.length / COLUMNS) * ROW;
  const charts = series.map((one, at) => svg("g", { transform: `translate(${(at % COLUMNS) * (EACH + GAP)},${Math.floor(at / COLUMNS) * ROW})` }, ...chart(context, lang, one)));
  return svg("svg", { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` }, ...charts);
}

function chart(context: ViewContext, lang: Lang, series: Series): SVGElement[] {
  const { model, measure } = context;
  const scale = scaleOf(Math.max(...series.figures.filter(isDrawn).map(({ value }) => Math.abs(value))));
  const name = [capital(entityLabel(model, lang, series.indicator)), ...whoseOf(context, series).map((id) => entityLabel(model, lang, id))].join(": ");
  const title = lines(name, EACH, 2, (text) => measure(text, TITLE, 600));
  const unit = capital(unitText(lang, pick(lang, model.figures.units[series.unit]), scale));
  const plot = drawPlot({ lang, page: model.figures, figures: series.figures, scale, width: EACH, height: PLOT, onPoint: () => undefined });
  plot.setAttribute("y", String(HEAD));
  return [
    ...title.map((line, at) => svg("text", { class: "chart-title", x: 0, y: TITLE + at * LINE, "font-size": TITLE }, line)),
    svg("text", { class: "chart-unit", x: 0, y: TITLE + title.length * LINE, "font-size": UNIT }, unit), plot,
  ];
}
