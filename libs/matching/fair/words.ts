import { STOP_EN } from "../text/stop-words.ts";
import { normalise, type Segmenter } from "../text/tokens.ts";

const RUNS = /\p{Script=Han}+|c\+\+|c#|\.net|[a-z][a-z0-9]*(?:[.\-+#][a-z0-9]+)*/gu;
/** Words of every posting; in a large fair frequent words lose their say anyway. */
const STOP: ReadonlySet<string> = new Set(
  "负责 公司 相关 以上 优先 具有 岗位 职责 要求 任职 能力 工作 以及 进行 完成 良好 较强 我们 需要 招聘 急聘 高薪 诚聘 双休 五险一金 五险 一金 包吃 包住 包吃住 经验 无需 接受 提供 底薪 无责 保底 提成 奖金 年终奖 月薪 月入 薪资 待遇 高额 住宿 食宿 带薪 周末 加班 轻松 附近 地铁 地铁口 诚招 急招 直招".split(
    " ",
  ),
);
/** Characters of one field that are read. */
export const LONGEST_TEXT = 20_000;

/**
 * Words of a posting or a résumé, one by one: those of the segmenter with two characters at least, Latin words in lower case.
 * Numbers and words of every posting are left out, and what stands behind the first {@link LONGEST_TEXT} characters.
 */
export function eachWord(text: string, segmenter: Segmenter, visit: (word: string) => void): void {
  const runs = normalise(text.slice(0, LONGEST_TEXT)).match(RUNS);
  if (!runs) return;
  for (const run of runs) {
    if (isHan(run)) {
      for (const word of segmenter(run)) if (word.length >= 2 && !STOP.has(word)) visit(word);
    } else if (run.length > 1 ? !STOP_EN.has(run) : run === "c" || run === "r") visit(run);
  }
}

/** The pairs of characters of a longer Chinese word, so that 会计师 meets 会计. */
export function partsOf(word: string): string[] {
  if (word.length <= 2 || word.length > 8 || !isHan(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

/** Of what {@link RUNS} finds, only Latin words start in ASCII. */
const isHan = (run: string): boolean => run.charCodeAt(0) > 0x7f;
