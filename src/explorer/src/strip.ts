// The strip of years with its handles: the time that every view shows is chosen in it.

import { lastYear } from "./data/time";
import { h } from "./parts/dom";
import { refill } from "./parts/focus";
import { drawTime } from "./views/time/time";
import type { Frame, ViewContext } from "./views/view";
import { heading, t } from "./words/words";
import { dateText } from "./words/ties";

const NAME_WIDTH = 150;
const LEAST_WIDTH = 240;

/** Fills `place` with the strip, and says which time is chosen. */
export function drawStrip(place: HTMLElement, frame: Frame, { model, store }: ViewContext, height: number, isNarrow: boolean): void {
  const { lang, time: chosen } = frame.state;
  const name = h("p", { class: "axis-name" }, chosen ? dateText(lang, chosen) : heading(lang, "allTimes"), h("small", {}, t(lang, "timeCaption")));
  const width = Math.max(LEAST_WIDTH, place.clientWidth - (isNarrow ? 0 : NAME_WIDTH));
  refill(place, name, drawTime({ frame, last: lastYear(model.details.release), width, height, onTime: (time) => store.set({ time }) }));
}
