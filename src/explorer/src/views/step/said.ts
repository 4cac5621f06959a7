// What stands after a name in the unfolded partner, in the reader's language.

import type { Model } from "../../data/model";
import { sumText } from "../../parts/capital";
import { letterOf } from "../../words/ties";
import type { Lang } from "../../words/words";
import type { Said } from "./groups";

export function saidIn(model: Pick<Model, "figures">, lang: Lang): Said {
  return { lang, mark: (kind) => letterOf(lang, kind), sum: (figure) => sumText(model, lang, figure, true) };
}
