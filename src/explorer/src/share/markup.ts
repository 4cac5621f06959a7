// A drawn picture as the text of an SVG file.

/** What is read of an element: of one of a browser, or of a plain one where there is none. */
export interface Drawn {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<object>;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
/** What only a page can use. */
const LIVE = /^(tabindex|role|data-focus|data-partner|data-id|aria-.*)$/;
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What no XML may hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The file: the picture, its title and description for readers that cannot see it, its style inside it. */
export function svgFile(picture: Drawn, title: string, description: string, style: string): string {
  const inner = [`<title>${escaped(title)}</title>`, `<desc>${escaped(description)}</desc>`, `<style>${escaped(style)}</style>`];
  return `<svg xmlns="${NAMESPACE}"${attributes(picture)}>${inner.join("")}${children(picture)}</svg>\n`;
}

function markup(drawn: Drawn): string {
  const inside = children(drawn);
  const opening = `${drawn.localName}${attributes(drawn)}`;
  return inside ? `<${opening}>${inside}</${drawn.localName}>` : `<${opening}/>`;
}

function attributes({ attributes: given }: Drawn): string {
  return [...given].filter(({ name }) => !LIVE.test(name)).map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
}

function children({ childNodes }: Drawn): string {
  return [...childNodes].map((child) => (isDrawn(child) ? markup(child) : escaped(textOf(child)))).join("");
}

function isDrawn(child: object): child is Drawn {
  return "localName" in child;
}

function textOf(child: object): string {
  return "textContent" in child ? String(child.textContent) : "";
}

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
