// Finding entities by name: without accents, đ as d, without spaces and hyphens.

import { otherNames } from "../data/labels";
import type { Model } from "../data/model";

/** The search key of a text; the same rule as haiphong_kg.base.fold. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const indexes = new WeakMap<Model, Map<string, string[]>>();

/** Ids of the entities whose name holds the text: names that begin with it first, then by name. */
export function matchingEntities(model: Model, query: string): string[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const ranked: { id: string; rank: number; key: string }[] = [];
  for (const [id, keys] of indexOf(model)) {
    const found = keys.filter((key) => key.includes(wanted));
    if (found.length === 0) continue;
    const rank = Math.min(...found.map((key) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2)));
    ranked.push({ id, rank, key: keys[0] ?? "" });
  }
  return ranked.sort((a, b) => a.rank - b.rank || compare(a.key, b.key) || compare(a.id, b.id)).map((hit) => hit.id);
}

/** The name under which an entity was found, when its label in this language does not hold the text; else "". */
export function otherName(model: Model, query: string, id: string, label: string): string {
  const wanted = fold(query);
  if (fold(label).includes(wanted)) return "";
  return namesOf(model, id).find((name) => fold(name).includes(wanted)) ?? "";
}

function indexOf(model: Model): Map<string, string[]> {
  let index = indexes.get(model);
  if (!index) {
    index = new Map();
    for (const id of model.nodes.keys()) index.set(id, [...new Set(namesOf(model, id).map(fold))]);
    indexes.set(model, index);
  }
  return index;
}

function namesOf(model: Model, id: string): string[] {
  const node = model.nodes.get(id);
  return [node?.label_vi ?? "", node?.label_en ?? "", ...otherNames(model, id)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
