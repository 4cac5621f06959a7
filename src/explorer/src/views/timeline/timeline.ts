// The ties on an axis of years, by partner or by kind: a table whose rows carry the picture, so that it reads without it.

import { groupBy } from "../../data/collections";
import type { Tie } from "../../data/contract";
import { entityLabel, entityLang, pick } from "../../data/labels";
import type { Model } from "../../data/model";
import { holding } from "../../data/time";
import { h, svg } from "../../parts/dom";
import { apart } from "../../parts/names";
import { tieView, whenText } from "../../parts/tie";
import { showTip } from "../../parts/tooltip";
import { yearTicks, yearX } from "../../parts/years";
import { toggled } from "../../state/state";
import { capital, collator, heading, type Lang, t } from "../../words/words";
import { counted, countedKind, dateText } from "../../words/ties";
import { type Frame, held, type ViewContext } from "../view";
import { type Axis, axisOf, inLanes, type Mark, markOf, placeOf, signWidth, UNDATED } from "./layout";
import { before, course, letterSign, openEnd, overSign, SIGN } from "./signs";

export interface TimelineOptions {
  readonly context: ViewContext;
  readonly frame: Frame;
  /** The last year of the axis. */
  readonly last: number;
  /** How wide the picture of a row is. */
  readonly width: number;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly ties: readonly Tie[];
}

const ROW = 26;
/** How wide a written year is. */
const YEAR = 34;
const SEVERAL = 24;
const MOST_LANES = 28;
/** Of so many ties a sign tells. */
const MOST_TOLD = 5;
const FIRST_ROWS = 100;
const ALL = "all-ties";

/** What the signs mean, and the table; `name` is the id of what names it. */
export function drawTimeline(options: TimelineOptions, name: string): HTMLElement[] {
  const { context: { model }, frame, last, width } = options;
  const { lang, by, open } = frame.state;
  const ties = held(frame);
  const axis = axisOf(ties, last, frame.when, width);
  const bodies = groups(model, lang, by, ties).map((group) => {
    const isOpen = open.has(group.id);
    return h("tbody", { "data-group": group.id }, groupRow(options, group, axis, isOpen), ...(isOpen ? tieRows(options, group, axis) : []));
  });
  const table = h(
    "table",
    { class: "timeline-table", "aria-labelledby": name },
    h("thead", {}, h("tr", {}, 
      h("th", { scope: "col" }, heading(lang, by === "kind" ? "kindOfTie" : "partner")), h("th", { scope: "col", class: "drawn" }, h("span", { class: "unseen" }, heading(lang, "timeTab")), axisPicture(axis, lang, width)))),
    ...bodies,
  );
  return [key(lang), table];
}

export function groups(model: Model, lang: Lang, by: string, ties: readonly Tie[]): Group[] {
  if (by === "kind") {
    return model.ties.kinds.map(({ id, label }) => ({ id: `kind:${id}`, name: capital(pick(lang, label)), ties: ties.filter(({ kind }) => kind === id) })).filter((group) => group.ties.length > 0);
  }
  const found = [...groupBy(ties, ({ partner }) => partner)].map(([id, group]) => ({ id, name: entityLabel(model, lang, id), ties: group }));
  return found.sort((a, b) => b.ties.length - a.ties.length || collator.compare(a.name, b.name));
}

function tieRows(options: TimelineOptions, { ties }: Group, axis: Axis): HTMLElement[] {
  const { context: { store }, frame: { state: { lang, open } } } = options;
  const shown = open.has(ALL) ? ordered(ties) : ordered(ties).slice(0, FIRST_ROWS);
  const rows = shown.map((mark) => tieRow(options, mark, axis));
  if (shown.length === ties.length) return rows;
  const more = h("button", { type: "button", class: "more", "data-focus": ALL, click: () => store.set({ open: new Set([...open, ALL]) }) }, t(lang, "allRows", { n: ties.length }));
  return [...rows, h("tr", {}, h("td", { colspan: 2 }, more))];
}

/** The oldest first, those without a date last. */
function ordered(ties: readonly Tie[]): Mark[] {
  return ties.map(markOf).sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity));
}

function groupRow({ context: { model, store }, frame: { state: { lang, open } }, width }: TimelineOptions, { id, name, ties }: Group, axis: Axis, isOpen: boolean): HTMLElement {
  const turn = (): void => store.set({ open: toggled(open, id) });
  const button = h("button", { type: "button", "aria-expanded": String(isOpen), "data-focus": `group ${id}`, click: turn }, h("span", { class: "turn", "aria-hidden": "true" }, isOpen ? "▾" : "▸"), apart(name, lang, entityLang(model, lang, id)));
  const count = h("span", { class: "count" }, counted(lang, "oneTie", "manyTies", ties.length));
  return h("tr", { class: "group-row" }, h("th", { scope: "rowgroup" }, button, count), h("td", { class: "drawn" }, isOpen ? null : lanes(ties, axis, lang, width), h("span", { class: "unseen" }, spanText(ties, lang))));
}

/** "1994–2026, 3 without a date": the picture of a group in words. */
function spanText(ties: readonly Tie[], lang: Lang): string {
  const years = ties.map(markOf).flatMap(({ from }) => (from === null ? [] : [Math.floor(from)]));
  const undated = ties.length - years.length;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [years.length ? dateText(lang, first === last ? String(first) : `${first}..${last}`) : "", undated ? t(lang, "noDate", { n: undated }) : ""].filter(Boolean).join(", ");
}

export function lanes(ties: readonly Tie[], axis: Axis, lang: Lang, width: number): SVGElement {
  const all = inLanes(ties.map(markOf), axis, SIGN);
  const placed = all.filter(({ lane }) => lane < MOST_LANES);
  const left = all.filter(({ lane }) => lane >= MOST_LANES).reduce((sum, { marks }) => sum + marks.length, 0);
  const foot = left ? 18 : 0;
  const height = Math.max(ROW, 6 + SIGN * (1 + Math.max(0, ...placed.map(({ lane }) => lane)))) + foot;
  const more = left ? [svg("text", { class: "tick", x: 0, y: height - 5 }, t(lang, "moreTies", { n: left }))] : [];
  const signs = placed.map(({ marks, mark, x, lane }) => {
    const y = 3 + SIGN * (lane + 0.5);
    const isBefore = mark.from !== null && mark.from < axis.first;
    const sign = svg("g", {}, isBefore && before(x, y), letterSign(mark, lang, x, y, signWidth(marks, SIGN), marks.length));
    const lines = toldOf(marks, lang);
    sign.addEventListener("pointerenter", () => showTip(sign, lines));
    sign.addEventListener("pointerleave", () => showTip(null, []));
    return sign;
  });
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...grid(axis, height), ...signs, ...more);
}

/** The tie that a sign stands for; of several the first. */
function toldOf(marks: readonly Mark[], lang: Lang): string[] {
  const [first] = marks;
  if (!first || marks.length === 1) return first ? [pick(lang, first.tie.label), whenText(lang, first.tie)] : [];
  const left = marks.length - MOST_TOLD;
  const told = marks.slice(0, MOST_TOLD).map(({ tie }) => pick(lang, tie.label));
  return [countedKind(lang, first.tie.kind, marks.length), ...told, ...(left > 0 ? [t(lang, "moreTies", { n: left })] : [])];
}

function tieRow({ context, frame: { when, state: { lang } }, width }: TimelineOptions, mark: Mark, axis: Axis): HTMLElement {
  const { tie } = mark;
  const unknown = holding(tie, when) === "unknown" && h("small", { class: "held" }, t(lang, "heldUnknown"));
  const x = mark.from === null ? UNDATED / 2 : placeOf(mark.from, axis);
  const isBefore = mark.from !== null && mark.from < axis.first;
  const picture = svg("svg", { width, height: ROW, viewBox: `0 0 ${width} ${ROW}`, "aria-hidden": "true" },
    ...grid(axis, ROW), ...course(mark, axis, ROW / 2), ...(isBefore ? [before(x, ROW / 2)] : []), letterSign(mark, lang, x, ROW / 2));
  return h("tr", { "data-record": tie.record, "data-kind": tie.kind }, h("th", { scope: "row" }, tieView(context, tie), unknown), h("td", { class: "drawn" }, picture));
}

function grid({ first, last, left, right }: Axis, height: number): SVGElement[] {
  return yearTicks(first, last, right - left).map((year) => {
    const x = yearX(year, first, last, left, right);
    return svg("line", { class: "year-line", x1: x, x2: x, y1: 0, y2: height });
  });
}

export function axisPicture(axis: Axis, lang: Lang, width: number): SVGElement {
  const { first, last, left, right } = axis;
  const years = yearTicks(first, last, right - left).filter((year) => yearX(year, first, last, left, right) + YEAR <= width).map((year) => svg("text", { class: "tick", x: yearX(year, first, last, left, right) + 2, y: 14 }, String(year)));
  return svg("svg", { width, height: 20, viewBox: `0 0 ${width} 20`, "aria-hidden": "true" }, svg("text", { class: "tick", x: 0, y: 14 }, t(lang, "undatedColumn")), ...grid(axis, 20), ...years);
}

/** What each sign means. */
function key(lang: Lang): HTMLElement {
  const sample = (from: number | null, isStart: boolean, ending: Mark["ending"]): SVGElement =>
    letterSign({ tie: SAMPLE, from, to: from, isStart, ending }, lang, SIGN / 2, SIGN / 2);
  const several = letterSign({ tie: SAMPLE, from: 0, to: 0, isStart: true, ending: "open" }, lang, SEVERAL / 2, SIGN / 2, SEVERAL, 3);
  const line = svg("path", { class: "end-sign", d: `M0,${SIGN / 2}H${SIGN - 3}M${SIGN - 3},1V${SIGN - 1}` });
  const items: [string, SVGElement][] = [
    [t(lang, "startStated"), sample(0, true, "open")], [t(lang, "startNotStatedKnown"), sample(0, false, "open")], [t(lang, "noTime"), sample(null, false, "open")],
    [t(lang, "oneMoment"), sample(0, true, "moment")], [t(lang, "endStated"), line], [t(lang, "endNotStated"), openEnd(0, SIGN, SIGN / 2)], [t(lang, "overUndated"), overSign(SIGN / 2, SIGN / 2)],
  ];
  const signs = [...items.map(([text, sign]) => [text, sign, SIGN] as const), [t(lang, "several", { n: 3 }), several, SEVERAL] as const];
  return h("p", { class: "signs" }, ...signs.map(([text, sign, width]) => h("span", {}, svg("svg", { width, height: SIGN, "aria-hidden": "true" }, sign), text)));
}

const SAMPLE: Tie = {
  record: "", partner: "", kind: "agreement", side: "city", parties: [], start: null, end: null, known: [], first: null, last: null, status: null, over: false, score: 0, capital: null, sectors: [], label: {},
};
