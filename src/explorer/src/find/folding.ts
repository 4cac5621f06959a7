// What is the same to one who searches: the rules of haiphong_kg.base.text, held by the same test vectors.

// Letters with a stroke have no decomposition; Icelandic ð stands for đ in text from old Vietnamese fonts.
const STROKES: Record<string, string> = { đ: "d", Đ: "D", ð: "d", Ð: "D", ø: "o", Ø: "O", ł: "l", Ł: "L" };
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a text without case and accents, đ as d; wide and other compatibility letters as the plain ones. */
export function foldedWords(text: string): string[] {
  const bare = text.normalize("NFKD").replace(/[đĐðÐøØłŁ]/g, (letter) => STROKES[letter] ?? letter).replace(/\p{M}/gu, "");
  return wordsOf(caseless(bare));
}

/** The text with accents but one spelling: each tone mark behind its word, so that "hoà" is "hòa" and "hoa" is not. */
export function spelled(text: string): string {
  return wordsOf(caseless(text.normalize("NFC"))).map(toneLast).join(" ");
}

export function caseless(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
}

export function isPlain(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * Whether one letter added, left out or changed, or two neighbours swapped, make the one text into the other.
 *
 * A Damerau-Levenshtein distance of one: F. J. Damerau, Commun. ACM 7 (1964) 171.
 */
export function oneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return false;
  let place = 0;
  while (place < typed.length && typed[place] === meant[place]) place += 1;
  const [rest, other] = [typed.slice(place), meant.slice(place)];
  const swapped = other.length > 1 && rest.slice(0, 2) === `${other[1]}${other[0]}` && rest.slice(2) === other.slice(2);
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1) || swapped;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function toneLast(word: string): string {
  const decomposed = word.normalize("NFD");
  return decomposed.replace(TONES, "") + (decomposed.match(TONES) ?? []).join("");
}
