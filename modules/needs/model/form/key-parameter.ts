import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { TRLS, trlOptions } from "./choices.ts";
import { textUpTo } from "./shared-fields.ts";

/**
 * What makes a technology need readable to a stranger: where the key parameter stands and where it shall stand, how far the firm is, what
 * it tried and what it brings. None is required; texts that say it as well are understood (readiness/signals.ts).
 */
export const parameterShape = {
  keyParameter: textUpTo(200),
  parameterUnit: textUpTo(20),
  currentValue: textUpTo(60),
  targetValue: textUpTo(60),
  maturity: z.enum(TRLS).nullish(),
  tried: textUpTo(500),
  offers: textUpTo(500),
};

export const parameterFields = [
  {
    id: "keyParameter",
    label: { zh: "最关键的参数", en: "Key parameter" },
    kind: "text",
    max: 200,
    privacy: "restricted",
    aliases: ["关键参数名称", "key parameter"],
    help: { zh: "写一个，如“产品合格率”", en: "The one that matters most, e.g. “yield”" },
  },
  {
    id: "parameterUnit",
    label: { zh: "参数的计量单位", en: "Unit" },
    kind: "text",
    max: 20,
    privacy: "restricted",
    aliases: ["计量单位", "unit"],
    help: { zh: "如 %、MPa、立方米/吨", en: "e.g. %, MPa, m³/t" },
  },
  {
    id: "currentValue",
    label: { zh: "参数现状值", en: "Value today" },
    kind: "text",
    max: 60,
    privacy: "restricted",
    aliases: ["当前值", "目前数值", "current value"],
  },
  {
    id: "targetValue",
    label: { zh: "参数目标值", en: "Value wanted" },
    kind: "text",
    max: 60,
    privacy: "restricted",
    aliases: ["目标值", "目标数值", "target value"],
  },
  {
    id: "maturity",
    label: { zh: "技术就绪度", en: "Technology readiness" },
    kind: "enum",
    options: trlOptions,
    privacy: "restricted",
    aliases: ["成熟度", "技术成熟度", "就绪度", "TRL", "trl"],
    help: {
      zh: "GB/T 22900-2022，1–9 级：目前做到哪一步",
      en: "GB/T 22900-2022, 1–9: how far you are today",
    },
  },
  {
    id: "tried",
    label: { zh: "已试过的办法", en: "What was tried" },
    kind: "longtext",
    max: 500,
    privacy: "restricted",
    aliases: ["已采取的措施", "已尝试的办法", "what was tried"],
    help: {
      zh: "试过什么、效果如何；没有试过请写“未尝试”",
      en: "What, and how it went; “nothing yet” is an answer too",
    },
  },
  {
    id: "offers",
    label: { zh: "企业能提供什么", en: "What you bring" },
    kind: "longtext",
    max: 500,
    privacy: "restricted",
    aliases: ["企业可提供的支持", "what you bring"],
    help: { zh: "样品、数据、设备、场地、团队等", en: "Samples, data, equipment, room, people" },
  },
] as const satisfies readonly FieldSpec[];
