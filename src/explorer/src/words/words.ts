// The words of the page itself, from the file that the commands take theirs from.

import { entity, page, record, release, ties } from "../../../haiphong_kg/base/words.json";

export type Lang = "vi" | "en";

const WORDS = { ...entity, ...record, ...release, ...page, ...ties };

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

export const collator = new Intl.Collator("vi");
