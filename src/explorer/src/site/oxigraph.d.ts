// The parts of the engine that the worker uses (the package's own types do not compile), and the texts put in by the bundler.
declare module "oxigraph-engine" {
  export interface Term {
    readonly termType: "NamedNode" | "Literal" | "BlankNode" | "Quad";
    readonly value: string;
    readonly language: string;
    readonly datatype: { readonly value: string };
  }
  export class Store {
    load(text: string, options: { format: string }): void;
    query(query: string, options: { base_iri: string; use_default_graph_as_union: boolean }): unknown;
  }
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
}
declare module "engine:text" {
  const text: string;
  export default text;
}
declare module "wasm:packed" {
  const packed: string;
  export default packed;
}
