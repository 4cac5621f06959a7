// Vietnamese typed without its keyboard driver, as haiphong_kg.base.telex reads it: "hair phongf", "ha3i phong2".

const TELEX_TONES: Record<string, string> = { f: "\u0300", r: "\u0309", x: "\u0303", s: "\u0301", j: "\u0323" };
const VNI_TONES: Record<string, string> = { 2: "\u0300", 3: "\u0309", 4: "\u0303", 1: "\u0301", 5: "\u0323" };
/** A digit stands once in a syllable; the horn, of "ươ", may be typed for each of the two. */
const VNI = /^1?2?3?4?5?6?7{0,2}8?9?$/;
const VNI_SHAPES: Record<string, string> = { 6: "aeo", 7: "uo", 8: "a" };
const CIRCUMFLEX: Record<string, string> = { a: "â", e: "ê", o: "ô" };
const HORNED: Record<string, string> = { a: "ă", o: "ơ", u: "ư" };
const VOWELS = "aăâeêioôơuưy";
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?([${VOWELS}]{1,3})(?:ch|ng|nh|[cmnpt])?$`,
);
const WORD = /(?<![\p{L}\p{N}_])[A-Za-z0-9]+(?![\p{L}\p{N}_])/gu;

/** The text with each word that Telex or VNI would turn into a Vietnamese syllable so turned, in lower case. */
export function decoded(text: string): string {
  return text.replace(WORD, (typed) => {
    const syllable = (/\d/.test(typed) ? vni : telex)(typed.toLowerCase());
    return SYLLABLE.test(toneless(syllable)) ? syllable : typed;
  });
}

function telex(word: string): string {
  const found = word.search(/[aeiouyw]/);
  const start = found < 0 ? word.length : found;
  let [head, tail] = [word.slice(0, start), word.slice(start)];
  const tones = [...tail].filter((sign) => sign in TELEX_TONES);
  tail = [...tail].filter((sign) => !(sign in TELEX_TONES)).join("");
  if (head === "dd" || (head === "d" && tail.includes("d"))) [head, tail] = ["đ", tail.replaceAll("d", "")];
  for (const [plain, shaped] of Object.entries(CIRCUMFLEX)) {
    tail = tail.replace(new RegExp(`${plain}([a-z]*?)${plain}`), `${shaped}$1`);
  }
  if (tail.startsWith("w")) tail = `ư${tail.slice(1)}`;
  if (tail.includes("w")) tail = horned(tail.replaceAll("w", ""), "uoa");
  return toned(head + tail, TELEX_TONES[tones.at(-1) ?? ""] ?? "");
}

function vni(word: string): string {
  const digits = [...word].filter((sign) => /\d/.test(sign));
  let letters = word.replace(/\d/g, "");
  if (!letters || !letters.startsWith(word[0] ?? "") || !VNI.test([...digits].sort().join(""))) return word;
  if (digits.includes("9")) letters = letters.replace("d", "đ");
  for (const digit of digits) {
    if (digit === "6") letters = letters.replace(/[aeo]/, (plain) => CIRCUMFLEX[plain] ?? plain);
    else if (digit in VNI_SHAPES) letters = horned(letters, VNI_SHAPES[digit] ?? "");
  }
  const tones = digits.filter((digit) => digit in VNI_TONES);
  return toned(letters, VNI_TONES[tones.at(-1) ?? ""] ?? "");
}

/** The letters with a horn or breve on the first of some that occurs, on both of "uo". */
function horned(letters: string, among: string): string {
  if (letters.includes("uo") && among.includes("o")) return letters.replace("uo", "ươ");
  const found = [...among].find((letter) => letters.includes(letter));
  return found ? letters.replace(found, HORNED[found] ?? found) : letters;
}

/** The tone mark stands on the last vowel of the syllable that has a shape of its own, else on the first. */
function toned(letters: string, tone: string): string {
  const vowels = [...letters].flatMap((letter, place) => (VOWELS.includes(letter) ? [place] : []));
  const place = [...vowels].reverse().find((at) => "ăâêôơư".includes(letters[at] ?? "")) ?? vowels[0];
  if (!tone || place === undefined) return letters;
  return (letters.slice(0, place + 1) + tone + letters.slice(place + 1)).normalize("NFC");
}

function toneless(syllable: string): string {
  return syllable.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
}
