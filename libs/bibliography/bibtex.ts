import { plainOfLatex } from "./latex.ts";
import { type Fault, type Found, MOST_RECORDS, publicationOf } from "./publication.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NOT_RECORDS = new Set(["comment", "preamble", "string"]);

/** Where one stands in a text, with the lines counted as one goes. */
class Cursor {
  at = 0;
  readonly text: string;
  readonly #breaks: number[] = [];
  constructor(text: string) {
    this.text = text;
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) this.#breaks.push(i);
  }
  /** Line of a place, from 1. */
  lineOf(at = this.at): number {
    let low = 0;
    let high = this.#breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#breaks[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
  get char(): string {
    return this.text[this.at] ?? "";
  }
  skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }
}

class Broken extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.reason.en);
    this.fault = fault;
  }
}
const broken = (line: number, field: string | null, zh: string, en: string): never => {
  throw new Broken({ line, field, reason: { zh, en } });
};

/**
 * Records of a BibTeX file. A record that cannot be read is named with its line and field, and reading goes on with the next `@`;
 * nothing is thrown, whatever the text. `@string` abbreviations are put in; LaTeX accents become letters.
 */
export function readBibtex(text: string): Found[] {
  const cursor = new Cursor(text.replace(/\r\n?/g, "\n"));
  const strings = new Map<string, string>(MONTHS.map((m) => [m, m]));
  const found: Found[] = [];
  while (found.length < MOST_RECORDS) {
    const next = cursor.text.indexOf("@", cursor.at);
    if (next < 0) break;
    cursor.at = next + 1;
    const line = cursor.lineOf(next);
    const kind = cursor.skip(/[A-Za-z]+/y).toLowerCase();
    cursor.skip(/\s*/y);
    // An @ in running text begins no record.
    if (!kind || (cursor.char !== "{" && cursor.char !== "(")) continue;
    const start = cursor.at;
    try {
      if (kind === "string") readString(cursor, strings);
      else if (NOT_RECORDS.has(kind)) skipBlock(cursor);
      else found.push(readRecord(cursor, { kind, line, strings }));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      found.push({ line, key: keyAt(cursor.text, start), publication: null, faults: [error.fault] });
      cursor.at = resume(cursor.text, start);
    }
  }
  return found;
}

const keyAt = (text: string, start: number): string =>
  /^[{(]\s*([^\s,{}()"=]{1,80})/.exec(text.slice(start, start + 120))?.[1] ?? "";

/** The next line that begins a record. */
function resume(text: string, from: number): number {
  const rest = /\n\s*@/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}

function skipBlock(cursor: Cursor): void {
  let depth = 0;
  do {
    if (cursor.char === "{" || cursor.char === "(") depth++;
    else if (cursor.char === "}" || cursor.char === ")") depth--;
    else if (cursor.char === "") broken(cursor.lineOf(), null, "大括号没有闭合", "A brace is not closed");
    cursor.at++;
  } while (depth > 0);
}

function readString(cursor: Cursor, strings: Map<string, string>): void {
  cursor.at++;
  const name = cursor
    .skip(/\s*[^\s={}(),"]+/y)
    .trim()
    .toLowerCase();
  cursor.skip(/\s*=\s*/y);
  strings.set(name, readValue(cursor, name, strings));
  cursor.skip(/\s*[})]/y);
}

function readRecord(
  cursor: Cursor,
  given: { kind: string; line: number; strings: ReadonlyMap<string, string> },
): Found {
  const opener = cursor.char;
  cursor.at++;
  const key = cursor.skip(/\s*[^\s,{}()"=]*/y).trim();
  const fields: Record<string, string> = {};
  const lines: Record<string, number> = {};
  for (;;) {
    cursor.skip(/[\s,]*/y);
    if (cursor.char === "}" || (opener === "(" && cursor.char === ")")) break;
    const line = cursor.lineOf();
    if (cursor.char === "" || cursor.char === "@")
      broken(
        line,
        null,
        "记录没有结束（缺少右大括号）",
        "The record does not end (a closing brace is missing)",
      );
    const name = cursor.skip(/[^\s={}(),"@]+/y).toLowerCase();
    cursor.skip(/\s*/y);
    if (!name || cursor.char !== "=")
      broken(line, name || null, "字段后缺少等号", "An equals sign is missing after the field");
    cursor.at++;
    const value = readValue(cursor, name, given.strings);
    if (!(name in fields)) {
      fields[name] = value;
      lines[name] = line;
    }
  }
  cursor.at++;
  const plain = (name: string) => (fields[name] === undefined ? undefined : plainOfLatex(fields[name]));
  const venue = [
    "journal",
    "journaltitle",
    "booktitle",
    "publisher",
    "institution",
    "school",
    "howpublished",
  ];
  const { publication, faults } = publicationOf(
    {
      title: plain("title"),
      author: plain("author") ?? plain("editor"),
      year: plain("year") || plain("date"),
      venue: venue.map(plain).find(Boolean),
      // Underscores and braces of identifiers are escaped, not set in LaTeX.
      doi: fields.doi?.replace(/\\/g, ""),
      url: fields.url?.replace(/\\/g, ""),
      abstract: plain("abstract"),
      keywords: plain("keywords"),
    },
    { line: given.line, kind: given.kind, lines: { ...lines, year: lines.year ?? lines.date ?? given.line } },
  );
  return { line: given.line, key: key.slice(0, 80), publication, faults };
}

/** Pieces joined by `#`: braced, quoted, a number, or an abbreviation. */
function readValue(cursor: Cursor, field: string, strings: ReadonlyMap<string, string>): string {
  let value = "";
  for (;;) {
    cursor.skip(/\s*/y);
    const line = cursor.lineOf();
    if (cursor.char === "{") value += readBraced(cursor, field);
    else if (cursor.char === '"') value += readQuoted(cursor, field);
    else {
      const word = cursor.skip(/[^\s,#{}()"@]+/y);
      if (!word) broken(line, field, "字段没有内容", "The field has no value");
      value += strings.get(word.toLowerCase()) ?? word;
    }
    cursor.skip(/\s*/y);
    if (cursor.char !== "#") return value;
    cursor.at++;
  }
}

function readBraced(cursor: Cursor, field: string): string {
  const start = cursor.at;
  let depth = 0;
  for (;;) {
    const c = cursor.char;
    if (c === "") broken(cursor.lineOf(start), field, "大括号没有闭合", "A brace is not closed");
    if (c === "\\") cursor.at++;
    else if (c === "{") depth++;
    else if (c === "}") depth--;
    cursor.at++;
    if (depth === 0) return cursor.text.slice(start + 1, cursor.at - 1);
  }
}

function readQuoted(cursor: Cursor, field: string): string {
  const start = cursor.at;
  cursor.at++;
  let depth = 0;
  for (;;) {
    const c = cursor.char;
    if (c === "") broken(cursor.lineOf(start), field, "引号没有闭合", "A quote is not closed");
    if (c === "\\") cursor.at++;
    else if (c === "{") depth++;
    else if (c === "}") depth--;
    else if (c === '"' && depth <= 0) break;
    cursor.at++;
  }
  cursor.at++;
  return cursor.text.slice(start + 1, cursor.at - 1);
}
