// The names of what the page was given, in the language of the reader.

import { closed } from "../words/bidi";
import { capital, type Lang, other } from "../words/words";
import type { Text } from "./contract";
import type { EntityNode, Model, RelationEdge } from "./model";

export function pick(lang: Lang, text: Text | null | undefined): string {
  return closed(text?.[lang] || text?.[other(lang)] || "");
}

/** The language a picked text is really in: the other one where a translation is missing. */
export function pickedLang(lang: Lang, text: Text | null | undefined): Lang {
  // What both languages spell alike, in Vietnamese letters, is a name, and Vietnamese in an English sentence too.
  if (text?.vi && isUntranslated(text) && VIETNAMESE.test(text.vi)) return "vi";
  return text?.[lang] ? lang : other(lang);
}

/** Whether both languages have the same words. */
export function isUntranslated(text: Text | null | undefined): boolean {
  const { vi, en } = text ?? {};
  return vi === en;
}

const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

export function labelOf(lang: Lang, item: EntityNode | RelationEdge): string {
  return closed((lang === "vi" ? item.label_vi : item.label_en) || item.label_vi || item.label_en || item.id);
}

export function entityLabel(model: Pick<Model, "nodes">, lang: Lang, id: string): string {
  const node = model.nodes.get(id);
  return node ? labelOf(lang, node) : id;
}

/** The language of the label of an entity or a relation. */
export function labelLang(lang: Lang, { label_vi: vi, label_en: en }: EntityNode | RelationEdge): Lang {
  return pickedLang(lang, { vi, en });
}

/** Null for what has no label. */
export function entityLang(model: Pick<Model, "nodes">, lang: Lang, id: string): Lang | null {
  const node = model.nodes.get(id);
  return node ? labelLang(lang, node) : null;
}

/** The same where it is not the reader's: what an element says of itself. */
export function langMark(model: Pick<Model, "nodes">, lang: Lang, id: string): Lang | null {
  const own = entityLang(model, lang, id);
  return own === lang ? null : own;
}

/** Of an entity its other names, in any language, each once. */
export function otherNames(model: Model, id: string): string[] {
  return [...otherNamesIn(model, id).keys()];
}

/** The same, each with its language. */
export function otherNamesIn(model: Model, id: string): Map<string, string> {
  const names = model.details.names[id]?.others ?? [];
  return new Map(names.filter(([, , grade]) => grade === ALTERNATIVE).map(([name, lang]) => [closed(name), lang]));
}

export function typeLabel(model: Pick<Model, "details">, lang: Lang, type: string): string {
  const { types } = model.details;
  return capital(pick(lang, types[type] ?? types[`hp:${type}`]) || type.replace(/^hp:/, ""));
}

export function propertyLabel(model: Model, property: string): Text {
  return model.details.properties[property] ?? { vi: property, en: property };
}

const ALTERNATIVE = 1;
const kindLabels = new WeakMap<Model, Map<string, RelationEdge>>();

export function kindLabel(model: Model, lang: Lang, kind: string): string {
  const named = pick(lang, model.details.relations[kind]);
  let examples = kindLabels.get(model);
  if (!examples) kindLabels.set(model, (examples = new Map([...model.edges.values()].map((edge) => [edge.kind, edge]))));
  const edge = named ? undefined : examples.get(kind);
  return named || (edge ? labelOf(lang, edge) : kind);
}

export function relationSentence(model: Model, lang: Lang, edge: RelationEdge): string {
  return `${entityLabel(model, lang, edge.from)} ${labelOf(lang, edge)} ${entityLabel(model, lang, edge.to)}`;
}
