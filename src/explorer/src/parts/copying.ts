// A button that puts a text on the clipboard, and says that it did.

import { heading, type Lang, t } from "../words/words";
import { h } from "./dom";

/** How long it says so, in milliseconds. */
const SAID = 2000;

export function copyButton(lang: Lang, name: string, text: () => string, focus: string | null = null): HTMLElement {
  const said = h("span", { role: "status" });
  const say = (what: string): void => {
    said.textContent = ` ${what}`;
    setTimeout(() => said.replaceChildren(), SAID);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      say(`✓ ${heading(lang, "shared")}`);
    } catch (error) {
      say(t(lang, "notShared", { why: String(error) }));
    }
  };
  return h("button", { type: "button", class: "copy", "data-focus": focus, click: () => void copy() }, name, said);
}
