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
  return text?.[lang] ? lang : other(lang);
}

export function labelOf(lang: Lang, item: EntityNode | RelationEdge): string {
  return closed((lang === "vi" ? item.label_vi : item.label_en) || item.label_vi || item.label_en || item.id);
}

export function entityLabel(model: Pick<Model, "nodes">, lang: Lang, id: string): string {
  const node = model.nodes.get(id);
  return node ? labelOf(lang, node) : id;
}

/** Of an entity its other names, in any language, each once. */
export function otherNames(model: Model, id: string): string[] {
  const names = model.details.names[id]?.others ?? [];
  return [...new Set(names.filter(([, , grade]) => grade === ALTERNATIVE).map(([name]) => closed(name)))];
}

export function typeLabel(model: Model, lang: Lang, type: string): string {
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
