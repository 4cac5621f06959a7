// The answer to a named question on paper: the question, its rows as far as they have room, the command for all.

import { askedOf, cellText, type Row, rowsOf } from "../data/answers";
import type { Asked } from "../data/contract";
import { pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { h } from "../parts/dom";
import type { State } from "../state/state";
import { capital, heading, t } from "../words/words";

/** What an answer may take of two sheets, in letters, and what a row takes besides its own. */
const ROOM = 9000;
const ROW = 60;

/** Null where no question is asked. */
export function answerSheet(model: Model, state: State): HTMLElement | null {
  const asked = askedOf(model.answers, state.ask);
  if (!asked) return null;
  const { lang, choices } = state;
  const rows = rowsOf(model, asked, choices, lang);
  const shown = within(rows, (row) => ROW + row.reduce<number>((sum, cell) => sum + cellText(model, lang, cell).length, 0));
  const rest = rows.length - shown.length;
  return h(
    "section", { class: "sheet-answer" },
    h("h1", { lang: pickedLang(lang, asked.question) }, pick(lang, asked.question)),
    h("p", {}, rows.length === 1 ? t(lang, "oneRow") : t(lang, "manyRows", { n: rows.length })),
    table(model, state, asked, shown),
    rest > 0 && h("p", {}, t(lang, "restOfRows", { n: rest })),
    choices.size === 0 && h("p", {}, `${heading(lang, "byCommand")}: `, h("code", {}, `haiphong-kg query ${asked.name} --lang ${lang}`)),
  );
}

function table(model: Model, { lang }: State, { columns }: Asked, rows: readonly Row[]): HTMLElement {
  const heads = columns.map((column) => h("th", { scope: "col" }, capital(pick(lang, column))));
  const lines = rows.map((row) => h("tr", {}, ...row.map((cell) => h("td", {}, h("bdi", {}, cellText(model, lang, cell))))));
  return h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...lines));
}

function within(rows: readonly Row[], size: (row: Row) => number): Row[] {
  let left = ROOM;
  return rows.filter((row) => (left -= size(row)) >= 0);
}
