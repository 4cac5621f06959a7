// What the drawings need of the languages, where the engine knows none: as a browser does it for Vietnamese and British English.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** The Vietnamese alphabet, and what English has besides. */
const LETTERS = [..."a\u0103\u00e2bcd\u0111e\u00eafghijklmno\u00f4\u01a1pqrstu\u01b0vwxyz"];
/** In the order of dictionaries: no tone, grave, hook, tilde, acute, dot below. */
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/gu;

class NumberFormat {
  constructor(private readonly locale: string, private readonly options: { readonly maximumSignificantDigits: number }) {}

  format(value: number): string {
    const [whole = "", part] = String(Number(value.toPrecision(this.options.maximumSignificantDigits))).split(".");
    const [group, point] = this.locale.startsWith("vi") ? [".", ","] : [",", "."];
    return [whole.replace(/\B(?=(\d{3})+$)/g, group), ...(part ? [part] : [])].join(point);
  }
}

/** The name of a month. */
class DateTimeFormat {
  format(date: Date): string {
    return MONTHS[date.getUTCMonth()] ?? "";
  }
}

/** By letters, then by tones. */
class Collator {
  compare(one: string, other: string): number {
    return compared(letters(one), letters(other)) || compared(tones(one), tones(other)) || compared(one < other ? [0] : [1], one > other ? [0] : [1]);
  }
}

/** Of a text the places of its letters in the alphabet; what is no letter stands before them. */
function letters(text: string): number[] {
  const bare = text.toLowerCase().normalize("NFD").replace(TONE, "").normalize("NFC");
  return [...bare].map((letter) => (LETTERS.includes(letter) ? LETTERS.length + 0x110000 + LETTERS.indexOf(letter) : letter.codePointAt(0) ?? 0));
}

function tones(text: string): number[] {
  return (text.normalize("NFD").match(TONE) ?? []).map((tone) => TONES.indexOf(tone));
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

export const plainIntl = { NumberFormat, DateTimeFormat, Collator };
