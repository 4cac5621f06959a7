// The words of the page itself, from the file that the commands take theirs from.

import { entity, page, record, release, sharing, ties } from "../../../haiphong_kg/base/words.json";
import { filled } from "./filled";

export type Lang = "vi" | "en";

const WORDS = { ...entity, ...record, ...release, ...page, ...sharing, ...ties };

export type Key = keyof typeof WORDS;

export function t(lang: Lang, key: Key, values: Record<string, string | number> = {}): string {
  return filled(WORDS[key][lang], values);
}

/** What may stand in a sentence: texts, numbers, and things that are no texts, such as elements; several one after the other. */
type Value<T> = T | string | number | readonly (T | string)[];

/** The same with things in it that are no texts. */
export function told<T extends object>(lang: Lang, key: Key, values: Record<string, Value<T>>): (T | string)[] {
  return WORDS[key][lang].split(/\{(\w+)\}/).flatMap((part, at) => (at % 2 ? parts(values[part] ?? "") : [part]));
}

function parts<T extends object>(value: Value<T>): readonly (T | string)[] {
  if (typeof value === "object") return isList(value) ? value : [value];
  return [String(value)];
}

function isList<T>(value: T | readonly (T | string)[]): value is readonly (T | string)[] {
  return Array.isArray(value);
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
