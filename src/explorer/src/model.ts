// The data the page was given: what pyvis laid out, and the facts behind it. Read once, never changed.

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
}

export interface RelationEdge {
  id: string;
  from: string;
  to: string;
  kind: string;
  record: string;
  label_vi: string;
  label_en: string;
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
}

export interface Source {
  title: Text;
  publisher?: Text | null;
  date?: string | null;
  language?: string | null;
  url?: string | null;
}

export interface Details {
  records?: Record<string, Partial<Fact>>;
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
}

export function readModel(root: Document): Model {
  const nodes = byId(readJson<EntityNode[]>(root, "page-nodes"));
  const edges = byId(readJson<RelationEdge[]>(root, "page-edges"));
  const details = readJson<Details>(root, "page-details");
  const facts = completeFacts(details.records ?? {});
  const otherFacts = factsWithoutEdge(facts, edges);
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

function completeFacts(records: Record<string, Partial<Fact>>): Map<string, Fact> {
  const empty: Fact = {
    type: "", entities: [], values: [], claims: [], notes: [], unstated: [], formula: null, inputs: [],
  };
  return new Map(Object.entries(records).map(([id, record]) => [id, { ...empty, ...record }]));
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
  for (const id of ids) for (const entity of new Set(facts.get(id)?.entities)) push(found, entity, id);
  return found;
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
