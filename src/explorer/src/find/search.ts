// Finding the entities of the page by name.

import type { Model } from "../data/model";
import { findNames, type Hit, type Index, indexOf } from "./ranking";

const searches = new WeakMap<Model, { index: Index; query: string; hits: Hit[] }>();

/** The entities with a name like the text, best first, each with the name that fits. */
export function matchingEntities(model: Model, query: string): Hit[] {
  let search = searches.get(model);
  if (!search) searches.set(model, (search = { index: indexOfNames(model), query: "", hits: [] }));
  // Every view asks for the same text.
  if (search.query !== query) Object.assign(search, { query, hits: findNames(search.index, query) });
  return search.hits;
}

function indexOfNames({ nodes, details: { names } }: Model): Index {
  const labelled = [...nodes.values()].flatMap(({ id, label_vi, label_en }): [string, string, string, number][] => [
    [id, label_vi, "vi", 0],
    [id, label_en, "en", 0],
    ...(names[id]?.others ?? []).map(([text, lang, grade]): [string, string, string, number] => [id, text, lang, grade]),
  ]);
  return indexOf(labelled, (id) => names[id]?.degree ?? 0);
}
