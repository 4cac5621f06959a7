// One partner unfolded in the place of the ring.

import { capitalOf } from "./data/capital";
import { entityLabel, langMark } from "./data/labels";
import { h } from "./parts/dom";
import { refill } from "./parts/focus";
import { rove } from "./parts/roving";
import { showTip, tipOf } from "./parts/tooltip";
import { toggled } from "./state/state";
import { unfold } from "./views/step/groups";
import { saidIn } from "./views/step/said";
import { step } from "./views/step/layout";
import { drawStep, listStep, type StepOptions } from "./views/step/step";
import { type Frame, held, type ViewContext } from "./views/view";
import { onText } from "./words/ties";
import { capital, heading, t } from "./words/words";

const MOST_NODES = 80;
const ROOM = { side: 16, above: 44 };

/** What is open where a narrow screen shows what surrounds the partner, and not what is told of it. */
export const AROUND = "around";

interface Places {
  readonly picture: HTMLElement;
  readonly tabs: HTMLElement;
}

export function drawUnfolded({ picture: place, tabs }: Places, frame: Frame, context: ViewContext, partner: string, isNarrow: boolean): void {
  const { model, store, measure } = context;
  const { lang, open, steps, selection } = frame.state;
  const unfolded = unfold(model, held(frame), partner, steps, saidIn(model, lang));
  const options: StepOptions = {
    lang, chosen: selection?.kind === "node" ? selection.id : null,
    onPick: (id) => store.set({ selection: { kind: "node", id }, open: new Set([...open].filter((one) => one !== AROUND)) }),
    onOpen: (group) => store.set({ open: toggled(open, group) }),
    onPoint: (id, at) => showTip(id === null ? null : at ?? null, id === null ? [] : tipOf(model, lang, id)),
  };
  const from = document.activeElement?.getAttribute("data-focus") ?? null;
  const nothing = unfolded.groups.length ? [] : [h("p", { class: "nothing" }, t(lang, "nothingBehind"))];
  refill(tabs, ...(isNarrow ? tabsOf(unfolded.groups.reduce((sum, { items }) => sum + items.length, 0), frame, context) : []));
  if (isNarrow) return refill(place, stepper(frame, context), ...nothing, ...listStep(unfolded, options));
  const centre = { id: partner, name: entityLabel(model, lang, partner), own: langMark(model, lang, partner), marks: [] };
  const [width, height] = [place.clientWidth - ROOM.side, place.clientHeight - ROOM.above].map(Math.floor);
  const drawn = drawStep(step(unfolded, centre, { width: width ?? 0, height: height ?? 0, measure, most: MOST_NODES, open }), options);
  refill(place, stepper(frame, context), ...nothing, drawn);
  rove(drawn, ".entry", from);
}

/** What is told of the partner, or the `n` things around it: a narrow screen has no room for both. */
function tabsOf(n: number, { state: { lang, open } }: Frame, { store }: ViewContext): HTMLElement[] {
  const isAround = open.has(AROUND);
  const tab = (name: string, isOn: boolean, text: string): HTMLElement =>
    h("button", { type: "button", "aria-pressed": String(isOn), "data-focus": `tab ${name}`, click: () => isOn || store.set({ open: toggled(open, AROUND) }) }, text);
  return [tab("about", !isAround, heading(lang, "aboutTab")), tab(AROUND, isAround, `${heading(lang, "aroundTab")} (${n})`)];
}

function stepper({ ties, state: { at, steps, lang, time } }: Frame, { model, store }: ViewContext): HTMLElement {
  const hasCapital = ties.some((tie) => tie.partner === at && capitalOf(model, tie));
  const button = (one: number): HTMLElement =>
    h("button", { type: "button", "aria-pressed": String(one === steps), "data-focus": `steps ${one}`, click: () => store.set({ steps: one }) }, String(one));
  return h("div", { class: "stepper", role: "group", "aria-label": heading(lang, "steps") }, heading(lang, "steps"), ...[1, 2, 3].map(button), time && h("b", { class: "note" }, capital(onText(lang, time))), hasCapital && h("span", { class: "note" }, t(lang, "capitalOrder")));
}
