// The SPARQL page: an editor, an engine in a worker that can be stopped, and the answer as a table.

import engineText from "engine:text";
import { csvOf } from "../parts/csv";
import { saveCsv } from "../parts/saving";
import { filled } from "../words/filled";
import { type Editor, editorIn } from "./editor";
import { nameOf, names, pageOf } from "./index";
import { type Cell, MOST_ROWS, type Told } from "./messages";

interface Settings {
  base: string;
  prefixes: Record<string, string>;
  lang: string;
  words: Record<string, string>;
  start: string;
}

const MOST_SHOWN = 1000;

class Console {
  private readonly run = this.button("run", () => this.ask());
  private readonly stop = this.button("stop", () => this.halt());
  private readonly save = this.button("save", () => this.download());
  private readonly status = document.getElementById("status") as HTMLElement;
  private readonly problem = document.getElementById("problem") as HTMLElement;
  private readonly rows = document.getElementById("rows") as HTMLElement;
  private readonly editor: Editor;
  private worker: Worker | undefined;
  private asked = 0;
  private began = 0;
  private answer: { columns: string[]; rows: Cell[][] } = { columns: [], rows: [] };
  private pages = new Map<string, { href: string; name: string }>();

  constructor(
    private readonly settings: Settings,
    private readonly graph: string,
  ) {
    const place = document.getElementById("editor") as HTMLElement;
    this.editor = editorIn(place, fromAddress() || settings.start, this.word("query"), settings.lang, settings.prefixes, () => this.ask());
    window.addEventListener("hashchange", () => this.editor.replace(fromAddress() || settings.start));
    this.start();
  }

  private word(key: string, values: Record<string, string | number> = {}): string {
    return filled(this.settings.words[key] ?? key, values);
  }

  private button(id: string, act: () => void): HTMLButtonElement {
    const found = document.getElementById(id) as HTMLButtonElement;
    found.addEventListener("click", act);
    return found;
  }

  private start(): void {
    this.status.textContent = this.word("loading");
    this.run.disabled = true;
    const address = URL.createObjectURL(new Blob([engineText], { type: "text/javascript" }));
    this.worker = new Worker(address);
    this.worker.addEventListener("message", ({ data }: MessageEvent<Told>) => this.hear(data));
    this.worker.addEventListener("error", (event) => this.complain(event.message));
    this.worker.postMessage(this.graph);
  }

  private async ask(): Promise<void> {
    if (this.run.disabled) return;
    const query = this.editor.text();
    history.replaceState(null, "", `#q=${encodeURIComponent(query)}`);
    this.asked += 1;
    const id = this.asked;
    this.status.textContent = this.word("running");
    this.problem.textContent = "";
    this.run.disabled = true;
    this.stop.disabled = false;
    await this.loadPages().catch(() => undefined); // without the names an IRI is shown as such
    // It was stopped while the names were on their way.
    if (id !== this.asked) return;
    this.began = performance.now();
    this.worker?.postMessage({ id, query: this.declared(query), base: this.settings.base });
  }

  /** The query behind the prefixes of the project, on its first line, so that the lines of messages stay right. */
  private declared(query: string): string {
    const prefixes = Object.entries(this.settings.prefixes).map(([prefix, name]) => `PREFIX ${prefix}: <${name}>`);
    return `${prefixes.join(" ")} ${query}`;
  }

  private halt(): void {
    this.worker?.terminate();
    this.asked += 1;
    this.stop.disabled = true;
    this.start();
    this.status.textContent = this.word("stopped");
  }

  private hear(told: Told): void {
    if (told.kind !== "ready" && told.id && told.id !== this.asked) return;
    this.run.disabled = false;
    this.stop.disabled = true;
    if (told.kind === "ready") this.status.textContent = this.word("ready");
    else if (told.kind === "problem") this.complain(told.text);
    else this.show(told.columns, told.rows, told.total);
  }

  private complain(text: string): void {
    this.status.textContent = "";
    this.problem.textContent = text;
    this.rows.hidden = true;
  }

  private show(columns: string[], rows: Cell[][], total: number): void {
    this.answer = { columns, rows };
    this.save.disabled = rows.length === 0;
    const seconds = ((performance.now() - this.began) / 1000).toFixed(2);
    const capped = total > MOST_SHOWN ? `; ${this.word("onlyFirst", { n: MOST_SHOWN })}` : "";
    this.status.textContent = this.word("inSeconds", { n: total, seconds }) + capped + (total > MOST_ROWS ? ` (CSV: ${MOST_ROWS})` : "");
    const head = element("tr", ...columns.map((name) => element("th", name)));
    for (const cell of head.children) cell.setAttribute("scope", "col");
    const body = rows.slice(0, MOST_SHOWN).map((row) => element("tr", ...row.map((cell) => element("td", this.shown(cell)))));
    this.rows.replaceChildren(element("table", element("thead", head), element("tbody", ...body)));
    this.rows.hidden = false;
  }

  private shown(cell: Cell): Node | string {
    if (!cell) return "";
    const [kind, value] = cell;
    const known = kind === "iri" ? this.pages.get(value) : undefined;
    const text = element("bdi", known?.name ?? (kind === "iri" ? this.compact(value) : value));
    if (!known) return text;
    const link = element("a", text) as HTMLAnchorElement;
    link.href = known.href;
    link.title = value;
    return link;
  }

  private compact(iri: string): string {
    const found = Object.entries(this.settings.prefixes).find(([, name]) => iri.startsWith(name));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  }

  private async loadPages(): Promise<void> {
    if (this.pages.size > 0) return;
    const { entries } = await names();
    const { base, lang } = this.settings;
    this.pages = new Map(entries.map((entry) => [base + entry[0], { href: pageOf(entry, lang), name: nameOf(entry, lang) }]));
  }

  private download(): void {
    const lines = [this.answer.columns, ...this.answer.rows.map((row) => row.map((cell) => cell?.[1] ?? ""))];
    saveCsv("answer.csv", csvOf(lines));
  }
}

function element(name: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

function fromAddress(): string {
  return new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B")).get("q") ?? "";
}

declare global {
  interface Window {
    haiphongGraph?: (packed: string) => void;
  }
}

const place = document.getElementById("console");
if (place) {
  const settings = JSON.parse(place.dataset["settings"] ?? "{}") as Settings;
  window.haiphongGraph = (graph) => void new Console(settings, graph);
}
