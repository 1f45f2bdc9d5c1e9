/** Words with how often each occurs, in an order in which words that begin alike stand together. */
export type WordCounts = { readonly words: readonly string[]; readonly counts: Float64Array };

/** A line of a dictionary that cannot be read: its number (from 1) and what stands where the frequency should. */
export class DictionaryError extends Error {
  readonly line: number;
  readonly found: string;
  constructor(line: number, found: string) {
    super(`line ${line}: frequency ${found} is not a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`);
    this.name = "DictionaryError";
    this.line = line;
    this.found = found;
  }
}

/**
 * Reads dictionaries in jieba's form, one word a line: `word frequency tag`, frequency and tag optional (0, none), the
 * tag unused. A word met again, in the same or a later dictionary, takes the later frequency; the user's own dictionary
 * therefore stands last.
 *
 * @throws DictionaryError when a frequency is not a whole number
 */
export function readDictionaries(texts: readonly string[]): WordCounts {
  const words: string[] = [];
  const counts: number[] = [];
  for (const text of texts) readLines(text, words, counts);
  let ordered = true;
  for (let i = 1; i < words.length && ordered; i++) ordered = before(words[i - 1] ?? "", words[i] ?? "");
  return ordered ? { words, counts: Float64Array.from(counts) } : arrange(words, counts);
}

/** Sorts and keeps the last frequency of each word. */
function arrange(words: readonly string[], counts: readonly number[]): WordCounts {
  const last = new Map<string, number>();
  for (let i = 0; i < words.length; i++) last.set(words[i] ?? "", counts[i] ?? 0);
  const sorted = [...last.keys()].sort();
  return { words: sorted, counts: Float64Array.from(sorted, (word) => last.get(word) ?? 0) };
}

/** Strictly before in the order of code points, in which the dictionary of jieba stands; UTF-16 order differs for rare characters. */
function before(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    return xHigh === (y >= 0xd800 && y <= 0xdfff) ? x < y : !xHigh;
  }
  return a.length < b.length;
}

function readLines(text: string, words: string[], counts: number[]): void {
  let line = 0;
  for (let at = 0; at < text.length; ) {
    line++;
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const wordStart = skipSpace(text, at, end);
    const wordEnd = skipWord(text, wordStart, end);
    if (wordEnd > wordStart) {
      const start = skipSpace(text, wordEnd, end);
      words.push(text.slice(wordStart, wordEnd));
      counts.push(readCount(text, start, skipWord(text, start, end), line));
    }
    at = end + 1;
  }
}

function readCount(text: string, start: number, end: number, line: number): number {
  let count = 0;
  const first = text.charCodeAt(start) === 0x2b && end > start + 1 ? start + 1 : start;
  for (let i = first; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    count = digit >= 0 && digit <= 9 ? count * 10 + digit : Number.NaN;
  }
  if (!(count <= Number.MAX_SAFE_INTEGER)) throw new DictionaryError(line, text.slice(start, end));
  return count;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** White space by Unicode's property; the `\s` of regular expressions has a byte order mark more and next line (U+0085) less. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  if (unit > 0x3000) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
