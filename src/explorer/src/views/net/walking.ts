// The net by keyboard: from a node to its neighbours, as a tree of which one level is there at a time.

import { entityLabel } from "../../data/labels";
import type { Model } from "../../data/model";
import { h } from "../../parts/dom";
import { tipOf } from "../../parts/tooltip";
import { collator, heading, type Lang, t } from "../../words/words";
import type { View } from "../shown";

export interface Walked {
  readonly model: Model;
  /** Says where the walk is; null when it is left. */
  onPoint(node: string | null): void;
  onPick(node: string): void;
}

const HINT = "walk-hint";

export class Walk {
  private readonly tree = h("ul", { role: "tree", class: "walk unseen", "aria-describedby": HINT });
  private readonly hint = h("p", { class: HINT, id: HINT });
  readonly elements = [this.tree, this.hint];
  /** The nodes that led to the level. */
  private path: string[] = [];
  /** What was made stays, so that the focus can come back to it. */
  private made = new Map<string, HTMLElement>();
  private shown: View = { nodes: new Set(), edges: new Set(), matches: null };
  private lang: Lang = "vi";
  /** Whether another level would be shown now: to find the beginnings of a large net takes long, so it waits for the keyboard. */
  private isOld = true;

  constructor(private readonly walked: Walked) {
    this.tree.addEventListener("keydown", (event) => this.onKey(event));
    this.tree.addEventListener("focusin", () => {
      if (this.isOld) this.fill(this.current());
      this.walked.onPoint(this.current());
    });
    // A step is one drawing: between two nodes the walk is not left.
    this.tree.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (!(to instanceof Node && this.tree.contains(to))) this.walked.onPoint(null);
    });
  }

  render(lang: Lang, shown: View): void {
    if (lang !== this.lang) this.made.clear();
    [this.lang, this.shown] = [lang, shown];
    this.tree.setAttribute("aria-label", heading(lang, "walk"));
    this.hint.textContent = t(lang, "walkKeys");
    const gone = this.path.findIndex((id) => !shown.nodes.has(id));
    if (gone >= 0) this.path.length = gone;
    this.isOld = true;
    if (this.tree.contains(document.activeElement)) this.fill(this.current());
    else if (!this.tree.hasChildNodes()) this.show(this.byDegree(shown.nodes).slice(0, 1), null);
  }

  private current(): string | null {
    return this.tree.querySelector<HTMLElement>("[tabindex='0']")?.dataset["node"] ?? null;
  }

  /** Shows the level behind the path, and makes one of its nodes the one that the Tab key leads to. */
  private fill(at: string | null = null): void {
    this.isOld = false;
    const from = this.path.at(-1);
    this.show(from === undefined ? this.beginnings() : this.neighbours(from), at);
  }

  private show(level: readonly string[], at: string | null): void {
    const isFocused = this.tree.contains(document.activeElement);
    const items = level.map((id, place) => this.item(id, place, level.length));
    this.tree.replaceChildren(...items);
    const stop = items.find(({ dataset }) => dataset["node"] === at) ?? items[0];
    stop?.setAttribute("tabindex", "0");
    if (isFocused) stop?.focus({ preventScroll: true });
  }

  private item(id: string, place: number, count: number): HTMLElement {
    const made = this.made.get(id) ?? h("li", { role: "treeitem", "data-node": id }, ...tipOf(this.walked.model, this.lang, id).flatMap((line, at) => [at > 0 && ", ", h("bdi", {}, line)]));
    this.made.set(id, made);
    const told = { tabindex: -1, "aria-level": this.path.length + 1, "aria-posinset": place + 1, "aria-setsize": count };
    for (const [name, value] of Object.entries(told)) made.setAttribute(name, String(value));
    made.toggleAttribute("aria-expanded", false);
    if (this.hasMore(id)) made.setAttribute("aria-expanded", "false");
    return made;
  }

  private onKey(event: KeyboardEvent): void {
    const items = [...this.tree.querySelectorAll<HTMLElement>("li")];
    const at = items.findIndex((one) => one === document.activeElement);
    const id = items[at]?.dataset["node"];
    if (id === undefined) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.move(items[at + 1]),
      ArrowUp: () => this.move(items[at - 1]),
      Home: () => this.move(items[0]),
      End: () => this.move(items.at(-1)),
      ArrowRight: () => this.enter(id),
      ArrowLeft: () => this.leave(),
      Enter: () => this.walked.onPick(id),
      " ": () => this.walked.onPick(id),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  private move(to: HTMLElement | undefined): void {
    if (!to) return;
    for (const one of this.tree.querySelectorAll("[tabindex='0']")) one.setAttribute("tabindex", "-1");
    to.setAttribute("tabindex", "0");
    to.focus({ preventScroll: true });
  }

  private enter(id: string): void {
    if (!this.hasMore(id)) return;
    this.path.push(id);
    this.fill();
  }

  private leave(): void {
    const from = this.path.pop();
    if (from !== undefined) this.fill(from);
  }

  private hasMore(id: string): boolean {
    return this.ends(id).some((other) => other !== id && !this.path.includes(other));
  }

  /** Its neighbours that are not on the way to it, those with the most relations first. */
  private neighbours(id: string): string[] {
    return this.ranked(new Set(this.ends(id).filter((other) => other !== id && !this.path.includes(other))));
  }

  private ends(id: string): string[] {
    const edges = (this.walked.model.edgesOf.get(id) ?? []).filter((edge) => this.shown.edges.has(edge.id));
    return edges.map((edge) => (edge.from === id ? edge.to : edge.from));
  }

  private ranked(ids: Iterable<string>): string[] {
    const name = (id: string): string => entityLabel(this.walked.model, this.lang, id);
    return this.byDegree([...ids].sort((a, b) => collator.compare(name(a), name(b))));
  }

  private byDegree(ids: Iterable<string>): string[] {
    const degree = (id: string): number => this.walked.model.edgesOf.get(id)?.length ?? 0;
    return [...ids].sort((a, b) => degree(b) - degree(a));
  }

  /** Of each part of the net that hangs together the node with the most relations: from these every node is reached. */
  private beginnings(): string[] {
    const seen = new Set<string>();
    const first = this.byDegree(this.shown.nodes).filter((one) => {
      if (seen.has(one)) return false;
      const part = new Set([one]);
      for (const id of part) for (const other of this.ends(id)) part.add(other);
      for (const id of part) seen.add(id);
      return true;
    });
    return this.ranked(first);
  }
}
