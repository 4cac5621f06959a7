// What is shown. The URL fragment is the only store, so that a link restores the exact view.

import type { Model } from "../data/model";
import type { Lang } from "../words/words";

export type Selection = { kind: "node" | "edge"; id: string } | null;

export interface State {
  lang: Lang;
  selection: Selection;
  hiddenTypes: ReadonlySet<string>;
  hiddenKinds: ReadonlySet<string>;
  query: string;
  sort: string;
}

export interface Store {
  get(): State;
  /** Changes the view. A new selection is a new entry of the browser's history, anything else is not. */
  set(change: Partial<State>): void;
  subscribe(listener: (state: State) => void): void;
}

export function createStore(model: Model, location: Location = window.location): Store {
  const listeners: ((state: State) => void)[] = [];
  let fragment = location.hash;
  let state = parse(fragment, model);
  const follow = (): void => {
    if (location.hash === fragment) return;
    fragment = location.hash;
    state = parse(fragment, model);
    for (const listener of listeners) listener(state);
  };
  // Someone else changed the fragment: the back button, a link, the address bar.
  window.addEventListener("hashchange", follow);
  return {
    get: () => state,
    set(change) {
      const next = `#${format({ ...state, ...change }, model)}`;
      if ("selection" in change) location.hash = next;
      else location.replace(next);
      follow();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

function format(state: State, { page }: Model): string {
  const words = new URLSearchParams({ lang: state.lang });
  if (state.selection) words.set("select", `${state.selection.kind}:${state.selection.id}`);
  else if (page.focus !== null) words.set("select", "");
  const hidden = [...state.hiddenTypes].sort();
  // Nothing is written where the view is the one that the page opens with.
  if (hidden.join() !== page.without.join()) for (const type of hidden.length ? hidden : [""]) words.append("without", type);
  for (const kind of [...state.hiddenKinds].sort()) words.append("without-relation", kind);
  if (state.query) words.set("q", state.query);
  if (state.sort) words.set("sort", state.sort);
  return words.toString();
}

export function parse(fragment: string, model: Model): State {
  const words = new URLSearchParams(fragment.replace(/^#/, ""));
  const lang = words.get("lang");
  return {
    lang: lang === "vi" || lang === "en" ? lang : model.page.lang,
    selection: parseSelection(words.get("select"), model),
    hiddenTypes: new Set(words.has("without") ? words.getAll("without").filter((type) => type !== "") : model.page.without),
    hiddenKinds: new Set(words.getAll("without-relation")),
    query: words.get("q") ?? "",
    sort: words.get("sort") ?? "",
  };
}

function parseSelection(text: string | null, model: Model): Selection {
  if (text === null) return model.page.focus === null ? null : { kind: "node", id: model.page.focus };
  if (text.startsWith("node:") && model.nodes.has(text.slice(5))) return { kind: "node", id: text.slice(5) };
  if (text.startsWith("edge:") && model.edges.has(text.slice(5))) return { kind: "edge", id: text.slice(5) };
  return null;
}
