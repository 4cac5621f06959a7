// Puts the parts together: a change of the state is drawn by every view, and no view knows another.

import { pick } from "./data/labels";
import { type Model, readModel } from "./data/model";
import { SearchBox } from "./find/box";
import { Filters } from "./find/filters";
import { foldedWords, oneSlip, spelled } from "./find/folding";
import { matchingEntities } from "./find/search";
import { decoded } from "./find/telex";
import { Panel } from "./panel/panel";
import { byIdOf, h } from "./parts/dom";
import { preparePrinting } from "./share/print";
import { createStore, type State, type Store } from "./state/state";
import { Net } from "./views/net/net";
import { listedIn, type View, viewOf } from "./views/shown";
import { Tables } from "./views/table";
import { heading, isKey, type Lang, t } from "./words/words";

const TABLE_DELAY = 80;

function start(): void {
  const model = readModel(document);
  const store = createStore(model);
  const context = { model, store };
  const [panel, filters, search, tables] = [new Panel(context), new Filters(context), new SearchBox(context), new Tables(context)];
  const draw = (state: State, first = false): View => {
    const view = viewOf(model, state);
    translatePage(model, state.lang);
    showCounts(model, state, view);
    filters.render(state);
    search.render(state);
    panel.render(state, first);
    return view;
  };
  draw(store.get(), true);
  const net = new Net(model, store);
  connectButtons(net, store, model);
  preparePrinting(net);
  let waiting = 0;
  store.subscribe((state) => {
    const view = draw(state);
    net.render(state, view);
    // Long tables must not hold up typing.
    clearTimeout(waiting);
    waiting = setTimeout(() => tables.render(state, listedIn(model, state)), TABLE_DELAY);
  });
  net.network.once("afterDrawing", () => {
    performance.mark("graph-drawn");
    document.documentElement.dataset["graph"] = "drawn";
    // The tables are below the fold: they come after the picture.
    setTimeout(() => {
      tables.render(store.get(), listedIn(model, store.get()));
      document.documentElement.dataset["tables"] = "drawn";
    });
  });
  // What a test or a curious reader may look at.
  const find = { foldedWords, spelled, oneSlip, decoded, entities: (text: string) => matchingEntities(model, text).map(({ id }) => id) };
  Object.assign(window, { explorer: { network: net.network, find } });
}

function connectButtons(net: Net, store: Store, model: Model): void {
  const actions: Record<string, () => void> = {
    "zoom-in": () => net.zoomBy(1.4),
    "zoom-out": () => net.zoomBy(1 / 1.4),
    fit: () => net.fit(),
    reset: () => {
      store.set({ selection: null, hiddenTypes: new Set(model.page.without), hiddenKinds: new Set(), query: "", sort: "" });
      net.fit();
    },
  };
  for (const [id, action] of Object.entries(actions)) byIdOf(id).addEventListener("click", action);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-lang]")) {
    button.addEventListener("click", () => store.set({ lang: button.dataset["lang"] as Lang }));
  }
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
  byIdOf("about").replaceChildren(...aboutLines(model, lang));
}

function translate(element: Element, attribute: string, lang: Lang): void {
  const key = element.getAttribute(`data-i18n-${attribute}`) ?? "";
  if (!isKey(key)) return;
  if (attribute === "text") element.textContent = t(lang, key);
  else element.setAttribute(attribute, t(lang, key));
}

function aboutLines({ details }: Model, lang: Lang): HTMLElement[] {
  const { licence, release } = details;
  const named = licence && /^https?:/.test(licence) ? h("a", { href: licence, rel: "noopener noreferrer" }, licence) : licence;
  return [
    h("p", {}, t(lang, "offline")),
    h("p", {}, release && `${heading(lang, "released")}: ${release}`, release && named && " · ", named && `${heading(lang, "licence")}: `, named),
  ];
}

function showCounts(model: Model, { lang }: State, view: View): void {
  const counts = { n: view.nodes.size, of: model.nodes.size, m: view.edges.size, ofm: model.edges.size };
  byIdOf("shown").textContent = t(lang, "shown", counts);
}

start();
