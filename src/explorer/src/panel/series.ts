// The figures of what is shown, over time: small charts, each with its table.

import { isAbout, seriesOf } from "../data/series";
import { h } from "../parts/dom";
import { seriesView } from "../parts/figures";
import type { Context } from "../parts/links";
import { heading, t } from "../words/words";

const FIRST_SERIES = 3;
const WIDTH = 320;

/** Null where there are no figures of two times. */
export function chartsOf(context: Context, id: string): HTMLElement | null {
  const { model, store } = context;
  const { lang } = store.get();
  const all = seriesOf(model.figures, isAbout(id));
  if (!all.length) return null;
  const rest = (): void => more.replaceWith(...all.slice(FIRST_SERIES).map((one) => seriesView(context, one, WIDTH)));
  const more = h("button", { type: "button", class: "more", click: rest }, t(lang, "allSeries", { n: all.length }));
  const first = all.slice(0, FIRST_SERIES).map((one) => seriesView(context, one, WIDTH));
  return h("section", {}, h("h3", {}, heading(lang, "figuresOverTime")), ...first, all.length > FIRST_SERIES && more);
}
