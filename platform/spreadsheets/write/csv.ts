import { looksLikeFormula, plainText, type SheetSpec } from "./workbook.ts";

/** One CSV field: quoted where needed; text that looks like a formula gets a leading ' so that Excel shows it as text. */
export function csvField(value: unknown, delimiter = ","): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return value ? "是" : "否";
  const raw = plainText(value).toWellFormed().replaceAll("\0", "");
  const text = looksLikeFormula(raw) ? `'${raw}` : raw;
  return /["\r\n\t]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

async function* pieces(sheet: SheetSpec): AsyncGenerator<string> {
  // Excel takes a CSV for GBK unless it starts with a byte order mark.
  let buffered = `\ufeff${sheet.columns.map((c) => csvField(c.header)).join(",")}\r\n`;
  for await (const row of sheet.rows) {
    buffered += `${sheet.columns.map((_, i) => csvField(row[i])).join(",")}\r\n`;
    if (buffered.length < 65_536) continue;
    yield buffered;
    buffered = "";
  }
  yield buffered;
}

/** A table as UTF-8 CSV with byte order mark. */
export async function csvText(sheet: SheetSpec): Promise<string> {
  let text = "";
  for await (const piece of pieces(sheet)) text += piece;
  return text;
}
