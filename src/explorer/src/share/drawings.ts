// What can be drawn for a file: the ring, a partner unfolded, the table.

import type { Tie } from "../data/contract";
import { entityLabel, langMark } from "../data/labels";
import type { Model } from "../data/model";
import { counted, kindsOf } from "../data/ties";
import type { Measure } from "../parts/text";
import { headline } from "../views/headline";
import { matrixPicture } from "../views/matrix/picture";
import { drawRing } from "../views/ring/ring";
import { unfold } from "../views/step/groups";
import { saidIn } from "../views/step/said";
import { step } from "../views/step/layout";
import { drawStep } from "../views/step/step";
import { type Drawing, type Frame, held, surelyHeld } from "../views/view";
import { capital, t } from "../words/words";
import { countedKind } from "../words/ties";

interface Source {
  readonly model: Model;
  readonly measure: Measure;
}

const SIZE = { width: 1150, height: 720 };
const MOST_NODES = 80;

export function ringDrawing(frame: Frame, context: Pick<Source, "measure"> & { readonly model: Pick<Model, "nodes" | "ties"> }): Drawing {
  const body = drawRing({ context, frame, ...SIZE, onPick: nothing, onPoint: nothing });
  return { title: headline(frame, context.model), meaning: "meaningRing", legend: "lines", body, ties: surelyHeld(frame) };
}

export function stepDrawing(frame: Frame, { model, measure }: Source, partner: string): Drawing {
  const { lang, steps, open, selection } = frame.state;
  const ties = held(frame).filter((tie) => tie.partner === partner);
  const unfolded = unfold(model, ties, partner, steps, saidIn(model, lang));
  const centre = { id: partner, name: entityLabel(model, lang, partner), own: langMark(model, lang, partner), marks: [] };
  const chosen = selection?.kind === "node" ? selection.id : null;
  const drawn = step(unfolded, centre, { ...SIZE, measure, most: MOST_NODES, open });
  const body = drawStep(drawn, { lang, chosen, onPick: nothing, onOpen: nothing, onPoint: nothing });
  return { title: stepTitle(frame, ties, model, partner), meaning: "meaningStep", legend: "letters", body, ties };
}

export function matrixDrawing(frame: Frame, { model, measure }: Source): Drawing {
  return { title: headline(frame, model), meaning: "meaningMatrix", legend: null, body: matrixPicture({ context: { model }, frame, measure }), ties: surelyHeld(frame) };
}

function stepTitle({ state: { lang } }: Frame, ties: readonly Tie[], model: Model, partner: string): string {
  const counts = kindsOf(model.ties).map((kind) => ({ kind, n: counted(ties.filter((tie) => tie.kind === kind)) })).filter(({ n }) => n > 0);
  const said = counts.map(({ kind, n }) => countedKind(lang, kind, n)).join(", ");
  const name = entityLabel(model, lang, model.ties.home);
  return `${entityLabel(model, lang, partner)} – ${capital(t(lang, "tiesWith", { name }))}: ${said}`;
}

function nothing(): void {
  // A picture for a file hears nothing.
}
