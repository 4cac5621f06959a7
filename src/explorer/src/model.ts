// The data the page was given: what pyvis laid out, and the facts behind it. Read once, never changed.

import { type Texts, unpackEdge, unpackFacts, unpackNode } from "./unpack";

export type Lang = "vi" | "en";
export type Text = Partial<Record<Lang, string>>;

export interface EntityNode {
  id: string;
  type: string;
  slot: number;
  shape: string;
  size: number;
  x: number;
  y: number;
  label_vi: string;
  label_en: string;
  lines_vi: string;
  lines_en: string;
  /** The size of the name, in a large graph only. */
  letters?: number;
  /** The group of a large graph in which it stands, named by what is in its middle. */
  patch?: string;
}

export interface RelationEdge {
  id: string;
  from: string;
  to: string;
  kind: string;
  record: string;
  label_vi: string;
  label_en: string;
  /** How it runs once it is selected, where others join the same two in a large graph. */
  bend?: Record<string, unknown>;
}

export interface Claim {
  text: Text;
  anchor: string;
  paragraph?: number | null;
  start?: number | null;
  end?: number | null;
  source: string;
  modality?: Text | null;
  attribution?: Text | null;
  speaker?: string | null;
  openList?: boolean;
}

export interface Fact {
  type: string;
  entities: string[];
  values: { property: Text; value: Text }[];
  claims: Claim[];
  notes: Text[];
  unstated: Text[];
  formula: string | null;
  inputs: string[];
  score: { value: number; parts: Text } | null;
  disagreements: Disagreement[];
}

export interface Disagreement {
  others: { record: string; text: Text }[];
  preferred: string | null;
  resolution: Text;
  rationale: Text;
}

export interface Source {
  title: Text;
  publisher?: Text | null;
  date?: string | null;
  language?: string | null;
  url?: string | null;
}

export interface Details {
  records?: Record<string, Record<string, unknown>>;
  texts?: Texts;
  sources?: Record<string, Source>;
  types?: Record<string, Text>;
  relations?: Record<string, Text>;
  altLabels?: Record<string, string[]>;
  title?: Text;
  release?: string;
  licence?: string | null;
}

export interface Page {
  lang: Lang;
  focus: string | null;
  /** Types that a large graph opens without, so that the rest can be read. */
  without: string[];
  large: boolean;
}

export interface Model {
  page: Page;
  options: Record<string, unknown>;
  details: Details;
  nodes: Map<string, EntityNode>;
  edges: Map<string, RelationEdge>;
  edgesOf: Map<string, RelationEdge[]>;
  facts: Map<string, Fact>;
  /** Records that no edge stands for, by the entity they are about. */
  otherFactsOf: Map<string, string[]>;
  otherFacts: string[];
  /** Records about two entities, by both: for relations that have no record of their own. */
  sharedFacts(one: string, other: string): string[];
}

export function readModel(root: Document): Model {
  const nodes = byId(readJson<EntityNode[]>(root, "page-nodes").map(unpackNode));
  const kinds = readJson<Record<string, Text>>(root, "page-kinds");
  const edges = byId(readJson<Partial<RelationEdge>[]>(root, "page-edges").map((edge) => unpackEdge(edge, kinds)));
  const details = readJson<Details>(root, "page-details");
  const facts = unpackFacts(details.records ?? {}, details.texts ?? []);
  const otherFacts = factsWithoutEdge(facts, edges);
  const byEntity = factsByEntity(facts, [...facts.keys()]);
  return {
    page: readJson<Page>(root, "page-start"),
    options: readJson<Record<string, unknown>>(root, "page-options"),
    details,
    nodes,
    edges,
    edgesOf: edgesByEntity(edges),
    facts,
    otherFacts,
    otherFactsOf: factsByEntity(facts, otherFacts),
    sharedFacts: (one, other) => (byEntity.get(one) ?? []).filter((id) => byEntity.get(other)?.includes(id)),
  };
}

export function countBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, key(item), item);
  return groups;
}

function readJson<T>(root: Document, id: string): T {
  return JSON.parse(root.getElementById(id)?.textContent ?? "null") as T;
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function edgesByEntity(edges: Map<string, RelationEdge>): Map<string, RelationEdge[]> {
  const found = new Map<string, RelationEdge[]>();
  for (const edge of edges.values()) {
    for (const end of new Set([edge.from, edge.to])) push(found, end, edge);
  }
  return found;
}

function factsWithoutEdge(facts: Map<string, Fact>, edges: Map<string, RelationEdge>): string[] {
  const drawn = new Set([...edges.values()].map((edge) => edge.record));
  return [...facts.keys()].filter((id) => !drawn.has(id)).sort((a, b) => inReadingOrder(facts, a, b));
}

function factsByEntity(facts: Map<string, Fact>, ids: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) for (const entity of new Set(facts.get(id)?.entities.map(wholeOf))) push(found, entity, id);
  return found;
}

/** A figure is of one version of a unit (before or after a merger): here it counts for the unit. */
function wholeOf(id: string): string {
  return id.replace(/\/v\/[^/]+$/, "");
}

function inReadingOrder(facts: Map<string, Fact>, a: string, b: string): number {
  const at = (id: string): number => facts.get(id)?.claims[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || (a < b ? -1 : 1);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
