// The views as SVG files, drawn by the page's own drawings where there is no browser.

import type { PictureGiven } from "../data/contract";
import { type Model, modelOf } from "../data/model";
import { matrixDrawing, ringDrawing } from "../share/drawings";
import { pictureFile } from "../share/picture";
import { read } from "../state/state";
import { chartsDrawing } from "../views/charts/picture";
import { mapDrawing } from "../views/map/picture";
import { netDrawing } from "../views/net/picture";
import { timelineDrawing } from "../views/timeline/picture";
import { type Drawing, type Frame, frameOf, type ViewContext } from "../views/view";
import { plainDocument } from "./elements";
import { plainIntl } from "./intl";
import { measure } from "./widths";

type Draw = (frame: Frame, context: Pick<ViewContext, "model" | "measure">) => Drawing;

const DRAWINGS: Readonly<Record<PictureGiven["view"], Draw>> = {
  ring: ringDrawing, timeline: timelineDrawing, map: mapDrawing, charts: chartsDrawing, table: matrixDrawing, net: netDrawing,
};
/** The way in which the page opens: nothing is asked for. */
const NOTHING_ASKED = { get: () => null, getAll: () => [], has: () => false };

/** The file, as JSON: the engine hands out no text that it has put together itself. Null where there is nothing to draw. */
function draw(text: string): string {
  Object.assign(globalThis, { document: plainDocument, Intl: plainIntl });
  const { view, ...given } = JSON.parse(text) as PictureGiven;
  const model = modelOf({ ...given, options: {}, answers: { questions: [], texts: [] } });
  if (!has(view, model)) return JSON.stringify(null);
  const frame = frameOf(model, read(NOTHING_ASKED, model, [view]));
  return JSON.stringify(pictureFile(DRAWINGS[view](frame, { model, measure }), { model, frame, measure }));
}

function has(view: PictureGiven["view"], { ties, figures, nodes }: Model): boolean {
  if (view === "net") return nodes.size > 0;
  if (view === "charts") return figures.figures.length > 0;
  return ties.partners.length > 0 && (view !== "map" || ties.home in ties.places);
}

Object.assign(globalThis, { draw });
