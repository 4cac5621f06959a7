// What a partner, or one of its cities, companies and bodies, has to do with the city: in a sentence, then tie by tie.

import type { Tie } from "../data/contract";
import { entityLabel, pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { counted, type Kind, kindsOf, partnerOf } from "../data/ties";
import { h } from "../parts/dom";
import { factView } from "../parts/evidence";
import type { Context } from "../parts/links";
import { capital, type Key, type Lang, t } from "../words/words";
import { counted as saidTimes, countedKind, dateText, listed } from "../words/ties";
import { citeButtons } from "./cite";

const FIRST_TIES = 8;
const SIDES: Readonly<Record<Tie["side"], Key | null>> = {
  city: null, unit: "sideUnit", body: "sideBody", company: "sideCompany", concerned: "sideConcerned",
};

/** "Twin city since 25 July 1997. 8 meetings, 1 transport link." */
export function lede({ model, store }: Context, id: string, ties: readonly Tie[]): string {
  const { lang } = store.get();
  const ofKind = (kind: Kind): Tie[] => ties.filter((tie) => tie.kind === kind);
  const twins = ofKind("twinned").flatMap((tie) => (partnerOf(model.ties, id) ? tie.parties.map((party) => twinName(model, lang, party, tie)) : [twinSince(lang, tie)]));
  const rest = kindsOf(model.ties).filter((kind) => kind !== "twinned" && ofKind(kind).length > 0).map((kind) => countedKind(lang, kind, counted(ofKind(kind))));
  const undated = ties.filter(({ start }) => start === null).length;
  const sentences = [...twins, rest.length ? `${listed(rest)}.` : "", undated ? saidTimes(lang, "oneUndated", "manyUndated", undated) : ""];
  return sentences.filter(Boolean).join(" ");
}

function twinName(model: Model, lang: Lang, id: string, { start }: Tie): string {
  const since = start ? t(lang, "sinceWhen", { when: dateText(lang, start) }) : t(lang, "startNotStated");
  const name = `${entityLabel(model, lang, id)} (${since})`;
  return t(lang, "ledeTwin", { name });
}

function twinSince(lang: Lang, { start }: Tie): string {
  return start ? t(lang, "twinOf", { when: dateText(lang, start) }) : t(lang, "twinUndated");
}

/** The ties by kind, the newest first, each with its evidence one click below. */
export function tiesView(context: Context, ties: readonly Tie[]): HTMLElement | null {
  if (ties.length === 0) return null;
  const { model, store } = context;
  const { lang } = store.get();
  const name = entityLabel(model, lang, model.ties.home);
  const sections = model.ties.kinds.map(({ id, label }) => kindView(context, id, pick(lang, label), ties.filter(({ kind }) => kind === id)));
  return h("section", { class: "ties" }, h("h3", {}, capital(t(lang, "tiesWith", { name }))), ...sections);
}

function kindView(context: Context, kind: Kind, name: string, ties: readonly Tie[]): HTMLElement | null {
  if (ties.length === 0) return null;
  const { lang } = context.store.get();
  const ordered = [...ties].sort((a, b) => (newest(b) > newest(a) ? 1 : newest(b) < newest(a) ? -1 : b.score - a.score));
  const list = h("ul", {}, ...ordered.slice(0, FIRST_TIES).map((tie) => tieView(context, tie)));
  const more = h("button", { type: "button", class: "more", click: () => (more.remove(), list.append(...ordered.slice(FIRST_TIES).map((tie) => tieView(context, tie)))) }, t(lang, "allRows", { n: ties.length }));
  return h("section", { class: "kind", "data-kind": kind }, h("h4", {}, capital(name), h("span", { class: "count" }, String(ties.length))), list, ordered.length > FIRST_TIES && more);
}

function newest({ start, known }: Tie): string {
  return start ?? known.at(-1) ?? "";
}

/** A tie as its sentence; opened, what stands behind it. */
function tieView(context: Context, tie: Tie): HTMLElement {
  const { lang } = context.store.get();
  const summary = h("summary", {}, h("span", { class: "said" }, statement(context, tie)), h("small", {}, ...circumstances(context, lang, tie)));
  const opened = h("details", { class: "tie", "data-record": tie.record }, summary);
  let isFilled = false;
  const fill = (): void => {
    if (!isFilled) opened.append(factView(context, tie.record), citeButtons(context, tie.record));
    isFilled = true;
  };
  opened.addEventListener("toggle", () => opened.open && fill());
  opened.addEventListener("fill", fill);
  return h("li", {}, opened);
}

function statement({ store }: Context, tie: Tie): HTMLElement {
  const { lang } = store.get();
  return h("bdi", { lang: pickedLang(lang, tie.label) === lang ? null : pickedLang(lang, tie.label) }, pick(lang, tie.label));
}

function circumstances({ model }: Context, lang: Lang, tie: Tie): (HTMLElement | string)[] {
  const side = SIDES[tie.side];
  const status = tie.status ? pick(lang, model.ties.statuses[tie.status]) : "";
  const parts = [whenText(lang, tie), status, side ? t(lang, side) : "", t(lang, "evidenceOf", { n: tie.score })].filter(Boolean);
  return [parts.join(" · ")];
}

/** "Since 2014, known on 12 April 2022"; of a meeting its day alone. */
export function whenText(lang: Lang, { kind, start, end, known }: Tie): string {
  if (kind === "meeting" && start) return dateText(lang, end && end !== start ? `${start}..${end}` : start);
  const last = known.at(-1);
  const parts = [
    start ? t(lang, "sinceWhen", { when: dateText(lang, start) }) : `○ ${t(lang, "startNotStated")}`,
    end && end !== start ? t(lang, "untilWhen", { when: dateText(lang, end) }) : "",
    last ? t(lang, "knownWhen", { when: dateText(lang, last) }) : "",
  ];
  return parts.filter(Boolean).join(", ");
}
