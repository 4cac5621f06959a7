// One tie, as it is read: its sentence, when it holds, how surely; its evidence one click below.

import type { Tie } from "../data/contract";
import { pick } from "../data/labels";
import { dateText, onText } from "../words/ties";
import { type Key, type Lang, t } from "../words/words";
import { capitalText } from "./capital";
import { citeButtons } from "./cite";
import { h } from "./dom";
import { factView } from "./evidence";
import type { Context } from "./links";
import { textElement } from "./names";

const SIDES: Readonly<Record<Tie["side"], Key | null>> = {
  city: null, unit: "sideUnit", body: "sideBody", company: "sideCompany", concerned: "sideConcerned",
};

/** A tie as its sentence; opened, what stands behind it. */
export function tieView(context: Context, tie: Tie): HTMLElement {
  const { lang } = context.store.get();
  const summary = h("summary", {}, h("span", { class: "said" }, statement(context, tie)), h("small", {}, ...circumstances(context, lang, tie)));
  const opened = h("details", { class: "tie", "data-record": tie.record }, summary);
  let isFilled = false;
  const fill = (): void => {
    if (!isFilled) opened.append(factView(context, tie.record), citeButtons(context, tie.record));
    isFilled = true;
  };
  opened.addEventListener("toggle", () => opened.open && fill());
  opened.addEventListener("fill", fill);
  return opened;
}

function statement({ store }: Context, tie: Tie): HTMLElement {
  return textElement(store.get().lang, tie.label);
}

/** Who stands there for the city, where that is not the city itself. */
export function sideText(lang: Lang, { side }: Tie): string {
  const key = SIDES[side];
  return key ? t(lang, key) : "";
}

function circumstances(context: Context, lang: Lang, tie: Tie): (HTMLElement | string)[] {
  const status = tie.status ? pick(lang, context.model.ties.statuses[tie.status]) : "";
  const capital = capitalText(context, tie);
  const parts = [capital && `${t(lang, "capital")} ${capital}`, whenText(lang, tie), status, sideText(lang, tie), t(lang, "evidenceOf", { n: tie.score })].filter(Boolean);
  return [parts.join(" · ")];
}

/** "Since 2014, known on 12 April 2022", "known in June 2023"; of a meeting its day alone. */
export function whenText(lang: Lang, { kind, start, end, known }: Tie): string {
  if (kind === "meeting" && start) return dateText(lang, end && end !== start ? `${start}..${end}` : start);
  const last = known.at(-1);
  const parts = [
    start ? t(lang, "sinceWhen", { when: dateText(lang, start) }) : `○ ${t(lang, "startNotStated")}`,
    end && end !== start ? t(lang, "untilWhen", { when: dateText(lang, end) }) : "",
    last ? t(lang, "knownWhen", { when: onText(lang, last) }) : "",
  ];
  return parts.filter(Boolean).join(", ");
}
