// Partner × kind of tie: the same counts as the ring, as a table that sorts and opens.

import type { Tie } from "../../data/contract";
import { type Cell, type Row, twinsOf } from "../../data/counts";
import { entityLabel, pick } from "../../data/labels";
import type { Model } from "../../data/model";
import type { Kind } from "../../data/ties";
import { csvOf } from "../../parts/csv";
import { h } from "../../parts/dom";
import { nameElement, nameElements } from "../../parts/names";
import { capital, collator, heading, type Lang, t, told } from "../../words/words";
import { enumerated, letterOf, shortKind, twinText } from "../../words/ties";
import type { Frame, ViewContext } from "../view";

export interface MatrixOptions {
  readonly context: ViewContext;
  readonly frame: Frame;
  readonly isNarrow: boolean;
  readonly onSort: (sort: string) => void;
  readonly onOpen: (partner: string) => void;
  readonly onPick: (partner: string) => void;
  readonly onPoint: (partner: string | null, at?: Element) => void;
}

/** What of them says which rows and columns there are. */
export type Shown = { readonly context: { readonly model: Pick<Model, "nodes" | "ties"> } } & Pick<MatrixOptions, "frame">;

const BY_NAME = "name";

export function drawMatrix(options: MatrixOptions): HTMLTableElement {
  const { frame: { rows, kinds, state: { lang, open } } } = options;
  const most = Math.max(1, ...rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.own)));
  const lines = sorted(options).flatMap((row) => [line(row, most, options), ...(open.has(row.partner.id) ? [details(row, options)] : [])]);
  return h(
    "table",
    { class: "matrix" },
    h("thead", {}, h("tr", {}, head(BY_NAME, heading(lang, "partner"), options), ...kinds.map((kind) => kindHead(kind, options)))),
    h("tbody", {}, ...lines),
    h("caption", {}, ...outsideOf(options)),
  );
}

/** The table as CSV: one line a partner, the counts of the city's own ties. */
export function matrixCsv(options: MatrixOptions): string {
  const { frame: { kinds, state: { lang } } } = options;
  const heads = [heading(lang, "partner"), ...kinds.map((kind) => kindName(options, kind))];
  const rows = sorted(options).map((row) => [nameOf(options, row.partner.id), ...kinds.map((kind) => String(row.cells.get(kind)?.own ?? 0))]);
  return csvOf([heads, ...rows]);
}

export function nameOf({ context: { model }, frame: { state: { lang } } }: Shown, id: string): string {
  return entityLabel(model, lang, id);
}

export function kindName({ context: { model }, frame: { state: { lang } } }: Shown, kind: Kind): string {
  return pick(lang, model.ties.kinds.find(({ id }) => id === kind)?.label);
}

export function outside(options: Shown): string {
  const { lenders, networks } = options.context.model.ties;
  const names = [...lenders, ...networks].map((id) => nameOf(options, id));
  return names.length ? t(options.frame.state.lang, "ofNoCountry", { names: enumerated(names) }) : "";
}

/** The same as elements. */
function outsideOf({ context: { model }, frame: { state: { lang } } }: Shown): (HTMLElement | string)[] {
  const ids = [...model.ties.lenders, ...model.ties.networks];
  return ids.length ? told(lang, "ofNoCountry", { names: nameElements(model, lang, ids) }) : [];
}

/** By name, or by the number in a column; without a choice by all ties, the most first. */
export function sorted(options: Shown): Row[] {
  const { frame: { rows, state: { sort } } } = options;
  const weight = (row: Row): number => row.cells.get(sort as Kind)?.own ?? (isKind(options, sort) ? 0 : row.own * 1000 + row.all);
  const byName = (a: Row, b: Row): number => collator.compare(nameOf(options, a.partner.id), nameOf(options, b.partner.id));
  return [...rows].sort((a, b) => (sort === BY_NAME ? byName(a, b) : weight(b) - weight(a) || byName(a, b)));
}

function isKind({ frame: { kinds } }: Shown, sort: string): boolean {
  return kinds.some((kind) => kind === sort);
}

function head(sort: string, text: string, { frame: { state }, onSort }: MatrixOptions): HTMLElement {
  const isNow = state.sort === sort;
  const way = isNow ? (sort === BY_NAME ? "ascending" : "descending") : "none";
  const button = h("button", { type: "button", "data-focus": `sort ${sort}`, click: () => onSort(isNow ? "" : sort) }, text);
  return h("th", { scope: "col", "aria-sort": way, class: sort === BY_NAME ? "first" : null }, button);
}

function kindHead(kind: Kind, options: MatrixOptions): HTMLElement {
  const { isNarrow, frame: { state: { lang } } } = options;
  const made = head(kind, isNarrow ? letterOf(lang, kind) : shortKind(lang, kind), options);
  made.setAttribute("data-kind", kind);
  if (isNarrow) made.querySelector("button")?.setAttribute("aria-label", kindName(options, kind));
  return made;
}

function line(row: Row, most: number, options: MatrixOptions): HTMLElement {
  const { frame: { kinds, state: { lang, open } }, onPick, onPoint, onOpen } = options;
  const { id } = row.partner;
  const name = nameOf(options, id);
  const isOpen = open.has(id);
  const follow = (event: Event): void => {
    event.preventDefault();
    onPick(id);
  };
  const opener = h("button", {
    type: "button", class: "opener", "aria-expanded": String(isOpen), "aria-label": `${heading(lang, "open")}: ${name}`, "data-focus": `open ${id}`,
    click: () => onOpen(id),
  }, isOpen ? "▾" : "▸");
  const link = h("a", {
    href: "#", class: row.own === 0 ? "hollow" : null, "data-focus": `row ${id}`, click: follow, focus: () => onPoint(id, link), blur: () => onPoint(null),
  }, nameElement(options.context.model, lang, id));
  return h(
    "tr",
    { "data-partner": id, pointerenter: () => onPoint(id), pointerleave: () => onPoint(null) },
    h("th", { scope: "row" }, opener, link),
    ...kinds.map((kind) => cellOf(row, kind, most, options)),
  );
}

function cellOf(row: Row, kind: Kind, most: number, options: MatrixOptions): HTMLElement {
  const cell = row.cells.get(kind);
  if (!cell) return h("td", { "data-kind": kind });
  const disc = h("span", { class: cell.own ? "disc" : "disc hollow" });
  disc.style.setProperty("--side", `${(5 + 9 * Math.sqrt(cell.own / most)).toFixed(1)}px`);
  const isTwin = kind === "twinned" && !options.isNarrow && cell.ties.length > 0;
  return h("td", { "data-kind": kind, title: explained(cell, options.frame.state.lang) }, disc, ...(isTwin ? [twins(row, options)] : numbers(cell)));
}

function twins(row: Row, options: MatrixOptions): HTMLElement {
  return h("span", { class: "twin" }, ...twinsOf(row).flatMap((twin, at) => [at > 0 && ", ", h("bdi", {}, twinText(nameOf(options, twin.id), twin))]));
}

function numbers(cell: Cell): HTMLElement[] {
  const isUnstated = cell.ties.length > 0 && cell.unstated === cell.ties.length;
  return [
    h("span", { class: isUnstated ? "own unstated" : "own" }, String(cell.own)),
    ...(cell.other ? [h("span", { class: "other" }, `+${cell.other}`)] : []),
    ...(cell.unknown ? [h("span", { class: "unknown" }, `?${cell.unknown}`)] : []),
  ];
}

function explained(cell: Cell, lang: Lang): string {
  const said = [
    cell.other ? t(lang, "otherTies", { n: cell.other }) : "",
    cell.unstated ? t(lang, "startNotStatedOf", { n: cell.unstated, all: cell.ties.length }) : "",
    cell.unknown ? t(lang, "timeUnknownOf", { n: cell.unknown }) : "",
  ];
  return said.filter(Boolean).join("; ");
}

function details(row: Row, options: MatrixOptions): HTMLElement {
  const { kinds } = options.frame;
  const lists = kinds.flatMap((kind) => {
    const ties = row.cells.get(kind)?.ties ?? [];
    return ties.length ? [h("li", { "data-kind": kind }, h("b", {}, `${capital(kindName(options, kind))}: `), ...parties(ties, options))] : [];
  });
  return h("tr", { class: "details" }, h("td", { colspan: kinds.length + 1 }, h("ul", {}, ...lists)));
}

function parties(ties: readonly Tie[], options: MatrixOptions): (HTMLElement | string)[] {
  const ids = new Set(ties.flatMap((tie) => tie.parties.filter((id) => id !== tie.partner)));
  const sorted = [...ids].sort((a, b) => collator.compare(nameOf(options, a), nameOf(options, b)));
  return sorted.length ? nameElements(options.context.model, options.frame.state.lang, sorted) : ["–"];
}
