// What the keyboard does wherever the focus is; letters only outside fields.

import type { State, Store } from "./state/state";

export function connectKeys(store: Store): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const change = event.key === "Escape" ? oneUp(store.get()) : isTyping(event.target) ? null : changeOf(event.key, store.get());
    if (!change) return;
    event.preventDefault();
    store.set(change);
  });
}

/** One crumb up. */
export function oneUp({ at, selection }: State): Partial<State> | null {
  if (selection) return { selection: null };
  return at === null ? null : { at: null };
}

function changeOf(key: string, { at }: State): Partial<State> | null {
  return at !== null && /^[123]$/.test(key) ? { steps: Number(key) } : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}
