// One series of figures: its newest figure in words, its chart, and the same as a table with the evidence of each.

import type { Figure } from "../data/contract";
import { entityLabel, entityLang, pick } from "../data/labels";
import { isDrawn, newestOf, type Series } from "../data/series";
import { toggled } from "../state/state";
import { capital, heading, type Lang, t } from "../words/words";
import { numberText, type Scale, scaleOf, unitText } from "../words/numbers";
import { h } from "./dom";
import { factView } from "./evidence";
import type { Context } from "./links";
import { apart, nameElement } from "./names";
import { drawPlot } from "./plot";
import { showTip } from "./tooltip";

const HEIGHT = 170;

/** A chart with its heading and its table, folded; `width` is how wide the chart is. */
export function seriesView(context: Context, series: Series, width: number): HTMLElement {
  const { model, store } = context;
  const { lang } = store.get();
  const scale = scaleOf(Math.max(...series.figures.filter(isDrawn).map(({ value }) => Math.abs(value))));
  const newest = newestOf(series);
  const value = newest && valueText(context, newest, scale);
  const when = newest && timeOf(context, newest);
  const unit = unitText(lang, pick(lang, model.figures.units[series.unit]), scale);
  const onPoint = (figure: Figure | null, at: Element): void => showTip(figure && at, figure ? [`${valueText(context, figure, scale)} ${unit}`, timeOf(context, figure), exactness(context, figure)] : []);
  const plot = drawPlot({ lang, page: model.figures, figures: series.figures, scale, width, height: HEIGHT, onPoint });
  return h(
    "section", { class: "series", "data-series": series.id },
    h("h3", {}, ...titleOf(context, series)),
    h("p", { class: "quiet" }, h("bdi", {}, capital(unit)), value && when && h("strong", {}, ` · ${t(lang, "newest", { value, when })}`)),
    plot, foldedTable(context, series, scale),
  );
}

/** The table, made when it is first opened; that it is open is part of the state. */
function foldedTable(context: Context, series: Series, scale: Scale): HTMLElement {
  const { store } = context;
  const { lang, open } = store.get();
  const folded = h("details", { class: "as-table" }, h("summary", { "data-focus": series.id }, t(lang, "asTable", { n: series.figures.length })));
  const fill = (): void => {
    if (folded.children.length === 1) folded.append(tableOf(context, series, scale));
  };
  if (open.has(series.id)) {
    fill();
    folded.open = true;
  }
  folded.addEventListener("toggle", () => {
    if (folded.open) fill();
    if (folded.open !== store.get().open.has(series.id)) store.set({ open: toggled(store.get().open, series.id) });
  });
  return folded;
}

/** "Cumulative foreign direct investment: Japan": the indicator, and whose it is where that is not the city. */
function titleOf(context: Context, series: Series): (HTMLElement | string)[] {
  const { model, store } = context;
  const { lang } = store.get();
  const name = apart(capital(entityLabel(model, lang, series.indicator)), lang, entityLang(model, lang, series.indicator));
  return [name, ...whoseOf(context, series).flatMap((id) => [": ", nameElement(model, lang, id)])];
}

/** What a series is of, and with whom, where that is not the city. */
export function whoseOf({ model }: Pick<Context, "model">, { of, counterpart }: Series): string[] {
  return [of === model.ties.home ? null : of, counterpart].filter((id): id is string => id !== null);
}

/** "over 14", "17.5". */
function valueText({ model, store }: Context, { value, hedge }: Figure, scale: Scale): string {
  const { lang } = store.get();
  const said = hedge === null || hedge === EXACT ? "" : pick(lang, model.figures.hedges[hedge]);
  return [said, numberText(lang, value, scale)].filter(Boolean).join(" ");
}

/** When it was counted, as its record says it. */
export function timeOf({ model, store }: Context, { record }: Figure): string {
  const { lang } = store.get();
  const time = model.facts.get(record)?.time;
  return time ? pick(lang, model.text(time.text)) : t(lang, "noTime");
}

function exactness({ model, store }: Context, { status, territory }: Figure): string {
  const { lang } = store.get();
  const within = territory === null ? "" : pick(lang, model.figures.territories[territory]?.label);
  return [pick(lang, model.figures.statuses[status]), within].filter(Boolean).join("; ");
}

function tableOf(context: Context, { figures }: Series, scale: Scale): HTMLElement {
  const { lang } = context.store.get();
  const heads = (["period", "valueHead", "boundsOf", "howStated", "evidence"] as const).map((key) => h("th", { scope: "col" }, heading(lang, key)));
  return h("div", { class: "scroll", tabindex: 0 }, h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...figures.map((figure) => row(context, figure, scale, lang)))));
}

function row(context: Context, figure: Figure, scale: Scale, lang: Lang): HTMLElement {
  const evidence = h("details", {}, h("summary", {}, t(lang, "evidenceOf", { n: figure.score })));
  evidence.addEventListener("toggle", () => evidence.open && evidence.children.length === 1 && evidence.append(factView(context, figure.record)));
  const number = (value: number): string => numberText(lang, value, scale);
  return h(
    "tr", { "data-record": figure.record, "data-reach": figure.reach },
    h("th", { scope: "row" }, timeOf(context, figure)),
    h("td", { class: "number" }, valueText(context, figure, scale)),
    h("td", { class: "number" }, figure.low < figure.high ? `${number(figure.low)}–${number(figure.high)}` : ""),
    h("td", {}, exactness(context, figure)),
    h("td", {}, evidence),
  );
}

const EXACT = "exact";
