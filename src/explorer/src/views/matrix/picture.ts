// The table of partners and kinds of tie as a picture for a file.

import { type Cell, type Row, twinsOf } from "../../data/counts";
import { svg } from "../../parts/dom";
import { lines, type Measure } from "../../parts/text";
import { capital, heading } from "../../words/words";
import { twinText } from "../../words/ties";
import { kindName, nameOf, outside, type Shown, sorted } from "./matrix";

interface Sheet extends Shown {
  readonly measure: Measure;
}

interface Line {
  readonly height: number;
  readonly made: readonly SVGElement[];
}

const WIDTH = 1152;
const NAME = 250;
const SIZE = 13;
const LEAD = 16;
const MOST_LINES = 4;

export function matrixPicture(sheet: Sheet): SVGSVGElement {
  const rows = [heads(sheet), ...sorted(sheet).map((row) => line(row, sheet)), foot(sheet)];
  let top = 0;
  const groups = rows.map(({ height, made }) => {
    const group = svg("g", { transform: `translate(0,${top})` }, svg("path", { class: "rule", d: `M0,${height}H${WIDTH}` }), ...made);
    top += height;
    return group;
  });
  return svg("svg", { class: "sheet", width: WIDTH, height: top, viewBox: `0 0 ${WIDTH} ${top}` }, ...groups);
}

function column({ frame: { kinds } }: Shown, at: number): { x: number; wide: number } {
  const wide = (WIDTH - NAME) / kinds.length;
  return { x: NAME + at * wide, wide: wide - 8 };
}

function heads(sheet: Sheet): Line {
  const { kinds, state: { lang } } = sheet.frame;
  const named = kinds.map((kind, at) => ({ kind, ...column(sheet, at), text: broken(capital(kindName(sheet, kind)), column(sheet, at).wide, 700, sheet) }));
  const made = named.map(({ kind, x, text }) => svg("g", { "data-kind": kind }, ...written(text, x, "column-head")));
  return { height: 10 + LEAD * Math.max(1, ...named.map(({ text }) => text.length)), made: [...written([heading(lang, "partner")], 0, "name"), ...made] };
}

function line(row: Row, sheet: Sheet): Line {
  const { cells, partner } = row;
  const { kinds } = sheet.frame;
  const most = Math.max(1, ...sheet.frame.rows.flatMap((row) => [...row.cells.values()].map(({ own }) => own)));
  const title = broken(nameOf(sheet, partner.id), NAME - 12, 600, sheet);
  const texts = kinds.map((kind, at) => {
    const cell = cells.get(kind);
    const text = !cell ? "" : kind === "twinned" ? twinsOf(row).map((twin) => twinText(nameOf(sheet, twin.id), twin)).join(", ") : counts(cell);
    return { cell, kind, text: broken(text, column(sheet, at).wide - 22, 400, sheet), x: column(sheet, at).x };
  });
  const made = texts.flatMap(({ cell, kind, text, x }) => (cell ? [svg("g", { "data-kind": kind }, disc(cell, most, x), ...written(text, x + 22, ""))] : []));
  return { height: 8 + LEAD * Math.max(title.length, ...texts.map(({ text }) => text.length)), made: [...written(title, 0, "name"), ...made] };
}

/** As in the table: the city's own, what others have, and of how many it is not known. */
function counts({ own, other, unknown }: Cell): string {
  return [String(own), other ? `+${other}` : "", unknown ? `?${unknown}` : ""].filter(Boolean).join(" ");
}

function disc({ own, ties, unstated }: Cell, most: number, x: number): SVGElement {
  const isOpen = own === 0 || (ties.length > 0 && unstated === ties.length);
  return svg("circle", { class: isOpen ? "share-disc open" : "share-disc", cx: x + 9, cy: 14, r: Math.round(10 * (2.5 + 4.5 * Math.sqrt(own / most))) / 10 });
}

function foot(sheet: Sheet): Line {
  const text = broken(outside(sheet), WIDTH, 400, sheet);
  return { height: 8 + LEAD * text.length, made: written(text, 0, "quiet") };
}

function broken(text: string, width: number, weight: number, { measure }: Sheet): string[] {
  return text ? lines(text.replaceAll("\u00ad", ""), width, MOST_LINES, (one) => measure(one, SIZE, weight)) : [];
}

function written(texts: readonly string[], x: number, name: string): SVGElement[] {
  return texts.map((text, at) => svg("text", { class: name || null, x, y: 18 + at * LEAD, "font-size": SIZE }, text));
}
