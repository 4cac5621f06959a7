// Which entities and relations a state shows. Pure, so that the canvas and the tables cannot differ.

import { askedOf, rowsOf, thingsIn } from "../data/answers";
import type { EntityNode, Model, RelationEdge } from "../data/model";
import { matchingEntities } from "../find/search";
import type { State } from "../state/state";
import { frameOf, held } from "./view";

export interface View {
  nodes: Set<string>;
  edges: Set<string>;
  /** Entities that the search text or the answer shown names; null when nothing is searched for. */
  matches: Set<string> | null;
}

export function viewOf(model: Model, state: State): View {
  const kept = keptBy(model, state);
  // What a large net leaves out at first has room where choices leave but few.
  const hidden = kept && sameTypes(state.hiddenTypes, model.page.without) ? new Set<string>() : state.hiddenTypes;
  const allowed = (node: EntityNode | undefined): boolean => !!node && !hidden.has(node.type) && (!kept || kept.has(node.id));
  const edges = new Set<string>();
  const connected = new Set<string>();
  for (const edge of model.edges.values()) {
    if (state.hiddenKinds.has(edge.kind)) continue;
    if (!allowed(model.nodes.get(edge.from)) || !allowed(model.nodes.get(edge.to))) continue;
    edges.add(edge.id);
    connected.add(edge.from).add(edge.to);
  }
  for (const edge of chosenEdges(model, state)) {
    edges.add(edge.id);
    connected.add(edge.from).add(edge.to);
  }
  // Once relations are filtered, an entity that lost all of them would only be a dot without a meaning.
  const stays = (id: string): boolean => state.hiddenKinds.size === 0 || connected.has(id);
  const nodes = new Set([...model.nodes.values()].filter((node) => allowed(node) && stays(node.id)).map((node) => node.id));
  if (state.selection?.kind === "node") nodes.add(state.selection.id);
  for (const edge of chosenEdges(model, state)) nodes.add(edge.from).add(edge.to);
  return { nodes, edges, matches: matchesOf(model, state) };
}

/** The things that the ties name which the facets leave, and the city; null where nothing is chosen of them. */
function keptBy(model: Model, state: State): Set<string> | null {
  if (!state.where.size) return null;
  const ties = held(frameOf(model, state));
  return new Set([model.ties.home, ...ties.flatMap(({ partner, parties, record }) => [partner, ...parties, ...model.facts.get(record)?.entities ?? []])]);
}

function sameTypes(one: ReadonlySet<string>, other: readonly string[]): boolean {
  return one.size === other.length && other.every((type) => one.has(type));
}

function matchesOf(model: Model, { query, ask, choices, lang }: State): Set<string> | null {
  if (query) return new Set(matchingEntities(model, query).map(({ id }) => id));
  const asked = askedOf(model.answers, ask);
  return asked ? thingsIn(model, rowsOf(model, asked, choices, lang)) : null;
}

/** What the tables list: the selection shows more on the canvas, but leaves the tables as they are. */
export function listedIn(model: Model, state: State): View {
  return viewOf(model, { ...state, selection: null });
}

/** What is selected, and what is joined to it, is seen whatever its type. */
function chosenEdges(model: Model, { selection, hiddenKinds }: State): RelationEdge[] {
  const edge = selection?.kind === "edge" ? model.edges.get(selection.id) : undefined;
  if (edge) return [edge];
  const around = selection?.kind === "node" ? model.edgesOf.get(selection.id) : undefined;
  return (around ?? []).filter(({ kind }) => !hiddenKinds.has(kind));
}

export function touches(edge: RelationEdge, entities: Set<string>): boolean {
  return entities.has(edge.from) || entities.has(edge.to);
}
