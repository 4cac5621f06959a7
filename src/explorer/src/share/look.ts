// The style of a picture that stands alone: the rules of the page with their colours put in, no variable left.

import style from "picture:style";
import type { Kind } from "../data/ties";

const VARIABLE = /--([\w-]+):\s*([^;]+);/g;
const RULE = /^([^@/:{}\n][^{\n]*)\{([^}]*)\}/gm;

/** The rules for a picture with these kinds of tie, and the family of its letters. */
export function look(kinds: readonly Kind[]): { readonly rules: string; readonly family: string } {
  const colours = new Map([...style.matchAll(VARIABLE)].map(([, name = "", value = ""]) => [name, value.trim()]));
  const filled = (text: string): string => text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours.get(name) ?? "none");
  const rules = [...style.matchAll(RULE)].flatMap(([, selector = "", text = ""]) => (
    text.includes("var(--k)") ? kinds.map((kind) => ofKind(selector, text, kind)) : [`${selector.trim()} {${text}}`]
  ));
  return { rules: rules.map(filled).join("\n"), family: colours.get("sans") ?? "sans-serif" };
}

/** A rule for what is, or stands within, something of a kind. */
function ofKind(selector: string, text: string, kind: Kind): string {
  const within = selector.trim().split(",").flatMap((one) => [`${one.trim()}[data-kind="${kind}"]`, `[data-kind="${kind}"] ${one.trim()}`]);
  return `${within.join(", ")} {${text.replaceAll("var(--k)", `var(--${kind})`)}}`;
}
