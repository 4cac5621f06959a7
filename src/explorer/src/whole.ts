// The whole net as one of the views: its filters, the canvas, and the same as tables below.

import { facetsView } from "./find/facets";
import { Filters } from "./find/filters";
import { byIdOf } from "./parts/dom";
import { refill } from "./parts/focus";
import { later } from "./parts/later";
import { preparePrinting } from "./share/print";
import type { State } from "./state/state";
import { Net } from "./views/net/net";
import { netDrawing } from "./views/net/picture";
import { runVis } from "./views/net/vis";
import { type View as Shown, viewOf } from "./views/shown";
import { Tables } from "./views/table";
import { held, nothingLeft, type View, type ViewContext } from "./views/view";
import { t } from "./words/words";

const TABLE_DELAY = 80;
/** Longer than the net moves by itself. */
const FRAME_DELAY = 450;

export const whole: View = {
  id: "net",
  label: "net",
  hasOwnPaper: true,
  drawing: netDrawing,
  isOffered: () => true,
  open(_, context) {
    const { model, store } = context;
    const [filters, tables] = [new Filters(context), new Tables(context)];
    let net: Net | null = null;
    // Long tables must not hold up typing.
    const waiting = later("tables", TABLE_DELAY);
    let before = "";
    let frames: Frames | null = null;
    return (frame) => {
      const { state } = frame;
      const wanted = drawnState(state);
      const isMoved = frames?.follow(state.frame) ?? false;
      // To draw all anew takes many frames.
      if (wanted === before) return;
      before = wanted;
      const shown = viewOf(model, state);
      byIdOf("shown").textContent = !state.where.size || held(frame).length ? counts(context, state, shown) : nothingLeft(frame);
      const all = model.ties.ties.filter(({ kind }) => frame.kinds.includes(kind));
      refill(byIdOf("narrowing"), ...(all.length ? [facetsView(context, all, state.open.has("facets"))] : []));
      filters.render(state);
      if (net) {
        if (net.render(state, shown, isMoved)) frames?.keep();
        waiting.ask(() => tables.render(state));
        return;
      }
      runVis();
      net = new Net(context);
      frames = framesOf(net, context);
      connectButtons(net, context, frames);
      preparePrinting(net);
      const { network } = net;
      const nodeAt = (x: number, y: number): string | null => net?.nodeAt(network.DOMtoCanvas({ x, y }), false) ?? null;
      Object.assign(window, { explorer: { ...window.explorer, network, names: () => net?.names() ?? [], nodeAt } });
      network.once("afterDrawing", () => {
        performance.mark("graph-drawn");
        document.documentElement.dataset["graph"] = "drawn";
        // The tables are below the fold: they come after the picture.
        setTimeout(() => {
          tables.render(store.get());
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

interface Frames {
  /** Writes down where the net is looked at, when it is at rest. */
  keep(): void;
  /** Looks where a link or the way back leads to; whether it names a place. */
  follow(frame: string): boolean;
  forget(): void;
}

/** What a reader has moved to stands in the address, so that a link shows the same, and the way back returns to it. */
function framesOf(net: Net, { store }: ViewContext): Frames {
  const waiting = later("frame", FRAME_DELAY);
  let known = "";
  const follow = (frame: string): boolean => {
    if (frame === known) return false;
    waiting.forget();
    known = frame;
    const [x = 0, y = 0, scale = 0] = frame.split(",").map(Number);
    if (scale) net.camera.lookAt({ x, y }, scale);
    else net.showStart();
    return scale > 0;
  };
  const keep = (): void => waiting.ask(() => {
    const at = net.network.getViewPosition();
    if (store.get().view !== whole.id) return;
    known = `${Math.round(at.x)},${Math.round(at.y)},${net.network.getScale().toFixed(3)}`;
    store.set({ frame: known });
  });
  follow(store.get().frame);
  net.network.on("dragEnd", keep);
  net.network.on("zoom", keep);
  return { keep, follow, forget: waiting.forget };
}

function counts({ model }: ViewContext, { lang }: State, { nodes, edges }: Shown): string {
  return t(lang, "shown", { n: nodes.size, of: model.nodes.size, m: edges.size, ofm: model.edges.size });
}

function connectButtons(net: Net, { model, store }: ViewContext, frames: Frames): void {
  const actions: Record<string, () => void> = {
    "zoom-in": () => (net.camera.zoomBy(1.4), frames.keep()),
    "zoom-out": () => (net.camera.zoomBy(1 / 1.4), frames.keep()),
    fit: () => (net.fit(), frames.keep()),
    reset: () => {
      frames.forget();
      store.set({ selection: null, hiddenTypes: new Set(model.page.without), hiddenKinds: new Set(), where: new Set(), query: "", sort: "", frame: "" });
      net.fit();
    },
  };
  for (const [id, action] of Object.entries(actions)) byIdOf(id).addEventListener("click", action);
}
