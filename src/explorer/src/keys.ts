// What the keyboard does wherever the focus is; letters only outside fields, and only while they are not turned off.

import { byIdOf } from "./parts/dom";
import type { State, Store } from "./state/state";

export function connectKeys(store: Store): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isKey = store.get().keys && !isTyping(event.target);
    const change = event.key === "Escape" ? oneUp(store.get()) : isKey ? changeOf(event.key, store.get()) : null;
    if (event.key === "/" && isKey) focusOn(event, "search");
    if (!change) return;
    event.preventDefault();
    store.set(change);
  });
}

function focusOn(event: Event, id: string): void {
  event.preventDefault();
  byIdOf(id).focus();
}

/** One crumb up. */
export function oneUp({ at, selection, ask }: State): Partial<State> | null {
  if (ask) return { ask: "", choices: new Set() };
  if (selection) return { selection: null };
  return at === null ? null : { at: null };
}

function changeOf(key: string, { at, selection, from }: State): Partial<State> | null {
  if (key === "p") return from === null ? beginAt(selection?.kind === "node" ? selection.id : at) : { from: null };
  return at !== null && /^[123]$/.test(key) ? { steps: Number(key) } : null;
}

function beginAt(from: string | null): Partial<State> | null {
  return from === null ? null : { from };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}
