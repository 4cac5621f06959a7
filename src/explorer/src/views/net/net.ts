// The vis-network canvas, from the nodes, edges and options that pyvis wrote.

import type { EntityNode, Model, RelationEdge } from "../../data/model";
import { byIdOf } from "../../parts/dom";
import { later } from "../../parts/later";
import { type Palette, readPalette } from "../../parts/shapes";
import { showTip, tipOf } from "../../parts/tooltip";
import type { State, Store } from "../../state/state";
import { t } from "../../words/words";
import type { ViewContext } from "../view";
import { type View, viewOf } from "../shown";
import { Camera } from "./camera";
import { Looks, type Shown, touched } from "./changes";
import { animation } from "./framing";
import { crowdedNodes, drawPatch, forLarge, type Ground, groundOf, isHuge, LETTERS, patchesOf } from "./large";
import { roomyNames, weightsOf } from "./lettering";
import { Moving, type Point } from "./moving";
import { follow, listen, nearestNode, nodeUnder } from "./meant";
import { Walk } from "./walking";
import { bringForward, drawEdge, drawNode, drawRing, type Drawn, pointColour, emphasisOf, type Large, writeNames } from "./look";

const LABELS_FROM_SCALE = 1.35;
const LABELS_UP_TO = 12;
const READABLE_SCALE = 0.7;
/** Names are chosen for steps of the scale; just above one, and on the smallest phone twenty are read. */
const LARGE_READABLE_SCALE = 0.162;
const CLOSE_SCALE = 0.55;
const NARROW = 700;
const FEW = 80;
const ZOOM_STEP = 1.2;
const NAMING_DELAY = 120;

export class Net {
  readonly network: vis.Network;
  readonly camera: Camera;
  private readonly model: Model;
  private readonly store: Store;
  private readonly nodes: Looks;
  private readonly edges: Looks;
  private readonly container = byIdOf("canvas");
  private palette: Palette = readPalette();
  private readonly walk: Walk;
  private hovered: string | null = null;
  /** Where the keyboard walks. */
  private walkedTo: string | null = null;
  private closeUp = false;
  /** The scale that the names are chosen for. */
  private namedAt = 1;
  private readonly large: Large | null;
  private readonly patches: EntityNode[][];
  private grounds: readonly Ground[] = [];
  private shown: Shown;

  constructor(private readonly context: ViewContext) {
    const { model, store } = context;
    [this.model, this.store] = [model, store];
    this.shown = this.shownIn(store.get());
    this.large = model.page.large ? { names: new Map(), letters: 0, crowd: false, crowded: crowdedNodes(model) } : null;
    this.patches = patchesOf(model);
    const nodes = new vis.DataSet<Drawn>([...model.nodes.values()].map((node) => ({ ...node, ...this.nodeLook(node) })));
    const edges = new vis.DataSet<Drawn>([...model.edges.values()].map((edge) => ({ ...edge, ...this.edgeLook(edge) })));
    [this.nodes, this.edges] = [new Looks(nodes), new Looks(edges)];
    this.network = new vis.Network(this.container, { nodes: nodes as vis.DataSet<never>, edges: edges as vis.DataSet<never> }, this.large ? forLarge(model) : model.options);
    this.camera = new Camera(this.network, this.container, this.large !== null, (scale) => this.updateCloseUp(scale));
    this.walk = new Walk({ model, onPoint: (node) => this.point(node), onPick: (id) => store.set({ selection: { kind: "node", id } }) });
    this.listen();
    this.startView();
    this.beReadable();
    if (isHuge(model)) this.ease();
  }

  /** Draws a state; whether what is selected was brought into view, which `isMoved` says that someone else has seen to. */
  render(state: State, view: View, isMoved: boolean): boolean {
    const before = this.shown;
    this.shown = { state, view, emphasis: emphasisOf(this.model, state, view) };
    this.nameNodes(this.namedAt);
    this.redraw(before);
    this.describe();
    if (!isMoved && [...state.where].join() !== [...before.state.where].join()) this.showStart();
    const id = state.selection?.id;
    const isSought = !isMoved && !!id && id !== before.state.selection?.id && !this.isInView(state);
    if (isSought) this.bringIntoView(!isHuge(this.model) && animation(350));
    return isSought;
  }

  /** The whole graph, or its middle where a small screen would make the whole unreadable. */
  showStart(): void {
    const least = this.container.clientWidth < NARROW ? (this.large ? LARGE_READABLE_SCALE : READABLE_SCALE) : 0;
    this.camera.frame([...this.shown.view.nodes], { least }, false);
  }

  fit(): void {
    this.camera.frame([...this.shown.view.nodes], {}, animation(300));
  }

  /** Whose names have room at this scale in a large net. */
  names(): string[] {
    return [...this.large?.names.keys() ?? []];
  }

  nodeAt(place: vis.Position, isTouch: boolean): string | null {
    return nodeUnder(this.network, [...this.grounds.map(({ middle }) => middle.id), ...this.names()], place) ?? nearestNode(this.network, this.model, this.shown.view.nodes, place, isTouch);
  }

  recolour(): void {
    this.palette = readPalette();
    this.redraw();
  }

  /** Draws all that is shown into another canvas: this one must keep its size, or vis-network loses its scale. */
  copyTo(target: HTMLCanvasElement): void {
    const { shown } = this;
    this.shown = { ...shown, emphasis: null };
    this.recolour();
    const size = this.container.getBoundingClientRect();
    this.container.style.width = `${size.width}px`;
    this.container.style.height = `${size.height}px`;
    const [position, scale] = [this.network.getViewPosition(), this.network.getScale()];
    const whole = { width: size.width, height: size.height, offset: { x: 0, y: 0 } };
    this.camera.frame([...shown.view.nodes], {}, false, whole);
    this.network.redraw();
    const drawn = this.container.querySelector("canvas");
    if (drawn) {
      [target.width, target.height] = [drawn.width, drawn.height];
      target.getContext("2d")?.drawImage(drawn, 0, 0);
    }
    this.network.moveTo({ position, scale, animation: false });
    this.shown = shown;
  }

  releaseSize(): void {
    this.container.style.width = this.container.style.height = "";
  }

  private listen(): void {
    this.network.on("beforeDrawing", (context) => this.drawPatches(context, false));
    this.network.on("afterDrawing", (context) => this.large && this.drawFront(context, this.large));
    listen(this.network, this.container, {
      nodeAt: (place, isTouch) => this.nodeAt(place, isTouch),
      isForward: (edge) => !this.shown.emphasis || this.shown.emphasis.edges.has(edge),
      tell: (node) => this.tell(node),
      hover: (edge) => this.hover(edge),
      choose: (selection) => this.store.set({ selection }),
    });
    // To name nodes anew takes longer than a frame: it waits until the wheel stands still.
    const naming = later("names", NAMING_DELAY);
    this.network.on("zoom", () => naming.ask(() => this.updateCloseUp(this.network.getScale())));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
  }

  /** In a huge net what costs more than a frame waits until it rests. */
  private ease(): void {
    const { network, container } = this;
    const moving = new Moving(network, container, () => this.points());
    const find = (place: vis.Position): string | null => (moving.isOn ? null : this.nodeAt(network.DOMtoCanvas(place), false));
    follow(container, find, (node) => this.tell(node));
  }

  /** The canvas is a picture with a name; the keyboard walks beside it. */
  private beReadable(): void {
    this.container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.container.append(...this.walk.elements);
    this.network.on("afterDrawing", (context) => this.walkedTo !== null && drawRing(context, this.network, this.model.nodes.get(this.walkedTo), this.palette));
    this.describe();
  }

  private describe(): void {
    const { state: { lang }, view } = this.shown;
    const canvas = this.container.querySelector("canvas");
    canvas?.setAttribute("role", "img");
    canvas?.setAttribute("aria-label", t(lang, "netPicture", { n: view.nodes.size, m: view.edges.size }));
    this.walk.render(lang, view);
  }

  private point(node: string | null): void {
    this.walkedTo = node;
    if (node !== null && !this.camera.sees([node])) this.camera.lookAt(this.network.getPosition(node), this.network.getScale());
    this.network.redraw();
    this.tell(node);
  }

  private tell(id: string | null): void {
    if (id === null) return showTip(null, []);
    const { left, top } = this.container.getBoundingClientRect();
    const { x, y } = this.network.canvasToDOM(this.network.getPosition(id));
    showTip({ getBoundingClientRect: () => new DOMRect(left + x - 10, top + y - 10, 20, 20) }, tipOf(this.model, this.shown.state.lang, id));
  }

  /** A node that is seen is left where it is, and so is a line both of whose ends are. */
  private isInView({ selection }: State): boolean {
    if (!selection || (!this.large && this.network.getScale() < CLOSE_SCALE)) return false;
    const edge = selection.kind === "edge" ? this.model.edges.get(selection.id) : undefined;
    return this.camera.sees(edge ? [edge.from, edge.to] : [selection.id]);
  }

  private startView(): void {
    this.showStart();
    if (!this.shown.state.selection) return;
    this.bringIntoView(false);
    this.redraw(this.shown);
  }

  /** The names that have room at this scale, of middles and of the most joined first; all are drawn in one size. */
  private nameNodes(scale: number): void {
    const { emphasis, view, state } = this.shown;
    if (!this.large) return;
    this.large.crowd = !!emphasis && emphasis.nodes.size > FEW;
    const named = [...(emphasis?.nodes ?? view.nodes)].map((id) => this.model.nodes.get(id)).filter((node) => !!node);
    this.grounds = this.patches.flatMap((patch) => groundOf(patch, view.nodes) ?? []);
    this.large.letters = LETTERS.name / scale;
    this.large.names = roomyNames(named, state, weightsOf(this.model, named, this.grounds), this.large.letters, this.context.measure);
  }

  private bringIntoView(moved: vis.Animation): void {
    const { state: { selection }, emphasis } = this.shown;
    if (!selection) return;
    const group = emphasis ? [...emphasis.nodes] : [];
    const [fitting, least] = this.large?.crowd ? [LARGE_READABLE_SCALE, LARGE_READABLE_SCALE] : [CLOSE_SCALE, READABLE_SCALE];
    if (selection.kind === "edge" || this.camera.fitting(group) >= fitting) this.camera.frame(group, {}, moved);
    else this.camera.frame([selection.id], { least, most: Math.max(this.network.getScale(), least) }, moved);
  }

  /** Of a large net that shows the same as before in the same words only what is touched. */
  private redraw(before: Shown | null = null): void {
    const { nodes, edges } = this.model;
    const few = this.large && before?.state.lang === this.shown.state.lang ? touched(before, this.shown) : { nodes: nodes.keys(), edges: edges.keys() };
    this.nodes.update([...few.nodes].flatMap((id) => nodes.get(id) ?? []).map((node) => this.nodeLook(node)));
    this.edges.update([...few.edges].flatMap((id) => edges.get(id) ?? []).map((edge) => this.edgeLook(edge)));
    const { selection } = this.shown.state;
    const chosen = { nodes: selection?.kind === "node" ? [selection.id] : [], edges: selection?.kind === "edge" ? [selection.id] : [] };
    this.network.setSelection(chosen, { highlightEdges: false });
  }

  private points(): Point[] {
    const { view, emphasis } = this.shown;
    const isForward = (id: string): boolean => !emphasis || emphasis.nodes.has(id);
    const nodes = [...view.nodes].flatMap((id) => this.model.nodes.get(id) ?? []);
    return nodes.map((node) => ({ ...this.network.getPosition(node.id), size: node.size, colour: pointColour(node, this.palette, isForward(node.id)) }));
  }

  private shownIn(state: State): Shown {
    const view = viewOf(this.model, state);
    return { state, view, emphasis: emphasisOf(this.model, state, view) };
  }

  private nodeLook(node: EntityNode): Drawn {
    const { state, view, emphasis } = this.shown;
    const forward = !!this.large || !emphasis || emphasis.nodes.has(node.id);
    return drawNode(node, state.lang, this.palette, forward, !view.nodes.has(node.id), this.large !== null);
  }

  private edgeLook(edge: RelationEdge): Drawn {
    const { state, view, emphasis } = this.shown;
    const isIn = !!emphasis?.edges.has(edge.id);
    const forward = emphasis && (isIn || !this.large) ? isIn : null;
    return drawEdge(edge, state.lang, this.palette, forward, !view.edges.has(edge.id), this.isLabelled(edge.id), this.large);
  }

  private isLabelled(id: string): boolean {
    const { emphasis } = this.shown;
    const inFocus = !!emphasis?.edges.has(id) && emphasis.edges.size <= LABELS_UP_TO;
    return id === this.hovered || inFocus || (this.closeUp && (!!this.large || !emphasis || emphasis.edges.has(id)));
  }

  private hover(id: string | null): void {
    const touched = [this.hovered, id].filter((edge): edge is string => edge !== null);
    this.hovered = id;
    const edges = touched.map((edge) => this.model.edges.get(edge)).filter((edge) => !!edge);
    this.edges.update(edges.map((edge) => this.edgeLook(edge)));
  }

  private updateCloseUp(scale: number): void {
    this.renameAt(scale);
    const closeUp = scale >= LABELS_FROM_SCALE;
    if (closeUp === this.closeUp) return;
    this.closeUp = closeUp;
    this.edges.update([...this.model.edges.values()].map((edge) => this.edgeLook(edge)));
  }

  /** Names are chosen anew where the scale has changed enough; between two choices they only grow. */
  private renameAt(scale: number): void {
    const step = ZOOM_STEP ** Math.floor(Math.log(scale) / Math.log(ZOOM_STEP));
    if (!this.large || step === this.namedAt) return;
    this.namedAt = step;
    this.nameNodes(step);
    this.network.redraw();
  }

  private drawFront(context: CanvasRenderingContext2D, large: Large): void {
    const { emphasis } = this.shown;
    if (emphasis) bringForward(context, this.network, emphasis, () => this.drawPatches(context, true));
    writeNames(context, this.network, large, this.palette);
  }

  /** An area says something only where its middle is named. */
  private drawPatches(context: CanvasRenderingContext2D, isDim: boolean): void {
    const named = this.grounds.filter(({ middle }) => this.large?.names.has(middle.id));
    for (const ground of named) drawPatch(context, ground, this.palette, isDim);
  }
}
