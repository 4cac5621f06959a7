// What is shown, on paper: the picture, the ties in words, and the sources with their addresses.

import { countBy } from "../data/collections";
import type { Tie } from "../data/contract";
import { entityLabel, pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { h } from "../parts/dom";
import { dateText } from "../words/ties";
import { capital, heading, type Key, type Lang, t } from "../words/words";
import type { Drawing, Frame, ViewContext } from "../views/view";
import { shownTies, sourcesOf } from "./files";
import { pictureElement } from "./picture";

/** Letters that two sheets hold beside the picture, for the ties of a partner and for sources. */
const ROOM = { ties: 6000, sources: 9000, sourcesAlone: 15000 };
/** What an entry takes besides its letters: its number and the rest of its last line. */
const ENTRY = 30;

/** The sheets of a view, one or two; `isWhole` leaves nothing out, however many sheets that takes. */
export function paper(context: ViewContext, frame: Frame, drawings: readonly Drawing[], isWhole: boolean): HTMLElement {
  const { model } = context;
  const { at, lang } = frame.state;
  const ties = shownTies(frame);
  const saying = isWhole ? ties : at === null ? [] : within(ties, ROOM.ties, ({ label }) => pick(lang, label).length);
  const counts = [...countBy((isWhole || at === null ? ties : saying).flatMap((tie) => sourcesOf(model, tie)), (source) => source)];
  const all = counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([source]) => source);
  const cited = isWhole ? all : within(all, at === null ? ROOM.sourcesAlone : ROOM.sources, (source) => lengthOf(model, source, lang));
  const numbers = new Map(cited.map((source, place) => [source, place + 1]));
  return h(
    "div",
    { id: "paper", lang },
    ...drawings.map((drawing) => pictureElement(drawing, { ...context, frame })),
    h("section", {}, ...told(model, saying, numbers, lang), rest(lang, "restOfTies", at === null ? 0 : ties.length - saying.length)),
    h("section", {}, h("h2", {}, heading(lang, "sources")), h("ol", {}, ...cited.map((source) => sourceItem(model, source, lang))), rest(lang, "restOfSources", all.length - cited.length)),
  );
}

/** The first of them that have room. */
function within<T>(items: readonly T[], room: number, size: (item: T) => number): T[] {
  let left = room;
  return items.filter((item) => (left -= size(item) + ENTRY) >= 0);
}

function lengthOf({ details: { sources } }: Model, id: string, lang: Lang): number {
  const { title, publisher, url } = sources[id] ?? {};
  return [pick(lang, title), pick(lang, publisher), url ?? ""].join(", ").length;
}

function rest(lang: Lang, key: Key, n: number): HTMLElement | null {
  return n > 0 ? h("p", {}, t(lang, key, { n })) : null;
}

/** The ties by partner, each with the numbers of its sources. */
function told(model: Model, ties: readonly Tie[], numbers: ReadonlyMap<string, number>, lang: Lang): HTMLElement[] {
  const partners = model.ties.partners.filter(({ id }) => ties.some(({ partner }) => partner === id));
  return partners.flatMap(({ id }) => [
    h("h2", {}, h("bdi", {}, entityLabel(model, lang, id))),
    h("ul", {}, ...ties.filter(({ partner }) => partner === id).map((tie) => tieItem(model, tie, numbers, lang))),
  ]);
}

function tieItem(model: Model, tie: Tie, numbers: ReadonlyMap<string, number>, lang: Lang): HTMLElement {
  const kind = capital(pick(lang, model.ties.kinds.find(({ id }) => id === tie.kind)?.label));
  const marks = sourcesOf(model, tie).flatMap((source) => numbers.get(source) ?? []);
  const when = tie.start ? dateText(lang, tie.start) : t(lang, "startNotStated");
  return h("li", {}, h("b", {}, `${kind}: `), h("bdi", { lang: pickedLang(lang, tie.label) }, pick(lang, tie.label)), ` (${when})`, marks.length > 0 && ` [${marks.join(", ")}]`);
}

function sourceItem({ details: { sources } }: Model, id: string, lang: Lang): HTMLElement {
  const source = sources[id];
  const [title, publisher] = [source?.title, source?.publisher].map((text) => h("bdi", { lang: pickedLang(lang, text) }, pick(lang, text)));
  return h("li", {}, title ?? id, source?.publisher ? ", " : "", publisher ?? "", source?.date ? `, ${source.date}` : "", source?.url ? h("span", { class: "address" }, ` ${source.url}`) : "");
}
