// The bundle of strands between a point of the ring and the city: one strand for each kind of tie, side by side.

export interface Strand<Kind> {
  readonly kind: Kind;
  readonly width: number;
  readonly path: string;
  /** Where the sign of a start not stated stands. */
  readonly sign: { readonly x: number; readonly y: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const BETWEEN = 1.6;
const SIGN_AT = 12;

/** A strand's width from the number of its ties. */
export function strandWidth(count: number): number {
  return count === 0 ? 1.3 : Math.min(4, 1.7 + 0.6 * Math.log2(count));
}

export function strands<Kind>(kinds: readonly { kind: Kind; count: number }[], from: Point, hub: Point): Strand<Kind>[] {
  const widths = kinds.map(({ count }) => strandWidth(count));
  const whole = widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN);
  const squeeze = Math.min(1, (2 * from.radius) / whole);
  const long = Math.hypot(hub.x - from.x, hub.y - from.y) || 1;
  const along = { x: (hub.x - from.x) / long, y: (hub.y - from.y) / long };
  let off = -whole / 2;
  return kinds.map(({ kind }, at) => {
    const width = widths[at] ?? 1;
    const middle = (off + width / 2) * squeeze;
    off += width + BETWEEN;
    return { kind, width: width * squeeze, ...line(from, hub, along, long, middle) };
  });
}

function line(from: Point, hub: Point, along: { x: number; y: number }, long: number, off: number): Pick<Strand<unknown>, "path" | "sign"> {
  const start = from.radius * 0.6;
  const end = long - hub.radius;
  const at = (way: number): { x: number; y: number } => ({ x: from.x + along.x * way - along.y * off, y: from.y + along.y * way + along.x * off });
  const [a, b] = [at(start), at(end)];
  return { path: `M${tidy(a.x)},${tidy(a.y)}L${tidy(b.x)},${tidy(b.y)}`, sign: at(from.radius + SIGN_AT) };
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
