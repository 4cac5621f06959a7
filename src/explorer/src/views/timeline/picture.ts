// The timeline for a file: a row a partner or a kind, with the signs of its ties.

import { lastYear } from "../../data/time";
import { svg } from "../../parts/dom";
import { lines } from "../../parts/text";
import { t } from "../../words/words";
import { type Drawing, type Frame, held, type ViewContext } from "../view";
import { axisOf } from "./layout";
import { axisPicture, groups, lanes } from "./timeline";

const WIDTH = 1150;
const NAMES = 250;
const HEAD = 24;
const LETTERS = 13;
const WEIGHT = 600;
const GAP = 6;

export function timelineDrawing(frame: Frame, { model, measure }: Pick<ViewContext, "model" | "measure">): Drawing {
  const { lang, by } = frame.state;
  const ties = held(frame);
  const axis = axisOf(ties, lastYear(model.details.release), frame.when, WIDTH - NAMES);
  let y = HEAD;
  const rows = groups(model, lang, by, ties).flatMap((group) => {
    const drawn = placed(lanes(group.ties, axis, lang, WIDTH - NAMES), NAMES, y);
    const [name = ""] = lines(group.name, NAMES - GAP, 1, (text) => measure(text, LETTERS, WEIGHT));
    const row = [svg("text", { class: "row-name", x: 0, y: y + 16, "font-size": LETTERS }, name), drawn];
    y += Number(drawn.getAttribute("height")) + GAP;
    return row;
  });
  const body = svg("svg", { width: WIDTH, height: y, viewBox: `0 0 ${WIDTH} ${y}` }, placed(axisPicture(axis, lang, WIDTH - NAMES), NAMES, 0), ...rows);
  return { title: t(lang, "timelineTitle", { n: ties.length }), meaning: "meaningTimeline", legend: "letters", body, ties };
}

function placed(drawn: SVGElement, x: number, y: number): SVGElement {
  drawn.setAttribute("x", String(x));
  drawn.setAttribute("y", String(y));
  return drawn;
}
