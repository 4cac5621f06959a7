// A record as a line that can be put into a report, in either language.

import { pick } from "../data/labels";
import type { Model } from "../data/model";
import { heading, type Lang, t } from "../words/words";
import { copyButton } from "./copying";
import { h } from "./dom";
import type { Context } from "./links";

const LANGUAGES: readonly Lang[] = ["vi", "en"];

export function citeButtons({ model, store }: Context, record: string): HTMLElement {
  const { lang } = store.get();
  const button = (of: Lang): HTMLElement => copyButton(lang, `${heading(lang, "copyCitation")} (${of})`, () => citation(model, record, of));
  return h("p", { class: "cite-buttons" }, ...LANGUAGES.map(button));
}

/** What is said; who says it, where and when; the record in this data set. */
export function citation(model: Model, record: string, lang: Lang): string {
  const { sources, title, release, licence } = model.details;
  const claims = model.facts.get(record)?.claims ?? [];
  const said = pick(lang, model.text(claims[0]?.text ?? -1));
  const cited = [...new Set(claims.map(({ source }) => source))].map((id) => {
    const source = sources[id];
    return [pick(lang, source?.title), pick(lang, source?.publisher), source?.date, source?.url].filter(Boolean).join(", ");
  });
  const data = [pick(lang, title), release && t(lang, "releaseOf", { date: release }), record, licence].filter(Boolean).join(", ");
  return [said, ...cited.map((one) => `${heading(lang, "sourceOf")}: ${one}.`), `${data}.`].join(" ");
}
