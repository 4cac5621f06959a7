// Redrawing keeps the reader's place: the focus returns to what has the same name as what had it.

/** In a row of buttons that is wider than its place: scrolls the row, and nothing else, to the one that is on. */
export function showPressed(row: Element): void {
  const pressed = row.querySelector("[aria-pressed=true]")?.getBoundingClientRect();
  if (!pressed) return;
  const { left, right } = row.getBoundingClientRect();
  row.scrollLeft += Math.max(0, pressed.right - right) + Math.min(0, pressed.left - left);
}

export function refill(host: Element, ...children: readonly (Node | string)[]): void {
  const active = document.activeElement;
  const name = active && host.contains(active) ? active.closest("[data-focus]")?.getAttribute("data-focus") : null;
  host.replaceChildren(...children);
  if (name == null) return;
  host.querySelector<HTMLElement | SVGElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
}
