// The worker: Oxigraph as WebAssembly over the quads of the site. It has no way to open an address.

import init, { Store, type Term } from "oxigraph-engine";
import packed from "wasm:packed";
import { unpacked } from "../data/packed";
import { type Asked, type Cell, MOST_ROWS, type Told } from "./messages";

let store: Store | undefined;

function tell(told: Told): void {
  (self as unknown as { postMessage(told: Told): void }).postMessage(told);
}

async function start(graph: string): Promise<void> {
  await init({ module_or_path: await WebAssembly.compile(await unpacked(packed).arrayBuffer()) });
  store = new Store();
  store.load(await unpacked(graph).text(), { format: "application/n-quads" });
  tell({ kind: "ready" });
}

function cell(term: Term | undefined): Cell {
  if (!term) return null;
  if (term.termType === "NamedNode") return ["iri", term.value, ""];
  if (term.termType === "Literal") return ["text", term.value, term.language || term.datatype.value];
  return ["blank", String(term), ""];
}

// What may hold the word FROM without meaning it: IRIs, texts, comments.
const QUOTED = /<[^<>"{}|^`\\\s]*>|"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g;

/** The union of all graphs is asked, unless the query names its graphs itself. */
function namesGraphs(query: string): boolean {
  return /\bFROM\b/i.test(query.replace(QUOTED, " "));
}

function answer({ id, query, base }: Asked): void {
  const found = store?.query(query, { base_iri: base, use_default_graph_as_union: !namesGraphs(query) });
  if (typeof found === "boolean") return tell({ kind: "rows", id, columns: ["answer"], rows: [[["text", String(found), ""]]], total: 1 });
  const rows = (Array.isArray(found) ? found : []) as (Map<string, Term> & Record<string, Term>)[];
  const isGraph = rows.length > 0 && !(rows[0] instanceof Map);
  const columns = isGraph ? ["subject", "predicate", "object"] : columnsOf(rows);
  const shown = rows.slice(0, MOST_ROWS).map((row) => columns.map((name) => cell(isGraph ? row[name] : row.get(name))));
  tell({ kind: "rows", id, columns, rows: shown, total: rows.length });
}

/** The variables that any row binds, in the order in which they come up. */
function columnsOf(rows: Map<string, Term>[]): string[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()]))];
}

self.addEventListener("message", ({ data }: MessageEvent<string | Asked>) => {
  if (typeof data === "string") {
    start(data).catch((error: unknown) => tell({ kind: "problem", id: 0, text: String(error) }));
    return;
  }
  try {
    answer(data);
  } catch (error) {
    tell({ kind: "problem", id: data.id, text: error instanceof Error ? error.message : String(error) });
  }
});
