// Words for ties in the box: "twinned", "investors from Korea" lead to these ties.

import type { Tie } from "../data/contract";
import { entityLabel, otherNames, pick } from "../data/labels";
import type { Model } from "../data/model";
import { type Kind, kindsOf } from "../data/ties";
import { countedTies } from "../parts/counted";
import { type State } from "../state/state";
import { countedKind } from "../words/ties";
import type { Lang } from "../words/words";
import { foldedWords } from "./folding";

export interface TieHit {
  readonly kind: Kind;
  /** The partner that is named too; null for all. */
  readonly partner: string | null;
  readonly text: string;
}

const LANGUAGES: readonly Lang[] = ["vi", "en"];
const SHORTEST = 4;

/** The kinds of tie, and the partner, that a text names: whole words, or beginnings of at least four letters. */
export function tiesNamed(model: Model, lang: Lang, text: string): TieHit[] {
  const words = foldedWords(text);
  const kinds = kindsOf(model.ties).filter((kind) => namesOf(model, kind).some((name) => isNamed(name, words)));
  const partner = kinds.length ? partnerNamed(model, words) : null;
  return kinds.map((kind) => ({ kind, partner, text: described(model, lang, kind, partner) }));
}

/** The partner whose whole name is among the words, otherwise the only one of whose name a word is part. */
function partnerNamed(model: Model, words: readonly string[]): string | null {
  const names = model.ties.partners.map(({ id }) => ({ id, names: labelsOf(model, id).map(foldedWords) }));
  const whole = names.find((one) => one.names.some((name) => isNamed(name, words)));
  const part = names.filter((one) => one.names.some((name) => words.some((word) => word.length >= SHORTEST && name.includes(word))));
  return whole?.id ?? (part.length === 1 ? part[0]?.id ?? null : null);
}

/** The state that shows these ties alone, as a table. */
export function shownAlone(model: Model, { kind, partner }: TieHit): Partial<State> {
  const others = kindsOf(model.ties).filter((one) => one !== kind);
  return { view: "table", query: "", withoutTies: new Set(others), where: new Set(partner ? [`country:${partner}`] : []) };
}

function described(model: Model, lang: Lang, kind: Kind, partner: string | null): string {
  const isMeant = (tie: Tie): boolean => tie.kind === kind && (partner === null || tie.partner === partner);
  const name = partner === null ? "" : ` · ${entityLabel(model, lang, partner)}`;
  return countedTies(lang, kind, model.ties.ties.filter(isMeant)) + name;
}

function namesOf({ ties }: Model, kind: Kind): string[][] {
  const label = ties.kinds.find(({ id }) => id === kind)?.label;
  const written = LANGUAGES.flatMap((lang) => [...pick(lang, label).split(","), countedKind(lang, kind, 2)]);
  return written.map((name) => foldedWords(name).filter((word) => !/^\d+$/.test(word)));
}

function labelsOf(model: Model, id: string): string[] {
  return [...LANGUAGES.map((lang) => entityLabel(model, lang, id)), ...otherNames(model, id)];
}

/** Every word of the name is among the words, the last typed one perhaps unfinished. */
function isNamed(name: readonly string[], words: readonly string[]): boolean {
  const isAmong = (part: string): boolean => words.some((word) => word === part || (word.length >= SHORTEST && part.startsWith(word)));
  return name.length > 0 && name.every(isAmong);
}
