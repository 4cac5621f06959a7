// Three ways into the data: states that were saved for readers who do not yet know what to ask.

import { countedKind } from "../words/ties";
import { counted, isOwn, type Kind, kindsOf } from "../data/ties";
import { h } from "../parts/dom";
import type { Context } from "../parts/links";
import type { State } from "../state/state";
import { heading, type Key } from "../words/words";

const STORIES: readonly { readonly kind: Kind; readonly title: Key }[] = [
  { kind: "twinned", title: "storyTwinned" },
  { kind: "investment", title: "storyInvestment" },
  { kind: "financing", title: "storyFinancing" },
];

/** The cards of the stories that the data tell; the one that is open closes by a second click. */
export function storyCards({ model, store }: Context): HTMLElement[] {
  const { lang, ...state } = store.get();
  const told = STORIES.filter(({ kind }) => model.ties.ties.some((tie) => tie.kind === kind));
  if (told.length < 2) return [];
  return told.map(({ kind, title }) => {
    const saved = { ...savedState(kindsOf(model.ties), kind), time: model.details.asOf };
    const isOpen = [...saved.withoutTies].join() === [...state.withoutTies].join() && state.sort === saved.sort;
    const own = model.ties.ties.filter((tie) => tie.kind === kind && isOwn(tie));
    const n = kind === "twinned" ? new Set(own.flatMap(({ parties }) => parties)).size : counted(own);
    const turn = (): void => store.set(isOpen ? { withoutTies: new Set(), sort: "" } : saved);
    return h(
      "button",
      { type: "button", class: "story", "aria-pressed": String(isOpen), "data-kind": kind, "data-focus": `story ${kind}`, title: countedKind(lang, kind, n), click: turn },
      heading(lang, title), h("span", { class: "count" }, String(n)),
    );
  });
}

function savedState(kinds: readonly Kind[], kind: Kind): Pick<State, "withoutTies" | "where" | "at" | "sort"> {
  return { withoutTies: new Set(kinds.filter((one) => one !== kind)), where: new Set(), at: null, sort: kind };
}
