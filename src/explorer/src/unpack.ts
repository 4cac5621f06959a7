// The records as haiphong_kg.web.page.contract wrote them: texts by their places in a list, nothing empty.

import type { Disagreement, EntityNode, Fact, RelationEdge, Text } from "./model";

export type Texts = (string | (string | null)[])[];
type Packed = Record<string, unknown>;

export function unpackFacts(records: Record<string, Packed>, packed: Texts): Map<string, Fact> {
  const texts = packed.map(textOf);
  const text = (place: unknown): Text => texts[place as number] ?? {};
  return new Map(Object.entries(records).map(([id, record]) => [id, unpackFact(record, text)]));
}

/** An edge without id and labels of its own has those that follow from its ends and its kind. */
export function unpackEdge(edge: Partial<RelationEdge>, kinds: Record<string, Text>): RelationEdge {
  const { from = "", to = "", kind = "", record = "" } = edge;
  const { vi = "", en = "" } = kinds[kind] ?? {};
  return { id: `${from}|${kind}|${record}|${to}`, label_vi: vi, label_en: en, ...edge, from, to, kind, record };
}

export function unpackNode(node: EntityNode): EntityNode {
  const joined = (lines: string): string => lines.replaceAll("\n", " ");
  return { ...node, label_vi: node.label_vi ?? joined(node.lines_vi), label_en: node.label_en ?? joined(node.lines_en) };
}

function textOf(packed: Texts[number]): Text {
  const [vi, en] = typeof packed === "string" ? [packed, packed] : packed;
  return { ...(vi && { vi }), ...(en && { en }) };
}

function unpackFact(record: Packed, text: (place: unknown) => Text): Fact {
  const list = <T = Packed>(name: string): T[] => (record[name] ?? []) as T[];
  const score = record["score"] as Packed | undefined;
  return {
    type: (record["type"] ?? "") as string,
    entities: list<string>("entities"),
    values: list<[number, number]>("values").map(([property, value]) => ({ property: text(property), value: text(value) })),
    claims: list("claims").map((claim) => ({
      anchor: "", source: "", ...claim,
      text: text(claim["text"]), modality: text(claim["modality"]), attribution: text(claim["attribution"]),
    })),
    notes: list("notes").map(text),
    unstated: list("unstated").map(text),
    formula: (record["formula"] ?? null) as string | null,
    inputs: list<string>("inputs"),
    score: score ? { value: (score["value"] ?? 0) as number, parts: text(score["parts"]) } : null,
    disagreements: list("disagreements").map((one) => unpackDisagreement(one, text)),
  };
}

function unpackDisagreement(one: Packed, text: (place: unknown) => Text): Disagreement {
  const others = (one["others"] ?? []) as Packed[];
  return {
    others: others.map((other) => ({ record: String(other["record"]), text: text(other["text"]) })),
    preferred: (one["preferred"] ?? null) as string | null,
    resolution: text(one["resolution"]),
    rationale: text(one["rationale"]),
  };
}
