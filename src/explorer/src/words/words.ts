// The words of the page itself, from the file that the commands take theirs from.

import { entity, page, record, release, sharing, ties } from "../../../haiphong_kg/base/words.json";

export type Lang = "vi" | "en";

const WORDS = { ...entity, ...record, ...release, ...page, ...sharing, ...ties };

export type Key = keyof typeof WORDS;

export function t(lang: Lang, key: Key, values: Record<string, string | number> = {}): string {
  return WORDS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A word where a line begins with it. */
export function heading(lang: Lang, key: Key): string {
  return capital(t(lang, key));
}

export function isKey(key: string): key is Key {
  return key in WORDS;
}

export function other(lang: Lang): Lang {
  return lang === "vi" ? "en" : "vi";
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

let collation: Intl.Collator | undefined;

/** The Vietnamese order, made when it is first asked for: an engine without it can still draw. */
export const collator = {
  compare: (one: string, other: string): number => (collation ??= new Intl.Collator("vi")).compare(one, other),
};
