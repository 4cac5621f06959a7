// The same content as the canvas, as tables: entities, relations with their evidence, other facts.

import { groupBy } from "../data/collections";
import { entityLabel, kindLabel, labelOf, typeLabel } from "../data/labels";
import type { EntityNode, RelationEdge } from "../data/model";
import { byIdOf, h } from "../parts/dom";
import { factTitle, factView } from "../parts/evidence";
import { type Context, entityButton, relationButton } from "../parts/links";
import { nameElements } from "../parts/names";
import type { State } from "../state/state";
import { collator, heading, type Key, t } from "../words/words";
import { listedIn, touches, type View } from "./shown";

interface Column<T> {
  heading: Key;
  key: ((item: T) => string) | null;
  cell: (item: T) => Node[];
}

// Building some thousand rows takes seconds; a reader who wants them all says so.
const FIRST_ROWS = 100;

export class Tables {
  private shown = "";

  constructor(private readonly context: Context) {}

  render(state: State): void {
    const { lang, query, sort, ask, choices, hiddenTypes, hiddenKinds, where, time, withoutTies } = state;
    const key = JSON.stringify([lang, query, sort, ask, time, ...[choices, hiddenTypes, hiddenKinds, where, withoutTies].map((set) => [...set])]);
    if (key === this.shown) return;
    this.shown = key;
    const { nodes, edges, otherFacts } = this.context.model;
    const view = listedIn(this.context.model, state);
    this.fill("entities", this.entities(view), this.entityColumns(state, view), state, nodes.size);
    this.fill("relations", this.relations(view), this.relationColumns(state), state, edges.size);
    this.fill("otherFacts", this.otherFacts(view), this.factColumns(state), state, otherFacts.length);
  }

  private entities({ nodes, matches }: View): EntityNode[] {
    return [...this.context.model.nodes.values()].filter(({ id }) => nodes.has(id) && (!matches || matches.has(id)));
  }

  private relations({ edges, matches }: View): RelationEdge[] {
    return [...this.context.model.edges.values()].filter((edge) => edges.has(edge.id) && (!matches || touches(edge, matches)));
  }

  private otherFacts({ nodes, matches }: View): string[] {
    const { otherFacts, facts, nodes: all } = this.context.model;
    const wanted = (id: string): boolean => nodes.has(id) && (!matches || matches.has(id));
    return otherFacts.filter((id) => {
      const drawn = (facts.get(id)?.entities ?? []).filter((entity) => all.has(entity));
      return drawn.length === 0 ? !matches : drawn.some(wanted);
    });
  }

  private entityColumns({ lang }: State, view: View): Column<EntityNode>[] {
    const { model } = this.context;
    return [
      { heading: "entity", key: (node) => labelOf(lang, node), cell: (node) => [entityButton(this.context, node.id, true)] },
      { heading: "type", key: (node) => typeLabel(model, lang, node.type), cell: (node) => [h("bdi", {}, typeLabel(model, lang, node.type))] },
      { heading: "relations", key: null, cell: (node) => this.relationLines(node, view) },
    ];
  }

  private relationLines(node: EntityNode, view: View): Node[] {
    const edges = (this.context.model.edgesOf.get(node.id) ?? []).filter((edge) => view.edges.has(edge.id));
    const groups = groupBy(edges, (edge) => `${edge.from === node.id ? "1" : "2"}${edge.kind}`);
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => this.relationLine(node, group));
  }

  private relationLine(node: EntityNode, edges: RelationEdge[]): HTMLElement {
    const { lang } = this.context.store.get();
    const kind = kindLabel(this.context.model, lang, edges[0]?.kind ?? "");
    const outward = edges[0]?.from === node.id;
    const name = (id: string): string => entityLabel(this.context.model, lang, id);
    const ends = edges.map((edge) => (outward ? edge.to : edge.from)).sort((a, b) => collator.compare(name(a), name(b)));
    const names = nameElements(this.context.model, lang, ends);
    const label = h("bdi", { class: "kind" }, kind);
    return outward ? h("p", {}, label, " ", ...names) : h("p", {}, ...names, " ", label, " …");
  }

  private relationColumns({ lang }: State): Column<RelationEdge>[] {
    const { model } = this.context;
    return [
      { heading: "from", key: (edge) => entityLabel(model, lang, edge.from), cell: (edge) => [entityButton(this.context, edge.from)] },
      { heading: "relation", key: (edge) => labelOf(lang, edge), cell: (edge) => [relationButton(this.context, edge)] },
      { heading: "to", key: (edge) => entityLabel(model, lang, edge.to), cell: (edge) => [entityButton(this.context, edge.to)] },
      { heading: "evidence", key: null, cell: (edge) => [factView(this.context, edge.record)] },
    ];
  }

  private factColumns(_: State): Column<string>[] {
    const { model } = this.context;
    const about = (id: string): string[] => (model.facts.get(id)?.entities ?? []).filter((entity) => model.nodes.has(entity));
    return [
      { heading: "kindOfFact", key: (id) => factTitle(this.context, id), cell: (id) => [h("bdi", {}, factTitle(this.context, id))] },
      { heading: "about", key: null, cell: (id) => about(id).map((entity) => h("p", {}, entityButton(this.context, entity))) },
      { heading: "fact", key: null, cell: (id) => [factView(this.context, id)] },
    ];
  }

  private fill<T>(section: "entities" | "relations" | "otherFacts", items: T[], columns: Column<T>[], state: State, all: number): void {
    const body = byIdOf(`${section}-table`);
    const title = h("h3", { id: `${section}-title` }, heading(state.lang, section), h("span", { class: "count" }, String(items.length)));
    const sorted = sortItems(section, items, columns, state);
    const rows = sorted.slice(0, FIRST_ROWS).map((item) => row(item, columns));
    const lines = h("tbody", {}, ...rows);
    const table = h(
      "table",
      { "aria-labelledby": `${section}-title` },
      h("thead", {}, h("tr", {}, ...columns.map((column) => this.headCell(section, column, state)))),
      lines,
    );
    const focused = document.activeElement?.getAttribute("data-sort");
    const hidden = all > items.length && h("p", { class: "quiet hidden-rows" }, t(state.lang, "hiddenRows", { n: all - items.length }));
    body.replaceChildren(title, ...(hidden ? [hidden] : []), items.length ? h("div", { class: "scroll" }, table) : h("p", { class: "quiet" }, t(state.lang, "nothingShown")));
    if (items.length > FIRST_ROWS) {
      const rest = (): void => {
        more.remove();
        lines.append(...sorted.slice(FIRST_ROWS).map((item) => row(item, columns)));
      };
      const more = h("button", { type: "button", class: "more", click: rest }, t(state.lang, "allRows", { n: items.length }));
      body.append(more);
    }
    if (focused) body.querySelector<HTMLElement>(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
  }

  private headCell<T>(section: string, column: Column<T>, { lang, sort }: State): HTMLElement {
    const name = heading(lang, column.heading);
    if (!column.key) return h("th", { scope: "col" }, name);
    const { store } = this.context;
    const up = `${section}.${column.heading}`;
    const turn = (): void => store.set({ sort: store.get().sort === up ? `${up}.down` : up });
    const now = sort === up ? "ascending" : sort === `${up}.down` ? "descending" : "none";
    const title = t(lang, "sortBy", { what: name });
    const button = h("button", { type: "button", "data-sort": up, title, click: turn }, name);
    return h("th", { scope: "col", "aria-sort": now }, button);
  }
}

function sortItems<T>(section: string, items: T[], columns: Column<T>[], { sort }: State): T[] {
  const [where, heading, down] = sort.split(".");
  const chosen = where === section ? columns.find((column) => column.heading === heading) : undefined;
  const key = (chosen ?? columns[0])?.key;
  if (!key) return items;
  if (!chosen && section === "otherFacts") return items;
  const keyed = items.map((item) => ({ item, key: key(item) })).sort((a, b) => collator.compare(a.key, b.key));
  return (down ? keyed.reverse() : keyed).map(({ item }) => item);
}

function row<T>(item: T, columns: Column<T>[]): HTMLElement {
  const cells = columns.map((column, at) => at === 0 ? h("th", { scope: "row" }, ...column.cell(item)) : h("td", {}, ...column.cell(item)));
  return h("tr", {}, ...cells);
}
