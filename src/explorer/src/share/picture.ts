// A picture with all that a reader needs who sees nothing else: title, legend, what its signs mean, whence it comes.

import { FACETS } from "../data/facets";
import type { Tie } from "../data/contract";
import { kindLabel, pick, typeLabel } from "../data/labels";
import type { Model } from "../data/model";
import type { Kind } from "../data/ties";
import { svg } from "../parts/dom";
import { strand } from "../parts/kinds";
import { shapePath } from "../parts/shapes";
import { lines, type Measure } from "../parts/text";
import { collator, heading, t } from "../words/words";
import { dateText, letterOf } from "../words/ties";
import type { Drawing, Frame } from "../views/view";
import { look } from "./look";
import { svgFile } from "./markup";

export interface Given {
  readonly model: Model;
  readonly frame: Frame;
  readonly measure: Measure;
}

interface Block {
  readonly height: number;
  readonly parts: readonly SVGElement[];
}

const WIDTH = 1200;
const EDGE = 24;
const TITLE = 21;
const SMALL = 13;
const SWATCH = 34;
const BETWEEN = 18;
const MOST_LINES = 6;

/** The text of an SVG file. */
export function pictureFile(drawing: Drawing, given: Given): string {
  const { rules, family } = look(given.frame.kinds);
  const picture = pictureElement(drawing, given);
  picture.setAttribute("font-family", family);
  return svgFile(picture, drawing.title, t(given.frame.state.lang, drawing.meaning), rules);
}

/** The whole picture, which takes its look from the style sheet around it. */
export function pictureElement(drawing: Drawing, given: Given): SVGSVGElement {
  const blocks = [titled(drawing.title, given), narrowed(drawing, given), body(drawing.body), legend(drawing, given), notes(drawing, given)];
  const starts = blocks.map((_, at) => EDGE + blocks.slice(0, at).reduce((sum, { height }) => sum + height, 0));
  const height = Math.ceil(EDGE + blocks.reduce((sum, one) => sum + one.height, EDGE));
  return svg(
    "svg",
    { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    svg("rect", { class: "paper", width: WIDTH, height }),
    ...blocks.map(({ parts }, at) => svg("g", { class: "told", transform: `translate(0,${starts[at]})` }, ...parts)),
  );
}

function titled(title: string, { measure }: Given): Block {
  return written(title, TITLE, "title", (text) => measure(text, TITLE, 620));
}

/** What is left out of the picture, if anything is. */
function narrowed({ ties, legend: what }: Drawing, given: Given): Block {
  const parts = ties ? tiesLeftOut(ties, given) : what === "types" ? thingsLeftOut(given) : [];
  return written(parts.filter(Boolean).join(" "), SMALL, "quiet", (text) => given.measure(text, SMALL));
}

function tiesLeftOut(shown: readonly Tie[], { model, frame: { state: { lang, time, where, withoutTies, at } } }: Given): string[] {
  const off = model.ties.kinds.filter(({ id }) => withoutTies.has(id)).map(({ label }) => pick(lang, label));
  const all = model.ties.ties.filter(({ partner }) => at === null || partner === at).length;
  const only = FACETS.flatMap(({ id, heading: name, label }) => {
    const values = [...where].filter((one) => one.startsWith(`${id}:`)).map((one) => label(model, lang, one.slice(id.length + 1))).sort(collator.compare);
    return values.length ? [`${heading(lang, name)} ${values.join(", ")}`] : [];
  });
  return [
    time && t(lang, "pictureTime", { time: dateText(lang, time) }),
    off.length ? t(lang, "pictureWithout", { kinds: off.join(", ") }) : "",
    only.length ? t(lang, "pictureNarrowed", { what: only.join("; ") }) : "",
    time && t(lang, "pictureThen"),
    shown.length < all ? t(lang, "pictureLeft", { n: all - shown.length, all }) : "",
  ];
}

function thingsLeftOut({ model, frame: { state: { lang, hiddenTypes, hiddenKinds } } }: Given): string[] {
  const off = [...[...hiddenTypes].map((type) => typeLabel(model, lang, type)), ...[...hiddenKinds].map((kind) => kindLabel(model, lang, kind))];
  return [off.length ? t(lang, "pictureWithout", { kinds: off.sort(collator.compare).join(", ") }) : ""];
}

function body(drawn: SVGSVGElement): Block {
  const [width, height] = ["width", "height"].map((name) => Number(drawn.getAttribute(name)));
  drawn.setAttribute("x", String((WIDTH - (width ?? 0)) / 2));
  return { height: (height ?? 0) + BETWEEN, parts: [drawn] };
}

/** The kinds of tie that are on, with their numbers, and the two signs; broken into lines where they do not fit. */
function legend({ legend: what }: Drawing, given: Given): Block {
  if (!what) return { height: 0, parts: [] };
  let [x, row] = [EDGE, 0];
  const parts = ITEMS[what](given).map(({ wide, made }) => {
    if (x > EDGE && x + wide > WIDTH - EDGE) [x, row] = [EDGE, row + 1];
    made.setAttribute("transform", `translate(${round(x)},${16 + row * 22})`);
    x += wide + BETWEEN;
    return made;
  });
  return { height: (row + 1) * 22 + 8, parts: [svg("g", { class: "legend" }, ...parts)] };
}

/** The types of what is drawn, each with its sign. */
function typeItems({ model, frame: { state: { lang, hiddenTypes } }, measure }: Given): Item[] {
  const examples = new Map([...model.nodes.values()].filter(({ type }) => !hiddenTypes.has(type)).map((node) => [node.type, node]));
  return [...examples].map(([type, { shape, slot }]) => ({ text: typeLabel(model, lang, type), shape, slot })).sort((a, b) => collator.compare(a.text, b.text)).map(({ text, shape, slot }) => (
    signItem("type", svg("path", { class: `slot-${slot}`, d: shapePath(shape), transform: "translate(-2,-12) scale(.9)" }), text, measure)
  ));
}

const ITEMS = { lines: lineItems, letters: letterItems, types: typeItems } as const;

function lineItems({ model, frame, measure }: Given): Item[] {
  const { kinds, state: { lang } } = frame;
  return [
    ...model.ties.kinds.filter(({ id }) => kinds.includes(id)).map(({ id, label }) => kindItem(id, letterOf(lang, id), `${pick(lang, label)} ${ownOf(frame, id)}`, SWATCH + 6, measure)),
    signItem("undated", svg("circle", { class: "sign", cx: 5, cy: -4, r: 3 }), t(lang, "startNotStated"), measure),
    signItem("hollow", svg("circle", { class: "dot", cx: 5, cy: -4, r: 4.5 }), t(lang, "throughOthers"), measure),
  ];
}

function letterItems({ model, frame: { kinds, state: { lang } }, measure }: Given): Item[] {
  return model.ties.kinds.filter(({ id }) => kinds.includes(id)).map(({ id, label }) => kindItem(id, letterOf(lang, id), pick(lang, label), 0, measure));
}

interface Item {
  readonly wide: number;
  readonly made: SVGElement;
}

/** The letter stands at `at`; before it, where there is room, the line. */
function kindItem(kind: Kind, letter: string, text: string, at: number, measure: Measure): Item {
  const after = at + 4 + measure(letter, SMALL, 700);
  const line = at ? [svg("g", { transform: "translate(0,-9)" }, ...strand(kind, `M0,5L${SWATCH},5`, 3.2))] : [];
  const made = svg(
    "g",
    { "data-kind": kind },
    ...line,
    svg("text", { class: "letter", x: at, "font-size": SMALL }, letter),
    svg("text", { x: round(after), "font-size": SMALL }, text),
  );
  return { wide: after + measure(text, SMALL), made };
}

function signItem(name: string, sign: SVGElement, text: string, measure: Measure): Item {
  return { wide: 14 + measure(text, SMALL), made: svg("g", { class: name }, sign, svg("text", { x: 14, "font-size": SMALL }, text)) };
}

function ownOf({ rows }: Frame, kind: Kind): number {
  return rows.reduce((sum, row) => sum + (row.cells.get(kind)?.own ?? 0), 0);
}

function notes({ meaning }: Drawing, { model: { details }, frame: { state: { lang } }, measure }: Given): Block {
  const whence = [
    pick(lang, details.title),
    details.release && `${heading(lang, "released")}: ${details.release}`,
    details.licence && `${heading(lang, "licence")}: ${details.licence}`,
  ].filter(Boolean).join(" · ");
  const blocks = [t(lang, meaning), whence].map((text) => written(text, SMALL, "quiet", (line) => measure(line, SMALL)));
  const [first] = blocks;
  const second = svg("g", { transform: `translate(0,${first?.height ?? 0})` }, ...(blocks[1]?.parts ?? []));
  return { height: blocks.reduce((sum, { height }) => sum + height, 0), parts: [...(first?.parts ?? []), second] };
}

function written(text: string, size: number, name: string, measure: (line: string) => number): Block {
  if (!text) return { height: 0, parts: [] };
  const broken = lines(text, WIDTH - 2 * EDGE, MOST_LINES, measure);
  const parts = broken.map((line, at) => svg("text", { class: name, x: EDGE, y: round(size * (1 + 1.35 * at)), "font-size": size }, line));
  return { height: round(broken.length * size * 1.35 + 6), parts };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
