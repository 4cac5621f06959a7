// The vis-network canvas, from the nodes, edges and options that pyvis wrote.

import { byIdOf } from "./dom";
import { drawEdge, drawNode, type Drawn, type Emphasis, emphasisOf } from "./look";
import type { EntityNode, Model, RelationEdge } from "./model";
import { type Palette, readPalette } from "./shapes";
import type { State, Store } from "./state";
import { type View, viewOf } from "./view";

const LABELS_FROM_SCALE = 1.35;
const LABELS_UP_TO = 12;
const LARGEST_FIT = 1.15;
const READABLE_SCALE = 0.5;

export class Graph {
  readonly network: vis.Network;
  private readonly nodes: vis.DataSet<Drawn>;
  private readonly edges: vis.DataSet<Drawn>;
  private readonly container = byIdOf("canvas");
  private palette: Palette = readPalette();
  private hovered: string | null = null;
  private closeUp = false;
  private shown: { state: State; view: View; emphasis: Emphasis | null };

  constructor(private readonly model: Model, private readonly store: Store) {
    this.shown = this.shownIn(store.get());
    this.nodes = new vis.DataSet<Drawn>([...model.nodes.values()].map((node) => ({ ...node, ...this.nodeLook(node) })));
    this.edges = new vis.DataSet<Drawn>([...model.edges.values()].map((edge) => ({ ...edge, ...this.edgeLook(edge) })));
    const data = { nodes: this.nodes as vis.DataSet<never>, edges: this.edges as vis.DataSet<never> };
    this.network = new vis.Network(this.container, data, model.options);
    this.listen();
    this.startView();
  }

  render(state: State, view: View): void {
    const before = this.shown.state;
    this.shown = { state, view, emphasis: emphasisOf(this.model, state, view) };
    this.redraw();
    const id = state.selection?.id;
    if (id && id !== before.selection?.id) this.bringIntoView();
  }

  zoomBy(factor: number): void {
    this.network.moveTo({ scale: this.network.getScale() * factor, animation: this.animation(180) });
    this.updateCloseUp(this.network.getScale() * factor);
  }

  fit(): void {
    const nodes = [...this.shown.view.nodes];
    if (nodes.length) this.network.fit({ nodes, maxZoomLevel: LARGEST_FIT, animation: this.animation(300) });
    this.updateCloseUp(0);
  }

  private listen(): void {
    this.network.on("click", ({ nodes: [node], edges: [edge] }) => {
      const selection = node ? { kind: "node", id: node } as const : edge ? { kind: "edge", id: edge } as const : null;
      this.store.set({ selection });
    });
    this.network.on("hoverEdge", ({ edge }) => this.hover(edge));
    this.network.on("blurEdge", () => this.hover(null));
    for (const event of ["hoverEdge", "hoverNode"] as const) {
      this.network.on(event as "hoverEdge", () => this.container.classList.add("pointing"));
    }
    for (const event of ["blurEdge", "blurNode"] as const) {
      this.network.on(event as "blurEdge", () => this.container.classList.remove("pointing"));
    }
    this.network.on("zoom", () => this.updateCloseUp(this.network.getScale()));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
    window.addEventListener("beforeprint", () => this.fitAtOnce());
  }

  /** The whole graph, or its middle where a small screen would make the whole unreadable. */
  private startView(): void {
    this.fitAtOnce();
    if (this.network.getScale() < READABLE_SCALE && this.model.nodes.size < 400) {
      this.network.moveTo({ position: { x: 0, y: 0 }, scale: READABLE_SCALE });
    }
    if (this.shown.state.selection) this.bringIntoView();
  }

  private fitAtOnce(): void {
    const nodes = [...this.shown.view.nodes];
    if (nodes.length) this.network.fit({ nodes, maxZoomLevel: LARGEST_FIT, animation: false });
  }

  private bringIntoView(): void {
    const { selection } = this.shown.state;
    const ends = selection?.kind === "edge" ? this.endsOf(selection.id) : selection ? [selection.id] : [];
    if (ends.length === 0) return;
    const places = ends.map((id) => this.network.getPosition(id));
    const middle = (axis: "x" | "y"): number => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    this.network.moveTo({
      position: { x: middle("x"), y: middle("y") },
      scale: Math.max(this.network.getScale(), 0.7),
      offset: this.freeMiddle(),
      animation: this.animation(350),
    });
  }

  /** How far the middle of what the panel leaves free is from the middle of the canvas. */
  private freeMiddle(): vis.Position {
    const canvas = this.container.getBoundingClientRect();
    const panel = byIdOf("panel").getBoundingClientRect();
    const beside = panel.width > 0 && panel.width < canvas.width * 0.7 && panel.top < canvas.bottom;
    return { x: beside ? -panel.width / 2 : 0, y: 0 };
  }

  private endsOf(id: string): string[] {
    const edge = this.model.edges.get(id);
    return edge ? [edge.from, edge.to] : [];
  }

  private recolour(): void {
    this.palette = readPalette();
    this.redraw();
  }

  private redraw(): void {
    this.nodes.update([...this.model.nodes.values()].map((node) => this.nodeLook(node)));
    this.edges.update([...this.model.edges.values()].map((edge) => this.edgeLook(edge)));
    const { selection } = this.shown.state;
    const chosen = { nodes: selection?.kind === "node" ? [selection.id] : [], edges: selection?.kind === "edge" ? [selection.id] : [] };
    this.network.setSelection(chosen, { highlightEdges: false });
  }

  private shownIn(state: State): { state: State; view: View; emphasis: Emphasis | null } {
    const view = viewOf(this.model, state);
    return { state, view, emphasis: emphasisOf(this.model, state, view) };
  }

  private nodeLook(node: EntityNode): Drawn {
    const { state, view, emphasis } = this.shown;
    const forward = !emphasis || emphasis.nodes.has(node.id);
    return drawNode(node, state.lang, this.palette, forward, !view.nodes.has(node.id));
  }

  private edgeLook(edge: RelationEdge): Drawn {
    const { state, view, emphasis } = this.shown;
    const forward = emphasis ? emphasis.edges.has(edge.id) : null;
    return drawEdge(edge, state.lang, this.palette, forward, !view.edges.has(edge.id), this.isLabelled(edge.id));
  }

  private isLabelled(id: string): boolean {
    const { emphasis } = this.shown;
    const inFocus = !!emphasis?.edges.has(id) && emphasis.edges.size <= LABELS_UP_TO;
    return id === this.hovered || inFocus || (this.closeUp && (!emphasis || emphasis.edges.has(id)));
  }

  private hover(id: string | null): void {
    const touched = [this.hovered, id].filter((edge): edge is string => edge !== null);
    this.hovered = id;
    this.edges.update(touched.map((edge) => this.model.edges.get(edge)).filter((edge) => !!edge).map((edge) => this.edgeLook(edge)));
  }

  private updateCloseUp(scale: number): void {
    const closeUp = scale >= LABELS_FROM_SCALE;
    if (closeUp === this.closeUp) return;
    this.closeUp = closeUp;
    this.edges.update([...this.model.edges.values()].map((edge) => this.edgeLook(edge)));
  }

  private animation(duration: number): vis.Animation {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
    return { duration, easingFunction: "easeInOutQuad" };
  }
}
