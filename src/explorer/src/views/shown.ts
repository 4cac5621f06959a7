// Which entities and relations a state shows. Pure, so that the canvas and the tables cannot differ.

import { askedOf, rowsOf, thingsIn } from "../data/answers";
import type { EntityNode, Model, RelationEdge } from "../data/model";
import { matchingEntities } from "../find/search";
import type { State } from "../state/state";

export interface View {
  nodes: Set<string>;
  edges: Set<string>;
  /** Entities that the search text or the answer shown names; null when nothing is searched for. */
  matches: Set<string> | null;
}

export function viewOf(model: Model, state: State): View {
  const allowed = (node: EntityNode | undefined): boolean => !!node && !state.hiddenTypes.has(node.type);
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
