// One stop of the Tab key for many things in a picture: arrows lead to the nearest in that direction.

type Thing = HTMLElement | SVGElement;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** Makes the things that `selector` finds in `picture` one tab stop; call it after each drawing. */
export function rove(picture: Element, selector: string, name: string | null = null): void {
  const things = [...picture.querySelectorAll<Thing>(selector)];
  const first = things.find((thing) => name !== null && thing.getAttribute("data-focus") === name) ?? things[0];
  for (const thing of things) thing.setAttribute("tabindex", thing === first ? "0" : "-1");
  for (const thing of things) thing.addEventListener("keydown", (event) => event instanceof KeyboardEvent && onKey(event, thing, things));
}

function onKey(event: KeyboardEvent, from: Thing, things: readonly Thing[]): void {
  const direction = DIRECTIONS[event.key];
  const next = direction ? nearestTo(from, direction, things) : event.key === "Home" ? things[0] : event.key === "End" ? things.at(-1) : undefined;
  if (!next) return;
  event.preventDefault();
  for (const thing of things) thing.setAttribute("tabindex", thing === next ? "0" : "-1");
  next.focus();
}

/** The nearest thing in a direction; what lies off to the side counts as farther. */
function nearestTo(from: Thing, [dx, dy]: readonly [number, number], things: readonly Thing[]): Thing | undefined {
  const start = middle(from);
  const ranked = things.filter((thing) => thing !== from).map((thing) => {
    const { x, y } = middle(thing);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    return { thing, along, cost: along + 2 * aside };
  });
  return ranked.filter(({ along }) => along > 1).sort((a, b) => a.cost - b.cost)[0]?.thing;
}

function middle(thing: Thing): { x: number; y: number } {
  const { left, right, top, bottom } = (thing.querySelector(".dot") ?? thing).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
