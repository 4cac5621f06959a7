// A table as text that a spreadsheet reads.

// As `base/rows.py` has it: what a spreadsheet may pass over at the beginning of a cell, and the signs of a formula in
// their plain form.
const SKIPPED = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Zs}\p{Zl}\p{Zp}\p{Pi}\p{Pf}\u115f\u1160\u2800\u3164\uffa0"]*/u;
const FORMULA = "=+-@\u2212";
const NUMBER = /^-?\d+([.,]\d+)*$/;

/** Rows of cells as CSV; a cell that a spreadsheet would run is marked as text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join(",")).join("\r\n");
}

function quoted(text: string): string {
  const safe = runs(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function runs(text: string): boolean {
  const [sign] = text.replace(SKIPPED, "");
  return /^[\t\r\n]/.test(text) || (sign !== undefined && FORMULA.includes(sign.normalize("NFKC")));
}
