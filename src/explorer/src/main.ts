// Puts the parts together: a change of the state is drawn by every part, and no view knows another.

import { pick } from "./data/labels";
import { type Model, readModel } from "./data/model";
import { SearchBox } from "./find/box";
import { foldedWords, oneSlip, spelled } from "./find/folding";
import { matchingEntities } from "./find/search";
import { decoded } from "./find/telex";
import { connectKeys } from "./keys";
import { map } from "./map";
import { overview } from "./overview";
import { Panel } from "./panel/panel";
import { byIdOf, h } from "./parts/dom";
import { refill, showPressed } from "./parts/focus";
import { nameElement } from "./parts/names";
import { measurer } from "./parts/text";
import { ShareMenu } from "./share/menu";
import { createStore, type State, type Store } from "./state/state";
import { timeline } from "./timeline";
import { AROUND } from "./unfolded";
import { charts } from "./views/charts/charts";
import { tiesTable } from "./views/ties/ties";
import { frameOf, type Frame, type View, type ViewContext } from "./views/view";
import { whole } from "./whole";
import { heading, isKey, type Lang, t } from "./words/words";

/** The views in the order of their buttons; the first that the data allow is the one that the page opens with. */
const VIEWS: readonly View[] = [overview, timeline, map, charts, tiesTable, whole];

type Draw = (frame: Frame) => void;

async function start(): Promise<void> {
  const model = await readModel(document);
  const views = VIEWS.filter((view) => view.isOffered(model));
  const store = createStore(model, views.map(({ id }) => id));
  const context: ViewContext = { model, store, measure: measurer(getComputedStyle(document.body).fontFamily) };
  const [panel, search, share] = [new Panel(context), new SearchBox(context), new ShareMenu(context, views)];
  byIdOf("views").after(share.element);
  const drawings = new Map<string, Draw>();
  const draw = (state: State, first = false): void => {
    document.documentElement.dataset["view"] = state.view;
    document.documentElement.toggleAttribute("data-around", state.open.has(AROUND));
    embed(state);
    translatePage(model, state.lang);
    refill(byIdOf("about"), ...aboutLines(model, state, store));
    refill(byIdOf("views"), ...viewButtons(views, state, store));
    refill(byIdOf("crumbs"), ...crumbs(model, state, store));
    placePanel(state.view);
    search.render(state);
    share.render(state);
    const follow = panel.render(state, first);
    drawView(views, drawings, context, frameOf(model, state));
    showPressed(byIdOf("views"));
    // When all stands where it will, or the page scrolls to where the panel stood before.
    follow();
    document.documentElement.dataset["drawn"] = state.view;
  };
  draw(store.get(), true);
  store.subscribe((state) => draw(state));
  connectButtons(store);
  connectKeys(store);
  const find = { foldedWords, spelled, oneSlip, decoded, entities: (text: string) => matchingEntities(model, text).map(({ id }) => id) };
  Object.assign(window, { explorer: { ...window.explorer, find } });
}

/** Only the view that is open is drawn; it is made when it is opened first. */
function drawView(views: readonly View[], drawings: Map<string, Draw>, context: ViewContext, frame: Frame): void {
  const open = views.find(({ id }) => id === frame.state.view);
  for (const { id } of views) placeOf(id).hidden = id !== open?.id;
  if (!open) return;
  let drawing = drawings.get(open.id);
  if (!drawing) drawings.set(open.id, (drawing = open.open(placeOf(open.id), context)));
  drawing(frame);
}

function placeOf(view: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-place="${view}"]`);
  if (found) return found;
  const made = h("section", { "data-place": view });
  byIdOf("app").prepend(made);
  return made;
}

/** The panel lies on the whole net, and stands beside every other view. */
function placePanel(view: string): void {
  const place = view === whole.id ? byIdOf("picture") : byIdOf("app");
  const panel = byIdOf("panel");
  if (panel.parentElement !== place) place.append(panel);
}

/** `?embed` or `#embed`: the picture alone, with a link to the whole page. */
function embed({ lang, embed: isAsked }: State): void {
  const isEmbedded = isAsked || new URLSearchParams(location.search).has("embed");
  document.documentElement.toggleAttribute("data-embed", isEmbedded);
  if (!isEmbedded) return;
  const whole = location.href.replace(/\?embed\b[^#]*/, "").replace(/&embed=?(?=&|$)/, "");
  const link = h("a", { class: "whole-page", href: whole, target: "_blank", rel: "noopener" }, heading(lang, "wholePage"), " ↗");
  document.querySelector(".whole-page")?.remove();
  document.querySelector(".top")?.append(link);
}

function viewButtons(views: readonly View[], { view, lang }: State, store: Store): HTMLElement[] {
  if (views.length < 2) return [];
  return views.map(({ id, label }) => (
    h("button", { type: "button", "aria-pressed": String(id === view), "data-focus": `view ${id}`, click: () => store.set({ view: id }) }, heading(lang, label))
  ));
}

/** The way from the city to what is shown: its partner, and one of the partner's things. */
function crumbs(model: Model, { at, selection, view, lang }: State, store: Store): HTMLElement[] {
  if (view !== overview.id && view !== map.id) return [];
  const chosen = selection?.kind === "node" && selection.id !== at ? [selection.id] : [];
  const ids = [model.ties.home, ...(at ? [at] : []), ...chosen.filter((id) => id !== model.ties.home)];
  if (ids.length < 2) return [];
  return ids.map((id, place) => {
    const isLast = place === ids.length - 1;
    const go = (): void => store.set(place === 0 ? { at: null, selection: null } : isLast ? {} : { selection: null });
    return h("button", { type: "button", "aria-current": isLast ? "page" : null, "data-focus": `crumb ${place}`, click: go }, nameElement(model, lang, id));
  });
}

function connectButtons(store: Store): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-lang]")) {
    button.addEventListener("click", () => store.set({ lang: button.dataset["lang"] as Lang }));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-skip]")) {
    link.addEventListener("click", (event) => skip(event, link.dataset["skip"] ?? "", store));
  }
}

/** Moves the focus without touching the fragment, which holds the state. */
function skip(event: Event, to: string, store: Store): void {
  event.preventDefault();
  if (to === "tables" && store.get().view !== whole.id) store.set({ view: whole.id });
  const target = to === "tables" || store.get().view === whole.id ? byIdOf(to) : placeOf(store.get().view);
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus();
  target.scrollIntoView();
}

function translatePage(model: Model, lang: Lang): void {
  if (document.documentElement.dataset["shownLang"] === lang) return;
  document.documentElement.dataset["shownLang"] = lang;
  document.documentElement.lang = lang;
  for (const attribute of ["text", "aria-label", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`[data-i18n-${attribute}]`)) translate(element, attribute, lang);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset["lang"] === lang));
  }
  const title = pick(lang, model.details.title) || document.title;
  document.title = title;
  byIdOf("title").textContent = title;
}

function translate(element: Element, attribute: string, lang: Lang): void {
  const key = element.getAttribute(`data-i18n-${attribute}`) ?? "";
  if (!isKey(key)) return;
  if (attribute === "text") element.textContent = t(lang, key);
  else element.setAttribute(attribute, t(lang, key));
}

function aboutLines({ details }: Model, { lang, keys }: State, store: Store): HTMLElement[] {
  const { licence, release } = details;
  const named = licence && /^https?:/.test(licence) ? h("a", { href: licence, rel: "noopener noreferrer" }, licence) : licence;
  return [
    h("p", {}, t(lang, "offline")),
    h("p", {}, t(lang, keys ? "keysOn" : "keysOff"), " ", h("button", { type: "button", class: "text", "data-focus": "keys", click: () => store.set({ keys: !keys }) }, t(lang, keys ? "turnKeysOff" : "turnKeysOn"))),
    h("p", {}, release && `${heading(lang, "released")}: ${release}`, release && named && " · ", named && `${heading(lang, "licence")}: `, named),
  ];
}

void start();
