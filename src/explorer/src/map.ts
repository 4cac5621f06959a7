// The map as one of the views: the legend, the map, the time, and the same as a table.

import { entityLabel, langMark } from "./data/labels";
import { partnerOf } from "./data/ties";
import { legend } from "./legend";
import { light } from "./lighting";
import { h, onWidth } from "./parts/dom";
import { refill } from "./parts/focus";
import { entityButton } from "./parts/links";
import { nameElement, nameElements } from "./parts/names";
import { rove } from "./parts/roving";
import { showTip } from "./parts/tooltip";
import { drawStrip } from "./strip";
import type { Spot } from "./views/map/layout";
import { drawMap } from "./views/map/map";
import { mapDrawing } from "./views/map/picture";
import { type Spots, spotsOf } from "./views/map/spots";
import { type Frame, nothingLeft, type View, type ViewContext } from "./views/view";
import { collator, heading, type Lang, t, told } from "./words/words";
import { letterOf } from "./words/ties";

const NARROW = 640;
/** Below this width the names find no room: the map is scrolled instead. */
const LEAST = 760;
const SHAPE = 0.52;
const STRIP = 74;
/** What stands above and below the map on a screen. */
const AROUND = 250;

export const map: View = {
  id: "map",
  label: "mapView",
  isOffered: ({ ties }) => ties.home in ties.places && ties.partners.some(({ id }) => id in ties.places),
  open(host, context) {
    const [title, choices, picture, strip, below] = [h("h2", { class: "view-title" }), h("div", { class: "legend" }), h("div", { class: "map-picture", tabindex: 0 }), h("div", { class: "time" }), h("div", { class: "below" })];
    const root = h("div", { class: "map-view" }, title, choices, picture, strip, below);
    host.append(root);
    let last: Frame | null = null;
    const draw = (frame: Frame): void => {
      const isNarrow = host.clientWidth < NARROW;
      root.classList.toggle("narrow", isNarrow);
      const found = spotsOf(frame, context.model);
      const { lang, at } = frame.state;
      showTip(null, []);
      title.replaceChildren(...told(lang, "mapTitle", { name: nameElement(context.model, lang, at ?? context.model.ties.home) }));
      refill(choices, ...legend(frame, context, isNarrow));
      drawPicture(picture, frame, context, found.spots, host.clientWidth);
      drawStrip(strip, frame, context, STRIP, isNarrow);
      refill(below, ...belowMap(frame, context, found));
    };
    onWidth(host, () => last && draw(last));
    return (frame) => draw((last = frame));
  },
  drawing: mapDrawing,
};

function drawPicture(place: HTMLElement, frame: Frame, context: ViewContext, spots: readonly Spot[], room: number): void {
  const { model, store, measure } = context;
  const { lang, at, selection } = frame.state;
  const home = model.ties.places[model.ties.home];
  if (!home) return;
  const name = entityLabel(model, lang, model.ties.home);
  const from = document.activeElement?.getAttribute("data-focus") ?? null;
  const width = Math.max(LEAST, room);
  const height = Math.max(360, Math.min(Math.round(width * SHAPE), window.innerHeight - AROUND));
  const onPick = (id: string): void => store.set(partnerOf(model.ties, id) ? { at: id === at ? at : id, selection: null } : { selection: { kind: "node", id } });
  const drawn = drawMap({
    lang, name: t(lang, "mapTitle", { name }), home: { id: model.ties.home, name, own: langMark(model, lang, model.ties.home), place: home }, spots, chosen: selection?.id ?? null,
    width, height, measure, onPick, onPoint: (id, beside) => light(frame, context, id, beside),
  });
  refill(place, drawn);
  rove(drawn, ".partner", from);
  const city = drawn.querySelector(".city .dot");
  if (width > room && from === null) place.scrollLeft = Number(city?.getAttribute("cx")) - room / 3;
}

/** What is not on the map, whence the points come, and all of it as a table. */
function belowMap(frame: Frame, context: ViewContext, { spots, elsewhere }: Spots): (HTMLElement | string)[] {
  const { model } = context;
  const { lang } = frame.state;
  if (!spots.length && !elsewhere.length) return [h("p", { class: "quiet" }, nothingLeft(frame))];
  const names = nameElements(model, lang, elsewhere);
  return [
    elsewhere.length ? h("p", {}, ...told(lang, "notOnMap", { names })) : "",
    h("p", { class: "quiet" }, t(lang, "mapSources")),
    table(context, lang, spots, elsewhere),
  ];
}

function table(context: ViewContext, lang: Lang, spots: readonly Spot[], elsewhere: readonly string[]): HTMLElement {
  const heads = (["onMap", "ties", "coordinates"] as const).map((key) => h("th", { scope: "col" }, heading(lang, key)));
  const rows = [...spots].sort((a, b) => collator.compare(a.name, b.name)).map((spot) => h(
    "tr", { "data-partner": spot.id },
    h("th", { scope: "row" }, entityButton(context, spot.id)),
    h("td", {}, ...spot.ties.map(([kind, count]) => h("span", { class: "mark", "data-kind": kind }, `${letterOf(lang, kind)} ${count} `))),
    h("td", { class: "number" }, degrees(lang, spot.place)),
  ));
  const rest = elsewhere.map((id) => h("tr", { "data-partner": id }, h("th", { scope: "row" }, entityButton(context, id)), h("td"), h("td", {}, t(lang, "noPoint"))));
  return h("div", { class: "scroll", tabindex: 0 }, h("table", { class: "map-table" }, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...rows, ...rest)));
}

/** "35.7° N, 139.7° E". */
function degrees(lang: Lang, [longitude, latitude]: Spot["place"]): string {
  const number = new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const [north, east] = [t(lang, latitude < 0 ? "south" : "north"), t(lang, longitude < 0 ? "west" : "east")];
  return `${number.format(Math.abs(latitude))}° ${north}, ${number.format(Math.abs(longitude))}° ${east}`;
}
