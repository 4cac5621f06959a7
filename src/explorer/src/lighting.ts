// What is pointed at in one place is lit in all, and named beside it.

import { showTip, tipOf } from "./parts/tooltip";
import type { Frame, ViewContext } from "./views/view";

export function light({ state: { lang } }: Frame, { model }: ViewContext, id: string | null, at?: Element): void {
  document.documentElement.classList.toggle("pointing", id !== null);
  for (const one of document.querySelectorAll("[data-partner]")) one.classList.toggle("lit", one.getAttribute("data-partner") === id);
  showTip(at ?? null, id === null ? [] : tipOf(model, lang, id));
}
