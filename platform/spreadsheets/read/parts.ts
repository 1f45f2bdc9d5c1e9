import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";
import type { Workbook } from "./workbook.ts";
import { attributes, checkProlog, startTags, unescapeOoxml, unescapeXml, xmlText } from "./xml.ts";
import { unpackAll } from "./zip.ts";

/** How a cell style shows a number: as a date with a day, a month, a year only, or not as a date. */
export type DateStyle = "day" | "month" | "year" | null;

// Built-in number formats that are dates, those of the Chinese Excel (27–36, 50–58) included; the rest are times.
const BUILT_IN_DAY = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const BUILT_IN_MONTH = new Set([17, 27, 36, 50, 52, 57]);

/** What a custom number format shows. */
export function dateStyleOf(format: string): DateStyle {
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/General/gi, "");
  if (/[0#?]/.test(bare)) return null;
  if (/d/i.test(bare)) return "day";
  if (/y/i.test(bare)) return /m/i.test(bare) ? "month" : "year";
  return null;
}

/** Date style per cell style index. */
export async function readDateStyles(book: Workbook): Promise<DateStyle[]> {
  const entry = book.stylesPath === null ? undefined : book.parts.get(book.stylesPath);
  if (!entry) return [];
  const xml = xmlText(await unpackAll(entry, LIMITS.stylesBytes));
  const custom = new Map(
    startTags(xml, "numFmt").map((a) => [Number(a.numFmtId), dateStyleOf(a.formatCode ?? "")]),
  );
  const cellXfs = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? "";
  return startTags(cellXfs, "xf").map((a) => {
    const id = Number(a.numFmtId);
    return custom.get(id) ?? (BUILT_IN_DAY.has(id) ? "day" : BUILT_IN_MONTH.has(id) ? "month" : null);
  });
}

/** Text of a string item or inline string: its runs joined, phonetic hints left out. */
export function richText(xml: string): string {
  const plain = xml.includes("rPh") ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, "") : xml;
  let text = "";
  for (const m of plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g))
    text += m[1] ?? "";
  return unescapeOoxml(unescapeXml(text)).slice(0, LIMITS.cellChars);
}

/** The shared strings, kept as bytes and decoded one by one: a hundred thousand texts cost no objects. */
export class SharedStrings {
  private readonly bytes: Buffer;
  private readonly bounds: Uint32Array;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const prefix = /<([\w.-]+:)?sst[\s>]/.exec(bytes.toString("latin1", 0, 4096))?.[1] ?? "";
    const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
    let bounds = new Uint32Array(4096);
    let used = 0;
    for (let at = bytes.indexOf(open); at >= 0; ) {
      const after = bytes[at + open.length];
      const closed = after === 0x2f;
      const end = closed ? at + open.length : bytes.indexOf(close, at);
      if (end < 0) throw refusal("spreadsheets.damaged");
      if (used + 2 > bounds.length) {
        const wider = new Uint32Array(bounds.length * 2);
        wider.set(bounds);
        bounds = wider;
      }
      bounds[used++] = at;
      bounds[used++] = end;
      at = bytes.indexOf(open, end);
    }
    this.bounds = bounds.subarray(0, used);
  }

  /** The text at an index, or null when there is none. */
  at(index: number): string | null {
    const [from, to] = [this.bounds[index * 2], this.bounds[index * 2 + 1]];
    if (from === undefined || to === undefined) return null;
    const xml = this.bytes.toString("utf8", from, to);
    const simple = /^<[\w.:-]+><[\w.:-]*t(?: xml:space="preserve")?>([^<&_]*)</.exec(xml);
    return simple && xml.length - simple[0].length < 8
      ? (simple[1] ?? "").slice(0, LIMITS.cellChars)
      : richText(xml);
  }
}

/** Reads the shared strings, or none when the workbook has none. */
export async function readStrings(book: Workbook): Promise<SharedStrings> {
  const entry = book.stringsPath === null ? undefined : book.parts.get(book.stringsPath);
  const bytes = entry ? await unpackAll(entry, LIMITS.sharedStringsBytes) : Buffer.alloc(0);
  checkProlog(bytes.subarray(0, 65_536));
  return new SharedStrings(bytes);
}

/** Merged ranges named in what follows the rows of a sheet; at most LIMITS.merges. */
export function readMerges(tail: string): { top: number; left: number; bottom: number; right: number }[] {
  const merges = [];
  for (const m of tail.matchAll(/<(?:[\w.-]+:)?mergeCell(\s[^>]*?)\/?>/g)) {
    const range = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(attributes(m[1] ?? "").ref ?? "");
    if (!range) continue;
    const left = columnIndex(range[1] ?? "A");
    const top = Number(range[2]);
    merges.push({
      top,
      left,
      bottom: range[4] ? Number(range[4]) : top,
      right: range[3] ? columnIndex(range[3]) : left,
    });
    if (merges.length >= LIMITS.merges) break;
  }
  return merges;
}

/** 0-based index of column letters: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + letters.charCodeAt(i) - 64;
  return index - 1;
}
