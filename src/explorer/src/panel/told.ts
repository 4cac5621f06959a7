// What a partner, or one of its cities, companies and bodies, has to do with the city: in a sentence, then tie by tie.

import { capitalOf, largestFirst } from "../data/capital";
import type { Tie } from "../data/contract";
import { pick } from "../data/labels";
import type { Model } from "../data/model";
import { isOwn, type Kind, kindsOf, partnerOf } from "../data/ties";
import { countedTies } from "../parts/counted";
import { h } from "../parts/dom";
import type { Context } from "../parts/links";
import { nameElement } from "../parts/names";
import { sideText, tieView } from "../parts/tie";
import { capital, heading, type Key, type Lang, t, told } from "../words/words";
import { counted as saidTimes, dateText, enumerated } from "../words/ties";

const FIRST_TIES = 8;
/** How the address says that investments stand with the newest first. */
const NEWEST = "newest";

/** "Twin city since 25 July 1997. 8 meetings, 1 transport link." */
export function lede({ model, store }: Context, id: string, ties: readonly Tie[]): (HTMLElement | string)[] {
  const { lang } = store.get();
  const ofKind = (kind: Kind): Tie[] => ownFirst(ties.filter((tie) => tie.kind === kind));
  const twins = ofKind("twinned").flatMap((tie) => (partnerOf(model.ties, id) ? tie.parties.map((party) => twinName(model, lang, party, tie)) : [[twinSince(lang, tie)]]));
  const rest = kindsOf(model.ties).filter((kind) => kind !== "twinned" && ofKind(kind).length > 0).map((kind) => countedTies(lang, kind, ofKind(kind)));
  const undated = ties.filter(({ start }) => start === null).length;
  const sentences = [rest.length ? `${capital(enumerated(rest))}.` : "", undated ? saidTimes(lang, "oneUndated", "manyUndated", undated) : ""];
  return [...twins.flatMap((twin) => [...twin, " "]), sentences.filter(Boolean).join(" ")];
}

function twinName(model: Model, lang: Lang, id: string, tie: Tie): (HTMLElement | string)[] {
  const how = [sinceText(lang, tie), sideText(lang, tie)].filter(Boolean).join(", ");
  return told<HTMLElement>(lang, "ledeTwin", { name: [nameElement(model, lang, id), ` (${how})`] });
}

function sinceText(lang: Lang, { start }: Tie): string {
  return start ? t(lang, "sinceWhen", { when: dateText(lang, start) }) : t(lang, "startNotStated");
}

function twinSince(lang: Lang, tie: Tie): string {
  const { start } = tie;
  if (!isOwn(tie)) return t(lang, "twinOfOthers", { since: sinceText(lang, tie), side: sideText(lang, tie) });
  return start ? t(lang, "twinOf", { when: dateText(lang, start) }) : t(lang, "twinUndated");
}

/** The ties by kind, the city's own and then the newest first, each with its evidence one click below. */
export function tiesView(context: Context, ties: readonly Tie[]): HTMLElement | null {
  if (ties.length === 0) return null;
  const { model, store } = context;
  const { lang } = store.get();
  const name = nameElement(model, lang, model.ties.home);
  const sections = model.ties.kinds.map(({ id, label }) => kindView(context, id, pick(lang, label), ties.filter(({ kind }) => kind === id)));
  return h("section", { class: "ties" }, h("h3", { class: "begins" }, ...told(lang, "tiesWith", { name })), ...sections);
}

function kindView(context: Context, kind: Kind, name: string, ties: readonly Tie[]): HTMLElement | null {
  if (ties.length === 0) return null;
  const { lang, sort } = context.store.get();
  const newestFirst = ownFirst([...ties].sort((a, b) => (newest(b) > newest(a) ? 1 : newest(b) < newest(a) ? -1 : b.score - a.score)));
  const hasCapital = ties.some((tie) => capitalOf(context.model, tie));
  const ordered = hasCapital && sort !== NEWEST ? largestFirst(newestFirst, (tie) => capitalOf(context.model, tie)) : newestFirst;
  const list = h("ul", {}, ...ordered.slice(0, FIRST_TIES).map((tie) => h("li", {}, tieView(context, tie))));
  const more = h("button", { type: "button", class: "more", click: () => (more.remove(), list.append(...ordered.slice(FIRST_TIES).map((tie) => h("li", {}, tieView(context, tie))))) }, t(lang, "allRows", { n: ties.length }));
  return h("section", { class: "kind", "data-kind": kind }, h("h4", {}, capital(name), h("span", { class: "count" }, String(ties.length))), hasCapital && ties.length > 1 && orders(context), list, ordered.length > FIRST_TIES && more);
}

/** The ties of the city itself before those of others in it. */
function ownFirst(ties: readonly Tie[]): Tie[] {
  return [...ties.filter(isOwn), ...ties.filter((tie) => !isOwn(tie))];
}

/** The two orders of investments. */
function orders({ store }: Context): HTMLElement {
  const { lang, sort } = store.get();
  const button = (word: Key, to: string, isOn: boolean): HTMLElement =>
    h("button", { type: "button", "aria-pressed": String(isOn), "data-focus": `order ${word}`, click: () => store.set({ sort: to }) }, heading(lang, word));
  return h("div", { class: "grouping", role: "group", "aria-label": heading(lang, "order") }, button("largestFirst", "", sort !== NEWEST), button("newestFirst", NEWEST, sort === NEWEST));
}

function newest({ start, known }: Tie): string {
  return start ?? known.at(-1) ?? "";
}
