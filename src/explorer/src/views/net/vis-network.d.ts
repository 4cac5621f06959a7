// The part of vis-network 9.1 (brought by pyvis) that this program uses.

declare namespace vis {
  type Id = string;
  interface Position {
    x: number;
    y: number;
  }
  interface DataSet<T extends { id: Id }> {
    update(items: Partial<T>[]): Id[];
  }
  interface ClickEvent {
    nodes: Id[];
    edges: Id[];
    pointer: { canvas: Position };
    event: { pointerType?: string; srcEvent?: Event };
  }
  type Animation = boolean | { duration: number; easingFunction: string };
  interface MoveOptions {
    position?: Position;
    scale?: number;
    offset?: Position;
    animation?: Animation;
  }
  /** What is drawn by itself once more, over what is dimmed. */
  interface Body {
    readonly nodes: Readonly<Record<Id, { draw(context: CanvasRenderingContext2D): unknown }>>;
    readonly edges: Readonly<Record<Id, { draw(context: CanvasRenderingContext2D): void; drawArrows(context: CanvasRenderingContext2D): void }>>;
  }
  interface Network {
    readonly body: Body;
    on(event: "dragStart", listener: (event: { nodes: Id[] }) => void): void;
    on(event: "click", listener: (event: ClickEvent) => void): void;
    on(event: "beforeDrawing" | "afterDrawing", listener: (context: CanvasRenderingContext2D) => void): void;
    on(event: "hoverEdge", listener: (event: { edge: Id }) => void): void;
    on(event: "hoverNode", listener: (event: { node: Id }) => void): void;
    on(event: "blurEdge" | "blurNode" | "zoom" | "dragging" | "dragEnd", listener: () => void): void;
    /** Of its own signals the two that hold back all drawing, and let it go on. */
    emit(event: "_blockRedraw" | "_allowRedraw"): void;
    once(event: "afterDrawing", listener: () => void): void;
    moveTo(options: MoveOptions): void;
    getScale(): number;
    getViewPosition(): Position;
    redraw(): void;
    getPosition(id: Id): Position;
    canvasToDOM(position: Position): Position;
    DOMtoCanvas(position: Position): Position;
    setSelection(selection: { nodes: Id[]; edges: Id[] }, options: { highlightEdges: boolean }): void;
  }
  const DataSet: new <T extends { id: Id }>(items: T[]) => DataSet<T>;
  const Network: new (
    container: HTMLElement,
    data: { nodes: DataSet<never>; edges: DataSet<never> },
    options: Record<string, unknown>,
  ) => Network;
}
