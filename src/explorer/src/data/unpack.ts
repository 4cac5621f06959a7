// What haiphong_kg.web.page.compact left out, put back: what is empty, and what follows from something else.

import type { Claim, DisagreementJson, DrawnEntity, DrawnRelation, PageDetails, RecordJson, Text } from "./contract";

/** A record, its texts by their places among all texts. */
export type Fact = RecordJson<number>;

export interface EntityNode extends DrawnEntity {
  label_vi: string;
  label_en: string;
}

export interface RelationEdge extends DrawnRelation {
  id: string;
  record: string;
  label_vi: string;
  label_en: string;
}

const NO_TEXT = -1;
const EMPTY: Fact = {
  type: "", entities: [], time: null, status: [], values: [], claims: [], notes: [], unstated: [],
  formula: null, inputs: [], score: null, disagreements: [],
};
const EMPTY_CLAIM: Claim<number> = {
  text: NO_TEXT, anchor: "", paragraph: null, start: null, end: null, source: "",
  modality: null, attribution: null, speaker: null, openList: false,
};
const EMPTY_DISAGREEMENT: DisagreementJson<number> = {
  label: null, others: [], preferred: null, resolution: NO_TEXT, rationale: null,
};

export function unpackFact(record: Partial<Fact>): Fact {
  const whole = { ...EMPTY, ...record };
  return {
    ...whole,
    claims: whole.claims.map((claim) => ({ ...EMPTY_CLAIM, ...claim })),
    disagreements: whole.disagreements.map((one) => ({ ...EMPTY_DISAGREEMENT, ...one })),
  };
}

export function unpackTexts(packed: PageDetails["texts"]): Text[] {
  return packed.map((text) => {
    const [vi, en] = typeof text === "string" ? [text, text] : text;
    return { ...(vi && { vi }), ...(en && { en }) };
  });
}

/** An edge without id and labels of its own has those that follow from its ends and its kind. */
export function unpackEdge(edge: DrawnRelation, kinds: Record<string, Text>): RelationEdge {
  const { from, to, kind, record = "" } = edge;
  const { vi = "", en = "" } = kinds[kind] ?? {};
  return { id: `${from}|${kind}|${record}|${to}`, label_vi: vi, label_en: en, ...edge, record };
}

export function unpackNode(node: DrawnEntity): EntityNode {
  const joined = (lines: string): string => lines.replaceAll("\n", " ");
  return { ...node, label_vi: node.label_vi ?? joined(node.lines_vi), label_en: node.label_en ?? joined(node.lines_en) };
}
