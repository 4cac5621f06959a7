// What a view is, and what it is given. A view knows the data, the state and these; never another view.

import type { Tie } from "../data/contract";
import { type Row, rows } from "../data/counts";
import { narrowed } from "../data/facets";
import type { Model } from "../data/model";
import { type Kind, kindsOf } from "../data/ties";
import { holding, type Span, spanOf } from "../data/time";
import type { Context } from "../parts/links";
import type { Measure } from "../parts/text";
import type { State } from "../state/state";
import { type Key, t } from "../words/words";
import { dateText } from "../words/ties";

/** One way to look at the data: a module in views/, named once, in main. */
export interface View {
  /** Its name in the address: `view=ID`. */
  readonly id: string;
  /** What its button says. */
  readonly label: Key;
  /** Whether this page has the data for it. */
  isOffered(model: Model): boolean;
  /** Fills its place when it is first shown; what it returns draws every frame while the view is open. */
  open(host: HTMLElement, context: ViewContext): (frame: Frame) => void;
  /** What it shows as a picture for a file; a view that has none is left out. */
  drawing?(frame: Frame, context: ViewContext): Drawing;
  /** Whether it is printed as it stands on the screen. */
  readonly hasOwnPaper?: boolean;
}

/** One picture, drawn on paper of a fixed width whatever the screen. */
export interface Drawing {
  readonly title: string;
  /** What a point and a line mean. */
  readonly meaning: Key;
  /** What its legend explains: of the kinds of tie lines and letters, or letters alone; the types of things; or nothing. */
  readonly legend: "lines" | "letters" | "types" | null;
  readonly body: SVGSVGElement;
  /** The ties that it shows, where it shows ties. */
  readonly ties?: readonly Tie[];
  /** The records that it shows, where these are not the ties. */
  readonly records?: readonly string[];
}

export interface ViewContext extends Context {
  readonly measure: Measure;
}

/** What every view shows: the ties that the state leaves, counted. */
export interface Frame {
  readonly state: State;
  /** The kinds of tie that are on, in their order. */
  readonly kinds: readonly Kind[];
  /** The ties of these kinds that the facets leave, of all times. */
  readonly ties: readonly Tie[];
  /** The chosen time; null for all times. */
  readonly when: Span | null;
  /** One row a partner, in the order of the ring, counted at the chosen time. */
  readonly rows: readonly Row[];
}

export function frameOf(model: Model, state: State): Frame {
  const { ties: page } = model;
  const kinds = kindsOf(page).filter((kind) => !state.withoutTies.has(kind));
  const ties = narrowed(model, page.ties.filter(({ kind }) => kinds.includes(kind)), state.where);
  const when = spanOf(state.time);
  return { state, kinds, ties, when, rows: rows(page, ties, kinds, when) };
}

/** The ties of a frame that can hold at its time. */
export function held({ ties, when }: Frame): Tie[] {
  return ties.filter((tie) => holding(tie, when) !== "gone");
}

/** Those of which it is known that they hold then. */
export function surelyHeld({ ties, when }: Frame): Tie[] {
  return ties.filter((tie) => holding(tie, when) === "holds");
}

/** Why nothing is left. */
export function nothingLeft({ state: { lang, where, time, withoutTies } }: Frame): string {
  const reasons = [where.size ? t(lang, "narrow") : "", time ? dateText(lang, time) : "", withoutTies.size ? t(lang, "kindsOff") : ""].filter(Boolean);
  return t(lang, "nothingLeft", { why: reasons.join(", ") });
}
