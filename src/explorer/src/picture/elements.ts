// Elements where there is no browser: as much of them as a drawing needs.

export class PlainElement {
  readonly attributes: { readonly name: string; readonly value: string }[] = [];
  readonly childNodes: (PlainElement | { readonly textContent: string })[] = [];

  constructor(readonly localName: string) {}

  setAttribute(name: string, value: string): void {
    this.attributes.push({ name, value });
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }

  append(...children: (PlainElement | string)[]): void {
    this.childNodes.push(...children.map((child) => (typeof child === "string" ? { textContent: child } : child)));
  }

  addEventListener(): void {
    // Nobody points at a picture in a file.
  }
}

export const plainDocument = { createElementNS: (_: string, name: string): PlainElement => new PlainElement(name) };
