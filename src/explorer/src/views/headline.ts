// The sentence above the ring, worked out from what is shown.

import type { Tie } from "../data/contract";
import type { Row } from "../data/counts";
import { entityLabel } from "../data/labels";
import type { Model } from "../data/model";
import { isOwn, type Kind } from "../data/ties";
import { type Frame, nothingLeft } from "./view";
import { capital, t, told } from "../words/words";
import { counted, countedKind, onText } from "../words/ties";

const HEADED: readonly Kind[] = ["twinned", "agreement", "investment"];

export function headline(frame: Frame, model: Pick<Model, "nodes" | "ties">): string {
  return headlineWith(frame, entityLabel(model, frame.state.lang, model.ties.home)).join("");
}

/** The same with the name of the city as it is given. */
export function headlineWith<T extends object>(frame: Frame, home: T | string): (T | string)[] {
  const { rows, state: { lang, time } } = frame;
  const present = rows.filter((row) => row.all > 0);
  const blocs = present.filter(({ partner }) => partner.bloc).length;
  const viaOthers = present.filter(({ partner, own }) => !partner.bloc && own === 0).length;
  const ofKind = (kind: Kind): Set<string> => new Set(ownTies(present, kind).flatMap((tie) => (kind === "agreement" ? [tie.record] : tie.parties)));
  const over = new Set(ownTies(present, "agreement").filter((tie) => tie.over).map((tie) => tie.record)).size;
  const parts = frame.kinds.filter((kind) => HEADED.includes(kind) && ofKind(kind).size > 0).map((kind) => (
    countedKind(lang, kind, ofKind(kind).size) + (kind === "agreement" && over ? t(lang, "stillOver", { n: over }) : "")
  ));
  const partners = counted(lang, "onePartner", "manyPartner", present.length - blocs) + (viaOthers ? t(lang, "onlyOthers", { n: viaOthers }) : "");
  const said = parts.join(", ");
  const rest = blocs
    ? told(lang, "headline", { home, partners, blocs: counted(lang, "oneBloc", "manyBloc", blocs), rest: said })
    : told(lang, "headlineNoBloc", { home, partners, rest: said });
  const unknown = rows.reduce((sum, row) => sum + [...row.cells.values()].reduce((all, cell) => all + cell.unknown, 0), 0);
  const open = unknown ? ` ${counted(lang, "oneOpenThen", "manyOpenThen", unknown)}` : "";
  if (!present.length) return [nothingLeft(frame), open];
  return time ? told(lang, "headlineAt", { time: capital(onText(lang, time)), rest, open }) : rest;
}

function ownTies(rows: readonly Row[], kind: Kind): Tie[] {
  return rows.flatMap((row) => row.cells.get(kind)?.ties ?? []).filter(isOwn);
}
