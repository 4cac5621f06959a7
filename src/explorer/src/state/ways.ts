// The way to a thing: which partner is unfolded, and what is selected in it.

import type { Model } from "../data/model";
import { partnerBehind, partnerOf } from "../data/ties";
import type { State } from "./state";

export function wayTo({ ties }: Model, { at }: State, id: string): Partial<State> {
  if (partnerOf(ties, id)) return { at: id, selection: null };
  return { at: partnerBehind(ties, id) ?? at, selection: { kind: "node", id } };
}
