// The first view: the ring, the matrix beside it, time below, and a sentence above; or one partner unfolded.

import { askedOf, rowsOf, thingsIn } from "./data/answers";
import { storyCards } from "./find/stories";
import { legend } from "./legend";
import { light } from "./lighting";
import { copyButton } from "./parts/copying";
import { h, svg } from "./parts/dom";
import { refill, showPressed } from "./parts/focus";
import { nameElement } from "./parts/names";
import { rove } from "./parts/roving";
import { showTip } from "./parts/tooltip";
import { ringDrawing, stepDrawing } from "./share/drawings";
import { type State, type Tab, toggled } from "./state/state";
import { drawStrip } from "./strip";
import { headlineWith } from "./views/headline";
import { drawMatrix, matrixCsv, type MatrixOptions } from "./views/matrix/matrix";
import { drawRing } from "./views/ring/ring";
import type { Frame, View, ViewContext } from "./views/view";
import { drawUnfolded } from "./unfolded";
import { heading, type Key, t } from "./words/words";

const NARROW = 640;
const LOW = 460;
const NARROW_MATRIX = 630;
const STRIP = { height: 74, tall: 240 };
const TABS: readonly (readonly [Tab, Key])[] = [["list", "list"], ["picture", "picture"], ["time", "timeTab"]];

interface Places {
  readonly root: HTMLElement;
  readonly headline: HTMLElement;
  readonly stories: HTMLElement;
  readonly tabs: HTMLElement;
  readonly legend: HTMLElement;
  readonly picture: HTMLElement;
  readonly side: HTMLElement;
  readonly time: HTMLElement;
}

export const overview: View = {
  id: "ring",
  label: "ring",
  isOffered: ({ ties }) => ties.partners.length > 0,
  open(host, context) {
    const places = makePlaces(host);
    let last: Frame | null = null;
    new ResizeObserver(() => last && draw(places, last, context)).observe(host);
    return (frame) => draw(places, (last = frame), context);
  },
  drawing: (frame, context) => (frame.state.at ? stepDrawing(frame, context, frame.state.at) : ringDrawing(frame, context)),
};

function makePlaces(host: HTMLElement): Places {
  const place = (name: string): HTMLElement => h("div", { class: name });
  const root = h("div", { class: "overview" });
  const [headline, stories, tabs, legend, picture, side, time] = [h("p"), h("div", { class: "stories", role: "group" }), place("tabs"), place("legend"), place("ring-picture"), place("matrix-side"), place("time")];
  for (const scrolling of [picture, side]) scrolling.setAttribute("tabindex", "0");
  root.append(h("div", { class: "headline" }, headline, stories), tabs, legend, picture, side, time);
  host.append(root);
  return { root, headline, stories, tabs, legend, picture, side, time };
}

function draw(places: Places, frame: Frame, context: ViewContext): void {
  const { root } = places;
  const { state } = frame;
  const isNarrow = window.innerWidth < NARROW;
  showTip(null, []);
  const classes = ["overview", isNarrow ? "narrow" : "wide", `tab-${state.tab}`, state.at ? "stepped" : "", window.innerHeight < LOW ? "low" : ""];
  root.className = classes.filter(Boolean).join(" ");
  if (state.at) {
    drawUnfolded(places, frame, context, state.at, isNarrow);
    return lightAnswer(root, frame, context);
  }
  refill(places.headline, ...headlineWith(frame, nameElement(context.model, state.lang, context.model.ties.home)));
  refill(places.stories, ...storyCards(context));
  showPressed(places.stories);
  places.stories.setAttribute("aria-label", heading(state.lang, "stories"));
  if (isNarrow) refill(places.tabs, ...tabs(state, context));
  else places.tabs.replaceChildren();
  refill(places.legend, ...legend(frame, context, isNarrow), ...signs(frame));
  const pick = (partner: string): void => context.store.set({ at: partner, selection: null });
  const point = (partner: string | null, at?: Element): void => light(frame, context, partner, at);
  drawSide(places, frame, context, isNarrow, pick, point);
  drawStrip(places.time, frame, context, isNarrow ? STRIP.tall : STRIP.height, isNarrow);
  drawPicture(places, frame, context, pick, point);
  lightAnswer(root, frame, context);
}

/** The things that the answer names stand out from the others. */
function lightAnswer(root: HTMLElement, { state: { ask, choices, lang } }: Frame, { model }: ViewContext): void {
  const asked = askedOf(model.answers, ask);
  const named = asked ? thingsIn(model, rowsOf(model, asked, choices, lang)) : new Set<string>();
  const things = [...root.querySelectorAll("[data-partner], .entry[data-id]")];
  const isNamed = (thing: Element): boolean => named.has(thing.getAttribute("data-partner") ?? thing.getAttribute("data-id") ?? "");
  root.classList.toggle("answering", things.some(isNamed));
  for (const thing of things) thing.classList.toggle("answered", isNamed(thing));
}

function drawPicture({ picture }: Places, frame: Frame, context: ViewContext, onPick: (partner: string) => void, onPoint: MatrixOptions["onPoint"]): void {
  const { width, height } = picture.getBoundingClientRect();
  if (width === 0) return picture.replaceChildren();
  const from = document.activeElement?.getAttribute("data-focus") ?? null;
  performance.mark("ring");
  const drawn = drawRing({ context, frame, width: Math.floor(width), height: Math.max(200, Math.floor(height) - 4), onPick, onPoint });
  refill(picture, drawn);
  rove(drawn, ".partner", from);
  performance.measure("ring drawn", "ring");
}

function drawSide({ side }: Places, frame: Frame, context: ViewContext, isNarrow: boolean, onPick: (partner: string) => void, onPoint: MatrixOptions["onPoint"]): void {
  const { store } = context;
  const { lang, open } = frame.state;
  const options: MatrixOptions = {
    context, frame, isNarrow: isNarrow || side.clientWidth < NARROW_MATRIX, onPick, onPoint,
    onSort: (sort) => store.set({ sort }),
    onOpen: (partner) => store.set({ open: toggled(open, partner) }),
  };
  side.classList.toggle("short", options.isNarrow);
  refill(side, drawMatrix(options), copyButton(lang, heading(lang, "copyCsv"), () => matrixCsv(options), "copy csv"));
}

function tabs({ tab, lang }: State, { store }: ViewContext): HTMLElement[] {
  return TABS.map(([one, word]) => (
    h("button", { type: "button", "aria-pressed": String(one === tab), "data-focus": `tab ${one}`, click: () => store.set({ tab: one }) }, heading(lang, word))
  ));
}

/** What the signs of the ring mean besides its lines. */
function signs({ state: { lang } }: Frame): HTMLElement[] {
  const sign = svg("svg", { width: 10, height: 10, "aria-hidden": "true" }, svg("circle", { class: "sign", cx: 5, cy: 5, r: 3 }));
  const hollow = svg("svg", { width: 12, height: 12, "aria-hidden": "true", class: "hollow" }, svg("circle", { class: "dot", cx: 6, cy: 6, r: 4.5 }));
  return [h("span", {}, sign, t(lang, "startNotStated")), h("span", {}, hollow, "+ ", t(lang, "throughOthers"))];
}
