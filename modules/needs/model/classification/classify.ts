import { standardGlossary, tokenise } from "#libs/matching/index.ts";
import { type CodeTable, lazy } from "#modules/organisations/model/codes/code-table.ts";
import { disciplines } from "#modules/organisations/model/codes/disciplines.ts";
import { industries } from "#modules/organisations/model/codes/industries.ts";
import type { Text } from "#platform/kernel/text.ts";
import { DISCIPLINE_WORDS, INDUSTRY_WORDS } from "./words.ts";

/** A code proposed for a text, with the words of the text that speak for it. A proposal: nothing is ever set because of it. */
export type Proposal = {
  readonly code: string;
  readonly label: Text;
  /** The rows above it, top first. */
  readonly path: readonly Text[];
  /** 0–1: how much of what speaks for the best one speaks for this one. */
  readonly strength: number;
  /** Words of the text, as written, strongest first. */
  readonly words: readonly string[];
};
export type Described = { readonly title: string; readonly text: string };

/** Words that stand in the names of many rows and tell none from another. */
const COMMON = new Set(
  "制造 加工 生产 工业 其他 专用 设备 技术 工程 产品 系统 研究 开发 服务 应用 材料 造业 用设 关键 方法 质量 性能 提高 降低 实现 利用 企业 公司 目前 问题 需要 要求 解决 采用 进行 其它 学科 品制 和其 及其 学其 科学 他未 未列 列明".split(
    " ",
  ),
);
const OWN_WEIGHT = 1;
const PARENT_WEIGHT = 0.35;
/** The rows below one say what it covers. */
const BELOW_WEIGHT = 0.7;
const WORDS_WEIGHT = 1.6;
/** A title says what it is about in fewer words. */
const TITLE_WEIGHT = 2.5;
const SHOWN = 5;
/** What has less than this share of the best one's weight rests on a chance word. */
const WEAKEST = 0.15;
const MOST_WORDS = 6;

type Row = { readonly code: string; readonly terms: ReadonlyMap<string, number>; readonly length: number };
type Index = {
  readonly table: CodeTable;
  readonly rows: readonly Row[];
  readonly idf: ReadonlyMap<string, number>;
};

const glossary = lazy(standardGlossary);
const tokensOf = (text: string) =>
  tokenise(text, { glossary: glossary() }).filter(
    (t) => t.kind !== "number" && t.kind !== "pair" && !COMMON.has(t.term) && t.term.length > 1,
  );

/** Rows of a table as bags of words: the row's own name, that of the rows above it at less, and the words listed for it and above at more. */
function indexOf(
  table: CodeTable,
  words: Readonly<Record<string, string>>,
  levels: readonly number[],
): Index {
  const rows = table.entries
    .filter((e) => levels.includes(e.level))
    .map((entry): Row => {
      const terms = new Map<string, number>();
      const put = (text: string, weight: number) => {
        for (const { term } of tokensOf(text)) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
      };
      const above = table.parents(entry.code);
      for (const parent of above) put(parent.zh, PARENT_WEIGHT);
      for (const below of table.children(entry.code)) put(below.zh, BELOW_WEIGHT);
      put(entry.zh, OWN_WEIGHT);
      put(entry.en, OWN_WEIGHT);
      for (const { code } of above) for (const w of (words[code] ?? "").split(" ")) put(w, WORDS_WEIGHT / 2);
      for (const w of (words[entry.code] ?? "").split(" ")) put(w, WORDS_WEIGHT);
      // The remainder of a group ("其他…") is meant only when nothing better is.
      const rest = /^其他|其他学科$|未列明/u.test(entry.zh) ? 1.5 : 1;
      const length = Math.sqrt([...terms.values()].reduce((sum, w) => sum + w * w, 0)) * rest;
      return { code: entry.code, terms, length };
    });
  const seen = new Map<string, number>();
  for (const row of rows) for (const term of row.terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  return {
    table,
    rows,
    idf: new Map([...seen].map(([term, n]) => [term, Math.log((rows.length + 1) / (n + 0.5))])),
  };
}

/** Groups (中类) of GB/T 4754: what the forms ask for; disciplines of the second level (二级学科) of GB/T 13745. */
const industryIndex = lazy(() => indexOf(industries(), INDUSTRY_WORDS, [3]));
const disciplineIndex = lazy(() => indexOf(disciplines(), DISCIPLINE_WORDS, [3]));

function propose({ table, rows, idf }: Index, described: Described): Proposal[] {
  const asked = new Map<string, { weight: number; at: [number, number][] }>();
  const whole = `${described.title}\n${described.text}`.normalize("NFKC");
  for (const token of tokensOf(whole)) {
    const known = asked.get(token.term) ?? { weight: 0, at: [] };
    known.at.push([token.start, token.end]);
    const said = token.start < described.title.length ? TITLE_WEIGHT : 1;
    // Said again it counts, but less and less.
    asked.set(token.term, { weight: known.weight + said / known.at.length, at: known.at });
  }
  const scored = rows
    .map((row) => {
      let score = 0;
      const because: [string, number][] = [];
      for (const [term, { weight }] of asked) {
        const own = row.terms.get(term);
        if (own === undefined) continue;
        const part = own * (idf.get(term) ?? 0) ** 2 * Math.sqrt(weight);
        score += part;
        because.push([term, part]);
      }
      return { code: row.code, score: score / row.length ** 0.5, because };
    })
    .filter((s) => s.score > 0)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, SHOWN);
  const best = scored[0]?.score ?? 1;
  return scored.flatMap(({ code, score, because }) => {
    const entry = table.get(code);
    if (!entry || score < WEAKEST * best) return [];
    const spans = because.sort((a, b) => b[1] - a[1]).flatMap(([term]) => asked.get(term)?.at ?? []);
    return [
      {
        code,
        label: { zh: entry.zh, en: entry.en },
        path: table.parents(code).map(({ zh, en }) => ({ zh, en })),
        strength: Math.round((100 * score) / best) / 100,
        words: wordsAt(whole, spans),
      },
    ];
  });
}

/** The stretches of the text that were understood: overlapping ones joined, each once. */
function wordsAt(text: string, spans: readonly [number, number][]): string[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  const order = (span: [number, number]) => spans.findIndex(([s]) => s >= span[0] && s < span[1]);
  return [
    ...new Set(
      joined.sort((a, b) => order(a) - order(b)).map(([start, end]) => text.slice(start, end).trim()),
    ),
  ].slice(0, MOST_WORDS);
}

/** Industries (groups of GB/T 4754-2017) the text may belong to, likeliest first; empty when no word is understood. */
export const proposeIndustries = (described: Described): Proposal[] => propose(industryIndex(), described);
/** Disciplines (second level of GB/T 13745-2009), the same way. */
export const proposeDisciplines = (described: Described): Proposal[] => propose(disciplineIndex(), described);
