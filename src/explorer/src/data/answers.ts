// The named questions with their answers, as the page carries them: filtered, in the reader's order, read cell by cell.

import { closed } from "../words/bidi";
import type { Lang } from "../words/words";
import type { Asked, AnswersPage } from "./contract";
import { entityLabel, pick } from "./labels";
import type { Model } from "./model";
import { partnerBehind } from "./ties";

export type Cell = string | number;
export type Row = readonly Cell[];

export function askedOf({ questions }: AnswersPage, name: string): Asked | undefined {
  return questions.find((one) => one.name === name);
}

/** The rows that the choices leave, each `parameter=key of a cell`, in the order of a reader. */
export function rowsOf(model: Model, { rows, orders, parameters }: Asked, choices: ReadonlySet<string>, lang: Lang): Row[] {
  const ordered = orders[lang]?.map((at) => rows[at] ?? []) ?? rows;
  const wanted = [...choices].map(split).flatMap(([name, key]) => (parameters[name] === undefined ? [] : [{ at: parameters[name], key }]));
  return ordered.filter((row) => wanted.every(({ at, key }) => cellKey(model, row[at] ?? "") === key));
}

/** What stands for a cell in an address, the same in both languages and, of a thing, in every release. */
export function cellKey(model: Model, cell: Cell): string {
  return typeof cell === "string" ? cell : cellText(model, "vi", cell);
}

/** The different values of a parameter, by what stands for them in an address. */
export function valuesOf(model: Model, asked: Asked, parameter: string): Map<string, Cell> {
  const at = asked.parameters[parameter] ?? -1;
  return new Map(asked.rows.map((row) => row[at] ?? "").map((cell) => [cellKey(model, cell), cell]));
}

export function split(choice: string): [name: string, key: string] {
  const at = choice.indexOf("=");
  return [choice.slice(0, at), choice.slice(at + 1)];
}

/** What stands in a cell: the name of a thing, or a text. */
export function cellText(model: Model, lang: Lang, cell: Cell): string {
  if (typeof cell === "string") return entityLabel(model, lang, cell);
  const text = textOf(model, cell);
  return typeof text === "string" ? closed(text) : pick(lang, { vi: text[0] ?? "", en: text[1] ?? "" });
}

/** The text of a cell in both languages, or one for both. */
export function textOf({ answers: { texts } }: Model, cell: number): string | string[] {
  const text = texts[cell] ?? "";
  return typeof text === "object" && "text" in text ? text.text : text;
}

/** The passages that a cell names, each a source and its words. */
export function passagesOf({ answers: { texts } }: Model, cell: Cell): string[][] {
  const text = typeof cell === "number" ? texts[cell] : undefined;
  return typeof text === "object" && "passages" in text ? text.passages : [];
}

/** The things that an answer names, and the partners through which they are tied to the city. */
export function thingsIn(model: Model, rows: readonly Row[]): Set<string> {
  const named = new Set(rows.flat().filter((cell): cell is string => typeof cell === "string"));
  named.delete(model.ties.home);
  const behind = [...named].flatMap((id) => partnerBehind(model.ties, id) ?? []);
  return new Set([...named, ...behind]);
}
