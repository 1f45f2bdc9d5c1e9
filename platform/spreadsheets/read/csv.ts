import type { SheetRow } from "#libs/tabular/index.ts";
import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";

export type CsvShape = { encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be"; delimiter: string };

const STEP = 262_144;

function* decoded(file: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < file.length; at += STEP)
    yield decoder.decode(file.subarray(at, at + STEP), { stream: true });
  yield decoder.decode();
}

function decodes(file: Buffer, encoding: string): boolean {
  try {
    for (const _ of decoded(file, encoding));
    return true;
  } catch {
    return false;
  }
}

function encodingOf(file: Buffer): CsvShape["encoding"] {
  if (file[0] === 0xff && file[1] === 0xfe) return "utf-16le";
  if (file[0] === 0xfe && file[1] === 0xff) return "utf-16be";
  if (file.subarray(0, 65_536).includes(0))
    throw refusal("spreadsheets.not-a-table", { kind: "二进制数据", kindEn: "binary data" });
  if (decodes(file, "utf-8")) return "utf-8";
  // Excel on a Chinese Windows saves CSV as GBK, which gb18030 contains.
  if (decodes(file, "gb18030")) return "gb18030";
  throw refusal("spreadsheets.unknown-encoding");
}

function delimiterOf(start: string): string {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(start)?.[1];
  if (said) return said;
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/)
    .filter((l) => l.trim() !== "")
    .slice(0, 20);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of [",", "\t", ";", "|"]) {
    const counts = lines.map((l) => l.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    const score =
      most === 0
        ? 0
        : counts.filter((c) => c === most).length * Math.min(most, 5) + counts.filter((c) => c > 0).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Tells the encoding (UTF-8, UTF-16, GB18030) and the delimiter of a text table. */
export function csvShape(file: Buffer): CsvShape {
  const encoding = encodingOf(file);
  const start = new TextDecoder(encoding).decode(file.subarray(0, 65_536));
  return { encoding, delimiter: delimiterOf(start) };
}

/** The records of a text table (RFC 4180 quotes, any line end). Row numbers count records, as Excel shows them. */
export function* csvRows(file: Buffer, shape: CsvShape): Generator<SheetRow> {
  let row = 0;
  let cells: string[] = [];
  let field = "";
  let state: "plain" | "quoted" | "closing" = "plain";
  let fresh = true;
  let skipFeed = false;
  const endField = () => {
    if (cells.length >= LIMITS.columns && field !== "")
      throw refusal("spreadsheets.too-many-columns", { row: row + 1, limit: LIMITS.columns });
    if (cells.length < LIMITS.columns) cells.push(field);
    field = "";
    fresh = true;
    state = "plain";
  };
  const endRow = (): SheetRow => {
    endField();
    row++;
    if (row > LIMITS.rows) throw refusal("spreadsheets.too-many-rows", { limit: LIMITS.rows });
    const done = { row, cells: cells.map((c) => (c === "" ? null : c)) };
    cells = [];
    return done;
  };
  let first = true;
  for (const text of decoded(file, shape.encoding)) {
    let from = 0;
    if (first && text !== "") {
      first = false;
      if (text.charCodeAt(0) === 0xfeff) from = 1;
      const said = /^\ufeff?sep=.\r?\n/.exec(text);
      if (said) {
        from = said[0].length;
        row = 1;
      }
    }
    for (let i = from; i < text.length; i++) {
      const c = text[i] as string;
      if (skipFeed) {
        skipFeed = false;
        if (c === "\n") continue;
      }
      if (state === "quoted") {
        if (c === '"') state = "closing";
        else field += c;
        if (field.length > LIMITS.cellChars) throw refusal("spreadsheets.damaged");
        continue;
      }
      if (c === '"' && state === "closing") {
        field += '"';
        state = "quoted";
      } else if (c === '"' && fresh) {
        state = "quoted";
        fresh = false;
      } else if (c === shape.delimiter) endField();
      else if (c === "\n" || c === "\r") {
        skipFeed = c === "\r";
        yield endRow();
      } else {
        field += c;
        fresh = false;
        state = "plain";
        if (field.length > LIMITS.cellChars) throw refusal("spreadsheets.damaged");
      }
    }
  }
  if (field !== "" || cells.length > 0 || !fresh) yield endRow();
}
