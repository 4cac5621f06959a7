// Named questions found by their wording; words that name a value of a parameter filter the answer.

import type { Asked } from "../data/contract";
import { askedOf, type Cell, cellText, valuesOf } from "../data/answers";
import { otherNames, pick } from "../data/labels";
import type { Model } from "../data/model";
import type { Lang } from "../words/words";
import { foldedWords } from "./folding";

export interface QuestionHit {
  readonly asked: Asked;
  /** `parameter=key` */
  readonly choices: readonly string[];
  readonly text: string;
}

interface Wording {
  readonly asked: Asked;
  readonly words: ReadonlySet<string>;
  /** The cells of its parameters with the words of their names. */
  readonly values: readonly { readonly choice: string; readonly cell: Cell; readonly names: readonly string[][] }[];
}

interface Index {
  readonly wordings: readonly Wording[];
  /** How telling a word is: less where many questions have it. */
  readonly weight: (word: string) => number;
}

interface Scored extends QuestionHit {
  readonly score: number;
  readonly told: number;
}

/** What a reader is offered who does not yet know what can be asked. */
const FIRST: readonly string[] = [
  "agreements-in-force", "agreements-that-run-out", "agreements-ended-or-dormant", "latest-contact-with-partners",
  "partner-registers", "largest-projects", "investors-by-zone", "oda-by-donor",
];
const LANGUAGES: readonly Lang[] = ["vi", "en"];
const ENOUGH = 0.6;
const MOST = 3;
const LEAST_BEGUN = 4;
/** What a word counts that no question has: it is more often "from" than the point of the matter. */
const UNKNOWN = 2;
const indexes = new WeakMap<Model, Index>();

/** Some questions to begin with; those that the page does not answer are left out. */
export function firstQuestions({ answers }: Pick<Model, "answers">, lang: Lang): QuestionHit[] {
  const asked = FIRST.flatMap((name) => askedOf(answers, name) ?? []);
  return asked.map((one) => ({ asked: one, choices: [], text: pick(lang, one.question) }));
}

/** The questions that most of the text's words are in, the likest first; a single word must be whole. */
export function questionsNamed(model: Model, lang: Lang, text: string): QuestionHit[] {
  const words = foldedWords(text);
  if (words.join("").length < LEAST_BEGUN || !model.answers.questions.length) return [];
  let index = indexes.get(model);
  if (!index) indexes.set(model, (index = indexOf(model)));
  const scored = index.wordings.map((wording) => score(model, lang, wording, words, index));
  return scored.filter(({ score: how }) => how >= ENOUGH).sort((a, b) => b.score - a.score || b.told - a.told || a.text.length - b.text.length).slice(0, MOST);
}

function indexOf(model: Model): Index {
  const wordings = model.answers.questions.map((asked) => wordingOf(model, asked));
  const counts = new Map<string, number>();
  for (const { words } of wordings) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { wordings, weight: (word) => (counts.has(word) ? Math.log(1 + wordings.length / (counts.get(word) ?? 1)) : UNKNOWN) };
}

function wordingOf(model: Model, asked: Asked): Wording {
  const written = [asked.name, ...LANGUAGES.flatMap((lang) => [pick(lang, asked.question)])];
  const values = Object.keys(asked.parameters).flatMap((name) => (
    [...valuesOf(model, asked, name)].map(([key, cell]) => ({ choice: `${name}=${key}`, cell, names: namesOf(model, cell) }))
  ));
  return { asked, words: new Set(written.flatMap(foldedWords)), values };
}

function namesOf(model: Model, cell: Cell): string[][] {
  const others = typeof cell === "string" ? otherNames(model, cell) : [];
  return [...LANGUAGES.map((lang) => cellText(model, lang, cell)), ...others].map(foldedWords).filter((words) => words.length > 0);
}

function score(model: Model, lang: Lang, { asked, words: own, values }: Wording, typed: readonly string[], { weight }: Index): Scored {
  const isSaid = (word: string, place: number): boolean => own.has(word) || (place === typed.length - 1 && word.length >= LEAST_BEGUN && [...own].some((one) => one.startsWith(word)));
  const rest = typed.filter((word, place) => !isSaid(word, place));
  const value = rest.length ? valueNamed(values, rest) : undefined;
  const taken = new Set(value?.names.flat());
  const sum = (words: readonly string[]): number => words.reduce((all, word) => all + weight(word), 0);
  const told = sum(typed.filter((word, place) => isSaid(word, place) || taken.has(word)));
  const said = typed.some(isSaid);
  const text = value ? `${pick(lang, asked.question)} · ${cellText(model, lang, value.cell)}` : pick(lang, asked.question);
  return { asked, choices: value ? [value.choice] : [], text, score: said ? told / sum(typed) : 0, told: told / sum([...own]) };
}

/** The value whose whole name is among the words, the longest such name first; otherwise the only one of whose name one of them is part. */
function valueNamed<T extends { readonly names: readonly string[][] }>(values: readonly T[], words: readonly string[]): T | undefined {
  const length = ({ names }: T): number => Math.max(...names.map((name) => name.length));
  const whole = values.filter(({ names }) => names.some((name) => name.every((word) => words.includes(word))));
  const part = values.filter(({ names }) => names.some((name) => words.some((word) => word.length >= LEAST_BEGUN && name.includes(word))));
  return [...whole].sort((a, b) => length(b) - length(a))[0] ?? (part.length === 1 ? part[0] : undefined);
}
