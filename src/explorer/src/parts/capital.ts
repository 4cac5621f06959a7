// Registered capital in words.

import { capitalOf } from "../data/capital";
import type { Figure, Tie } from "../data/contract";
import { pick } from "../data/labels";
import type { Model } from "../data/model";
import { numberText, scaleOf, unitText } from "../words/numbers";
import { type Lang, t } from "../words/words";
import { timeOf } from "./figures";
import type { Context } from "./links";

const CURRENCY = /^CCY_([A-Z]{3})$/;

/** "7 billion USD"; short, "7 bn USD". */
export function sumText({ figures }: Pick<Model, "figures">, lang: Lang, { value, unit, hedge }: Figure, isShort = false): string {
  const found = scaleOf(value);
  const scale = isShort ? { ...found, word: found.short } : found;
  const said = hedge === null || hedge === "exact" ? "" : pick(lang, figures.hedges[hedge]);
  const name = CURRENCY.exec(unit)?.[1] ?? pick(lang, figures.units[unit]);
  return [said, numberText(lang, value, scale), unitText(lang, name, scale)].filter(Boolean).join(" ");
}

/** "7 billion USD, February 2025"; a sum of the company itself and not of one project says so. Empty where none is stated. */
export function capitalText(context: Context, tie: Tie): string {
  const { model, store } = context;
  const { lang } = store.get();
  const figure = capitalOf(model, tie);
  if (!figure) return "";
  const isOfAll = tie.parties.includes(figure.of);
  return t(lang, isOfAll ? "capitalOfAll" : "capitalWhen", { capital: sumText(model, lang, figure), when: timeOf(context, figure) });
}
