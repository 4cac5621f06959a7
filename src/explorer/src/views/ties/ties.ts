// The ties as a table: who, by what tie, since and until when, how surely.

import { capitalOf, largestFirst } from "../../data/capital";
import type { Tie } from "../../data/contract";
import { entityLabel, pick } from "../../data/labels";
import { facetsView } from "../../find/facets";
import { capitalText } from "../../parts/capital";
import { copyButton } from "../../parts/copying";
import { csvOf } from "../../parts/csv";
import { h } from "../../parts/dom";
import { refill } from "../../parts/focus";
import { type Context, entityButton, entityButtons } from "../../parts/links";
import { nameElement, textElement } from "../../parts/names";
import { kindsOf } from "../../data/ties";
import { holding, spanOf } from "../../data/time";
import { dateText, enumerated } from "../../words/ties";
import { capital, collator, heading, type Key, t, told } from "../../words/words";
import { type Frame, held, nothingLeft, type View, type ViewContext } from "../view";

/** A column of the table: what stands in it, and what it is sorted by. */
export interface Column {
  readonly id: string;
  readonly heading: Key;
  text(tie: Tie): string;
  /** What it is sorted by; its text where nothing is given. */
  key?(tie: Tie): number | string;
  /** An order of its own, which is not turned round. */
  order?(ties: readonly Tie[]): Tie[];
  cell?(tie: Tie): (Node | string)[];
}

const FIRST_ROWS = 100;
const ALL = "all-ties";
/** The order of a table that nobody has sorted. */
const PARTNERS = "ties.partner";

export const tiesTable: View = {
  id: "table",
  label: "tableView",
  isOffered: ({ ties }) => ties.ties.length > 0,
  open(host, context) {
    return (frame) => refill(host, h("div", { class: "ties-table tables" }, ...content(context, frame)));
  },
};

function content(context: ViewContext, frame: Frame): (HTMLElement | string)[] {
  const { model, store } = context;
  const { state: { lang, open, sort } } = frame;
  const columns = columnsOf(context);
  const by = sort.startsWith("ties.") ? sort : PARTNERS;
  const ties = sorted(held(frame), columns, by);
  const shown = open.has(ALL) ? ties : ties.slice(0, FIRST_ROWS);
  const all = model.ties.ties.filter(({ kind }) => frame.kinds.includes(kind));
  const csv = (): string => csvOf([columns.map((column) => heading(lang, column.heading)), ...ties.map((tie) => columns.map((column) => column.text(tie)))]);
  const more = h("button", { type: "button", class: "more", "data-focus": ALL, click: () => store.set({ open: new Set([...open, ALL]) }) }, t(lang, "allRows", { n: ties.length }));
  return [
    h("h2", { id: "ties-title", class: "begins" }, ...told(lang, "tiesWith", { name: nameElement(model, lang, model.ties.home) }), h("span", { class: "count" }, String(ties.length))),
    h("div", { class: "tools-row" }, facetsView(context, all, open.has("facets")), copyButton(lang, heading(lang, "copyCsv"), csv, "copy csv")),
    ties.length ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "ties-title" }, table(context, shown, columns.filter((column) => ties.some((tie) => isFilled(column, tie))), frame, by)) : h("p", { class: "quiet" }, nothingLeft(frame)),
    ...(shown.length < ties.length ? [more] : []),
  ];
}

export function columnsOf(context: Context): Column[] {
  const { model, store } = context;
  const { lang } = store.get();
  const name = (id: string): string => entityLabel(model, lang, id);
  const order = kindsOf(model.ties);
  const label = (tie: Tie): string => capital(pick(lang, model.ties.kinds.find(({ id }) => id === tie.kind)?.label));
  const held = (tie: Tie): string => [tie.status ? pick(lang, model.ties.statuses[tie.status]) : "", holding(tie, spanOf(store.get().time)) === "unknown" ? t(lang, "heldUnknown") : ""].filter(Boolean).join("; ");
  const columns: Column[] = [
    { id: "partner", heading: "partner", text: (tie) => name(tie.partner), cell: (tie) => [entityButton(context, tie.partner)] },
    { id: "kind", heading: "kindOfTie", text: label, key: (tie) => order.indexOf(tie.kind) },
    {
      id: "with", heading: "partyOf", text: (tie) => enumerated(tie.parties.map(name)),
      cell: (tie) => entityButtons(context, tie.parties.filter((id) => id !== tie.partner)),
    },
    { id: "what", heading: "fact", text: (tie) => pick(lang, tie.label), cell: (tie) => [textElement(lang, tie.label)] },
    { id: "capital", heading: "capital", text: (tie) => capitalText(context, tie), order: (ties) => largestFirst(ties, (tie) => capitalOf(model, tie)) },
    { id: "since", heading: "sinceHead", text: (tie) => (tie.start ? dateText(lang, tie.start) : t(lang, "startNotStated")), key: (tie) => tie.start ?? tie.known.at(-1) ?? "" },
    { id: "until", heading: "untilHead", text: (tie) => (tie.end ? dateText(lang, tie.end) : ""), key: (tie) => tie.end ?? "" },
    { id: "status", heading: "status", text: held },
    { id: "score", heading: "score", text: (tie) => String(tie.score), key: (tie) => tie.score },
  ];
  return columns.filter(({ id }) => id !== "capital" || model.ties.ties.some((tie) => capitalOf(model, tie)));
}

function isFilled({ cell, text }: Column, tie: Tie): boolean {
  return cell ? cell(tie).length > 0 : text(tie) !== "";
}

function sorted(ties: readonly Tie[], columns: readonly Column[], sort: string): Tie[] {
  const [, id, down] = sort.split(".");
  const column = columns.find((one) => one.id === id);
  if (!column) return [...ties];
  if (column.order) return column.order(ties);
  const key = column.key ?? column.text;
  const ordered = [...ties].sort((a, b) => compared(key(a), key(b)));
  return down ? ordered.reverse() : ordered;
}

function compared(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

function table(context: ViewContext, ties: readonly Tie[], columns: readonly Column[], { when }: Frame, sort: string): HTMLElement {
  const { lang } = context.store.get();
  const head = (column: Column): HTMLElement => {
    const up = `ties.${column.id}`;
    const now = sort === up ? (column.order ? "descending" : "ascending") : sort === `${up}.down` ? "descending" : "none";
    const turn = (): void => context.store.set({ sort: sort !== up ? up : column.order ? "" : `${up}.down` });
    return h("th", { scope: "col", "aria-sort": now }, h("button", { type: "button", "data-focus": up, click: turn }, heading(lang, column.heading)));
  };
  const cell = (column: Column, tie: Tie, at: number): HTMLElement => {
    const inside = column.cell ? column.cell(tie) : column.text(tie) ? [h("bdi", {}, column.text(tie))] : [];
    const named = { "data-kind": column.id === "kind" ? tie.kind : null, "data-head": heading(lang, column.heading), class: column.id };
    return at === 0 ? h("th", { scope: "row" }, ...inside) : h("td", named, ...inside);
  };
  const row = (tie: Tie): HTMLElement => h("tr", { "data-record": tie.record, "data-holds": holding(tie, when) }, ...columns.map((column, at) => cell(column, tie, at)));
  return h("table", { "aria-labelledby": "ties-title" }, h("thead", {}, h("tr", {}, ...columns.map(head))), h("tbody", {}, ...ties.map(row)));
}
