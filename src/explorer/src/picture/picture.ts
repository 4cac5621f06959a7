// The ring as an SVG file, drawn by the page's own drawing where there is no browser.

import type { RingGiven } from "../data/contract";
import type { EntityNode, Model } from "../data/model";
import { ringDrawing } from "../share/drawings";
import { pictureFile } from "../share/picture";
import { read } from "../state/state";
import { frameOf } from "../views/view";
import { plainDocument } from "./elements";
import { measure } from "./widths";

const VIEW = "ring";
/** The way in which the page opens: nothing is asked for. */
const NOTHING_ASKED = { get: () => null, getAll: () => [], has: () => false };

/** The file, as JSON: the engine hands out no text that it has put together itself. */
function draw(text: string): string {
  Object.assign(globalThis, { document: plainDocument });
  const model = modelOf(JSON.parse(text) as RingGiven);
  const frame = frameOf(model, read(NOTHING_ASKED, model, [VIEW]));
  return JSON.stringify(pictureFile(ringDrawing(frame, { model, measure }), { model, frame, measure }));
}

/** What the page would read, but for what the ring does not show. */
function modelOf({ lang, ties, names, title, release, licence }: RingGiven): Model {
  const nodes = Object.entries(names).map(([id, { vi = id, en = vi }]): EntityNode => (
    { id, label_vi: vi, label_en: en, type: "", slot: 1, shape: "", size: 0, x: 0, y: 0, lines_vi: vi, lines_en: en }
  ));
  return {
    page: { lang, focus: null, without: [], large: false },
    ties,
    answers: { questions: [], texts: [] },
    figures: { figures: [], units: {}, hedges: {}, statuses: {}, territories: {} },
    figureOf: new Map(),
    options: {},
    details: { title, release, licence, version: "", records: {}, sources: {}, types: {}, relations: {}, properties: {}, names: {}, explained: [], texts: [] },
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(), edgesOf: new Map(), facts: new Map(), otherFactsOf: new Map(), otherFacts: [],
    sharedFacts: () => [],
    text: () => ({}),
  };
}

Object.assign(globalThis, { draw });
