// What is shown. The URL fragment is the only store, so that a link restores the exact view.

import { askedOf } from "../data/answers";
import { FACETS } from "../data/facets";
import type { Model } from "../data/model";
import { type Kind, kindsOf, partnerOf } from "../data/ties";
import { spanOf } from "../data/time";
import type { Lang } from "../words/words";

export type Selection = { kind: "node" | "edge"; id: string } | null;
export type Tab = "list" | "picture" | "time";
/** What the ties of the timeline stand together by. */
export type Grouping = "partner" | "kind";

export interface State {
  lang: Lang;
  /** Which view of the data is open; the names are those of the views that the page has. */
  view: string;
  /** The partner that is unfolded. */
  at: string | null;
  /** How many steps a partner unfolds. */
  steps: number;
  selection: Selection;
  /** The named question whose answer is shown; empty for none. */
  ask: string;
  /** Chosen values of its parameters, as `parameter=key of a cell`. */
  choices: ReadonlySet<string>;
  /** Where a way to the selection begins. */
  from: string | null;
  /** Kinds of tie that are left out. */
  withoutTies: ReadonlySet<Kind>;
  /** A date (`2014-04`), or two with `..` between; empty for all times. */
  time: string;
  /** Chosen values of facets, as `facet:value`. */
  where: ReadonlySet<string>;
  hiddenTypes: ReadonlySet<string>;
  hiddenKinds: ReadonlySet<string>;
  query: string;
  sort: string;
  /** Rows and groups that are open. */
  open: ReadonlySet<string>;
  by: Grouping;
  /** What a narrow screen shows of the first view. */
  tab: Tab;
  /** Where the whole net is looked at, and how closely: `x,y,scale`; empty for all of it. */
  frame: string;
  /** Whether single keys do something. */
  keys: boolean;
  /** Shown in a frame of another page: the picture alone. */
  embed: boolean;
}

export interface Store {
  get(): State;
  /** Changes the view. Another place or view is a new entry of the browser's history, anything else is not. */
  set(change: Partial<State>): void;
  subscribe(listener: (state: State) => void): void;
}

const STEPS = 2;
const PLACES: readonly (keyof State)[] = ["at", "selection", "view", "ask"];
const TABS: readonly Tab[] = ["list", "picture", "time"];
const GROUPINGS: readonly Grouping[] = ["partner", "kind"];

/** `views` are the names of the views, the one that the page opens with first. */
export function createStore(model: Model, views: readonly string[], location: Location = window.location): Store {
  const listeners: ((state: State) => void)[] = [];
  let fragment = location.hash;
  let state = parse(fragment, model, views);
  const follow = (): void => {
    if (location.hash === fragment) return;
    fragment = location.hash;
    state = parse(fragment, model, views);
    for (const listener of listeners) listener(state);
  };
  // Someone else changed the fragment: the back button, a link, the address bar.
  window.addEventListener("hashchange", follow);
  return {
    get: () => state,
    set(change) {
      const next = `#${format({ ...state, ...left(change), ...change }, model, views)}`;
      if (PLACES.some((place) => place in change)) location.hash = next;
      else location.replace(next);
      follow();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

/** What a change leaves behind: an answer gives way to the thing that is chosen. */
function left(change: Partial<State>): Partial<State> {
  return change.at || change.selection ? { ask: "", choices: new Set() } : {};
}

export function toggled<T>(set: ReadonlySet<T>, one: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

function format(state: State, { page, details }: Model, views: readonly string[]): string {
  const words = new URLSearchParams({ lang: state.lang });
  if (state.view !== views[0]) words.set("view", state.view);
  if (state.at !== null) words.set("at", state.at);
  if (state.steps !== STEPS) words.set("steps", String(state.steps));
  if (state.selection) words.set("select", `${state.selection.kind}:${state.selection.id}`);
  else if (page.focus !== null) words.set("select", "");
  if (state.ask) words.set("ask", state.ask);
  for (const one of [...state.choices].sort()) words.append("with", one);
  if (state.from !== null) words.set("from", state.from);
  for (const kind of [...state.withoutTies].sort()) words.append("without-tie", kind);
  if (state.time !== details.asOf) words.set("time", state.time);
  for (const one of [...state.where].sort()) words.append("where", one);
  const hidden = [...state.hiddenTypes].sort();
  // Nothing is written where the view is the one that the page opens with.
  if (hidden.join() !== page.without.join()) for (const type of hidden.length ? hidden : [""]) words.append("without", type);
  for (const kind of [...state.hiddenKinds].sort()) words.append("without-relation", kind);
  if (state.query) words.set("q", state.query);
  if (state.sort) words.set("sort", state.sort);
  for (const one of [...state.open].sort()) words.append("open", one);
  if (state.by !== GROUPINGS[0]) words.set("by", state.by);
  if (state.tab !== TABS[0]) words.set("tab", state.tab);
  if (state.frame) words.set("frame", state.frame);
  if (!state.keys) words.set("keys", "off");
  if (state.embed) words.set("embed", "");
  return words.toString();
}

/** What a fragment asks for; what it names and the page does not have is left out. */
export function parse(fragment: string, model: Model, views: readonly string[]): State {
  return read(new URLSearchParams(fragment.replace(/^#/, "")), model, views);
}

export function read(words: Pick<URLSearchParams, "get" | "getAll" | "has">, model: Model, views: readonly string[]): State {
  const lang = words.get("lang")?.toLowerCase().split(/[-_]/)[0];
  const at = words.get("at") ?? "";
  const time = words.get("time") ?? model.details.asOf;
  const from = words.get("from") ?? "";
  return {
    lang: lang === "vi" || lang === "en" ? lang : model.page.lang,
    view: views.find((view) => view === words.get("view")) ?? views[0] ?? "",
    at: partnerOf(model.ties, at) ? at : null,
    steps: Number(/^[123]$/.exec(words.get("steps") ?? "")?.[0] ?? STEPS),
    selection: parseSelection(words.get("select"), model),
    ask: askedOf(model.answers, words.get("ask") ?? "")?.name ?? "",
    choices: new Set(words.getAll("with").filter((one) => one.includes("="))),
    from: model.nodes.has(from) ? from : null,
    withoutTies: new Set(kindsOf(model.ties).filter((kind) => words.getAll("without-tie").includes(kind))),
    time: spanOf(time) ? time : "",
    where: new Set(words.getAll("where").filter((one) => FACETS.some(({ id }) => one.startsWith(`${id}:`)))),
    hiddenTypes: new Set(words.has("without") ? words.getAll("without").filter((type) => type !== "") : model.page.without),
    hiddenKinds: new Set(words.getAll("without-relation")),
    query: words.get("q") ?? "",
    sort: words.get("sort") ?? "",
    open: new Set(words.getAll("open")),
    by: GROUPINGS.find((by) => by === words.get("by")) ?? "partner",
    tab: TABS.find((tab) => tab === words.get("tab")) ?? "list",
    frame: /^-?\d{1,6},-?\d{1,6},\d{1,2}\.\d{1,3}$/.exec(words.get("frame") ?? "")?.[0] ?? "",
    keys: words.get("keys") !== "off",
    embed: words.has("embed"),
  };
}

function parseSelection(text: string | null, model: Model): Selection {
  if (text === null) return model.page.focus === null ? null : { kind: "node", id: model.page.focus };
  if (text.startsWith("node:") && model.nodes.has(text.slice(5))) return { kind: "node", id: text.slice(5) };
  if (text.startsWith("edge:") && model.edges.has(text.slice(5))) return { kind: "edge", id: text.slice(5) };
  return null;
}
