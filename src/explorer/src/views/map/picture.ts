// The map for a file.

import { entityLabel, langMark } from "../../data/labels";
import { t } from "../../words/words";
import { type Drawing, type Frame, surelyHeld, type ViewContext } from "../view";
import { drawMap } from "./map";
import { spotsOf } from "./spots";

const SIZE = { width: 1150, height: 620 };
/** A map is offered only where the city has a point. */
const NOWHERE = [0, 0] as const;

export function mapDrawing(frame: Frame, { model, measure }: Pick<ViewContext, "model" | "measure">): Drawing {
  const { lang, at, selection } = frame.state;
  const { home, places } = model.ties;
  const name = entityLabel(model, lang, at ?? home);
  const title = t(lang, "mapTitle", { name });
  const body = drawMap({
    ...SIZE, lang, measure, name: title, home: { id: home, name: entityLabel(model, lang, home), own: langMark(model, lang, home), place: places[home] ?? NOWHERE },
    spots: spotsOf(frame, model).spots, chosen: selection?.id ?? null, onPick: nothing, onPoint: nothing,
  });
  const ties = surelyHeld(frame).filter(({ partner }) => at === null || partner === at);
  return { title, meaning: "meaningMap", legend: "lines", body, ties };
}

function nothing(): void {
  // A picture for a file hears nothing.
}
