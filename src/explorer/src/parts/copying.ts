// A button that puts a text on the clipboard, and what is said of what was done.

import { heading, type Lang, t } from "../words/words";
import { h } from "./dom";

/** How long it says so, in milliseconds. */
const SAID = 2000;

/** Does something; what it gives is to be said of it: that it is done, or why it could not be. */
export async function outcome(lang: Lang, act: () => Promise<void> | void): Promise<string> {
  try {
    await act();
    return `✓ ${heading(lang, "shared")}`;
  } catch (error) {
    return t(lang, "notShared", { why: error instanceof Error ? error.message : String(error) });
  }
}

export function copyButton(lang: Lang, name: string, text: () => string, focus: string | null = null): HTMLElement {
  const said = h("span", { role: "status" });
  const copy = async (): Promise<void> => {
    said.textContent = ` ${await outcome(lang, () => navigator.clipboard.writeText(text()))}`;
    setTimeout(() => said.replaceChildren(), SAID);
  };
  return h("button", { type: "button", class: "copy", "data-focus": focus, click: () => void copy() }, name, said);
}
