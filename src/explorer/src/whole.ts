// The whole net as one of the views: its filters, the canvas, and the same as tables below.

import { Filters } from "./find/filters";
import { byIdOf } from "./parts/dom";
import { later, type Later } from "./parts/later";
import { preparePrinting } from "./share/print";
import type { State } from "./state/state";
import { Net } from "./views/net/net";
import { listedIn, type View as Shown, viewOf } from "./views/shown";
import { Tables } from "./views/table";
import type { View, ViewContext } from "./views/view";
import { t } from "./words/words";

const TABLE_DELAY = 80;
const FRAME_DELAY = 250;

export const whole: View = {
  id: "net",
  label: "net",
  hasOwnPaper: true,
  isOffered: () => true,
  open(_, context) {
    const { model, store } = context;
    const [filters, tables] = [new Filters(context), new Tables(context)];
    let net: Net | null = null;
    // Long tables must not hold up typing.
    const waiting = later("tables", TABLE_DELAY);
    let before = "";
    const drawTables = (state: State): void => tables.render(state, listedIn(model, state));
    return ({ state }) => {
      const wanted = drawnState(state);
      // To draw all anew takes many frames.
      if (wanted === before) return;
      before = wanted;
      const shown = viewOf(model, state);
      byIdOf("shown").textContent = counts(context, state, shown);
      filters.render(state);
      if (net) {
        net.render(state, shown);
        waiting.ask(() => drawTables(state));
        return;
      }
      net = new Net(context);
      connectButtons(net, context, keepFrame(net, context));
      preparePrinting(net);
      Object.assign(window, { explorer: { ...window.explorer, network: net.network } });
      net.network.once("afterDrawing", () => {
        performance.mark("graph-drawn");
        document.documentElement.dataset["graph"] = "drawn";
        // The tables are below the fold: they come after the picture.
        setTimeout(() => {
          drawTables(store.get());
          document.documentElement.dataset["tables"] = "drawn";
        });
      });
    };
  },
};

/** The state without what the canvas knows by itself: where it is looked at. */
function drawnState(state: State): string {
  return JSON.stringify({ ...state, frame: "" }, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}

/** What a reader has moved to stands in the address, so that a link shows the same. */
function keepFrame(net: Net, { store }: ViewContext): Later {
  const [x = 0, y = 0, scale = 0] = store.get().frame.split(",").map(Number);
  if (scale) net.lookAt({ x, y }, scale);
  const waiting = later("frame", FRAME_DELAY);
  const keep = (): void => waiting.ask(() => {
    const at = net.network.getViewPosition();
    if (store.get().view === whole.id) store.set({ frame: `${Math.round(at.x)},${Math.round(at.y)},${net.network.getScale().toFixed(3)}` });
  });
  net.network.on("dragEnd", keep);
  net.network.on("zoom", keep);
  return waiting;
}

function counts({ model }: ViewContext, { lang }: State, { nodes, edges }: Shown): string {
  return t(lang, "shown", { n: nodes.size, of: model.nodes.size, m: edges.size, ofm: model.edges.size });
}

function connectButtons(net: Net, { model, store }: ViewContext, frame: Later): void {
  const actions: Record<string, () => void> = {
    "zoom-in": () => net.zoomBy(1.4),
    "zoom-out": () => net.zoomBy(1 / 1.4),
    fit: () => net.fit(),
    reset: () => {
      frame.forget();
      store.set({ selection: null, hiddenTypes: new Set(model.page.without), hiddenKinds: new Set(), query: "", sort: "", frame: "" });
      net.fit();
    },
  };
  for (const [id, action] of Object.entries(actions)) byIdOf(id).addEventListener("click", action);
}
