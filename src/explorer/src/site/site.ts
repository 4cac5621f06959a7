// The search field of every page (an ARIA combobox over the index of names).

import { filled } from "../words/filled";
import { type Entry, type Names, kindOf, nameOf, names, pageOf } from "./index";

const MOST = 12;

class Finder {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly count: HTMLElement;
  private readonly words: Record<string, string>;
  private readonly lang: string;
  private hits: Entry[] = [];
  private active = -1;

  constructor(box: HTMLElement) {
    this.input = box.querySelector("input") as HTMLInputElement;
    this.list = box.querySelector("[role=listbox]") as HTMLElement;
    this.count = box.querySelector("[role=status]") as HTMLElement;
    this.words = JSON.parse(box.dataset["words"] ?? "{}") as Record<string, string>;
    this.lang = box.dataset["lang"] ?? "vi";
    box.hidden = false;
    this.input.addEventListener("focus", () => void names());
    this.input.addEventListener("input", () => void this.search());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => this.open(false));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private async search(): Promise<void> {
    const query = this.input.value;
    const known = await names();
    if (query !== this.input.value) return;
    const found = query.trim() ? known.find(query) : [];
    this.hits = found.slice(0, MOST);
    this.active = -1;
    this.list.replaceChildren(...this.hits.map((entry, at) => this.option(entry, at, known)));
    const text = this.words[found.length === 0 ? "noResult" : found.length === 1 ? "oneResult" : "results"] ?? "";
    this.count.textContent = query.trim() ? filled(text, { n: found.length }) : "";
    this.open(this.hits.length > 0);
  }

  private option(entry: Entry, at: number, known: Names): HTMLElement {
    const link = document.createElement("a");
    link.href = pageOf(entry, this.lang);
    link.tabIndex = -1;
    const name = document.createElement("bdi");
    name.textContent = nameOf(entry, this.lang);
    const kind = document.createElement("span");
    kind.className = "count";
    kind.textContent = kindOf(known, entry, this.lang);
    link.append(name, " ", kind);
    const option = document.createElement("li");
    option.id = `found-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(link);
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      Enter: () => this.go(),
      Escape: () => this.open(false),
    };
    const step = steps[event.key];
    if (!step || event.isComposing) return;
    // Where a server finds too, it is asked for what is not found here.
    if (event.key === "Enter" && this.hits.length === 0) return;
    event.preventDefault();
    step();
  }

  private move(by: number): void {
    const options = [...this.list.children];
    if (options.length === 0) return;
    this.open(true);
    this.active = this.active < 0 && by < 0 ? options.length - 1 : (this.active + by + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === this.active));
    this.input.setAttribute("aria-activedescendant", `found-${this.active}`);
    options[this.active]?.scrollIntoView({ block: "nearest" });
  }

  private go(): void {
    const entry = this.hits[Math.max(this.active, 0)];
    if (entry) location.href = pageOf(entry, this.lang);
  }

  private open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) this.input.removeAttribute("aria-activedescendant");
  }
}

const box = document.querySelector<HTMLElement>(".find");
if (box) new Finder(box);
