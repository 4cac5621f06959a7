// Numbers as they are read: grouped, and counted in thousands of millions where they are large.

import { type Key, type Lang, t } from "./words";

export interface Scale {
  readonly by: number;
  readonly word: Key | null;
  /** The same where there is little room. */
  readonly short: Key | null;
}

const SCALES: readonly Scale[] = [{ by: 1e9, word: "billion", short: "billionShort" }, { by: 1e6, word: "million", short: "millionShort" }];
const PLAIN: Scale = { by: 1, word: null, short: null };
const DIGITS = 5;

/** The scale in which a number of this size is read. */
export function scaleOf(most: number): Scale {
  return SCALES.find(({ by }) => most >= by) ?? PLAIN;
}

export function numberText(lang: Lang, value: number, { by }: Scale = PLAIN): string {
  return new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { maximumSignificantDigits: DIGITS }).format(value / by);
}

/** "billion US dollars". */
export function unitText(lang: Lang, unit: string, { word }: Scale): string {
  return [word ? t(lang, word) : "", unit].filter(Boolean).join(" ");
}
