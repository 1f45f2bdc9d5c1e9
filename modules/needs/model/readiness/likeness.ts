import { countTerms, tokenise } from "#libs/matching/index.ts";

/** Words that stand in every need and tell none from another. */
const COMMON = new Set(
  "技术 研究 开发 关键 应用 项目 需求 研发 工艺 系统 设备 产品 生产 提高 提升 改造 优化 制备 高性能 技术研究 关键技术 technolog research develop system applic process".split(
    " ",
  ),
);
const termsOf = (text: string): Map<string, number> => {
  const counts = countTerms(tokenise(text));
  for (const term of COMMON) counts.delete(term);
  return counts;
};

/** Cosine of two term counts, 0–1; repeated terms count less and less. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const weight = (n: number) => 1 + Math.log(n);
  const length = (m: ReadonlyMap<string, number>) =>
    Math.sqrt([...m.values()].reduce((sum, n) => sum + weight(n) ** 2, 0));
  let shared = 0;
  for (const [term, n] of a) shared += weight(n) * (b.has(term) ? weight(b.get(term) ?? 1) : 0);
  const both = length(a) * length(b);
  return both === 0 ? 0 : shared / both;
}

export type Described = { readonly title: string; readonly text: string };
/** Title and text say half each; a need without a text is judged by its title. */
const TITLE_SHARE = 0.5;
/** From here on two needs probably ask for the same: different needs of the demonstration edition stay below 0.4, one told anew is above 0.85. */
export const NEAR = 0.45;

/** How alike two needs are, 0–1, by the words they share. */
export function likeness(a: Described, b: Described): number {
  const titles = cosine(termsOf(a.title), termsOf(b.title));
  const [left, right] = [termsOf(a.text), termsOf(b.text)];
  return left.size === 0 || right.size === 0
    ? titles
    : TITLE_SHARE * titles + (1 - TITLE_SHARE) * cosine(left, right);
}
