// Redrawing keeps the reader's place: the focus returns to what has the same name as what had it.

export function refill(host: Element, ...children: readonly (Node | string)[]): void {
  const active = document.activeElement;
  const name = active && host.contains(active) ? active.closest("[data-focus]")?.getAttribute("data-focus") : null;
  host.replaceChildren(...children);
  if (name == null) return;
  host.querySelector<HTMLElement | SVGElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
}
