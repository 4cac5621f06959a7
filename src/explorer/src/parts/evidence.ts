// One record as the reader sees it: what is said, in which words, where, how surely, and what is left open.

import type { Claim, DisagreementJson, Score, Source, Text } from "../data/contract";
import { isUntranslated, pick, pickedLang, propertyLabel, typeLabel } from "../data/labels";
import type { Fact } from "../data/model";
import { closed } from "../words/bidi";
import { heading, type Lang, t } from "../words/words";
import { h } from "./dom";
import { type Context, entityButton } from "./links";
import { apart, textElement } from "./names";

export function factView(context: Context, id: string): HTMLElement {
  const { model, store } = context;
  const { lang } = store.get();
  const fact = model.facts.get(id);
  if (!fact) return h("p", { class: "quiet" }, `${heading(lang, "noRecord")}.`);
  return h(
    "div",
    { class: "fact", "data-record": id },
    circumstances(context, fact),
    ...fact.claims.map((claim) => claimView(context, claim)),
    valuesView(context, fact),
    ...fact.disagreements.map((one) => disagreementView(context, one, id)),
    derivationView(context, fact),
    remarks("unstated", t(lang, "unstated"), fact.unstated.map((place) => said(context, place))),
    remarks("note", t(lang, "note"), fact.notes.map((place) => said(context, place))),
    scoreView(context, fact.score),
  );
}

/** The time and the status of a record, above everything else. */
function circumstances(context: Context, { time, status }: Fact): HTMLElement | null {
  if (!time && status.length === 0) return null;
  const when = time && h("span", { class: `badge when ${time.kind}` }, said(context, time.text));
  const held = status.map((place) => h("span", { class: "badge status" }, said(context, place)));
  return h("p", { class: "badges circumstances" }, when, ...held);
}

function scoreView(context: Context, score: Score<number> | null): HTMLElement | null {
  if (!score) return null;
  const { lang } = context.store.get();
  const bar = h("meter", { min: 0, max: 100, value: score.value, "aria-label": heading(lang, "score") });
  const summary = h("summary", {}, heading(lang, "score"), bar, h("span", { class: "count" }, `${score.value}/100`));
  return h("details", { class: "score" }, summary, h("p", {}, said(context, score.parts)));
}

function disagreementView(context: Context, one: DisagreementJson<number>, id: string): HTMLElement {
  const { lang } = context.store.get();
  const others = one.others.map(({ record, text }) => h(
    "li",
    {},
    `${heading(lang, "elsewhere")}: `,
    said(context, text),
    record === one.preferred && h("span", { class: "badge" }, t(lang, "preferredThere")),
  ));
  return h(
    "div",
    { class: "remark disagreement", role: "note" },
    h("p", { class: "heading" }, heading(lang, "disagreement"), " ", h("span", { class: "badge" }, said(context, one.resolution))),
    h("ul", {}, ...others),
    one.preferred === id && h("p", {}, `${heading(lang, "preferredHere")}.`),
    one.rationale !== null && h("p", { class: "quiet" }, said(context, one.rationale)),
  );
}

/** A text of a record, by its place. */
function said(context: Context, place: number): HTMLElement {
  return span(context, context.model.text(place));
}

function span({ store }: Context, text: Text): HTMLElement {
  return textElement(store.get().lang, text);
}

/** The heading of a record that no edge stands for: its type. */
export function factTitle({ model, store }: Context, id: string): string {
  return typeLabel(model, store.get().lang, model.facts.get(id)?.type ?? "");
}

function valuesView(context: Context, { values }: Fact): HTMLElement | null {
  if (values.length === 0) return null;
  const rows = values.flatMap(([property, value]) => [
    h("dt", {}, span(context, propertyLabel(context.model, property))),
    h("dd", {}, said(context, value)),
  ]);
  return h("dl", { class: "values" }, ...rows);
}

function claimView(context: Context, claim: Claim<number>): HTMLElement {
  const source = context.model.details.sources[claim.source];
  return h(
    "div",
    { class: "claim" },
    h("p", { class: "paraphrase" }, said(context, claim.text)),
    claim.anchor && h("blockquote", { lang: source?.language ?? "vi" }, h("bdi", {}, `“${closed(claim.anchor)}”`)),
    h("p", { class: "cite" }, sourceName(context, source, claim), placeOf(context, claim)),
    speaker(context, claim),
    recordDetails(context, claim),
  );
}

function sourceName(context: Context, source: Source | undefined, { source: id, anchor }: Claim<number>): HTMLElement {
  if (!source) return h("cite", {}, id);
  const { lang } = context.store.get();
  return h("span", {}, sourceTitle(context, id, anchor), source.publisher && " · ", source.publisher && textElement(lang, source.publisher), source.date && ` · ${source.date}`);
}

/** The title of a source; where it has a page, a link to it that opens at the words. */
export function sourceTitle({ model, store }: Context, id: string, anchor: string): HTMLElement {
  const source = model.details.sources[id];
  if (!source) return h("cite", {}, id);
  const title = h("cite", {}, titleOf(store.get().lang, source) ?? id);
  return /^https?:\/\//.test(source.url ?? "")
    ? h("a", { href: atWords(source.url ?? "", anchor), rel: "noopener noreferrer" }, title)
    : title;
}

/** The words of a source, in the language that it is in. */
export function quoted({ model }: Context, id: string, anchor: string): HTMLElement {
  return h("bdi", { lang: model.details.sources[id]?.language ?? "vi" }, `“${closed(anchor)}”`);
}

/** A title that is not translated is in the language of its source; one in Latin letters of a source in others describes it. */
function titleOf(lang: Lang, { title, language }: Source): HTMLElement | null {
  const shown = pick(lang, title);
  const isLeft = isUntranslated(title) && !!language && (isLatin(language) || OTHER_LETTERS.test(shown));
  return shown ? apart(shown, lang, isLeft ? language : title?.[lang] ? lang : pickedLang(lang, title)) : null;
}

const OTHER_LETTERS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

function isLatin(language: string): boolean {
  const [primary] = /^[a-z]{2,3}(?![a-z])/i.exec(language) ?? [];
  return primary !== undefined && new Intl.Locale(primary).maximize().script === "Latn";
}

/** The address of a page, opened at the words; one with a place of its own keeps it. */
function atWords(url: string, anchor: string): string {
  return anchor && !url.includes("#") ? `${url}#:~:text=${encodeURIComponent(anchor).replaceAll("-", "%2D")}` : url;
}

function placeOf({ store }: Context, claim: Claim<number>): string {
  const { lang } = store.get();
  const paragraph = claim.paragraph == null ? "" : ` · ${t(lang, "paragraph", { n: claim.paragraph })}`;
  const known = claim.start != null && claim.end != null;
  return paragraph + (known ? ` · ${t(lang, "characters", { from: claim.start ?? "", to: claim.end ?? "" })}` : "");
}

function speaker(context: Context, { speaker: who }: Claim<number>): HTMLElement | null {
  const { lang } = context.store.get();
  return who === null ? null : h("p", { class: "badges" }, h("span", { class: "badge" }, `${t(lang, "saidBy")} `, entityButton(context, who)));
}

/** What the model says of a claim, folded, each word explained: how it is said, whose words they are, whether the source leaves its list open. */
function recordDetails(context: Context, claim: Claim<number>): HTMLElement | null {
  const { lang } = context.store.get();
  const entries = [
    claim.modality !== null && entry(h("span", { class: "badge modality" }, said(context, claim.modality)), meaningOf(context, claim.modality)),
    claim.attribution !== null && entry(h("span", { class: "badge" }, said(context, claim.attribution)), meaningOf(context, claim.attribution)),
    claim.openList && entry(h("span", { class: "badge open-list" }, t(lang, "openList")), t(lang, "openListMeans")),
  ].filter((one) => one instanceof HTMLElement);
  if (entries.length === 0) return null;
  return h("details", { class: "record-details" }, h("summary", {}, t(lang, "recordDetails")), h("ul", {}, ...entries));
}

function entry(badge: HTMLElement, meaning: Node | string | null): HTMLElement {
  return h("li", {}, badge, meaning && " ", meaning);
}

function meaningOf(context: Context, word: number): HTMLElement | null {
  const meaning = context.model.details.explained.find(([label]) => label === word)?.[1];
  return meaning === undefined ? null : said(context, meaning);
}

function derivationView(context: Context, fact: Fact): HTMLElement | null {
  if (!fact.formula && fact.inputs.length === 0) return null;
  const { lang } = context.store.get();
  const inputs = fact.inputs.map((id, at) => h("li", {}, h("code", {}, letter(at)), " ", inputSummary(context, id)));
  return h(
    "div",
    { class: "derivation" },
    fact.formula && h("p", {}, h("strong", {}, `${heading(lang, "formula")}: `), h("code", {}, fact.formula)),
    inputs.length > 0 && h("p", {}, `${heading(lang, "derivedFrom")}:`),
    inputs.length > 0 && h("ul", {}, ...inputs),
  );
}

/** a, b, c …: the names that a formula gives to its inputs, in order. */
function letter(at: number): string {
  return String.fromCharCode(97 + at);
}

function inputSummary(context: Context, id: string): HTMLElement {
  const fact = context.model.facts.get(id);
  if (!fact) return h("span", {}, id);
  return fact.claims[0] ? said(context, fact.claims[0].text) : h("span", {}, factTitle(context, id));
}

function remarks(kind: string, heading: string, items: HTMLElement[]): HTMLElement | null {
  if (items.length === 0) return null;
  const list = h("ul", {}, ...items.map((item) => h("li", {}, item)));
  return h("div", { class: `remark ${kind}`, role: "note" }, h("p", { class: "heading" }, heading), list);
}
