import type { Random } from "#demo/random.ts";
import { topicById } from "../topics/index.ts";
import type { TopicSeed } from "../topics/topic.ts";
import type { Expert, Organisation, TechnologyNeed } from "../types.ts";

/** The name by which others may call the need: a confidential one keeps its own to itself. */
export function openTitle(need: TechnologyNeed): string {
  return need.confidential?.publicTitle ?? need.title;
}

const openWord = (need: TechnologyNeed) =>
  need.confidential ? topicById(need.topicId as string).name.zh : (need.keywords[0] as string);

/** Why the two were brought together, as an officer notes it. */
export function describeBasis(input: {
  readonly need: TechnologyNeed;
  readonly expert?: Expert | undefined;
  readonly supplier?: Organisation | undefined;
}): string {
  const { need, expert, supplier } = input;
  const words = need.confidential ? openWord(need) : need.keywords.slice(0, 2).join("、");
  if (expert && supplier)
    return `${supplier.name}推荐，${expert.title}团队在${expert.currentField}方面有成熟技术。`;
  if (expert)
    return `专家从事${topicOf(need, expert).lab.subject}研究，${isOnTopic(need, expert) ? `拟就“${words}”与企业对接` : `拟就“${words}”中与其专长相关的环节提供意见`}，所在领域：${need.fields[0]}。`;
  return `${supplier?.name ?? "供方"}主营业务与需求关键字“${words}”对应，可提供成套技术。`;
}

const isOnTopic = (need: TechnologyNeed, expert: Expert): boolean =>
  need.topicId !== undefined && expert.topicIds.includes(need.topicId);
/** The expert's subject that the need asks for, else the expert's main one. */
const topicOf = (need: TechnologyNeed, expert: Expert): TopicSeed =>
  topicById((isOnTopic(need, expert) ? need.topicId : expert.topicIds[0]) as string);

/**
 * What the officer notes where the ranking puts the expert far down: it owns the ranking and says what was known beyond it.
 * Kept only where the ranking does so.
 */
export function overrideNote(
  random: Random,
  given: { readonly need: TechnologyNeed; readonly experts: readonly Expert[] },
): string {
  const { need, experts } = given;
  const known = random.chance(0.5);
  const [expert] = experts;
  const subject = expert && topicOf(need, expert).name.zh;
  if (!expert) return "供方为企业，不在专家排序之内，由企业接洽后指定。";
  if (experts.length > 1)
    return "系统排序靠后；该需求由多名专家分工承担，人选按各自分工由牵头单位提出，不按单项排序选取。";
  if (!isOnTopic(need, expert))
    return `系统排序靠后，其主攻方向${subject}并非本需求所问；企业希望多听一方意见，作为补充人选列入。`;
  return known
    ? `系统排序靠后，成果用语与需求表述差异较大；经企业电话了解，其${subject}工作做过同类问题，予以列入。`
    : `系统排序靠后，公开成果中少见本需求所用术语；院所科研管理部门推荐，经与专家本人核实后列入。`;
}

/** Minutes of the meeting, by what came of it. */
export function minutesOf(random: Random, need: TechnologyNeed, outcome: string): string {
  const word = openWord(need);
  if (outcome === "fell-through") return `双方就${word}交换意见，主要分歧未能弥合，本轮洽谈结束。`;
  if (outcome === "on-hold") return `就${word}的现状和指标作了交流，需补充数据后再议。`;
  if (outcome === "met") return `介绍了${word}需求背景，专家提出初步思路，约定会后交换资料。`;
  return random.pick([
    `双方围绕${word}的技术路线、指标和进度进行洽谈，认可合作方向，同意尽快形成方案。`,
    `企业介绍现场条件，对方讲解${word}类似案例，就试验安排和费用分担取得共识。`,
    `重点讨论${word}放大条件与知识产权安排，商定由双方各明确一名联系人推进。`,
  ]);
}

/** What the parties put on paper as their intention. */
export function intentContent(random: Random, need: TechnologyNeed): string {
  return random.pick([
    `就“${openTitle(need)}”开展联合研发，三个月内提交实施方案。`,
    `同意以项目合作方式推进“${openTitle(need)}”，先行开展样品试验。`,
    `对方以柔性方式为企业提供技术指导，围绕“${openTitle(need)}”每季度到厂一次。`,
    `拟共建联合实验室，首个课题为“${openTitle(need)}”。`,
  ]);
}
