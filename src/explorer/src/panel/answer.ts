// The answer to a named question: filtered by its parameters, as a table with the command and the file of it.

import { askedOf, type Cell, cellText, passagesOf, type Row, rowsOf, split, textOf, valuesOf } from "../data/answers";
import type { Asked } from "../data/contract";
import { langMark, pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { groupBy } from "../data/collections";
import { csvOf } from "../parts/csv";
import { h, onWidth } from "../parts/dom";
import { quoted, sourceTitle } from "../parts/evidence";
import { type Context, entityButton } from "../parts/links";
import { apart, nameElement, textElement } from "../parts/names";
import { saveCsv } from "../parts/saving";
import type { State } from "../state/state";
import { capital, collator, heading, type Lang, t } from "../words/words";

const FIRST_ROWS = 40;
const MOST_CHOICES = 200;

export function answerView(context: Context, state: State): HTMLElement | null {
  const asked = askedOf(context.model.answers, state.ask);
  if (!asked) return null;
  const { lang } = state;
  const rows = rowsOf(context.model, asked, state.choices, lang);
  const close = h("button", { type: "button", class: "round", "aria-label": t(lang, "close"), title: t(lang, "close"), click: () => context.store.set({ ask: "", choices: new Set() }) }, "×");
  const file = (): void => saveCsv(`haiphong-kg-${asked.name}-${lang}.csv`, csv(context, asked, rows));
  return h(
    "article",
    { class: "answer" },
    h("header", {}, h("div", {}, h("p", { class: "kicker" }, heading(lang, "answer")), h("h2", { tabindex: "-1" }, textElement(lang, asked.question))), close),
    filters(context, asked, state),
    h("p", { class: "quiet" }, rows.length === 1 ? t(lang, "oneRow") : t(lang, "manyRows", { n: rows.length })),
    table(context, asked, rows, fixed(asked, state)),
    h("p", { class: "quiet" }, `${heading(lang, "byCommand")}: `, h("code", {}, command(context, asked, state))),
    h("button", { type: "button", class: "copy", "data-share": "answer-csv", click: file }, heading(lang, "saveAnswer")),
  );
}

/** How the command line gives the same answer. */
function command({ model }: Context, asked: Asked, { choices, lang }: State): string {
  const set = [...choices].sort().map(split).flatMap(([parameter, key]) => {
    const cell = valuesOf(model, asked, parameter).get(key);
    return cell === undefined ? [] : [` --set ${parameter}='${cellText(model, lang, cell).replaceAll("'", "'\\''")}'`];
  });
  return `haiphong-kg query ${asked.name}${set.join("")} --lang ${lang}`;
}

function csv({ model, store }: Context, { columns }: Asked, rows: readonly Row[]): string {
  const { lang } = store.get();
  return csvOf([columns.map((column) => pick(lang, column)), ...rows.map((row) => row.map((cell) => cellText(model, lang, cell)))]);
}

function filters(context: Context, asked: Asked, { lang, choices }: State): HTMLElement | null {
  const { model, store } = context;
  const lists = Object.entries(asked.parameters).flatMap(([name, at]) => {
    const values = [...valuesOf(model, asked, name)];
    if (values.length < 2 || values.length > MOST_CHOICES) return [];
    const now = [...choices].map(split).find(([parameter]) => parameter === name)?.[1] ?? "";
    const named = values.map(([value, cell]) => ({ value, text: cellText(model, lang, cell), own: typeof cell === "string" ? langMark(model, lang, cell) : null })).sort((a, b) => collator.compare(a.text, b.text));
    const change = (event: Event): void => {
      const value = event.target instanceof HTMLSelectElement ? event.target.value : "";
      const others = [...choices].filter((one) => split(one)[0] !== name);
      store.set({ choices: new Set(value ? [...others, `${name}=${value}`] : others) });
    };
    const options = [{ value: "", text: t(lang, "all"), own: null }, ...named].map(({ value, text, own }) => h("option", { value, selected: value === now, lang: own }, text));
    const label = capital(pick(lang, asked.columns[at]));
    return [h("label", {}, h("bdi", {}, label), h("select", { "data-focus": `choice ${name}`, change }, ...options))];
  });
  return lists.length ? h("div", { class: "choices" }, ...lists) : null;
}

function cellElement(model: Model, lang: Lang, cell: Cell): HTMLElement {
  if (typeof cell === "string") return nameElement(model, lang, cell);
  const text = textOf(model, cell);
  return Array.isArray(text) ? textElement(lang, { vi: text[0] ?? "", en: text[1] ?? "" }) : h("bdi", {}, cellText(model, lang, cell));
}

/** Whence a row is known: the title of each source, which leads to it, and the words that say it. */
function passagesElement(context: Context, passages: readonly string[][]): HTMLElement {
  const sources = [...groupBy(passages, ([source = ""]) => source)];
  return h("span", { class: "passages" }, ...sources.map(([source, group]) => (
    h("span", {}, sourceTitle(context, source, group[0]?.[1] ?? ""), ...group.flatMap(([, anchor = ""]) => (anchor ? [" ", quoted(context, source, anchor)] : [])))
  )));
}

/** The columns that a choice has made the same in every row: they are said above the table. */
function fixed({ parameters }: Asked, { choices }: State): Set<number> {
  return new Set([...choices].flatMap((one) => parameters[split(one)[0]] ?? []));
}

function table(context: Context, { columns }: Asked, rows: readonly Row[], left: ReadonlySet<number>): HTMLElement {
  const { model, store } = context;
  const { lang } = store.get();
  const cell = (one: Cell): Node | null => {
    if (typeof one === "string" && model.nodes.has(one)) return entityButton(context, one);
    const passages = passagesOf(model, one);
    if (passages.length) return passagesElement(context, passages);
    return cellText(model, lang, one) ? cellElement(model, lang, one) : null;
  };
  const line = (row: Row): HTMLElement => h("tr", {}, ...row.flatMap((one, at) => (left.has(at) ? [] : [h("td", { "data-head": capital(pick(lang, columns[at])) }, cell(one))])));
  const body = h("tbody", {}, ...rows.slice(0, FIRST_ROWS).map(line));
  const more = h("button", { type: "button", class: "more", click: () => (more.remove(), body.append(...rows.slice(FIRST_ROWS).map(line))) }, t(lang, "allRows", { n: rows.length }));
  const heads = h("tr", {}, ...columns.flatMap((column, at) => (left.has(at) ? [] : [h("th", { scope: "col" }, apart(capital(pick(lang, column)), lang, pickedLang(lang, column)))])));
  const scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": heading(lang, "answer") }, h("table", {}, h("thead", {}, heads), body));
  onWidth(scroll, () => fit(scroll));
  return h("div", { class: "tables" }, scroll, rows.length > FIRST_ROWS && more);
}

/** What is wider than the panel stands as on a phone: each value below the other with the name of its column. */
function fit(scroll: HTMLElement): void {
  scroll.classList.remove("stacked");
  scroll.classList.toggle("stacked", scroll.scrollWidth > scroll.clientWidth);
}
