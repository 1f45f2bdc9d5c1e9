import type { Cell, SheetRow } from "#libs/tabular/index.ts";
import { serialToIso } from "#libs/tabular/index.ts";
import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";
import { type DateStyle, richText, type SharedStrings } from "./parts.ts";
import { checkProlog, unescapeOoxml, unescapeXml } from "./xml.ts";
import { unpack, type ZipEntry } from "./zip.ts";

/** A stretch of a sheet's XML: whole rows as text, and what stands before (`head`) and after (`tail`) all of them. */
export type Stretch = { head: string; rows: string[]; tail: string };

/**
 * Cuts a sheet's XML into rows while it is being unpacked, so that memory holds one stretch of about 256 kB. A stretch
 * always ends where a row begins, which is never inside a character.
 */
export async function* sheetStretches(entry: ZipEntry): AsyncGenerator<Stretch> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let cutter: ReturnType<typeof rowCutter> | null = null;
  let open = "<row";
  for await (const piece of unpack(entry, LIMITS.inflatedBytes)) {
    if (!cutter) {
      checkProlog(piece.subarray(0, 65_536));
      const prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(piece.toString("latin1", 0, 65_536))?.[1] ?? "";
      cutter = rowCutter(prefix);
      open = `<${prefix}row`;
    }
    const cut = piece.lastIndexOf(open);
    if (cut > 0 || (cut === 0 && pendingBytes > 0)) {
      const whole = Buffer.concat([...pending, piece.subarray(0, cut)]).toString("utf8");
      pending = [piece.subarray(cut)];
      pendingBytes = piece.length - cut;
      yield cutter(whole);
    } else {
      pending.push(piece);
      pendingBytes += piece.length;
      if (pendingBytes > LIMITS.segmentBytes) throw refusal("spreadsheets.too-complex");
    }
  }
  if (!cutter) throw refusal("spreadsheets.damaged");
  yield cutter(Buffer.concat(pending).toString("utf8"));
}

function rowCutter(prefix: string): (text: string) => Stretch {
  const open = `<${prefix}row`;
  const close = `</${prefix}row>`;
  const dataEnd = `</${prefix}sheetData>`;
  let started = false;
  let ended = false;
  return (text) => {
    const stretch: Stretch = { head: "", rows: [], tail: "" };
    if (ended) return { ...stretch, tail: text };
    const end = text.indexOf(dataEnd);
    let at = 0;
    for (;;) {
      let from = text.indexOf(open, at);
      while (from >= 0 && !isTagEnd(text.charCodeAt(from + open.length))) from = text.indexOf(open, from + 1);
      if (end >= 0 && (from < 0 || end < from)) {
        ended = true;
        if (!started) stretch.head = text.slice(at, end);
        stretch.tail = text.slice(end);
        return stretch;
      }
      if (from < 0) {
        if (!started) stretch.head = text.slice(at);
        return stretch;
      }
      if (!started) stretch.head = text.slice(at, from);
      started = true;
      const tagEnd = text.indexOf(">", from);
      const selfClosed = tagEnd > 0 && text.charCodeAt(tagEnd - 1) === 47;
      const rowEnd = selfClosed ? tagEnd + 1 : text.indexOf(close, from) + close.length;
      if (tagEnd < 0 || rowEnd < from + open.length) throw refusal("spreadsheets.damaged");
      stretch.rows.push(text.slice(from, rowEnd));
      at = rowEnd;
    }
  };
}

const isTagEnd = (code: number) =>
  code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;

/** True when a row's XML holds any value. */
export const hasContent = (row: string): boolean => row.includes("v>") || row.includes("t>");

/** The row number written in a row's XML, or `fallback` when it has none. */
export function rowNumber(row: string, fallback: number): number {
  const m = /^<[^>]*?\sr\s*=\s*["'](\d{1,7})["']/.exec(row);
  return m ? Number(m[1]) : fallback;
}

export type CellReading = { strings: SharedStrings; dateStyles: readonly DateStyle[]; date1904: boolean };

/** A reader of rows' XML into cells. Formulas are never evaluated: the value Excel last stored is taken. */
export function rowParser(reading: CellReading): (xml: string, previous: number) => SheetRow {
  return (xml, previous) => {
    const row = rowNumber(xml, previous + 1);
    const cells: Cell[] = [];
    const source = xml.includes("<!") ? withoutMarkup(xml) : xml;
    const prefix = /^<([\w.-]+:)?/.exec(source)?.[1] ?? "";
    const open = `<${prefix}c`;
    const close = `</${prefix}c>`;
    let column = -1;
    for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at)) {
      if (!isTagEnd(source.charCodeAt(at + open.length))) {
        at += open.length;
        continue;
      }
      const tagEnd = source.indexOf(">", at);
      if (tagEnd < 0) throw refusal("spreadsheets.damaged");
      const tag = source.slice(at + open.length, tagEnd);
      column = columnOf(tag, column + 1);
      if (tag.charCodeAt(tag.length - 1) === 47) {
        at = tagEnd;
        continue;
      }
      const end = source.indexOf(close, tagEnd);
      if (end < 0) throw refusal("spreadsheets.damaged");
      const value = cellValue(tag, source.slice(tagEnd + 1, end), reading);
      if (value !== null && value !== "") {
        if (column >= LIMITS.columns)
          throw refusal("spreadsheets.too-many-columns", { row, limit: LIMITS.columns });
        while (cells.length < column) cells.push(null);
        cells[column] = value;
      }
      at = end + close.length;
    }
    return { row, cells };
  };
}

// Comments and CDATA are legal XML that no spreadsheet program writes inside rows.
function withoutMarkup(xml: string): string {
  return xml
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
      inner.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
    );
}

function columnOf(tag: string, fallback: number): number {
  const at = tag.indexOf(' r="');
  if (at < 0) {
    const m = /\sr\s*=\s*["']([A-Z]{1,3})/.exec(tag);
    if (!m?.[1]) return fallback;
    return [...m[1]].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
  }
  let index = 0;
  let i = at + 4;
  for (let code = tag.charCodeAt(i); code >= 65 && code <= 90 && i < at + 8; code = tag.charCodeAt(++i))
    index = index * 26 + code - 64;
  if (index < 1 || index > 16_384) throw refusal("spreadsheets.damaged");
  return index - 1;
}

function attribute(tag: string, name: string): string {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";
  return tag.slice(at + name.length + 3, tag.indexOf('"', at + name.length + 3));
}

function valueText(inner: string): string | null {
  const m = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inner);
  return m ? (m[1] ?? "") : null;
}

function cellValue(tag: string, inner: string, reading: CellReading): Cell {
  const type = tag.includes("t=") || tag.includes("t =") ? attribute(tag, "t") : "";
  if (type === "inlineStr") return richText(inner);
  const raw = valueText(inner);
  if (raw === null || (raw === "" && type !== "str")) return null;
  switch (type) {
    case "s":
      return reading.strings.at(Number(raw));
    case "str":
      return unescapeOoxml(unescapeXml(raw)).slice(0, LIMITS.cellChars);
    case "b":
      return raw === "1" || raw.toLowerCase() === "true";
    case "e":
      return unescapeXml(raw);
    case "d":
      return raw.replace(/T00:00(:00)?(\.0+)?Z?$/, "").slice(0, 16);
    default:
      return numberValue(raw.trim(), tag, reading);
  }
}

function numberValue(raw: string, tag: string, reading: CellReading): Cell {
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return unescapeXml(raw) || null;
  const style = reading.dateStyles.length > 0 ? reading.dateStyles[Number(attribute(tag, "s") || 0)] : null;
  if (!style) return number;
  const iso = serialToIso(number, reading.date1904);
  if (iso === null) return number;
  return style === "day" ? iso : style === "month" ? iso.slice(0, 7) : iso.slice(0, 4);
}
