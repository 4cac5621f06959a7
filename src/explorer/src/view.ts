// Which entities and relations a state shows. Pure, so that the canvas and the tables cannot differ.

import type { EntityNode, Model, RelationEdge } from "./model";
import { matchingEntities } from "./search";
import type { State } from "./state";

export interface View {
  nodes: Set<string>;
  edges: Set<string>;
  /** Entities that the search text names; null when nothing is searched for. */
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
  // Once relations are filtered, an entity that lost all of them would only be a dot without a meaning.
  const stays = (id: string): boolean => state.hiddenKinds.size === 0 || connected.has(id);
  const nodes = [...model.nodes.values()].filter((node) => allowed(node) && stays(node.id)).map((node) => node.id);
  return { nodes: new Set(nodes), edges, matches: state.query ? new Set(matchingEntities(model, state.query)) : null };
}

export function touches(edge: RelationEdge, entities: Set<string>): boolean {
  return entities.has(edge.from) || entities.has(edge.to);
}
