// The charts for a file, side by side.

import { entityLabel, pick } from "../../data/labels";
import { isAbout, isDrawn, isWithin, type Series, seriesOf } from "../../data/series";
import { svg } from "../../parts/dom";
import { whoseOf } from "../../parts/figures";
import { drawPlot } from "../../parts/plot";
import { lines } from "../../parts/text";
import { scaleOf, unitText } from "../../words/numbers";
import { dateText } from "../../words/ties";
import { capital, type Lang, t } from "../../words/words";
import type { Drawing, Frame, ViewContext } from "../view";

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
/** Of more series the first are drawn. */
export const FIRST_SERIES = 24;

export function chartsDrawing(frame: Frame, context: Pick<ViewContext, "model" | "measure">): Drawing {
  const { subject, series } = shown(frame, context);
  const first = series.slice(0, FIRST_SERIES);
  const records = first.flatMap(({ figures }) => figures.map(({ record }) => record));
  return { title: writtenTitle(frame, context, subject), meaning: "meaningCharts", legend: null, body: chartsPicture(context, frame.state.lang, first), records };
}

/** What is selected or unfolded, where there are figures of it over time. */
export function shown({ state: { selection, at }, when }: Frame, { model }: Pick<ViewContext, "model">): { subject: string; series: Series[] } {
  const wanted = [selection?.kind === "node" ? selection.id : null, at, model.ties.home].filter((id): id is string => id !== null);
  const found = wanted.map((id) => ({ subject: id, series: seriesOf(model.figures, (figure) => isAbout(id)(figure) && isWithin(figure, when)) }));
  return found.find(({ series }) => series.length > 0) ?? { subject: model.ties.home, series: [] };
}

/** The title where no part of it can be marked: in a file. */
function writtenTitle({ state: { lang, time } }: Frame, { model }: Pick<ViewContext, "model">, subject: string): string {
  const name = entityLabel(model, lang, subject);
  const title = t(lang, "chartsTitle", { name });
  return time ? `${title}, ${dateText(lang, time)}` : title;
}

function chartsPicture(context: Pick<ViewContext, "model" | "measure">, lang: Lang, series: readonly Series[]): SVGSVGElement {
  const height = Math.ceil(series.length / COLUMNS) * ROW;
  const charts = series.map((one, at) => svg("g", { transform: `translate(${(at % COLUMNS) * (EACH + GAP)},${Math.floor(at / COLUMNS) * ROW})` }, ...chart(context, lang, one)));
  return svg("svg", { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` }, ...charts);
}

function chart(context: Pick<ViewContext, "model" | "measure">, lang: Lang, series: Series): SVGElement[] {
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
