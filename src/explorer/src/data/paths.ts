// How two things are connected: the shortest way over relations, in either direction of each.

import type { Model, RelationEdge } from "./model";

/** The relations of a shortest way from one to the other; null where there is none. */
export function shortestWay(model: Model, from: string, to: string): RelationEdge[] | null {
  const cameBy = new Map<string, RelationEdge | null>([[from, null]]);
  for (let ring = [from]; ring.length && !cameBy.has(to);) {
    const next: string[] = [];
    for (const id of ring) {
      for (const edge of model.edgesOf.get(id) ?? []) {
        const other = edge.from === id ? edge.to : edge.from;
        if (cameBy.has(other)) continue;
        cameBy.set(other, edge);
        next.push(other);
      }
    }
    ring = next;
  }
  return cameBy.has(to) ? traced(cameBy, to) : null;
}

function traced(cameBy: ReadonlyMap<string, RelationEdge | null>, to: string): RelationEdge[] {
  const way: RelationEdge[] = [];
  for (let at = to, edge = cameBy.get(at); edge; edge = cameBy.get(at)) {
    way.unshift(edge);
    at = edge.from === at ? edge.to : edge.from;
  }
  return way;
}
