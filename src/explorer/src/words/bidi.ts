// Signs in a text of the data that turn the direction of what follows: they end where the text ends.

const [OPEN_EMBEDDING, CLOSE_EMBEDDING] = [/[\u202a\u202b\u202d\u202e]/g, /\u202c/g];
const [OPEN_ISOLATE, CLOSE_ISOLATE] = [/[\u2066-\u2068]/g, /\u2069/g];

/** The text with everything closed that it opens, so that no sentence around it is turned round. */
export function closed(text: string): string {
  const missing = (open: RegExp, close: RegExp): number => Math.max(0, (text.match(open)?.length ?? 0) - (text.match(close)?.length ?? 0));
  return text + "\u202c".repeat(missing(OPEN_EMBEDDING, CLOSE_EMBEDDING)) + "\u2069".repeat(missing(OPEN_ISOLATE, CLOSE_ISOLATE));
}
