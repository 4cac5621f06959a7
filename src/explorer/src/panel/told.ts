// What a partner, or one of its cities, companies and bodies, has to do with the city: in a sentence, then tie by tie.

import type { Tie } from "../data/contract";
import { pick } from "../data/labels";
import type { Model } from "../data/model";
import { counted, type Kind, kindsOf, partnerOf } from "../data/ties";
import { h } from "../parts/dom";
import type { Context } from "../parts/links";
import { nameElement } from "../parts/names";
import { tieView } from "../parts/tie";
import { capital, type Lang, t, told } from "../words/words";
import { counted as saidTimes, countedKind, dateText, enumerated } from "../words/ties";

const FIRST_TIES = 8;

/** "Twin city since 25 July 1997. 8 meetings, 1 transport link." */
export function lede({ model, store }: Context, id: string, ties: readonly Tie[]): (HTMLElement | string)[] {
  const { lang } = store.get();
  const ofKind = (kind: Kind): Tie[] => ties.filter((tie) => tie.kind === kind);
  const twins = ofKind("twinned").flatMap((tie) => (partnerOf(model.ties, id) ? tie.parties.map((party) => twinName(model, lang, party, tie)) : [[twinSince(lang, tie)]]));
  const rest = kindsOf(model.ties).filter((kind) => kind !== "twinned" && ofKind(kind).length > 0).map((kind) => countedKind(lang, kind, counted(ofKind(kind))));
  const undated = ties.filter(({ start }) => start === null).length;
  const sentences = [rest.length ? `${capital(enumerated(rest))}.` : "", undated ? saidTimes(lang, "oneUndated", "manyUndated", undated) : ""];
  return [...twins.flatMap((twin) => [...twin, " "]), sentences.filter(Boolean).join(" ")];
}

function twinName(model: Model, lang: Lang, id: string, { start }: Tie): (HTMLElement | string)[] {
  const since = start ? t(lang, "sinceWhen", { when: dateText(lang, start) }) : t(lang, "startNotStated");
  return told<HTMLElement>(lang, "ledeTwin", { name: [nameElement(model, lang, id), ` (${since})`] });
}

function twinSince(lang: Lang, { start }: Tie): string {
  return start ? t(lang, "twinOf", { when: dateText(lang, start) }) : t(lang, "twinUndated");
}

/** The ties by kind, the newest first, each with its evidence one click below. */
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
  const { lang } = context.store.get();
  const ordered = [...ties].sort((a, b) => (newest(b) > newest(a) ? 1 : newest(b) < newest(a) ? -1 : b.score - a.score));
  const list = h("ul", {}, ...ordered.slice(0, FIRST_TIES).map((tie) => h("li", {}, tieView(context, tie))));
  const more = h("button", { type: "button", class: "more", click: () => (more.remove(), list.append(...ordered.slice(FIRST_TIES).map((tie) => h("li", {}, tieView(context, tie))))) }, t(lang, "allRows", { n: ties.length }));
  return h("section", { class: "kind", "data-kind": kind }, h("h4", {}, capital(name), h("span", { class: "count" }, String(ties.length))), list, ordered.length > FIRST_TIES && more);
}

function newest({ start, known }: Tie): string {
  return start ?? known.at(-1) ?? "";
}
