// What is seen of a huge net while it is moved: its last picture, and plain points where that ends.

import { later } from "../../parts/later";

/** How long after the last turn of the wheel the net is drawn anew, in milliseconds. */
const REST = 200;
/** Sides of a point where it is too far away to be seen. */
const SMALLEST = 1.5;

interface Look {
  readonly position: vis.Position;
  readonly scale: number;
}

/** Where a point lies in the net, and how it looks. */
export interface Point extends vis.Position {
  readonly size: number;
  readonly colour: string;
}

/** Stands in for the drawing from when the net begins to be moved until it rests. */
export class Moving {
  private readonly cover = document.createElement("canvas");
  private readonly before = document.createElement("canvas");
  private points: readonly Point[] = [];
  /** What the last whole drawing looks at. */
  private drawn: Look;
  isOn = false;
  private isAsked = false;

  constructor(private readonly network: vis.Network, private readonly container: HTMLElement, private readonly shown: () => Point[]) {
    this.drawn = this.look();
    this.cover.className = "moving";
    this.cover.hidden = true;
    container.append(this.cover);
    const resting = later("moving", REST);
    network.on("afterDrawing", () => (this.drawn = this.look()));
    // A node that is dragged changes the picture itself.
    network.on("dragStart", ({ nodes }) => nodes.length === 0 && this.begin());
    network.on("dragging", () => this.ask());
    network.on("dragEnd", () => this.end());
    network.on("zoom", () => {
      this.begin();
      this.ask();
      resting.ask(() => this.end());
    });
  }

  private begin(): void {
    const canvas = this.container.querySelector("canvas");
    if (this.isOn || !canvas) return;
    this.isOn = true;
    this.points = this.shown().sort(({ colour: one }, { colour: other }) => (one < other ? -1 : one > other ? 1 : 0));
    for (const one of [this.before, this.cover]) [one.width, one.height] = [canvas.width, canvas.height];
    this.before.getContext("2d")?.drawImage(canvas, 0, 0);
    this.network.emit("_blockRedraw");
    this.paint();
    this.cover.hidden = false;
  }

  private ask(): void {
    if (!this.isOn || this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      if (this.isOn) this.paint();
    });
  }

  private end(): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.network.emit("_allowRedraw");
    this.network.redraw();
    this.cover.hidden = true;
  }

  private look(): Look {
    return { position: this.network.getViewPosition(), scale: this.network.getScale() };
  }

  private paint(): void {
    const pen = this.cover.getContext("2d");
    const { position, scale } = this.look();
    const { clientWidth: width, clientHeight: height } = this.container;
    if (!pen || !width) return;
    const ratio = this.cover.width / width;
    const times = scale / this.drawn.scale;
    const left = (this.drawn.position.x - position.x) * scale + (width / 2) * (1 - times);
    const top = (this.drawn.position.y - position.y) * scale + (height / 2) * (1 - times);
    const [right, bottom] = [left + width * times, top + height * times];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.drawImage(this.before, left, top, width * times, height * times);
    for (const { x: across, y: down, size, colour } of this.points) {
      const [x, y] = [(across - position.x) * scale + width / 2, (down - position.y) * scale + height / 2];
      if (x < 0 || y < 0 || x > width || y > height || (x > left && x < right && y > top && y < bottom)) continue;
      if (pen.fillStyle !== colour) pen.fillStyle = colour;
      const side = Math.max(SMALLEST, size * scale * 2);
      pen.fillRect(x - side / 2, y - side / 2, side, side);
    }
  }
}
