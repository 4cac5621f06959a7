// The data the page was given: what pyvis laid out, and the facts behind it. Read once, never changed.

import { groupBy } from "./collections";
import type { AnswersPage, DrawnEntity, DrawnRelation, Figure, FiguresPage, PageDetails, Start, Text, TiesPage } from "./contract";
import { unpacked } from "./packed";
import { type EntityNode, type Fact, type RelationEdge, unpackEdge, unpackFact, unpackNode, unpackTexts } from "./unpack";

export type { EntityNode, Fact, RelationEdge };

export interface Model {
  page: Start;
  ties: TiesPage;
  answers: AnswersPage;
  figures: FiguresPage;
  /** The figures by their records. */
  figureOf: Map<string, Figure>;
  options: Record<string, unknown>;
  details: PageDetails;
  nodes: Map<string, EntityNode>;
  edges: Map<string, RelationEdge>;
  edgesOf: Map<string, RelationEdge[]>;
  facts: Map<string, Fact>;
  /** Records that no edge stands for, by the entity they are about. */
  otherFactsOf: Map<string, string[]>;
  otherFacts: string[];
  /** Records about two entities, by both: for relations that have no record of their own. */
  sharedFacts(one: string, other: string): string[];
  /** The text of a record at this place. */
  text(place: number): Text;
}

/** What a model is made of: what Python hands over. */
export interface Given {
  readonly page: Start;
  readonly nodes: DrawnEntity[];
  readonly edges: DrawnRelation[];
  /** The labels of the relations by kind. */
  readonly kinds: Record<string, Text>;
  readonly options: Record<string, unknown>;
  readonly details: PageDetails;
  readonly ties: TiesPage;
  readonly answers: AnswersPage;
  readonly figures: FiguresPage;
}

export async function readModel(root: Document): Promise<Model> {
  const [nodes, edges, details, ties, answers, figures] = await Promise.all([
    readPacked<DrawnEntity[]>(root, "page-nodes"), readPacked<DrawnRelation[]>(root, "page-edges"),
    readPacked<PageDetails>(root, "page-details"), readPacked<TiesPage>(root, "page-ties"), readPacked<AnswersPage>(root, "page-answers"), readPacked<FiguresPage>(root, "page-figures"),
  ]);
  return modelOf({
    page: readJson<Start>(root, "page-start"), nodes, edges,
    kinds: readJson<Record<string, Text>>(root, "page-kinds"), options: readJson<Record<string, unknown>>(root, "page-options"), details, ties, answers, figures,
  });
}

export function modelOf({ page, kinds, options, details, ties, answers, figures, ...drawn }: Given): Model {
  const nodes = byId(drawn.nodes.map(unpackNode));
  const edges = byId(drawn.edges.map((edge) => unpackEdge(edge, kinds)));
  const texts = unpackTexts(details.texts);
  const facts = new Map(Object.entries(details.records).map(([id, record]) => [id, unpackFact(record)]));
  const otherFacts = factsWithoutEdge(facts, edges);
  const byEntity = factsByEntity(facts, [...facts.keys()]);
  return {
    page,
    ties,
    answers,
    figures,
    figureOf: new Map(figures.figures.map((figure) => [figure.record, figure])),
    options,
    details,
    nodes,
    edges,
    edgesOf: edgesByEntity(edges),
    facts,
    otherFacts,
    otherFactsOf: factsByEntity(facts, otherFacts),
    sharedFacts: (one, other) => (byEntity.get(one) ?? []).filter((id) => byEntity.get(other)?.includes(id)),
    text: (place) => texts[place] ?? {},
  };
}

function readJson<T>(root: Document, id: string): T {
  return JSON.parse(root.getElementById(id)?.textContent ?? "null") as T;
}

async function readPacked<T>(root: Document, id: string): Promise<T> {
  return await unpacked(root.getElementById(id)?.textContent ?? "").json() as T;
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function edgesByEntity(edges: Map<string, RelationEdge>): Map<string, RelationEdge[]> {
  const ends = [...edges.values()].flatMap((edge) => [...new Set([edge.from, edge.to])].map((end) => ({ end, edge })));
  return new Map([...groupBy(ends, ({ end }) => end)].map(([end, group]) => [end, group.map(({ edge }) => edge)]));
}

function factsWithoutEdge(facts: Map<string, Fact>, edges: Map<string, RelationEdge>): string[] {
  const drawn = new Set([...edges.values()].map((edge) => edge.record));
  return [...facts.keys()].filter((id) => !drawn.has(id)).sort((a, b) => inReadingOrder(facts, a, b));
}

function factsByEntity(facts: Map<string, Fact>, ids: string[]): Map<string, string[]> {
  const about = ids.flatMap((id) => (facts.get(id)?.entities ?? []).map((entity) => ({ entity, id })));
  return new Map([...groupBy(about, ({ entity }) => entity)].map(([entity, group]) => [entity, group.map(({ id }) => id)]));
}

function inReadingOrder(facts: Map<string, Fact>, a: string, b: string): number {
  const at = (id: string): number => facts.get(id)?.claims[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || (a < b ? -1 : 1);
}
