// The timeline as one of the views: the legend, the strip of years that chooses the time, and the ties below.

import { lastYear } from "./data/time";
import { legend } from "./legend";
import { h, onWidth } from "./parts/dom";
import { refill } from "./parts/focus";
import { showTip } from "./parts/tooltip";
import type { Grouping } from "./state/state";
import { drawStrip } from "./strip";
import { timelineDrawing } from "./views/timeline/picture";
import { drawTimeline } from "./views/timeline/timeline";
import { type Frame, held, nothingLeft, type View, type ViewContext } from "./views/view";
import { capital, heading, type Key, t } from "./words/words";

const NAME = "timeline-title";
const NARROW = 640;
const STRIP = 74;
const LEAST = 240;
/** The share of the names, and what surrounds the picture of a row. */
const NAMES = 0.3;
const AROUND = 32;
const GROUPINGS: readonly (readonly [Grouping, Key])[] = [["partner", "partner"], ["kind", "kindOfTie"]];

export const timeline: View = {
  id: "timeline",
  label: "timelineView",
  isOffered: ({ ties }) => ties.ties.length > 0,
  open(host, context) {
    const [title, choices, strip, table] = [h("h2", { id: NAME, class: "view-title" }), h("div", { class: "legend" }), h("div", { class: "time" }), h("div", { class: "rows" })];
    const root = h("div", { class: "timeline" }, title, choices, strip, table);
    host.append(root);
    let last: Frame | null = null;
    const draw = (frame: Frame): void => {
      const isNarrow = host.clientWidth < NARROW;
      root.classList.toggle("narrow", isNarrow);
      showTip(null, []);
      const ties = held(frame);
      title.textContent = t(frame.state.lang, "timelineTitle", { n: ties.length });
      refill(choices, ...legend(frame, context, isNarrow), grouping(frame, context));
      drawStrip(strip, frame, context, STRIP, isNarrow);
      const all = host.clientWidth - AROUND;
      const width = Math.max(LEAST, Math.floor(isNarrow ? all : all * (1 - NAMES)));
      const options = { context, frame, last: lastYear(context.model.details.release), width };
      refill(table, ...(ties.length ? drawTimeline(options, NAME) : [h("p", { class: "quiet" }, nothingLeft(frame))]));
    };
    onWidth(host, () => last && draw(last));
    return (frame) => draw((last = frame));
  },
  drawing: timelineDrawing,
};

function grouping({ state: { lang, by } }: Frame, { store }: ViewContext): HTMLElement {
  const button = ([one, word]: (typeof GROUPINGS)[number]): HTMLElement =>
    h("button", { type: "button", "aria-pressed": String(one === by), "data-focus": `by ${one}`, click: () => store.set({ by: one }) }, t(lang, word));
  return h("div", { class: "grouping", role: "group", "aria-label": heading(lang, "groupedBy") }, h("span", {}, capital(t(lang, "groupedBy"))), ...GROUPINGS.map(button));
}
