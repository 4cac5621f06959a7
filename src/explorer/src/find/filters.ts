// The legend is the filter: one chip a type, one line a kind of relation, each with its count.

import { countBy } from "../data/collections";
import { kindLabel, typeLabel } from "../data/labels";
import { byIdOf, h } from "../parts/dom";
import type { Context } from "../parts/links";
import { shapePicture } from "../parts/shapes";
import type { State } from "../state/state";
import { capital, collator, heading, type Key, t } from "../words/words";

interface Choice {
  value: string;
  label: string;
  count: number;
  picture: SVGSVGElement | null;
}

export class Filters {
  private readonly types = byIdOf("type-filter");
  private readonly kinds = byIdOf("relation-filter");
  private shownLang = "";

  constructor(private readonly context: Context) {
    if (matchMedia("(max-width: 60rem)").matches) byIdOf("filters").removeAttribute("open");
  }

  render(state: State): void {
    if (state.lang !== this.shownLang) this.rebuild(state);
    this.shownLang = state.lang;
    check(this.types, state.hiddenTypes);
    check(this.kinds, state.hiddenKinds);
  }

  private rebuild(state: State): void {
    this.types.replaceChildren(
      this.heading("types", (hidden) => ({ hiddenTypes: hidden }), this.typeChoices(state)),
      this.chips(this.typeChoices(state), (hidden) => ({ hiddenTypes: hidden }), (now) => now.hiddenTypes),
    );
    this.kinds.replaceChildren(
      this.heading("relations", (hidden) => ({ hiddenKinds: hidden }), this.kindChoices(state)),
      this.chips(this.kindChoices(state), (hidden) => ({ hiddenKinds: hidden }), (now) => now.hiddenKinds),
    );
  }

  private typeChoices({ lang }: State): Choice[] {
    const nodes = [...this.context.model.nodes.values()];
    return sorted([...countBy(nodes, (node) => node.type)].map(([value, count]) => {
      const example = nodes.find((node) => node.type === value);
      const picture = example ? shapePicture(example.shape, example.slot) : null;
      return { value, count, picture, label: typeLabel(this.context.model, lang, value) };
    }));
  }

  private kindChoices({ lang }: State): Choice[] {
    const kinds = countBy(this.context.model.edges.values(), (edge) => edge.kind);
    return sorted([...kinds].map(([value, count]) => (
      { value, count, picture: null, label: capital(kindLabel(this.context.model, lang, value)) }
    )));
  }

  private heading(what: Key, change: (hidden: Set<string>) => Partial<State>, choices: Choice[]): HTMLElement {
    const { store } = this.context;
    const { lang } = store.get();
    const button = (text: Key, label: Key, hidden: string[]): HTMLElement => {
      const click = (): void => store.set(change(new Set(hidden)));
      const named = { "aria-label": t(lang, label, { what: heading(lang, what) }) };
      return h("button", { type: "button", class: "text", ...named, click }, t(lang, text));
    };
    const { without } = this.context.model.page;
    return h(
      "legend",
      {},
      h("span", { class: without.length > 0 && what === "types" ? "wide" : null }, heading(lang, what)),
      what === "types" && without.length > 0 && button("overview", "overviewOf", without),
      button("all", "allOf", []),
      button("none", "noneOf", choices.map((choice) => choice.value)),
    );
  }

  private chips(
    choices: Choice[], change: (hidden: Set<string>) => Partial<State>, hiddenIn: (state: State) => ReadonlySet<string>,
  ): HTMLElement {
    const { store } = this.context;
    const toggle = (value: string): void => {
      const hidden = new Set(hiddenIn(store.get()));
      if (!hidden.delete(value)) hidden.add(value);
      store.set(change(hidden));
    };
    return h("div", { class: "chips" }, ...choices.map((choice) => chip(choice, toggle)));
  }
}

function chip({ value, label, count, picture }: Choice, toggle: (value: string) => void): HTMLElement {
  return h(
    "label",
    { class: "chip" },
    h("input", { type: "checkbox", value, change: () => toggle(value) }),
    picture,
    h("span", { class: "name" }, h("bdi", {}, label)),
    h("span", { class: "count" }, String(count)),
  );
}

function check(group: HTMLElement, hidden: ReadonlySet<string>): void {
  for (const box of group.querySelectorAll<HTMLInputElement>("input")) box.checked = !hidden.has(box.value);
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => b.count - a.count || collator.compare(a.label, b.label));
}
