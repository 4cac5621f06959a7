// vis-network, which the page carries as text: one whose net is not opened need not read half a million letters of code.

import { byIdOf, h } from "../../parts/dom";

/** Runs it, by the digest under which the policy of the page allows it. */
export function runVis(): void {
  document.head.append(h("script", {}, byIdOf("page-vis").textContent));
}
