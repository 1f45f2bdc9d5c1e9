import { CUT_ZH, EDGE_ZH, SPLIT_ZH, STOP_EN, STOP_ZH } from "../text/stop-words.ts";
import { normalise, type Segmenter, stem, type Token } from "../text/tokens.ts";

/** A stretch of the demand's normalised text. */
export type Phrase = { readonly start: number; readonly end: number; readonly text: string };

/** A document made ready for the search of phrases. */
export type PhraseTarget = { readonly text: string; readonly stems: string };

const HAN = /\p{Script=Han}+/gu;
const WORDS = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const LONGEST = 24;
/** A longer stretch is a clause, not a term, and is not shown as missing. */
const LONGEST_MISSING = 16;

export function phraseTarget(text: string): PhraseTarget {
  const normal = normalise(text);
  const stems = [...normal.matchAll(WORDS)].map(([word]) => stem(word));
  return { text: normal, stems: ` ${stems.join(" ")} ` };
}

/**
 * The longest stretches of a demand that a document also has: Chinese character for character, Latin by stems. They
 * read as terms (氢燃料电池) where the model counts character pairs. With a segmenter they keep to word borders.
 */
export function sharedPhrases(demand: string, target: PhraseTarget, segmenter?: Segmenter): Phrase[] {
  return [...sharedHan(demand, target.text, segmenter), ...sharedWords(demand, target.stems)];
}

/** Terms of the demand that no shared phrase covers, worth showing as missing. */
export function uncovered(demand: string, covered: readonly Phrase[], segmenter?: Segmenter): Phrase[] {
  const taken = new Uint8Array(demand.length);
  for (const { start, end } of covered) taken.fill(1, start, end);
  const out: Phrase[] = [];
  for (const run of demand.matchAll(HAN))
    for (const piece of segmenter
      ? words(run[0], segmenter)
      : cutPieces(run[0]).flatMap((piece) =>
          cutPieces(run[0].slice(piece.start, piece.end), SPLIT_ZH, piece.start),
        )) {
      let from = piece.start;
      for (let at = piece.start; at <= piece.end; at++) {
        if (at < piece.end && taken[run.index + at] === 0) continue;
        pushHan(out, run[0].slice(from, at), run.index + from);
        from = at + 1;
      }
    }
  for (const word of demand.matchAll(WORDS)) {
    const end = word.index + word[0].length;
    if (taken[word.index] === 1 || STOP_EN.has(word[0]) || !/\p{L}{3}/u.test(word[0])) continue;
    out.push({ start: word.index, end, text: word[0] });
  }
  return out.filter(({ start, end }) => end - start <= LONGEST_MISSING);
}

/** Sum of the weights of the tokens that lie inside a phrase. */
export function weightOf(phrase: Phrase, tokens: readonly Token[], weights: readonly number[]): number {
  let sum = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== "concept" && token.start >= phrase.start && token.end <= phrase.end)
      sum += weights[i] ?? 0;
  });
  return sum;
}

function sharedHan(demand: string, text: string, segmenter: Segmenter | undefined): Phrase[] {
  const out: Phrase[] = [];
  for (const match of demand.matchAll(HAN)) {
    const run = match[0];
    const borders = segmenter ? words(run, segmenter) : undefined;
    for (let at = 0; at + 1 < run.length; ) {
      let length = 1;
      while (at + length < run.length && length < LONGEST && text.includes(run.slice(at, at + length + 1)))
        length++;
      if (length < 2) {
        at++;
        continue;
      }
      const [from, to] = borders ? snap(borders, at, at + length) : [at, at + length];
      for (const piece of cutPieces(run.slice(from, to)))
        pushHan(out, run.slice(from + piece.start, from + piece.end), match.index + from + piece.start);
      at += length;
    }
  }
  return out;
}

function sharedWords(demand: string, stems: string): Phrase[] {
  const found = [...demand.matchAll(WORDS)].map((m) => ({
    word: m[0],
    stem: stem(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const out: Phrase[] = [];
  for (let at = 0; at < found.length; ) {
    let row = "";
    let end = at;
    while (end < found.length && end - at < 6) {
      const longer = `${row} ${found[end]?.stem}`;
      const gap = end === at ? "" : demand.slice(found[end - 1]?.end, found[end]?.start);
      if (!/^[\s-]*$/.test(gap) || !stems.includes(`${longer} `)) break;
      row = longer;
      end++;
    }
    let first = at;
    let last = end - 1;
    while (first <= last && STOP_EN.has(found[first]?.word ?? "")) first++;
    while (last >= first && STOP_EN.has(found[last]?.word ?? "")) last--;
    const start = found[first]?.start ?? 0;
    const stop = found[last]?.end ?? 0;
    if (first <= last && stop - start > 1) out.push({ start, end: stop, text: demand.slice(start, stop) });
    at = Math.max(end, at + 1);
  }
  return out;
}

function pushHan(out: Phrase[], piece: string, offset: number): void {
  const trimmed = piece.replace(EDGE_ZH, "");
  if (trimmed.length < 2 || STOP_ZH.has(trimmed)) return;
  const start = offset + piece.indexOf(trimmed);
  out.push({ start, end: start + trimmed.length, text: trimmed });
}

/** The stretches of a run between cuts, with their place in the text the run starts in at `offset`. */
function cutPieces(run: string, cuts: RegExp = CUT_ZH, offset = 0): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = 0;
  for (const cut of run.matchAll(cuts)) {
    if (cut.index > from) out.push({ start: offset + from, end: offset + cut.index });
    from = cut.index + cut[0].length;
  }
  if (from < run.length) out.push({ start: offset + from, end: offset + run.length });
  return out;
}

function words(run: string, segmenter: Segmenter): { start: number; end: number }[] {
  let at = 0;
  return segmenter(run).map((word) => {
    const start = at;
    at += word.length;
    return { start, end: at };
  });
}

/** The whole words inside a stretch. */
function snap(
  borders: readonly { start: number; end: number }[],
  from: number,
  to: number,
): [number, number] {
  const inside = borders.filter((word) => word.start >= from && word.end <= to);
  return [inside[0]?.start ?? from, inside.length > 0 ? (inside.at(-1)?.end ?? from) : from];
}
