// The one way in which this program makes elements. Text is always a text node; nothing is parsed as markup.

const SVG = "http://www.w3.org/2000/svg";

type Attribute = string | number | boolean | null | ((event: Event) => void);
type Child = Node | string | null | false | undefined;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export function byIdOf<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element ${id}`);
  return element as T;
}

/** Calls `draw` when the element has become wider or narrower; a change of its height alone, or its being hidden, is none. */
export function onWidth(element: HTMLElement, draw: () => void): void {
  let known = element.clientWidth;
  const look = (): void => {
    if (element.clientWidth === known || element.clientWidth === 0) return;
    known = element.clientWidth;
    draw();
  };
  new ResizeObserver(look).observe(element);
}

function setAttribute(element: Element, name: string, value: Attribute): void {
  if (typeof value === "function") element.addEventListener(name, value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null) element.setAttribute(name, String(value));
}
