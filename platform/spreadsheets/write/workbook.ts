import { Readable } from "node:stream";
import { columnLetters } from "#libs/tabular/index.ts";
import { escapeXml } from "../read/xml.ts";
import { type ZipPart, zipPieces } from "./zip.ts";

export type ColumnKind = "text" | "number" | "decimal" | "date" | "datetime" | "boolean";

/**
 * A value to write. Dates: a Date (an instant is shown in China's civil time, a midnight UTC as a bare day), or ISO text ("2023-09-24", "2023-09-24T10:30"); a partial or unreadable date stays text.
 * Text is always text: what looks like a formula is never one.
 */
export type WriteCell = string | number | boolean | Date | null | undefined;

/** A column: header as shown, width in characters (8–60, by kind when absent), kind (default text). */
export type WriteColumn = { header: string; width?: number; kind?: ColumnKind };

export type SheetSpec = {
  name: string;
  columns: readonly WriteColumn[];
  /** Cells in column order; each is a WriteCell, anything else is written as its JSON. */
  rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>;
};

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAX_TEXT = 32_767;
const MAX_ROWS = 1_048_576;

// Indexes into cellXfs of STYLES.
const STYLE = { plain: 0, header: 1, date: 2, datetime: 3, decimal: 4, text: 5, quoted: 6 } as const;

const XF = (attributes: string, inner = "") => `<xf xfId="0" ${attributes}${inner ? `>${inner}</xf>` : "/>"}`;
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${HEAD}<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFF3F8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  XF('numFmtId="0" fontId="0" fillId="0" borderId="0"'),
  XF(
    'numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  XF('numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"'),
  XF('numFmtId="165" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"'),
  XF('numFmtId="4" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"'),
  XF('numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"', WRAP),
  XF(
    'numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"',
    WRAP,
  ),
].join(
  "",
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** True for text a spreadsheet program could take for a formula, in half or full width. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(text);

// The offset of China's civil time; every edition's wall clock is kept in it.
const CHINA_MINUTES = 480;

function serialOf(value: string | Date, kind: ColumnKind): number | null {
  let ms: number;
  if (value instanceof Date) ms = value.getTime() + (kind === "datetime" ? CHINA_MINUTES * 60_000 : 0);
  else {
    const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(value);
    if (!m) return null;
    ms = Date.UTC(
      Number(m[1]),
      Number(m[2]) - 1,
      Number(m[3]),
      Number(m[4] ?? 0),
      Number(m[5] ?? 0),
      Number(m[6] ?? 0),
    );
    if (new Date(ms).toISOString().slice(0, 10) !== value.slice(0, 10)) return null;
  }
  const serial = (ms - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Before March 1900 Excel's calendar is wrong by a day; such dates stay text.
  return serial >= 61 && serial < 2_958_466
    ? kind === "date"
      ? Math.floor(serial)
      : Math.round(serial * 86_400) / 86_400
    : null;
}

function textCell(ref: string, text: string, style: number): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut.replace(/\r\n?/g, "\n"))}</t></is></c>`;
}

/** Any value as text. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return JSON.stringify(value) ?? "";
}

function cellXml(ref: string, value: unknown, kind: ColumnKind): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return textCell(ref, value ? "是" : "否", STYLE.plain);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    if (kind === "text") return textCell(ref, String(value), STYLE.text);
    return `<c r="${ref}" s="${kind === "decimal" ? STYLE.decimal : STYLE.plain}"><v>${value}</v></c>`;
  }
  if (value instanceof Date || (typeof value === "string" && (kind === "date" || kind === "datetime"))) {
    const instant = value instanceof Date && value.getTime() % 86_400_000 !== 0;
    const asKind = (kind === "datetime" ? value instanceof Date || value.length > 10 : instant)
      ? "datetime"
      : "date";
    const serial = serialOf(value, asKind);
    if (serial !== null) return `<c r="${ref}" s="${STYLE[asKind]}"><v>${serial}</v></c>`;
  }
  const text = plainText(value);
  return textCell(ref, text, looksLikeFormula(text) ? STYLE.quoted : STYLE.text);
}

const WIDTHS: Record<ColumnKind, number> = {
  text: 24,
  number: 10,
  decimal: 14,
  date: 12,
  datetime: 17,
  boolean: 8,
};

async function* sheetXml(sheet: SheetSpec): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, i) => columnLetters(i));
  const cols = sheet.columns
    .map((c, i) => {
      const width = Math.min(
        60,
        Math.max(8, c.width ?? Math.max(WIDTHS[c.kind ?? "text"], c.header.length * 2)),
      );
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
    })
    .join("");
  const header = sheet.columns.map((c, i) => textCell(`${letters[i]}1`, c.header, STYLE.header)).join("");
  yield `${HEAD}<worksheet ${NS}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols ? `<cols>${cols}</cols>` : ""}<sheetData><row r="1">${header}</row>`;
  let row = 1;
  let buffered = "";
  for await (const values of sheet.rows) {
    row++;
    if (row > MAX_ROWS) throw new RangeError(`a sheet holds at most ${MAX_ROWS} rows`);
    let cells = "";
    for (let i = 0; i < sheet.columns.length; i++)
      cells += cellXml(`${letters[i]}${row}`, values[i], sheet.columns[i]?.kind ?? "text");
    buffered += `<row r="${row}">${cells}</row>`;
    if (buffered.length < 65_536) continue;
    yield buffered;
    buffered = "";
  }
  const filter = sheet.columns.length > 0 ? `<autoFilter ref="A1:${letters.at(-1)}${row}"/>` : "";
  yield `${buffered}</sheetData>${filter}</worksheet>`;
}

/** Sheet names as Excel takes them: at most 31 characters, none of []:*?/\, unique without regard to case. */
function sheetNames(sheets: readonly SheetSpec[]): string[] {
  const taken = new Set<string>();
  return sheets.map((sheet, i) => {
    const base =
      sheet.name
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || `Sheet${i + 1}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${base.slice(0, 31 - String(n).length - 1)}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function* parts(sheets: readonly SheetSpec[]): Generator<ZipPart> {
  const numbers = sheets.map((_, i) => i + 1);
  const part = (name: string, xml: string): ZipPart => ({ name, content: [HEAD + xml] });
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  yield part(
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${main}.worksheet+xml"/>`).join("")}</Types>`,
  );
  yield part(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const names = sheetNames(sheets);
  yield part(
    "xl/workbook.xml",
    `<workbook ${NS} xmlns:r="${REL}"><sheets>${numbers.map((n) => `<sheet name="${escapeXml(names[n - 1] ?? "")}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets></workbook>`,
  );
  yield part(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield { name: "xl/styles.xml", content: [STYLES] };
  for (const n of numbers) {
    const sheet = sheets[n - 1];
    if (sheet) yield { name: `xl/worksheets/sheet${n}.xml`, content: sheetXml(sheet) };
  }
}

/**
 * Writes a workbook as a byte stream, pulling rows as the receiver takes bytes: header bold, frozen and filterable; dates
 * and numbers real; every text an inline string, so no cell can ever be a formula. An error of `rows` destroys the stream.
 */
export function workbookStream(spec: { sheets: readonly SheetSpec[] }): Readable {
  return Readable.from(zipPieces(parts(spec.sheets)), { objectMode: false });
}

/** As workbookStream, gathered in memory: all rows have been read when it resolves. */
export async function writeWorkbook(spec: { sheets: readonly SheetSpec[] }): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipPieces(parts(spec.sheets))) pieces.push(piece);
  return Buffer.concat(pieces);
}
