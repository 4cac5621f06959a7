// What is shown as data: the ties of the frame as CSV and JSON, with licence and release.

import { pick } from "../data/labels";
import type { Text, Tie } from "../data/contract";
import type { Model } from "../data/model";
import { csvOf } from "../parts/csv";
import type { Context } from "../parts/links";
import { columnsOf } from "../views/ties/ties";
import { type Frame, held } from "../views/view";
import { heading } from "../words/words";

/** The ties that are on the screen: those of the frame that can hold at its time, of the partner that is unfolded. */
export function shownTies(frame: Frame): Tie[] {
  const { at } = frame.state;
  return held(frame).filter((tie) => at === null || tie.partner === at);
}

/** One line a tie, with the columns of the table. */
export function tiesCsv(context: Context, frame: Frame): string {
  const columns = columnsOf(context);
  const heads = columns.map((column) => heading(frame.state.lang, column.heading));
  return csvOf([heads, ...shownTies(frame).map((tie) => columns.map((column) => column.text(tie)))]);
}

/** The ties as the page holds them, with the names of what they name. */
export function tiesJson({ model }: Pick<Context, "model">, frame: Frame): string {
  const { details: { title, release, licence }, ties: { home, kinds } } = model;
  const ties = shownTies(frame);
  const named = [...new Set([home, ...ties.flatMap(({ partner, parties }) => [partner, ...parties])])].sort();
  const names = Object.fromEntries(named.map((id) => [id, nameOf(model, id)]));
  const { lang, time } = frame.state;
  const cited = ties.map((tie) => ({ ...tie, sources: sourcesOf(model, tie) }));
  const sources = Object.fromEntries([...new Set(cited.flatMap((tie) => tie.sources))].sort().map((id) => [id, model.details.sources[id]]));
  return `${JSON.stringify({ title: pick(lang, title), release, licence, time, home, kinds, names, ties: cited, sources }, null, 1)}\n`;
}

/** The sources of what a record says. */
export function sourcesOf(model: Model, { record }: Pick<Tie, "record">): string[] {
  return [...new Set((model.facts.get(record)?.claims ?? []).map(({ source }) => source))];
}

function nameOf({ nodes }: Model, id: string): Text {
  const { label_vi: vi = id, label_en: en = id } = nodes.get(id) ?? {};
  return { vi, en };
}
