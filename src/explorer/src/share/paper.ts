// What is shown, on paper: the picture, the ties in words, and the sources with their addresses.

import { countBy } from "../data/collections";
import type { Tie } from "../data/contract";
import { entityLabel, pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { h } from "../parts/dom";
import { dateText } from "../words/ties";
import { capital, heading, type Key, type Lang, t } from "../words/words";
import type { Drawing, Frame, ViewContext } from "../views/view";
import { headline } from "../views/headline";
import { answerSheet } from "./answer";
import { shownTies, sourcesOf } from "./files";
import { pictureElement } from "./picture";

/** Letters that two sheets hold, for ties and for sources: beside the picture of a partner, without any; and all. */
const ROOM = {
  partner: { ties: 4200, sources: 8000 },
  table: { ties: 8500, sources: 8500 },
  whole: { ties: Infinity, sources: Infinity },
};
/** Letters on a sheet that has nothing else, and how high a picture as wide as the sheet would fill it. */
const SHEET = { letters: 8000, shape: 1.47, most: 0.9 };
/** What an entry takes besides its letters: its number and the rest of its last line. */
const ENTRY = 30;
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** The sheets of a view, one or two; `isWhole` leaves nothing out, however many sheets that takes. */
export function paper(context: ViewContext, frame: Frame, drawings: readonly Drawing[], isWhole: boolean): HTMLElement {
  const { model } = context;
  const { at, lang } = frame.state;
  const answer = isWhole ? null : answerSheet(model, frame.state);
  if (answer) return h("div", { id: "paper", lang }, answer, whence(model, lang));
  const pictures = drawings.map((drawing) => pictureElement(drawing, { ...context, frame }));
  const room = isWhole ? ROOM.whole : !pictures[0] ? ROOM.table : at === null ? { ties: 0, sources: beside(pictures[0]) } : ROOM.partner;
  const ties = shownTies(frame);
  const saying = within(ties, room.ties, (tie) => tieItem(model, tie, NO_NUMBERS, lang).textContent?.length ?? 0);
  const drawn = drawings[0]?.records?.map((record) => ({ record }));
  const cited = citedOf(model, isWhole ? [...ties, ...(drawn ?? [])] : drawn ?? (room.ties ? saying : ties));
  const named = within(cited, room.sources, (source) => lengthOf(model, source, lang));
  const sources = sourcesSection(model, named, cited.length, lang);
  const numbers = new Map(named.map((source, place) => [source, place + 1]));
  return h(
    "div",
    { id: "paper", lang },
    ...pictures,
    ...(drawings.length ? [] : [h("h1", {}, headline(frame, model)), whence(model, lang)]),
    h("section", {}, ...told(model, saying, numbers, lang), rest(lang, "restOfTies", room.ties ? ties.length - saying.length : 0)),
    sources,
  );
}

/** The sources of what a view shows that is printed as it stands. */
export function sourcesBeside({ model }: Pick<ViewContext, "model">, frame: Frame): HTMLElement {
  const { lang } = frame.state;
  const cited = citedOf(model, shownTies(frame));
  const named = within(cited, SHEET.letters, (source) => lengthOf(model, source, lang));
  return h("div", { id: "paper", lang }, sourcesSection(model, named, cited.length, lang));
}

function sourcesSection(model: Model, named: readonly string[], all: number, lang: Lang): HTMLElement {
  const items = named.map((source) => sourceItem(model, source, lang));
  return h("section", {}, h("h2", {}, heading(lang, "sources")), h("ol", {}, ...items), rest(lang, "restOfSources", all - named.length));
}

/** Letters that have room on two sheets beside a picture. */
function beside(picture: SVGSVGElement): number {
  const [width = 1, height = 0] = ["width", "height"].map((name) => Number(picture.getAttribute(name)));
  const share = Math.min(SHEET.most, height / (width * SHEET.shape));
  return Math.floor(SHEET.letters * (2 - share));
}

/** The sources of these records, those of most of them first. */
function citedOf(model: Model, records: readonly Pick<Tie, "record">[]): string[] {
  const counts = [...countBy(records.flatMap((one) => sourcesOf(model, one)), (source) => source)];
  return counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([source]) => source);
}

/** Of which data set and release this is, and how it may be used. */
function whence({ details: { title, release, licence } }: Model, lang: Lang): HTMLElement {
  return h("p", {}, [pick(lang, title), release && `${heading(lang, "released")}: ${release}`, licence && `${heading(lang, "licence")}: ${licence}`].filter(Boolean).join(" · "));
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
