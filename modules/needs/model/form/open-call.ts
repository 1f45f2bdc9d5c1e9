import type { FieldSpec } from "#platform/kernel/fields.ts";
import { Money } from "./money.ts";
import { Day, flag, textUpTo } from "./shared-fields.ts";

/** 揭榜挂帅: what a need says beyond the ordinary form when everybody may answer it (forms.md §1, [JG]). */
export const callShape = {
  openCall: flag,
  metrics: textUpTo(500),
  ipOwnership: textUpTo(300),
  solverConditions: textUpTo(500),
  bounty: Money.nullish(),
  answerBy: Day.nullish(),
};

export const callFields = [
  {
    id: "openCall",
    label: { zh: "揭榜挂帅", en: "Open call" },
    kind: "boolean",
    aliases: ["是否揭榜挂帅", "是否张榜", "open call"],
    help: {
      zh: "张榜后任何符合条件的单位或专家均可揭榜；涉密、商业保密的需求不能张榜",
      en: "Anybody who meets the conditions may answer; not for classified or confidential needs",
    },
  },
  {
    id: "metrics",
    label: { zh: "考核指标", en: "Acceptance metrics" },
    kind: "longtext",
    max: 500,
    privacy: "restricted",
    aliases: ["验收指标", "榜单指标", "metrics"],
  },
  {
    id: "ipOwnership",
    label: { zh: "产权归属", en: "Ownership of IP" },
    kind: "text",
    max: 300,
    privacy: "restricted",
    aliases: ["知识产权归属", "成果归属", "ip ownership"],
  },
  {
    id: "solverConditions",
    label: { zh: "揭榜方条件", en: "Conditions for solvers" },
    kind: "longtext",
    max: 500,
    privacy: "restricted",
    aliases: ["对揭榜方要求", "揭榜条件", "solver conditions"],
  },
  {
    id: "bounty",
    label: { zh: "支付揭榜方金额", en: "Bounty" },
    kind: "money",
    privacy: "restricted",
    aliases: ["榜额", "揭榜金额", "悬赏金额", "bounty"],
  },
  {
    id: "answerBy",
    label: { zh: "接受揭榜至", en: "Answers until" },
    kind: "date",
    aliases: ["揭榜受理至", "answers until"],
    help: { zh: "此日以前接受揭榜", en: "Answers are taken until the end of this day" },
  },
] as const satisfies readonly FieldSpec[];
