// How a typed text fits names, and in which order: the rules of haiphong_kg.entities.ranking, held by the same vectors.

import { collator } from "../words/words";
import { caseless, foldedWords, isPlain, oneSlip, spelled } from "./folding";
import { decoded } from "./telex";

const MOST_TYPED = 200;
const LEAST_WITHIN = 3;
/** Letters of a part within a word: "USA" is not "Busan". */
const LEAST_INSIDE = 4;
const LEAST_SLIP = 4;
const SCATTERED = 1;
const CHANCE = 2;

/** Less is better; from SLIP on it is a guess. */
const [EQUAL, PREFIX, WORDS, WITHIN, SLIP, HELD] = [0, 1, 2, 3, 4, 5] as const;

/** One name of an entity: its text, language, grade (0 preferred label) and folded words. */
export interface Name {
  id: string;
  text: string;
  lang: string;
  grade: number;
  words: string[];
  key: string;
}

/** The names to search in, which of them hold a word, and how connected an entity is. */
export interface Index {
  names: Name[];
  postings: Map<string, number[]>;
  degree: (id: string) => number;
}

/** An entity, and that of its names which fits best. */
export interface Hit {
  id: string;
  matched: string;
}

/** How one name fits: the rank, then how far from a perfect fit of that rank. */
type Match = readonly [rank: number, off: number];
type Matches = Map<number, Match>;

export function indexOf(labelled: [id: string, text: string, lang: string, grade: number][], degree: Index["degree"]): Index {
  const postings = new Map<string, number[]>();
  const names = labelled.map(([id, text, lang, grade], place) => {
    const words = foldedWords(text);
    for (const word of new Set(words)) {
      const places = postings.get(word);
      if (places) places.push(place);
      else postings.set(word, [place]);
    }
    return { id, text, lang, grade, words, key: words.join("") };
  });
  return { names, postings, degree };
}

/**
 * The entities with a name like the text, best first.
 *
 * Equal names come before names that begin with the text, hold all its words, or hold it anywhere. Only where there is
 * none of these, the text is read as Telex or VNI; else names alike but for one letter a word are given, else the
 * names that the text itself holds. A name that is the text but for one letter also comes before chance finds.
 * Among equals decide: accents as typed, preferred before other labels, the language of the text, how connected the
 * entity is, the shorter label, the Vietnamese alphabet.
 */
export function findNames(index: Index, text: string): Hit[] {
  let typed = text.slice(0, MOST_TYPED).normalize("NFC");
  let found = sure(index, typed);
  const read = decoded(typed);
  if (found.size === 0 && read !== typed) {
    found = sure(index, read);
    if (found.size > 0) typed = read;
  }
  if (![...found.values()].every(isWeak)) return ranked(index, typed, found);
  const slips = wholeSlips(index, typed);
  if (slips.size === 0) return ranked(index, typed, found.size > 0 ? found : guessed(index, typed));
  const idOf = (place: number): string | undefined => index.names[place]?.id;
  const meant = new Set([...slips.keys()].map(idOf));
  const chance = new Map([...found].filter(([place]) => !meant.has(idOf(place))));
  return [...ranked(index, typed, slips), ...ranked(index, typed, chance)];
}

/** The names that are, begin with or hold what was typed, by their place in the index. */
function sure(index: Index, typed: string): Matches {
  const parts = foldedWords(typed);
  const found: Matches = new Map();
  if (parts.length === 0) return found;
  const key = parts.join("");
  for (const [place, off] of wordMatches(index, parts)) {
    found.set(place, [WORDS, 2 * off + (index.names[place]?.key.includes(key) ? 0 : SCATTERED)]);
  }
  for (const [place, name] of index.names.entries()) {
    const match = keyMatch(key, name);
    const before = found.get(place);
    if (match && (!before || compareLists(match, before) < 0)) found.set(place, match);
  }
  return found;
}

/**
 * How a key stands in the key of a name that holds it.
 *
 * "bridge" begins "Bridgestone", but of "Bridgestone tyre plant" it is a part of a word, as "plan" is.
 */
function keyMatch(key: string, name: Name): Match | null {
  const start = name.key.indexOf(key);
  if (start < 0) return null;
  const end = start + key.length;
  const bounds = boundaries(name);
  const [begins, ends] = [bounds.includes(start), bounds.includes(end)];
  if (name.key === key) return [EQUAL, 0];
  if (start === 0 && (ends || end > (bounds.at(-2) ?? 0))) return [PREFIX, Number(!ends)];
  const long = key.length >= LEAST_WITHIN;
  if (start === 0 || (begins && ends && long)) return [WORDS, 2 * Number(!ends)];
  return key.length >= LEAST_INSIDE ? [WITHIN, CHANCE * Number(!begins) + Number(end < name.key.length)] : null;
}

/** Where in its key the words of a name begin and end. */
function boundaries({ words }: Name): number[] {
  let end = 0;
  return [0, ...words.map((word) => (end += word.length))];
}

/** The names in which each part begins a word, one letter only alone; with how many are not the whole word. */
function wordMatches(index: Index, parts: string[]): Map<number, number> {
  const least = parts.length === 1 ? 1 : 2;
  return inAll(index, parts, (part, word) => part.length >= least && word.startsWith(part));
}

/** Whether letters met by chance: scattered over a name as beginnings of words, or in the midst of a word. */
function isWeak([rank, off]: Match): boolean {
  return (rank === WORDS && off > SCATTERED) || (rank === WITHIN && off >= CHANCE);
}

/** The names with a slip in a word, those first whose accents were typed; between them the names that it holds. */
function guessed(index: Index, typed: string): Matches {
  const slips = wordSlips(index, typed);
  const meant = new Map([...slips].filter(([place]) => slipAsSpelled(typed, index.names[place]?.text ?? "")));
  if (meant.size > 0) return meant;
  const inside = held(index, typed);
  return inside.size > 0 ? inside : slips;
}

/** The names alike but for one letter in the whole. */
function wholeSlips({ names }: Index, typed: string): Matches {
  const key = foldedWords(typed).join("");
  const found: Matches = new Map();
  if (key.length < LEAST_SLIP) return found;
  for (const [place, name] of names.entries()) if (oneSlip(key, name.key)) found.set(place, [SLIP, 0]);
  return found;
}

/** The names alike but for one letter in each word; with the number of slips. */
function wordSlips(index: Index, typed: string): Matches {
  const slipped = (part: string, word: string): boolean => part.length >= LEAST_SLIP && oneSlip(part, word);
  return new Map([...inAll(index, foldedWords(typed), slipped)].map(([place, off]) => [place, [SLIP, off]]));
}

/** The names that hold, for each part, the word itself or one near it; with how often only the latter. */
function inAll({ postings }: Index, parts: string[], near: (part: string, word: string) => boolean): Map<number, number> {
  const [first = new Map<number, number>(), ...others] = [...new Set(parts)].map((part) => {
    const here = new Map<number, number>();
    for (const [word, places] of postings) if (near(part, word)) for (const place of places) here.set(place, 1);
    for (const place of postings.get(part) ?? []) here.set(place, 0);
    return here;
  });
  return others.reduce(inBoth, first);
}

function inBoth(found: Map<number, number>, here: Map<number, number>): Map<number, number> {
  return new Map([...here].filter(([place]) => found.has(place)).map(([place, off]) => [place, off + (found.get(place) ?? 0)]));
}

/** The names that stand as whole words in what was typed, the longest the best; the shortest only as written. */
function held({ names }: Index, typed: string): Matches {
  const said = ` ${foldedWords(typed).join(" ")} `;
  const written = typed.split(/\s+/);
  const isHeld = ({ key, words, text }: Name): boolean => (
    key !== "" && said.includes(` ${words.join(" ")} `) && (key.length >= LEAST_WITHIN || written.includes(text))
  );
  return new Map([...names.entries()].filter(([, name]) => isHeld(name)).map(([place, { key }]) => [place, [HELD, -key.length]]));
}

/** One hit an entity, by its best name. */
function ranked(index: Index, typed: string, found: Matches): Hit[] {
  const best = new Map<string, { closeness: number[]; name: Name }>();
  for (const [place, match] of found) {
    const name = index.names[place];
    if (!name) continue;
    const one = { closeness: closeness(typed, name, match), name };
    const before = best.get(name.id);
    if (!before || compareNames(one, before) < 0) best.set(name.id, one);
  }
  const order = [...best.values()].map((one) => ({ ...one, degree: index.degree(one.name.id) }));
  order.sort((a, b) => (
    compareLists(a.closeness, b.closeness) || b.degree - a.degree || a.name.key.length - b.name.key.length
    || collator.compare(a.name.text, b.name.text) || compareTexts(a.name.id, b.name.id)
  ));
  return order.map(({ name }) => ({ id: name.id, matched: name.text }));
}

/** Rank, distance, accents other than typed, grade, language other than typed. */
function closeness(typed: string, name: Name, match: Match): number[] {
  const accented = !isPlain(typed);
  const strange = accented && !asSpelled(typed, name.text);
  return [...match, Number(strange), name.grade, Number(accented && name.lang !== "vi")];
}

/** Whether the accents that were typed are those of a name, wherever the tone marks stand. */
function asSpelled(typed: string, name: string): boolean {
  return spelled(name).includes(spelled(typed)) || caseless(name.normalize("NFC")).includes(caseless(typed.normalize("NFC")).trim());
}

/** Whether each word that was typed with accents is, with them, but one slip away from a word of a name. */
function slipAsSpelled(typed: string, name: string): boolean {
  const others = spelled(name).split(" ");
  const accented = spelled(typed).split(" ").filter((word) => !isPlain(word));
  return accented.every((word) => others.some((other) => word === other || oneSlip(word, other)));
}

function compareNames(a: { closeness: number[]; name: Name }, b: { closeness: number[]; name: Name }): number {
  return compareLists(a.closeness, b.closeness) || a.name.key.length - b.name.key.length || compareTexts(a.name.text, b.name.text);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0);
  return 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
