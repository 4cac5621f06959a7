// What of a picture is meant by a mouse or a finger: the nearest point, and a name means its point.

import { isFirstTap } from "./tooltip";

/** How far from a point it is still meant, in pixels from its edge. */
const REACH = { mouse: 22, touch: 44 };

export function reachOf(isTouch: boolean): number {
  return isTouch ? REACH.touch : REACH.mouse;
}

export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Pointed {
  readonly onPick: (id: string) => void;
  readonly onPoint: (id: string | null, at?: Element) => void;
}

/** The mark nearest to a place, none farther than `limit` from its edge. */
export function nearest<M extends Mark>(marks: Iterable<M>, x: number, y: number, limit: number): M | null {
  let [found, least]: [M | null, number] = [null, limit];
  for (const one of marks) {
    const away = Math.hypot(one.x - x, one.y - y) - one.radius;
    if (away < least) [found, least] = [one, away];
  }
  return found;
}

/** The listeners of a picture of partners at these marks, which are meant within reach; the first tap tells. */
export function pointing(marks: readonly Mark[], { onPick, onPoint }: Pointed): Record<"click" | "pointermove" | "pointerleave", (event: Event) => void> {
  const meant = (event: Event): string | null => {
    if (!(event instanceof PointerEvent) || !(event.currentTarget instanceof SVGElement)) return null;
    const named = event.target instanceof SVGTextElement ? event.target.closest("[data-partner]")?.getAttribute("data-partner") : null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return named ?? nearest(marks, event.clientX - left, event.clientY - top, reachOf(event.pointerType === "touch"))?.id ?? null;
  };
  const show = (event: Event, found: string | null): void => {
    const at = found === null || !(event.currentTarget instanceof Element) ? null : event.currentTarget.querySelector(`.partner[data-partner="${CSS.escape(found)}"]`);
    onPoint(found, at ?? undefined);
  };
  return {
    click: (event) => {
      const found = meant(event);
      if (found === null) return;
      if (isFirstTap(event, found)) show(event, found);
      else onPick(found);
    },
    pointermove: (event) => show(event, meant(event)),
    pointerleave: () => onPoint(null),
  };
}

/** The listener of a thing with the focus, which the keys for a link or a button choose. */
export function onEnter(pick: () => void): (event: Event) => void {
  return (event) => {
    if (!(event instanceof KeyboardEvent) || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    pick();
  };
}
