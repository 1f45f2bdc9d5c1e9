import type { Text } from "#platform/kernel/text.ts";
import type { NeedKind } from "../directory.ts";

/** Words officers send needs back with; `field` "" speaks of the whole need. They are put in and changed, never sent by themselves. */
export type ReasonTemplate = { readonly field: string; readonly text: Text };

const both: readonly ReasonTemplate[] = [
  {
    field: "",
    text: {
      zh: "与贵单位已提交的需求重复，请合并后重新提交。",
      en: "It repeats another need of yours; please merge the two and submit again.",
    },
  },
  {
    field: "",
    text: {
      zh: "内容过于笼统，外单位看不懂，请按各项意见补充。",
      en: "Too general for an outsider to understand; please complete it as said at the fields.",
    },
  },
  {
    field: "contactMobile",
    text: {
      zh: "电话无法接通，请核对。",
      en: "Nobody answers this number; please check it.",
    },
  },
  {
    field: "industry",
    text: { zh: "行业分类与内容不符，请重新选择。", en: "The industry does not fit; please choose again." },
  },
];

const technology: readonly ReasonTemplate[] = [
  {
    field: "problem",
    text: {
      zh: "请写明是什么产品或工序、出了什么问题、有什么影响。",
      en: "Say which product or process, what goes wrong and what it costs.",
    },
  },
  {
    field: "expectedGoal",
    text: { zh: "目标须可量化，请写明要达到的数值。", en: "The goal must be measurable: give the value." },
  },
  {
    field: "currentValue",
    text: {
      zh: "请填写关键参数的现状值和目标值。",
      en: "Give the key parameter's value today and the value wanted.",
    },
  },
  {
    field: "plannedFunding",
    text: {
      zh: "拟投入资金请核对单位（万元）；未定的选“面议”。",
      en: "Check the unit of the funding (10k yuan); if open, choose “negotiable”.",
    },
  },
  {
    field: "tried",
    text: { zh: "请写明已试过的办法及效果。", en: "Say what was tried and how it went." },
  },
];

const talent: readonly ReasonTemplate[] = [
  {
    field: "duties",
    text: {
      zh: "请写明岗位要做的具体工作和要解决的问题。",
      en: "Say what the person will do and solve.",
    },
  },
  {
    field: "salary",
    text: {
      zh: "薪酬请核对单位（万元/年）；未定的选“面议”。",
      en: "Check the unit of the pay (10k yuan a year).",
    },
  },
  {
    field: "majors",
    text: { zh: "请填写专业和最低学历。", en: "Give the majors and the least education." },
  },
];

/** The reasons offered for a kind of need, those of the named field first. */
export function reasonTemplates(kind: NeedKind, field: string): ReasonTemplate[] {
  const all = [...(kind === "technology" ? technology : talent), ...both];
  return [...all.filter((t) => t.field === field), ...all.filter((t) => t.field === "" && field !== "")];
}
