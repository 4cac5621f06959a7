// The editor of queries: CodeMirror in a shadow root, whose style sheets a strict policy allows.

import { type Completion, type CompletionContext, type CompletionResult, autocompletion } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorView, keymap, tooltips } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { type Entry, type Names, kindOf, nameOf, names } from "./index";

const MOST = 40;
// The colours of the page, which change with its mode.
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--flame)" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--variable)" },
  { tag: [tags.string, tags.number], color: "var(--string)" },
  { tag: [tags.atom, tags.standard(tags.variableName), tags.propertyName], color: "var(--sea)" },
  { tag: [tags.comment, tags.meta], color: "var(--muted)" },
]);

export interface Editor {
  text(): string;
  replace(text: string): void;
}

/** An editor in `place` that starts with `start`; Ctrl+Enter calls `run`. */
export function editorIn(place: HTMLElement, start: string, label: string, lang: string, prefixes: Record<string, string>, run: () => void): Editor {
  const root = place.attachShadow({ mode: "open" });
  const inside = document.createElement("div");
  root.append(inside);
  const complete = (context: CompletionContext): Promise<CompletionResult | null> => completions(context, lang, prefixes);
  const view = new EditorView({
    parent: inside,
    root,
    doc: start,
    extensions: [
      keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }]),
      basicSetup,
      StreamLanguage.define(sparql),
      syntaxHighlighting(COLOURS),
      autocompletion({ override: [complete], icons: false }),
      tooltips({ parent: inside }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": "editor-help" }),
      EditorView.theme({
        "&": { color: "var(--ink)", fontSize: "0.95rem" },
        ".cm-scroller": { fontFamily: "var(--mono)", minHeight: "11rem", maxHeight: "60vh" },
        ".cm-gutters": { backgroundColor: "var(--page)", color: "var(--muted)", border: "0" },
        ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
        ".cm-cursor": { borderLeftColor: "var(--ink)" },
        ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": { background: "var(--select)" },
        ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)" },
      }),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
  };
}

/** Terms and names that hold what stands before the cursor: a word, `hp:…`, or `<id/…`. */
async function completions(context: CompletionContext, lang: string, prefixes: Record<string, string>): Promise<CompletionResult | null> {
  const before = context.matchBefore(/[<]?[\p{L}\p{N}_:/-]*/u);
  if (!before || (before.text.length < 2 && !context.explicit) || /^[?$]/.test(context.state.sliceDoc(before.from - 1, before.from))) return null;
  const wanted = before.text.replace(/^<?(id|scheme|hp)?[:/]?/, "");
  const known = await names();
  const terms = known.find(wanted).map((entry) => offer(known, entry, lang));
  const declared = Object.keys(prefixes).filter((prefix) => prefix.startsWith(wanted));
  const options = [...terms.slice(0, MOST), ...declared.map((prefix) => ({ label: `${prefix}:`, apply: `${prefix}:` }))];
  return options.length > 0 ? { from: before.from, options, filter: false } : null;
}

function offer(known: Names, entry: Entry, lang: string): Completion {
  const [local] = entry;
  const term = local.startsWith("def#") ? `hp:${local.slice(4)}` : `<${local}>`;
  return { label: `${nameOf(entry, lang)} · ${term}`, detail: kindOf(known, entry, lang), apply: term };
}
