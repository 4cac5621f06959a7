// Text that must fit a width: measured, broken between words, cut as the last resort.

import { closed } from "../words/bidi";

export type Measure = (text: string, size: number, weight?: number) => number;

export function measurer(family: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, weight = 400) => {
    const key = `${weight} ${size} ${text}`;
    const found = known.get(key);
    if (found !== undefined || !context) return found ?? text.length * size * 0.6;
    context.font = `${weight} ${size}px ${family}`;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}

/** `text` in at most `most` lines of at most `width`; what does not fit is cut with an ellipsis. */
export function lines(text: string, width: number, most: number, measure: (line: string) => number): string[] {
  const words = text.trim().slice(0, 400).split(/\s+/);
  const made: string[] = [];
  // Each line is a text of its own, and ends what it begins.
  while (words.length && made.length < most) made.push(closed(line(words, width, made.length === most - 1, measure)));
  return made;
}

function line(words: string[], width: number, isLast: boolean, measure: (line: string) => number): string {
  let taken = words.shift() ?? "";
  while (words.length && measure(`${taken} ${words[0]}`) <= width) taken += ` ${words.shift()}`;
  const rest = isLast && words.length > 0;
  return measure(taken) <= width && !rest ? taken : cut(rest ? `${taken} ${words[0]}` : taken, width, measure);
}

function cut(text: string, width: number, measure: (line: string) => number): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
