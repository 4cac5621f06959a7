// Where the net is looked at, and how closely.

import { animation, type Area, boxOf, fittingScale, freeArea } from "./framing";

const LARGEST_FIT = 1;
const MARGIN = { x: 130, y: 120 };
const LARGE_MARGIN = { x: 80, y: 120 };
const IN_VIEW = 40;

/** The least and the largest scale of a look; what is left out is not bounded. */
interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

export class Camera {
  constructor(
    private readonly network: vis.Network, private readonly container: HTMLElement, private readonly isLarge: boolean,
    /** Called with every scale that it sets. */
    private readonly onScale: (scale: number) => void,
  ) {}

  /** Moves and scales so that these nodes lie in an area, by default the one that the panel leaves free. */
  frame(nodes: readonly string[], { least = 0, most = LARGEST_FIT }: Bounds, moved: vis.Animation, area: Area = freeArea(this.container)): void {
    if (nodes.length === 0) return;
    const scale = Math.min(Math.max(this.fitting(nodes, area), least), most);
    this.network.moveTo({ position: boxOf(this.placesOf(nodes)).middle, scale, offset: area.offset, animation: moved });
    this.onScale(scale);
  }

  /** The largest scale at which these nodes lie in an area. */
  fitting(nodes: readonly string[], area: Area = freeArea(this.container)): number {
    return fittingScale(boxOf(this.placesOf(nodes)), area, this.isLarge ? LARGE_MARGIN : MARGIN);
  }

  /** Whether all these nodes are seen now. */
  sees(nodes: readonly string[]): boolean {
    const { width, height, offset } = freeArea(this.container);
    const middle = { x: this.container.clientWidth / 2 + offset.x, y: this.container.clientHeight / 2 + offset.y };
    const places = this.placesOf(nodes).map((place) => this.network.canvasToDOM(place));
    return places.every(({ x, y }) => Math.abs(x - middle.x) < width / 2 - IN_VIEW && Math.abs(y - middle.y) < height / 2 - IN_VIEW);
  }

  zoomBy(factor: number): void {
    const scale = this.network.getScale() * factor;
    this.network.moveTo({ scale, animation: animation(180) });
    this.onScale(scale);
  }

  lookAt(position: vis.Position, scale: number): void {
    this.network.moveTo({ position, scale, animation: false });
    this.onScale(scale);
  }

  private placesOf(nodes: readonly string[]): vis.Position[] {
    return nodes.map((id) => this.network.getPosition(id));
  }
}
