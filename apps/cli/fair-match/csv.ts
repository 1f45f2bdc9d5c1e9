import { readFile } from "node:fs/promises";
import type { SheetRow } from "#libs/tabular/index.ts";
import { UsageError } from "../exit.ts";

const STEP = 1 << 18;
/** A cell beyond this was never closed. */
const LONGEST_CELL = 8 * 1024 * 1024;
const QUOTE = 34;
const FEED = 10;
const RETURN = 13;

/** Decodes in steps; UTF-8 and UTF-16 with or without BOM, else GB 18030. Anything else is refused. */
function decodable(bytes: Buffer, name: string): () => Generator<string> {
  const by = (encoding: string) =>
    function* () {
      const decoder = new TextDecoder(encoding, { fatal: true });
      for (let at = 0; at < bytes.length; at += STEP)
        yield decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
      yield decoder.decode();
    };
  const works = (encoding: string) => {
    try {
      for (const _ of by(encoding)());
      return true;
    } catch {
      return false;
    }
  };
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "";
  if (!marked && bytes.subarray(0, 65_536).includes(0))
    throw new UsageError(
      `${name}: 是二进制数据，不是表格 / binary data, not a table; 可用 accepted: .xlsx, .csv`,
    );
  const found = [...(marked ? [marked] : ["utf-8", "gb18030"])].find(works);
  if (!found)
    throw new UsageError(
      `${name}: 编码无法识别 / unknown encoding; 可用 accepted: UTF-8, GB 18030 (GBK), UTF-16`,
    );
  return by(found);
}

/** The delimiter that most of the first lines have most often. */
function delimiterOf(start: string): string {
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/)
    .filter((l) => l.trim() !== "")
    .slice(0, 20);
  let best = { sign: ",", score: 0 };
  for (const sign of [",", "\t", ";", "|"]) {
    const counts = lines.map((l) => l.split(sign).length - 1);
    const most = Math.max(0, ...counts);
    const score = most * counts.filter((c) => c === most).length;
    if (score > best.score) best = { sign, score };
  }
  return best.sign;
}

/** Records of a CSV file of any size (RFC 4180 quotes, any line end); numbers count records, as Excel shows them. */
export async function* csvRecords(path: string, name: string): AsyncGenerator<SheetRow> {
  const bytes = await readFile(path);
  const texts = decodable(bytes, name);
  const first = texts().next().value ?? "";
  const delimiter = delimiterOf(first.slice(0, 65_536));
  const split = delimiter.charCodeAt(0);
  let row = 0;
  let cells: string[] = [];
  /** What earlier steps brought of the cell at hand. */
  let held = "";
  let quoted = false;
  let closing = false;
  let fresh = true;
  let afterReturn = false;
  let start = true;
  const endRow = (): SheetRow => {
    const record = { row: ++row, cells: cells.map((c) => (c === "" ? null : c)) };
    cells = [];
    return record;
  };
  for (const text of texts()) {
    let from = 0;
    if (start && text !== "") {
      if (text.charCodeAt(0) === 0xfeff) from = 1;
      start = false;
    }
    const take = (to: number) => {
      held += text.slice(from, to);
      if (held.length > LONGEST_CELL)
        throw new UsageError(
          `${name}: 第 ${row + 1} 行的引号没有结束 / row ${row + 1}: a quote is never closed`,
        );
    };
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (afterReturn) {
        afterReturn = false;
        if (c === FEED) {
          from = i + 1;
          continue;
        }
      }
      if (quoted) {
        if (c !== QUOTE) continue;
        take(i);
        from = i + 1;
        quoted = false;
        closing = true;
      } else if (c === QUOTE && closing) {
        held += '"';
        from = i + 1;
        quoted = true;
        closing = false;
      } else if (c === QUOTE && fresh && i === from && held === "") {
        from = i + 1;
        quoted = true;
        fresh = false;
      } else if (c === split || c === FEED || c === RETURN) {
        take(i);
        cells.push(held);
        held = "";
        fresh = true;
        closing = false;
        from = i + 1;
        if (c === split) continue;
        afterReturn = c === RETURN;
        yield endRow();
      } else {
        closing = false;
        fresh = false;
      }
    }
    take(text.length);
  }
  // What stands behind it would all be one cell: rather no result than one without these rows.
  if (quoted)
    throw new UsageError(`${name}: 第 ${row + 1} 行的引号没有结束 / row ${row + 1}: a quote is never closed`);
  if (held !== "" || cells.length > 0) {
    cells.push(held);
    yield endRow();
  }
}
