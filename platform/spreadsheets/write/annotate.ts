import { columnLetters, type SheetRow } from "#libs/tabular/index.ts";
import { LIMITS } from "../limits.ts";
import { csvRows, csvShape } from "../read/csv.ts";
import { load, type Source, sheetOf } from "../read/jobs.ts";
import { columnIndex, readStrings } from "../read/parts.ts";
import { rowNumber, rowParser, sheetStretches } from "../read/sheet.ts";
import { sniff } from "../read/sniff.ts";
import { openWorkbook, type Workbook } from "../read/workbook.ts";
import { escapeXml } from "../read/xml.ts";
import { unpackAll, type ZipEntry } from "../read/zip.ts";
import { csvField } from "./csv.ts";
import { type ZipPart, zipPieces } from "./zip.ts";

/** Header of the column in which reasons come back. */
export const REASON_HEADER = "不通过原因 / Reason";

/** What to say beside a row of the user's file; `row` is its number in the sheet. */
export type RowNote = { row: number; reasons: readonly string[] };

export type Notes = {
  /** Sheet that was imported; the first visible one when absent. */
  sheet?: string | number;
  /** Row of the (lowest) header, beside which the new column gets its name. */
  headerRow: number;
  /** First data row; every row above it is kept as it is. */
  dataTop: number;
  notes: readonly RowNote[];
  /** Leave out the data rows without a note (default true). */
  onlyNoted?: boolean;
};

const join = (reasons: readonly string[]) => reasons.join("；\n");

/** See annotateWorkbook; runs inside the worker. */
export async function annotateFile(source: Source, notes: Notes): Promise<Uint8Array> {
  const file = await load(source);
  return sniff(file) === "csv" ? annotateCsv(file, notes) : annotateXlsx(file, notes);
}

function annotateCsv(file: Buffer, notes: Notes): Buffer {
  const shape = csvShape(file);
  const texts = new Map(notes.notes.map((n) => [n.row, join(n.reasons)]));
  const records: SheetRow[] = [...csvRows(file, shape)];
  const header = records.find((r) => r.row === notes.headerRow)?.cells ?? [];
  const known = header.indexOf(REASON_HEADER);
  const at = known >= 0 ? known : Math.max(0, ...records.map((r) => r.cells.length));
  const lines: string[] = [];
  for (const { row, cells } of records) {
    const isData = row >= notes.dataTop;
    if (isData && notes.onlyNoted !== false && !texts.has(row)) continue;
    while (cells.length <= at) cells.push(null);
    cells[at] =
      row === notes.headerRow ? REASON_HEADER : isData ? (texts.get(row) ?? null) : (cells[at] ?? null);
    lines.push(cells.map((c) => csvField(c, shape.delimiter)).join(shape.delimiter));
  }
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

async function reasonColumn(book: Workbook, entry: ZipEntry, headerRow: number): Promise<number> {
  const parse = rowParser({ strings: await readStrings(book), dateStyles: [], date1904: false });
  let last = -1;
  let previous = 0;
  for await (const stretch of sheetStretches(entry))
    for (const xml of stretch.rows) {
      const number = rowNumber(xml, previous + 1);
      if (number === headerRow) {
        const known = parse(xml, previous).cells.indexOf(REASON_HEADER);
        if (known >= 0) return known;
      }
      previous = number;
      const tail = xml.slice(xml.lastIndexOf("<", xml.lastIndexOf(' r="')));
      const letters = /\sr="([A-Z]{1,3})\d+"/.exec(tail)?.[1];
      const column = letters === undefined ? parse(xml, previous).cells.length - 1 : columnIndex(letters);
      if (column < LIMITS.columns) last = Math.max(last, column);
    }
  return last + 1;
}

// Shared formulas reference cells that may be gone, and a returned file must not compute anything: values stay, formulas go.
const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)/g;

type Placing = { column: number; notes: Notes };

/** Rewrites one row: renumbered, shown, without formulas, with its note. */
function rewriteRow(
  xml: string,
  to: number,
  note: { column: number; text: string | null; own: boolean },
): string {
  const letters = columnLetters(note.column);
  const prefix = /^<([\w.-]+:)?/.exec(xml)?.[1] ?? "";
  let out = xml.includes("<f") || xml.includes(":f") ? xml.replace(FORMULA, "") : xml;
  const tagEnd = out.indexOf(">");
  let tag = out.slice(0, tagEnd).replace(/\s(r|spans|hidden)\s*=\s*("[^"]*"|'[^']*')/g, "");
  const closed = tag.endsWith("/");
  if (closed) tag = tag.slice(0, -1);
  let inner = closed ? "" : out.slice(tagEnd + 1, out.lastIndexOf("</"));
  inner = inner.replace(/(<(?:[\w.-]+:)?c\b[^>]*?\sr\s*=\s*["'])([A-Z]{1,3})\d+/g, `$1$2${to}`);
  if (note.own) {
    const style = /\ss="(\d+)"/.exec(inner.slice(inner.lastIndexOf(`<${prefix}c `)))?.[1];
    const old = new RegExp(
      `<${prefix}c\\b(?=[^>]*\\sr\\s*=\\s*["']${letters}${to}["'])[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`,
    );
    inner = inner.replace(old, "");
    if (note.text !== null) {
      const look = style === undefined ? "" : ` s="${style}"`;
      inner += `<${prefix}c r="${letters}${to}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(note.text)}</${prefix}t></${prefix}is></${prefix}c>`;
    }
  }
  out = `${tag} r="${to}">${inner}</${prefix}row>`;
  return out;
}

function rewriteHead(head: string, column: number | null): string {
  const bare = head.replace(/<(?:[\w.-]+:)?dimension\b[^>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?dimension>)/g, "");
  if (column === null) return bare;
  const n = column + 1;
  const wide = (prefix: string) => `<${prefix}col min="${n}" max="${n}" width="48" customWidth="1"/>`;
  const cols = /<([\w.-]+:)?cols>([\s\S]*?)<\/(?:[\w.-]+:)?cols>/.exec(bare);
  if (!cols)
    return bare.replace(
      /<([\w.-]+:)?sheetData/,
      (whole, prefix = "") => `<${prefix}cols>${wide(prefix)}</${prefix}cols>${whole}`,
    );
  // Column ranges must not overlap and stay in order: those before are cut off at the new column, those after go.
  const kept: string[] = [];
  for (const m of (cols[2] ?? "").matchAll(/<(?:[\w.-]+:)?col\b[^>]*\/>/g)) {
    const min = Number(/\smin="(\d+)"/.exec(m[0])?.[1] ?? 0);
    const max = Number(/\smax="(\d+)"/.exec(m[0])?.[1] ?? 0);
    if (min < n) kept.push(max >= n ? m[0].replace(/\smax="\d+"/, ` max="${n - 1}"`) : m[0]);
  }
  const prefix = cols[1] ?? "";
  return bare.replace(cols[0], () => `<${prefix}cols>${kept.join("")}${wide(prefix)}</${prefix}cols>`);
}

function rewriteTail(tail: string, dataTop: number): string {
  const cut = tail.replace(/<((?:[\w.-]+:)?)hyperlinks>[\s\S]*?<\/(?:[\w.-]+:)?hyperlinks>/g, "");
  return cut.replace(
    /<((?:[\w.-]+:)?)mergeCells\b[^>]*>([\s\S]*?)<\/(?:[\w.-]+:)?mergeCells>/g,
    (_, prefix: string, inner: string) => {
      const kept = [...inner.matchAll(/<(?:[\w.-]+:)?mergeCell\b[^>]*?\/>/g)]
        .map((m) => m[0])
        .filter((m) => Number(/ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(m)?.[1] ?? 0) < dataTop);
      return kept.length === 0
        ? ""
        : `<${prefix}mergeCells count="${kept.length}">${kept.join("")}</${prefix}mergeCells>`;
    },
  );
}

async function* sheetXml(entry: ZipEntry, placing: Placing | null): AsyncGenerator<string> {
  const texts = new Map(placing?.notes.notes.map((n) => [n.row, join(n.reasons)]));
  const only = placing !== null && placing.notes.onlyNoted !== false;
  let previous = 0;
  let dropped = 0;
  for await (const stretch of sheetStretches(entry)) {
    let out = stretch.head === "" ? "" : rewriteHead(stretch.head, placing?.column ?? null);
    for (const xml of stretch.rows) {
      const number = rowNumber(xml, previous + 1);
      const isData = placing !== null && number >= placing.notes.dataTop;
      // Rows Excel never wrote count as dropped too, so that refused rows follow the header without gaps.
      if (isData && only) dropped += Math.max(0, number - Math.max(previous, placing.notes.dataTop - 1) - 1);
      previous = number;
      if (isData && only && !texts.has(number)) {
        dropped++;
        continue;
      }
      const text =
        number === placing?.notes.headerRow ? REASON_HEADER : isData ? (texts.get(number) ?? null) : null;
      const own = isData || number === placing?.notes.headerRow;
      out += rewriteRow(xml, number - dropped, { column: placing?.column ?? 0, text, own });
    }
    out += only && placing ? rewriteTail(stretch.tail, placing.notes.dataTop) : stretch.tail;
    if (out !== "") yield out;
  }
}

const DROPPED =
  /(^|\/)(calcChain\.xml|externalLinks\/.*|ctrlProps\/.*|activeX\/.*|embeddings\/.*|connections\.xml|queryTables\/.*)$/i;

/** Text of a part from which every mention of a dropped part is taken. */
async function withoutDropped(book: Workbook, name: string): Promise<string> {
  const entry = book.parts.get(name);
  const xml = entry ? (await unpackAll(entry, LIMITS.smallPartBytes)).toString("utf8") : "";
  return xml
    .replace(
      /<(?:[\w.-]+:)?(?:Override|Relationship)\b[^>]*?(?:calcChain\.xml|externalLinks\/|connections\.xml|queryTables\/|ctrlProps\/|activeX\/|embeddings\/)[^>]*?\/>/gi,
      "",
    )
    .replace(/<((?:[\w.-]+:)?)externalReferences>[\s\S]*?<\/(?:[\w.-]+:)?externalReferences>/g, "")
    .replace(/<((?:[\w.-]+:)?)definedName\b[^>]*>[^<]*\[\d+\][^<]*<\/(?:[\w.-]+:)?definedName>/g, "");
}

async function* annotatedParts(book: Workbook, target: string, placing: Placing): AsyncGenerator<ZipPart> {
  const sheets = new Set(book.sheets.map((s) => s.path));
  for (const [name, entry] of book.parts) {
    if (DROPPED.test(name) || name.endsWith("/")) continue;
    if (sheets.has(name)) yield { name, content: sheetXml(entry, name === target ? placing : null) };
    else if (name === "[Content_Types].xml" || name === book.workbookPath || name.endsWith(".rels"))
      yield { name, content: [await withoutDropped(book, name)] };
    else yield { name, packed: entry };
  }
}

async function annotateXlsx(file: Buffer, notes: Notes): Promise<Buffer> {
  const book = await openWorkbook(file);
  const target = sheetOf(book, notes.sheet).path;
  const entry = book.parts.get(target);
  if (!entry) throw new Error("the checked workbook lost its sheet");
  const placing = { column: await reasonColumn(book, entry, notes.headerRow), notes };
  const pieces: Buffer[] = [];
  for await (const piece of zipPieces(annotatedParts(book, target, placing))) pieces.push(piece);
  return Buffer.concat(pieces);
}
