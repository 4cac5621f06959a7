// Texts of the data as elements: set apart from the sentence around them, and in the language that they are in.

import type { Text } from "../data/contract";
import { entityLabel, entityLang, pick, pickedLang } from "../data/labels";
import type { Model } from "../data/model";
import { closed } from "../words/bidi";
import { between } from "../words/ties";
import type { Lang } from "../words/words";
import { h } from "./dom";

/** A text; `lang` is the reader's, `own` that of the text where it is known. */
export function apart(text: string, lang: Lang, own: string | null | undefined): HTMLElement {
  return h("bdi", { lang: own && own !== lang ? own : null }, closed(text));
}

export function textElement(lang: Lang, text: Text | null | undefined): HTMLElement {
  return apart(pick(lang, text), lang, pickedLang(lang, text));
}

export function nameElement(model: Pick<Model, "nodes">, lang: Lang, id: string): HTMLElement {
  return apart(entityLabel(model, lang, id), lang, entityLang(model, lang, id));
}

/** Several names, parted as names in a sentence are. */
export function nameElements(model: Pick<Model, "nodes">, lang: Lang, ids: readonly string[], make = (id: string): HTMLElement => nameElement(model, lang, id)): (HTMLElement | string)[] {
  const part = between(ids.map((id) => entityLabel(model, lang, id)));
  return ids.flatMap((id, at) => [...(at ? [part] : []), make(id)]);
}
