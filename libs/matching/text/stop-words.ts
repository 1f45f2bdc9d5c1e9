import { stemmer } from "stemmer";

const ENGLISH = `a an the of and or in on for to with by from at as is are was were be been being this that these those it
its we our us they them their which who whom what when where how why not no nor can could may might will would shall
should do does did done has have had having than then so such if else while into over under out up down about between
both each few more most other some any all only own same too very also using use used via based show shows shown
propose proposes proposed approach method methods paper present presents result results new however per etc within
without during upon there here he she his her i you your my me need needs needed want company seeking looking require
required requires provide provides including include`;

/** English words that say nothing about a subject, as written and stemmed. */
export const STOP_EN: ReadonlySet<string> = new Set(
  ENGLISH.split(/\s+/).flatMap((word) => [word, stemmer(word)]),
);

const CHINESE = `的 了 和 是 在 对 与 及 等 为 并 从 中 其 将 以 有 可 上 下 由 该 不 也 而 或 个 之 后 前 时 较 使 被 于
本文 进行 研究 分析 结果 表明 采用 方法 提出 通过 基于 一种 具有 以及 利用 不同 影响 应用 目的 结论 探讨 分别 之间 主要 可以
根据 问题 同时 作用 这 各 种 次 年 例 组 我们 我司 公司 企业 希望 需要 需求 要求 目前 现有 能够 实现 针对 存在 解决 相关 开展`;

/** Chinese words that say nothing about a subject; applied to words of a segmenter. */
export const STOP_ZH: ReadonlySet<string> = new Set(CHINESE.split(/\s+/));

/**
 * Where a run of Chinese characters is cut before character pairs are taken: function words whose characters would
 * otherwise make pairs across word boundaries. Only forms that are not part of technical words (等离子 and 并网 stay whole).
 */
export const CUT_ZH =
  /(?<![目标])的|以及|及其|并且|或者|通过|基于|采用|利用|进行|具有|本文|我们|我司|本公司|希望|目前|现有|能够|可以|针对|结果表明|一种|寻求|需要|急需|亟需/g;

/** Characters trimmed from the ends of a phrase shown to people. */
export const EDGE_ZH =
  /^[的了和与及等在对中为并其将以有由该或之于是也而把被所]+|[的了和与及等在对中为并其将以有由该或之于是也而把被所]+$/g;

/** Where a phrase that is missing is cut for display: at conjunctions, unless they belong to a word (参与, 和谐, 普及). */
export const SPLIT_ZH =
  /(?<![参赋给授])与|(?<![共饱中缓柔总调])和(?![谐平解])|(?<![以普涉波])及(?![其时格])|或/g;
