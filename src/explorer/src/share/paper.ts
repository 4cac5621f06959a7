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
import { chosenOf } from "./chosen";
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

/** The sheets of a view, one or two; `isWhole` leaves nothing out, however many sheets that takes. */
export function paper(context: ViewContext, frame: Frame, drawings: readonly Drawing[], isWhole: boolean): HTMLElement {
  const { model } = context;
  const { at, lang } = frame.state;
  const answer = isWhole ? null : answerSheet(model, frame.state);
  if (answer) return h("div", { id: "paper", lang }, answer, whence(model, lang));
  const pictures = drawings.map((drawing) => pictureElement(drawing, { ...context, frame }));
  const room = isWhole ? ROOM.whole : !pictures[0] ? ROOM.table : at === null ? { ties: 0, sources: beside(pictures[0]) } : ROOM.partner;
  const ties = shownTies(frame);
  const saying = within(ties, room.ties, (tie) => tieItem(model, tie, "", lang).textContent?.length ?? 0);
  const drawn = drawings[0]?.records?.map((record) => ({ record }));
  const cited = citedOf(model, isWhole ? [...ties, ...(drawn ?? [])] : drawn ?? (room.ties ? saying : ties));
  const named = within(cited, room.sources, (source) => lengthOf(model, source, lang));
  const sources = sourcesSection(model, named, cited.length, lang);
  const numbers = numbered(named);
  return h(
    "div",
    { id: "paper", lang },
    ...pictures,
    ...(drawings.length ? [] : [h("h1", {}, headline(frame, model)), whence(model, lang)]),
    h("section", {}, ...told(model, saying, numbers, lang), rest(lang, "restOfTies", room.ties ? ties.length - saying.length : 0)),
    sources,
  );
}

/** The second sheet of a view that is printed as it stands: what is chosen in words, if anything is, and the sources. */
export function sheetBeside({ model }: Pick<ViewContext, "model">, frame: Frame): HTMLElement {
  const { lang, selection } = frame.state;
  const chosen = chosenOf(model, selection, lang, (tie, marks) => tieItem(model, tie, marks, lang));
  const room = chosen ? SHEET.letters / 2 : SHEET.letters;
  const saying = within(chosen?.told ?? [], room, (one) => one.say("").textContent?.length ?? 0);
  const cited = citedOf(model, chosen ? saying.flatMap(({ records }) => records.map((record) => ({ record }))) : shownTies(frame));
  const named = within(cited, room, (source) => lengthOf(model, source, lang));
  const numbers = numbered(named);
  const all = chosen && [h("h2", {}, chosen.title), h("ul", {}, ...saying.map((one) => one.say(marksOf(model, one.records, numbers)))), rest(lang, "restOfTies", chosen.told.length - saying.length)];
  return h("div", { id: "paper", lang }, all && h("section", {}, ...all), sourcesSection(model, named, cited.length, lang));
}

/** Where each source stands in their list. */
function numbered(sources: readonly string[]): Map<string, number> {
  return new Map(sources.map((source, place) => [source, place + 1]));
}

/** The numbers of the sources of these records. */
function marksOf(model: Model, records: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const sources = new Set(records.flatMap((record) => sourcesOf(model, { record })));
  const marks = [...sources].flatMap((source) => numbers.get(source) ?? []).sort((a, b) => a - b);
  return marks.length ? ` [${marks.join(", ")}]` : "";
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
    h("ul", {}, ...ties.filter(({ partner }) => partner === id).map((tie) => tieItem(model, tie, marksOf(model, [tie.record], numbers), lang))),
  ]);
}

function tieItem(model: Model, tie: Tie, marks: string, lang: Lang): HTMLElement {
  const kind = capital(pick(lang, model.ties.kinds.find(({ id }) => id === tie.kind)?.label));
  const when = tie.start ? dateText(lang, tie.start) : t(lang, "startNotStated");
  return h("li", {}, h("b", {}, `${kind}: `), h("bdi", { lang: pickedLang(lang, tie.label) }, pick(lang, tie.label)), ` (${when})`, marks);
}

function sourceItem({ details: { sources } }: Model, id: string, lang: Lang): HTMLElement {
  const source = sources[id];
  const [title, publisher] = [source?.title, source?.publisher].map((text) => h("bdi", { lang: pickedLang(lang, text) }, pick(lang, text)));
  return h("li", {}, title ?? id, source?.publisher ? ", " : "", publisher ?? "", source?.date ? `, ${source.date}` : "", source?.url ? h("span", { class: "address" }, ` ${source.url}`) : "");
}
