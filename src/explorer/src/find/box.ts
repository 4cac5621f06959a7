// The search field with its list of results (an ARIA combobox).

import { entityLabel, otherNamesIn, typeLabel } from "../data/labels";
import { byIdOf, h, svg } from "../parts/dom";
import { strand } from "../parts/kinds";
import type { Context } from "../parts/links";
import { apart, nameElement } from "../parts/names";
import { shapePicture } from "../parts/shapes";
import type { State } from "../state/state";
import { wayTo } from "../state/ways";
import { heading, t } from "../words/words";
import { foldedWords } from "./folding";
import { firstQuestions, type QuestionHit, questionsNamed } from "./questions";
import type { Hit } from "./ranking";
import { shownAlone, type TieHit, tiesNamed } from "./relations";
import { matchingEntities } from "./search";

interface Choice {
  draw(at: number): HTMLElement;
  choose(): void;
}

const MOST_RESULTS = 12;

export class SearchBox {
  private readonly input = byIdOf<HTMLInputElement>("search");
  private readonly list = byIdOf("results");
  private readonly status = byIdOf("result-count");
  private hits: Hit[] = [];
  /** What the text says of ties; shown above the names. */
  private ties: TieHit[] = [];
  /** Questions worded like it: above the names where the text is more than one word; some to begin with where there is none. */
  private questions: QuestionHit[] = [];
  /** What the list offers, in its order. */
  private choices: Choice[] = [];
  private active = -1;
  private shown = "";

  constructor(private readonly context: Context) {
    this.input.addEventListener("input", () => context.store.set({ query: this.input.value.trim() }));
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("focus", () => this.open(this.input.value !== "" && this.count() > 0));
    // The focus may come back from what was closed; a click and an arrow ask for what there is to choose.
    this.input.addEventListener("click", () => this.open(this.choices.length > 0));
    this.input.addEventListener("blur", () => this.open(false));
    // Keeps the focus in the field while a result is clicked.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  render(state: State): void {
    const key = `${state.lang} ${state.query}`;
    if (key === this.shown) return;
    this.shown = key;
    const typed = document.activeElement === this.input;
    if (this.input.value.trim() !== state.query) this.input.value = state.query;
    this.ties = state.query ? tiesNamed(this.context.model, state.lang, state.query) : [];
    this.hits = state.query ? matchingEntities(this.context.model, state.query) : [];
    this.questions = state.query ? questionsNamed(this.context.model, state.lang, state.query) : firstQuestions(this.context.model, state.lang);
    this.active = -1;
    this.choices = this.ordered(state);
    this.list.replaceChildren(...this.choices.map(({ draw }, at) => draw(at)));
    this.list.toggleAttribute("data-begins", !state.query);
    this.list.setAttribute("data-hint", heading(state.lang, "askFirst"));
    this.status.textContent = this.countText(state);
    this.open(typed && this.choices.length > 0);
  }

  /** Ties first, then questions, but after the names where one word is typed; a whole name before all. */
  private ordered(state: State): Choice[] {
    const { model, store } = this.context;
    const ties = this.ties.map((hit): Choice => ({ draw: (at) => this.tieOption(hit, at, state), choose: () => store.set(shownAlone(model, hit)) }));
    const questions = this.questions.map((hit): Choice => ({
      draw: (at) => this.questionOption(hit, at), choose: () => store.set({ ask: hit.asked.name, choices: new Set(hit.choices), selection: null, at: null, query: "" }),
    }));
    const names = this.hits.slice(0, Math.max(1, MOST_RESULTS - ties.length - questions.length)).map((hit): Choice => ({
      draw: (at) => this.option(hit, at, state), choose: () => store.set({ ...wayTo(model, store.get(), hit.id), query: "" }),
    }));
    if (this.isName(state.query)) return [...names, ...ties, ...questions];
    return state.query.includes(" ") ? [...ties, ...questions, ...names] : [...ties, ...names, ...questions];
  }

  /** Whether the text is a name and nothing else. */
  private isName(query: string): boolean {
    const [first] = this.hits;
    return !!first && foldedWords(first.matched).join(" ") === foldedWords(query).join(" ");
  }

  private questionOption({ text }: QuestionHit, at: number): HTMLElement {
    return h(
      "li",
      { role: "option", id: `result-${at}`, "aria-selected": "false", "data-question": true, click: () => this.choose(at) },
      h("span", { class: "asks", "aria-hidden": "true" }, "?"),
      h("span", { class: "name" }, h("bdi", {}, text)),
    );
  }

  private countText({ query, lang }: State): string {
    if (!query) return "";
    const n = this.count();
    if (n === 0) return t(lang, "noResult");
    return n === 1 ? t(lang, "oneResult") : t(lang, "results", { n });
  }

  private count(): number {
    return this.ties.length + this.questions.length + this.hits.length;
  }

  private tieOption({ kind, text }: TieHit, at: number, { lang }: State): HTMLElement {
    return h(
      "li",
      { role: "option", id: `result-${at}`, "aria-selected": "false", "data-kind": kind, click: () => this.choose(at) },
      svg("svg", { width: 16, height: 10, "aria-hidden": "true" }, ...strand(kind, "M0,5L16,5", 3)),
      h("span", { class: "name" }, t(lang, "showTies", { what: text })),
    );
  }

  private option({ id, matched }: Hit, at: number, { lang }: State): HTMLElement {
    const { model } = this.context;
    const node = model.nodes.get(id);
    const label = entityLabel(model, lang, id);
    return h(
      "li",
      { role: "option", id: `result-${at}`, "aria-selected": "false", click: () => this.choose(at) },
      node ? shapePicture(node.shape, node.slot) : null,
      h("span", { class: "name" }, nameElement(model, lang, id), matched !== label && h("span", { class: "quiet" }, " · ", apart(matched, lang, otherNamesIn(model, id).get(matched)))),
      h("bdi", { class: "quiet" }, typeLabel(model, lang, node?.type ?? "")),
    );
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      Enter: () => this.choose(this.input.value ? Math.max(this.active, 0) : this.active),
      Escape: () => this.leave(event),
    };
    const step = steps[event.key];
    if (!step || event.isComposing) return;
    if (event.key !== "Escape") event.preventDefault();
    step();
  }

  private move(by: number): void {
    const shown = this.list.children.length;
    if (shown === 0) return;
    this.open(true);
    this.mark(this.active < 0 && by < 0 ? shown - 1 : (this.active + by + shown) % shown);
    this.input.setAttribute("aria-activedescendant", `result-${this.active}`);
    this.list.children[this.active]?.scrollIntoView({ block: "nearest" });
  }

  private mark(active: number): void {
    this.active = active;
    for (const [at, option] of [...this.list.children].entries()) option.setAttribute("aria-selected", String(at === active));
  }

  private choose(at: number): void {
    const choice = this.choices[at];
    if (!choice) return;
    this.open(false);
    choice.choose();
  }

  /** Escape closes the list first, then empties the field; only then is it for others. */
  private leave(event: KeyboardEvent): void {
    if (this.list.hidden && !this.input.value) return;
    event.preventDefault();
    if (this.list.hidden) this.context.store.set({ query: "" });
    this.open(false);
  }

  private open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (open) return;
    // Opened again it begins anew.
    this.mark(-1);
    this.input.removeAttribute("aria-activedescendant");
  }
}
