import { zipSync } from "fflate";

/** A cell of a hand-made workbook: a value, a number with a style index, a formula with its stored value, or raw XML. */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { n: number; s: number }
  | { f: string; v: number }
  | { xml: string };

export type RawSheet = {
  name: string;
  rows: RawCell[][];
  merges?: string[];
  hidden?: boolean;
  /** XML put before sheetData. */
  before?: string;
};

export type RawWorkbook = {
  sheets: RawSheet[];
  date1904?: boolean;
  /** Extra or replaced parts. */
  parts?: Record<string, string | Uint8Array>;
  contentType?: string;
};

const letters = (i: number): string =>
  (i < 26 ? "" : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
const escapeText = (t: string) => t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Styles of the hand-made workbook: 0 plain, 1 yyyy-mm-dd, 2 yyyy"年"m"月", 3 built-in 14, 4 two decimals. */
const STYLES = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs></styleSheet>`;

/** Builds an .xlsx the way Excel lays it out (shared strings after the sheets), without any code under test. */
export function aWorkbook(book: RawWorkbook): Buffer {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const cell = (value: RawCell, ref: string): string => {
    if (value === null) return "";
    if (typeof value === "string") return `<c r="${ref}" t="s"><v>${shared(value)}</v></c>`;
    if (typeof value === "boolean") return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
    if ("n" in value) return `<c r="${ref}" s="${value.s}"><v>${value.n}</v></c>`;
    if ("f" in value) return `<c r="${ref}"><f>${escapeText(value.f)}</f><v>${value.v}</v></c>`;
    return value.xml.replace("REF", ref);
  };
  const sheetXml = (sheet: RawSheet) => {
    const rows = sheet.rows.map((cells, r) =>
      cells.length === 0
        ? ""
        : `<row r="${r + 1}" spans="1:${cells.length}">${cells.map((c, i) => cell(c, `${letters(i)}${r + 1}`)).join("")}</row>`,
    );
    const merges = sheet.merges?.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>`
      : "";
    return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/>${sheet.before ?? ""}<sheetData>${rows.join("")}</sheetData>${merges}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  };
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const n = book.sheets.length;
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${book.contentType ?? `${main}.sheet.main+xml`}"/>${book.sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${main}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/><sheets>${book.sheets.map((s, i) => `<sheet name="${escapeText(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${book.sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${n + 1}" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId${n + 2}" Type="${rel}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
  };
  book.sheets.forEach((s, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(s);
  });
  parts["xl/styles.xml"] = STYLES;
  parts["xl/sharedStrings.xml"] =
    `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[...strings.keys()].map((t) => `<si><t xml:space="preserve">${escapeText(t)}</t></si>`).join("")}</sst>`;
  return aZip({ ...parts, ...book.parts });
}

/** Packs parts as they are. */
export function aZip(parts: Record<string, string | Uint8Array>): Buffer {
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([k, v]) => [k, typeof v === "string" ? new TextEncoder().encode(v) : v]),
  );
  return Buffer.from(zipSync(bytes, { level: 1 }));
}

/** A registration workbook of the size of a large fair: `rows` × `columns` cells of Chinese text, numbers and dates. */
export function aLargeWorkbook(rows: number, columns: number): Buffer {
  const words = [
    "高温合金",
    "新能源电池",
    "数控机床",
    "食品加工",
    "生物医药",
    "环境保护",
    "人工智能",
    "电线电缆",
  ];
  const kinds = ["名称", "手机", "日期", "金额", "说明"];
  const header = Array.from({ length: columns }, (_, c) => `${kinds[c % 5]}${c + 1}`);
  const body = Array.from({ length: rows }, (_, r) =>
    header.map((_, c): RawCell => {
      if (c % 5 === 1) return 13_800_000_000 + r;
      if (c % 5 === 2) return { n: 45_000 + ((r + c) % 900), s: 1 };
      if (c % 5 === 3) return ((r * 7 + c) % 1000) / 10;
      return c % 5 === 0
        ? `${words[(r + c) % 8]}研制项目${r}`
        : `${words[r % 8]}方向第${(r * c) % 500}类需求，主要指标见附件`;
    }),
  );
  return aWorkbook({ sheets: [{ name: "登记表", rows: [header, ...body] }] });
}
