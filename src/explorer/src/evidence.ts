// One record as the reader sees it: what is said, in which words, where, how surely, and what is left open.

import { h } from "./dom";
import { pick, pickedLang, t, typeLabel } from "./i18n";
import { type Context, entityButton } from "./links";
import type { Claim, Disagreement, Fact, Source, Text } from "./model";

// Values that say when and how far something holds; they stand above the others.
const [PERIOD, KNOWN_ON, UNDATED, STATUS] = ["EDTF expression", "known to hold on", "undated", "status"] as const;
const ABOVE: ReadonlySet<string> = new Set([PERIOD, KNOWN_ON, UNDATED, STATUS]);
// Records that need no time: figures carry theirs in their name, and these hold or are said without one.
const TIMELESS: ReadonlySet<string> = new Set(
  ["Observation", "DerivedObservation", "Comparison", "Situation", "Effect", "PolicyDirection", "Classification"].map((name) => `hp:${name}`),
);

export function factView(context: Context, id: string): HTMLElement {
  const { model, store } = context;
  const { lang } = store.get();
  const fact = model.facts.get(id);
  if (!fact) return h("p", { class: "quiet" }, t(lang, "noRecord"));
  return h(
    "div",
    { class: "fact", "data-record": id },
    circumstances(context, fact),
    ...fact.claims.map((claim) => claimView(context, claim)),
    valuesView(context, fact),
    ...fact.disagreements.map((one) => disagreementView(context, one, id)),
    derivationView(context, fact),
    remarks("unstated", t(lang, "unstated"), fact.unstated.map((text) => span(context, text))),
    remarks("note", t(lang, "note"), fact.notes.map((text) => span(context, text))),
    scoreView(context, fact),
  );
}

/** The period and the status of a record, above everything else. */
function circumstances(context: Context, fact: Fact): HTMLElement | null {
  const { lang } = context.store.get();
  const of = (name: string): Text[] => fact.values.filter(({ property }) => property.en === name).map(({ value }) => value);
  const named = (text: Text): HTMLElement => h("span", { class: "badge when" }, span(context, text));
  const periods = of(PERIOD).map(named);
  const known = of(KNOWN_ON).map((value) => h("span", { class: "badge when" }, t(lang, "knownOn", { when: pick(lang, value) })));
  const when = periods.length > 0 ? periods : known;
  const unknown = when.length === 0 && (of(UNDATED).length > 0 || !TIMELESS.has(fact.type));
  const badges = [
    ...when,
    unknown && h("span", { class: "badge when unknown" }, t(lang, "timeUnknown")),
    ...of(STATUS).map((value) => h("span", { class: "badge status" }, span(context, value))),
  ];
  return badges.some((one) => one) ? h("p", { class: "badges circumstances" }, ...badges) : null;
}

function scoreView(context: Context, { score }: Fact): HTMLElement | null {
  if (!score) return null;
  const { lang } = context.store.get();
  const bar = h("meter", { min: 0, max: 100, value: score.value, "aria-label": t(lang, "score") });
  const summary = h("summary", {}, t(lang, "score"), bar, h("span", { class: "count" }, t(lang, "scoreOf", { n: score.value })));
  return h("details", { class: "score" }, summary, h("p", {}, span(context, score.parts)));
}

function disagreementView(context: Context, one: Disagreement, id: string): HTMLElement {
  const { lang } = context.store.get();
  const others = one.others.map(({ record, text }) => h(
    "li",
    {},
    `${t(lang, "otherValue")}: `,
    span(context, text),
    record === one.preferred && h("span", { class: "badge" }, t(lang, "preferredThere")),
  ));
  return h(
    "div",
    { class: "remark disagreement", role: "note" },
    h("p", { class: "heading" }, t(lang, "disagreement"), " ", h("span", { class: "badge" }, span(context, one.resolution))),
    h("ul", {}, ...others),
    one.preferred === id && h("p", {}, t(lang, "preferredHere")),
    pick(lang, one.rationale) && h("p", { class: "quiet" }, span(context, one.rationale)),
  );
}

export function span({ store }: Context, text: Text): HTMLElement {
  const { lang } = store.get();
  const real = pickedLang(lang, text);
  return h("span", { lang: real === lang ? null : real }, pick(lang, text));
}

/** The heading of a record that no edge stands for: its type. */
export function factTitle({ model, store }: Context, id: string): string {
  return typeLabel(model, store.get().lang, model.facts.get(id)?.type ?? "");
}

function valuesView(context: Context, fact: Fact): HTMLElement | null {
  const values = fact.values.filter(({ property }) => !ABOVE.has(property.en ?? ""));
  if (values.length === 0) return null;
  const rows = values.flatMap(({ property, value }) => [
    h("dt", {}, span(context, property)),
    h("dd", {}, span(context, value)),
  ]);
  return h("dl", { class: "values" }, ...rows);
}

function claimView(context: Context, claim: Claim): HTMLElement {
  const source = context.model.details.sources?.[claim.source];
  return h(
    "div",
    { class: "claim" },
    h("p", { class: "paraphrase" }, span(context, claim.text)),
    claim.anchor && h("blockquote", { lang: source?.language ?? "vi" }, `“${claim.anchor}”`),
    h("p", { class: "cite" }, sourceName(context, source, claim.source), placeOf(context, claim)),
    badges(context, claim),
  );
}

function sourceName({ store }: Context, source: Source | undefined, id: string): HTMLElement {
  if (!source) return h("cite", {}, id);
  const { lang } = store.get();
  const title = h("cite", {}, pick(lang, source.title) || id);
  const named = /^https?:\/\//.test(source.url ?? "")
    ? h("a", { href: source.url ?? "", rel: "noopener noreferrer" }, title)
    : title;
  return h("span", {}, named, ...[pick(lang, source.publisher), source.date].map((part) => (part ? ` · ${part}` : null)));
}

function placeOf({ store }: Context, claim: Claim): string {
  const { lang } = store.get();
  const paragraph = claim.paragraph == null ? "" : ` · ${t(lang, "paragraph", { n: claim.paragraph })}`;
  const known = claim.start != null && claim.end != null;
  return paragraph + (known ? ` · ${t(lang, "characters", { from: claim.start ?? "", to: claim.end ?? "" })}` : "");
}

function badges(context: Context, claim: Claim): HTMLElement {
  const { lang } = context.store.get();
  const by = `${t(lang, "speaker")}: `;
  const speaker = claim.speaker && h("span", { class: "badge" }, by, entityButton(context, claim.speaker));
  return h(
    "p",
    { class: "badges" },
    claim.modality && h("span", { class: "badge modality" }, span(context, claim.modality)),
    claim.attribution && h("span", { class: "badge" }, span(context, claim.attribution)),
    speaker,
    claim.openList && h("span", { class: "badge open-list" }, t(lang, "openList")),
  );
}

function derivationView(context: Context, fact: Fact): HTMLElement | null {
  if (!fact.formula && fact.inputs.length === 0) return null;
  const { lang } = context.store.get();
  const inputs = fact.inputs.map((id, at) => h("li", {}, h("code", {}, letter(at)), " ", inputSummary(context, id)));
  return h(
    "div",
    { class: "derivation" },
    fact.formula && h("p", {}, h("strong", {}, `${t(lang, "formula")}: `), h("code", {}, fact.formula)),
    inputs.length > 0 && h("p", {}, `${t(lang, "inputs")}:`),
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
  return fact.claims[0] ? span(context, fact.claims[0].text) : h("span", {}, factTitle(context, id));
}

function remarks(kind: string, heading: string, items: HTMLElement[]): HTMLElement | null {
  if (items.length === 0) return null;
  const list = h("ul", {}, ...items.map((item) => h("li", {}, item)));
  return h("div", { class: `remark ${kind}`, role: "note" }, h("p", { class: "heading" }, heading), list);
}
