// What looks otherwise than before: vis-network takes long over each node and line that it is told of.

import type { State } from "../../state/state";
import type { View } from "../shown";
import type { Drawn, Emphasis } from "./look";

/** What is shown, and what of it stands out. */
export interface Shown {
  readonly state: State;
  readonly view: View;
  readonly emphasis: Emphasis | null;
}

/** Nodes or lines, each told of again only where it looks otherwise than it did. */
export class Looks {
  private readonly known = new Map<string, string>();

  constructor(private readonly drawn: vis.DataSet<Drawn>) {}

  update(items: readonly Drawn[]): void {
    this.drawn.update(items.filter((one) => {
      const look = JSON.stringify(one);
      const before = this.known.get(one.id);
      this.known.set(one.id, look);
      return look !== before;
    }));
  }
}

/** Of a large net what can look otherwise: what came or went, and lines that stood out or do now. */
export function touched(before: Shown, now: Shown): { nodes: Set<string>; edges: Set<string> } {
  const edges = difference(before.view.edges, now.view.edges);
  for (const { emphasis } of [before, now]) for (const edge of emphasis?.edges ?? []) edges.add(edge);
  return { nodes: difference(before.view.nodes, now.view.nodes), edges };
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  const found = new Set([...one].filter((id) => !other.has(id)));
  for (const id of other) if (!one.has(id)) found.add(id);
  return found;
}
