// The panel: everything known of the selected entity or relation, each statement with its evidence.

import { groupBy } from "../data/collections";
import type { Tie } from "../data/contract";
import { entityLabel, kindLabel, labelLang, labelOf, otherNamesIn, typeLabel } from "../data/labels";
import type { EntityNode, RelationEdge } from "../data/model";
import { tiesOf } from "../data/ties";
import { byIdOf, h } from "../parts/dom";
import { factView } from "../parts/evidence";
import { refill } from "../parts/focus";
import { type Context, entityButton, entityButtons, relationName, sentence } from "../parts/links";
import { apart, nameElement } from "../parts/names";
import { shapePicture } from "../parts/shapes";
import type { Selection, State } from "../state/state";
import { collator, heading, type Lang, other, t } from "../words/words";
import { answerView } from "./answer";
import { chartsOf } from "./series";
import { lede, tiesView } from "./told";
import { wayView } from "./way";

const ALL_OPEN_UP_TO = 12;
/** Of a longer list no more are made at once. */
const FIRST_ITEMS = 100;
const FIGURES = "hp:hasFigureOn";

export class Panel {
  private readonly panel = byIdOf("panel");
  private shown = "";
  private opener: HTMLElement | null = null;

  constructor(private readonly context: Context) {}

  /**
   * Shows the selection; what it returns is for when all is drawn, lest what is replaced be laid out once more. It puts the
   * panel where it was read, or at its begin, and lets the reader's focus follow, which it does not on the first view.
   */
  render(state: State, first = false): () => void {
    const subject = subjectOf(state);
    const key = `${state.lang} ${state.from ?? ""} ${state.sort} ${[...state.choices].join()} ${subject?.kind} ${subject?.id}`;
    if (key === this.shown) return () => undefined;
    const moved = !first && !this.shown.endsWith(` ${subject?.kind} ${subject?.id}`);
    this.shown = key;
    const content = this.content(state);
    const place = content && !moved ? this.panel.scrollTop : 0;
    refill(this.panel, ...(content ? [content] : []));
    this.panel.hidden = !content;
    byIdOf("app").classList.toggle("beside", !!content);
    const active = document.activeElement;
    if (moved && content && active instanceof HTMLElement && active !== document.body) this.opener = active;
    return () => {
      if (content) this.panel.scrollTop = place;
      if (moved) this.moveFocus(!!content);
    };
  }

  private moveFocus(opened: boolean): void {
    const active = document.activeElement;
    if (opened) this.panel.querySelector<HTMLElement>("h2")?.focus();
    else if (!active || active === document.body) this.opener?.focus();
  }

  private close(): void {
    const { selection } = this.context.store.get();
    this.context.store.set(selection ? { selection: null } : { at: null });
  }

  private content(state: State): HTMLElement | null {
    const { model } = this.context;
    const subject = subjectOf(state);
    if (subject?.kind === "answer") return answerView(this.context, state);
    if (subject?.kind === "node") {
      const node = model.nodes.get(subject.id);
      return node ? this.entityView(node, state) : null;
    }
    const edge = subject && model.edges.get(subject.id);
    return edge ? this.relationView(edge, state) : null;
  }

  private entityView(node: EntityNode, { lang }: State): HTMLElement {
    const { model } = this.context;
    const second = labelOf(other(lang), node);
    const names = [...otherNamesIn(model, node.id)].map(([name, own]) => apart(name, lang, own));
    const ties = tiesOf(model.ties, node.id);
    const kicker = h("p", { class: "kicker" }, shapePicture(node.shape, node.slot), h("bdi", {}, typeLabel(model, lang, node.type)));
    return h(
      "article",
      {},
      this.head(kicker, nameElement(model, lang, node.id)),
      second !== labelOf(lang, node) && h("p", { class: "second" }, apart(second, lang, labelLang(other(lang), node))),
      names.length > 0 && h("p", { class: "quiet" }, `${heading(lang, "alsoCalled")}: `, ...names.flatMap((name, at) => [at > 0 && " · ", name])),
      ties.length > 0 && h("p", { class: "lede" }, ...lede(this.context, node.id, ties)),
      wayView(this.context, node.id),
      tiesView(this.context, ties),
      chartsOf(this.context, node.id),
      this.relations(node, ties),
      this.otherFacts(node),
    );
  }

  private head(kicker: HTMLElement, ...title: (Node | string)[]): HTMLElement {
    const { lang } = this.context.store.get();
    const named = { "aria-label": t(lang, "close"), title: t(lang, "close") };
    const close = h("button", { type: "button", class: "round", ...named, click: () => this.close() }, "×");
    return h("header", {}, h("div", {}, kicker, h("h2", { tabindex: "-1" }, ...title)), close);
  }

  /** Its relations, but for those that the ties have told. */
  private relations(node: EntityNode, ties: readonly Tie[]): HTMLElement {
    const { lang } = this.context.store.get();
    const told = new Set(ties.map(({ record }) => record));
    const edges = (this.context.model.edgesOf.get(node.id) ?? []).filter(({ record, from, to }) => ![record, from, to].some((id) => told.has(id)));
    const groups = [...this.groupEdges(node.id, edges).values()];
    const open = edges.length <= ALL_OPEN_UP_TO;
    return h(
      "section",
      {},
      h("h3", {}, heading(lang, "relations"), count(edges.length)),
      edges.length === 0 && h("p", { class: "quiet" }, t(lang, "noRelation")),
      ...groups.map((group, at) => this.relationGroup(node, group, open || at === 0)),
    );
  }

  /** By relation and direction, those that start here first; within a group by the name of the other end. */
  private groupEdges(id: string, edges: RelationEdge[]): Map<string, RelationEdge[]> {
    const { model, store } = this.context;
    const { lang } = store.get();
    const end = (edge: RelationEdge): string => entityLabel(model, lang, edge.from === id ? edge.to : edge.from);
    const byName = [...edges].sort((a, b) => collator.compare(end(a), end(b)));
    const sorted = byName.sort((a, b) => rank(id, a) - rank(id, b) || collator.compare(a.kind, b.kind));
    return groupBy(sorted, (edge) => `${rank(id, edge)} ${edge.kind}`);
  }

  private relationGroup(node: EntityNode, edges: RelationEdge[], open: boolean): HTMLElement {
    const [first] = edges;
    const name = kindLabel(this.context.model, this.context.store.get().lang, first?.kind ?? "");
    const heading = [...(first?.from === node.id ? [] : ["… "]), h("bdi", {}, name), ...(first?.from === node.id ? [" …"] : [])];
    const item = (edge: RelationEdge): HTMLElement => (
      h("li", {}, sentence(this.context, edge, node.id), edge.record ? this.evidenceOf(edge) : this.sharedFacts(edge))
    );
    return group(heading, edges, item, open, this.context.store.get().lang);
  }

  private otherFacts(node: EntityNode): HTMLElement | null {
    const { model, store } = this.context;
    const ids = model.otherFactsOf.get(node.id) ?? [];
    if (ids.length === 0) return null;
    const { lang } = store.get();
    const byType = groupBy(ids, (id) => model.facts.get(id)?.type ?? "");
    const open = ids.length <= ALL_OPEN_UP_TO;
    const groups = [...byType].map(([type, records]) => (
      group([h("bdi", {}, typeLabel(model, lang, type))], records, (id) => this.otherFact(node, id), open, lang)
    ));
    return h("section", {}, h("h3", {}, heading(lang, "otherFacts"), count(ids.length)), ...groups);
  }

  private otherFact(node: EntityNode, id: string): HTMLElement {
    const { model, store } = this.context;
    const others = (model.facts.get(id)?.entities ?? []).filter((entity) => entity !== node.id && model.nodes.has(entity));
    const line = h("p", { class: "cite" }, `${t(store.get().lang, "about")}: `, ...entityButtons(this.context, others));
    return h("li", {}, factView(this.context, id), others.length > 0 && line);
  }

  private relationView(edge: RelationEdge, { lang }: State): HTMLElement {
    const { model } = this.context;
    const shared = edge.record ? [] : model.sharedFacts(edge.from, edge.to);
    const title = t(lang, edge.kind === FIGURES ? "sharedFigures" : "sharedFacts");
    const between = (id: string): HTMLElement => h("p", {}, entityButton(this.context, id, true));
    return h(
      "article",
      {},
      this.head(
        h("p", { class: "kicker" }, t(lang, "relation")),
        ...[nameElement(model, lang, edge.from), " ", relationName(lang, edge), " ", nameElement(model, lang, edge.to)],
      ),
      h("section", { class: "ends" }, between(edge.from), h("p", { class: "arrow" }, "↓ ", relationName(lang, edge)), between(edge.to)),
      h("section", {}, h("h3", {}, t(lang, "evidence")), this.evidenceOf(edge)),
      shared.length > 0 && h(
        "section", {}, group([title], shared, (id) => h("li", {}, factView(this.context, id)), shared.length <= ALL_OPEN_UP_TO, lang),
      ),
    );
  }

  /** In a list of relations: what is known of both ends of one that has no record, folded. */
  private sharedFacts(edge: RelationEdge): HTMLElement | null {
    const { lang } = this.context.store.get();
    const ids = this.context.model.sharedFacts(edge.from, edge.to);
    if (ids.length === 0) return null;
    const [one, many] = edge.kind === FIGURES ? ["oneFigure", "figureCount"] as const : ["oneFact", "factCount"] as const;
    const summary = h("summary", {}, ids.length === 1 ? t(lang, one) : t(lang, many, { n: ids.length }));
    return lazily({ class: "shared" }, summary, ids, (id) => h("li", {}, factView(this.context, id)), false, lang);
  }

  private evidenceOf(edge: RelationEdge): HTMLElement {
    return factView(this.context, edge.record);
  }
}

/** What is selected, otherwise the question that is answered, or the partner that is unfolded. */
function subjectOf({ selection, ask, at }: State): Selection | { kind: "answer"; id: string } {
  if (selection) return selection;
  return ask ? { kind: "answer", id: ask } : at === null ? null : { kind: "node", id: at };
}

function rank(id: string, edge: RelationEdge): number {
  return edge.from === id ? 0 : 1;
}

function group<T>(heading: readonly (Node | string)[], items: T[], item: (one: T) => HTMLElement, open: boolean, lang: Lang): HTMLElement {
  const summary = h("summary", {}, h("h4", {}, ...heading), count(items.length));
  return lazily({ class: "group" }, summary, items, item, open, lang);
}

/** A list that is made when it is first opened, and not all of a long one: the city has some thousand records. */
function lazily<T>(attributes: Record<string, string>, summary: HTMLElement, items: readonly T[], item: (one: T) => HTMLElement, isOpen: boolean, lang: Lang): HTMLElement {
  const list = h("ul");
  const more = h("button", { type: "button", class: "more", click: () => fill() }, t(lang, "allRows", { n: items.length }));
  let filled = 0;
  const fill = (upTo = items.length): void => {
    list.append(...items.slice(filled, upTo).map(item));
    filled = Math.max(filled, Math.min(upTo, items.length));
    if (filled === items.length) more.remove();
    else list.after(more);
  };
  // Paper has all of it.
  const details = h("details", { ...attributes, open: isOpen, fill: () => fill() }, summary, list);
  const begin = (): void => void (details.open && !filled && fill(FIRST_ITEMS));
  details.addEventListener("toggle", begin);
  begin();
  return details;
}

function count(n: number): HTMLElement {
  return h("span", { class: "count" }, String(n));
}
