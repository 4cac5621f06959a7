// The menu that gives away what is shown: as a link, a picture, data, or on paper.

import { outcome } from "../parts/copying";
import { h } from "../parts/dom";
import { refill } from "../parts/focus";
import type { State } from "../state/state";
import { type Drawing, frameOf, type View, type ViewContext } from "../views/view";
import { heading, type Key } from "../words/words";
import { matrixDrawing } from "./drawings";
import { tiesCsv, tiesJson } from "./files";
import { paper, sheetBeside } from "./paper";
import { pictureFile } from "./picture";
import { wholePanel } from "./print";
import { png, save, saveCsv } from "../parts/saving";

interface Way {
  readonly id: string;
  readonly label: Key;
  run(): Promise<void> | void;
}

export class ShareMenu {
  private readonly list = h("div", { class: "share-list" });
  private readonly summary = h("summary", { "data-focus": "share" });
  private readonly status = h("p", { role: "status", "aria-live": "polite" });
  /** Whether the next print is of everything. */
  private isWhole = false;
  readonly element = h("details", { class: "share" }, this.summary, h("div", { class: "share-sheet" }, this.list, this.status));

  constructor(private readonly context: ViewContext, private readonly views: readonly View[]) {
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.element.open = false;
    });
    window.addEventListener("beforeprint", () => this.preparePaper());
    window.addEventListener("afterprint", () => this.putPaperAway());
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.element.open && this.leave(event));
  }

  render({ lang, view }: State): void {
    this.summary.textContent = heading(lang, "share");
    this.status.textContent = "";
    const button = ({ id, label, run }: Way): HTMLElement => (
      h("button", { type: "button", "data-focus": `share ${id}`, "data-share": id, click: () => void this.run(run) }, heading(lang, label))
    );
    refill(this.list, ...this.ways(view).map(button));
  }

  /** Before printing, by menu or by key: the sheets of the view, in the place of the page; beside the net, which prints itself, what is chosen and the sources. With everything goes all that the panel tells. */
  private preparePaper(): void {
    const { model, store } = this.context;
    const open = this.views.find((view) => view.id === store.get().view);
    if (!model.ties.ties.length) return;
    const isBeside = !!open?.hasOwnPaper && !this.isWhole;
    const frame = this.frame();
    const drawn = open?.drawing?.(frame, this.context);
    document.documentElement.dataset["printing"] = "true";
    document.documentElement.dataset["paper"] = isBeside ? "beside" : "alone";
    document.getElementById("paper")?.remove();
    const drawings = [...(drawn ? [drawn] : []), ...(this.isWhole ? [matrixDrawing(frame, this.context)] : [])];
    const sheets = isBeside ? sheetBeside(this.context, frame) : paper(this.context, frame, drawings, this.isWhole);
    if (this.isWhole) sheets.append(...[wholePanel()].filter((one) => one !== null));
    document.body.append(sheets);
  }

  private print(isWhole: boolean): void {
    this.isWhole = isWhole;
    this.element.open = false;
    window.print();
  }

  private putPaperAway(): void {
    this.isWhole = false;
    document.getElementById("paper")?.remove();
    delete document.documentElement.dataset["paper"];
    delete document.documentElement.dataset["printing"];
  }

  private leave(event: Event): void {
    event.preventDefault();
    this.element.open = false;
    this.summary.focus();
  }

  private async run(way: Way["run"]): Promise<void> {
    this.status.textContent = await outcome(this.context.store.get().lang, way);
  }

  private ways(id: string): Way[] {
    const open = this.views.find((view) => view.id === id);
    const { model } = this.context;
    const link: Way = { id: "link", label: "copyLink", run: () => navigator.clipboard.writeText(location.href) };
    if (!model.ties.ties.length) return [link];
    return [
      link,
      ...(open?.drawing ? this.pictures("picture", "saveSvg", "savePng", () => open.drawing?.(this.frame(), this.context)) : []),
      ...this.pictures("matrix", "saveTableSvg", "saveTablePng", () => matrixDrawing(this.frame(), this.context)),
      { id: "csv", label: "saveCsv", run: () => saveCsv(this.fileName("csv"), tiesCsv(this.context, this.frame())) },
      { id: "json", label: "saveJson", run: () => this.save("json", "application/json", tiesJson(this.context, this.frame())) },
      { id: "print", label: "printView", run: () => this.print(false) },
      { id: "print-all", label: "printAll", run: () => this.print(true) },
    ];
  }

  private pictures(name: string, asSvg: Key, asPng: Key, drawing: () => Drawing | undefined): Way[] {
    const file = (): string => {
      const drawn = drawing();
      return drawn ? pictureFile(drawn, { ...this.context, frame: this.frame() }) : "";
    };
    return [
      { id: `${name}-svg`, label: asSvg, run: () => this.save("svg", "image/svg+xml", file()) },
      { id: `${name}-png`, label: asPng, run: async () => save(this.fileName("png"), await png(file())) },
    ];
  }

  private frame(): ReturnType<typeof frameOf> {
    return frameOf(this.context.model, this.context.store.get());
  }

  private save(ending: string, type: string, text: string): void {
    save(this.fileName(ending), new Blob([text], { type: `${type};charset=utf-8` }));
  }

  private fileName(ending: string): string {
    const { view, at, lang } = this.context.store.get();
    const parts = ["haiphong-kg", this.context.model.details.release, view, at ?? "", lang];
    return `${parts.filter(Boolean).join("-").replace(/[^\w.-]+/g, "-")}.${ending}`;
  }
}
