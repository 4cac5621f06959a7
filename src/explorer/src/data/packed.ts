// What Python packed: compressed, in the letters of base64.

export function unpacked(text: string): Response {
  const letters = atob(text);
  // `Uint8Array.from` asks an iterator for every letter, which takes ten times as long.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
