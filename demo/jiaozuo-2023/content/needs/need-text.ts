import type { Random } from "#demo/random.ts";
import type { NeedCase } from "../topics/topic.ts";
import type { Organisation } from "../types.ts";

/** Replaces each `{a~b}` by a number between a and b, with the decimals of the bounds. */
export function fill(random: Random, text: string): string {
  return text.replace(/\{([\d.]+)~([\d.]+)\}/g, (_, low: string, high: string) => {
    const decimals = Math.max(decimalsOf(low), decimalsOf(high));
    const factor = 10 ** decimals;
    const step = decimals === 0 ? stepOf(Number(low), Number(high)) : 1;
    const from = Math.round(Number(low) * factor) / step;
    const to = Math.round(Number(high) * factor) / step;
    return ((random.int(Math.ceil(from), Math.floor(to)) * step) / factor).toFixed(decimals);
  });
}

const decimalsOf = (number: string) => number.split(".")[1]?.length ?? 0;

/** Large whole numbers are reported in round steps, as people do. */
function stepOf(low: number, high: number): number {
  if (low >= 1000 && high - low >= 100) return 50;
  if (low >= 100 && high - low >= 20) return 5;
  return 1;
}

/** The three long fields of a need in one of several sentence patterns. */
export function describeNeed(
  random: Random,
  c: NeedCase,
  owner: Organisation,
): { problem: string; key: string; goal: string } {
  const problem = random.pick([
    c.problem,
    c.problem,
    `${c.problem}曾组织内部攻关，但缺乏理论支撑和检测手段，效果不理想。`,
    `${c.problem}上述问题已影响${random.pick(["订单交付", "客户认证", "扩产计划", "环保绩效评级"])}，希望尽快引入外部技术力量。`,
    `现状与问题：${c.problem}`,
    `${c.problem}${random.pick(["国内同行也普遍存在类似情况。", "公司可提供现场数据、样品和中试场地。", "前期已做过小试，条件放大后不稳定。"])}`,
  ]);
  const parts = c.key.replace(/。$/, "").split("；");
  const key = random.pick([
    c.key,
    `需突破的关键技术：${parts.map((part, i) => `（${i + 1}）${part}`).join("；")}。`,
    `${c.key}主要指标为${c.metrics}。`,
    `重点解决：${parts.join("；")}。要求方案可在现有${random.pick(["产线", "装置", "设备", "车间"])}上实施。`,
  ]);
  const goal = random.pick([
    `项目完成后，${c.metrics}。`,
    `达到以下目标：${c.metrics}；形成可推广的成套技术，申请发明专利${random.int(1, 4)}项。`,
    `${c.metrics}；在${owner.aliases[0] ?? "本公司"}完成示范应用，预计年新增效益${random.int(3, 24) * 50}万元。`,
    `${random.int(12, 30)}个月内完成中试并通过验收，考核指标：${c.metrics}。`,
    `${c.metrics}，同时培养${random.int(2, 6)}名企业技术骨干。`,
  ]);
  return { problem, key, goal };
}
