import type { Option } from "#platform/kernel/fields.ts";

const options = (rows: readonly (readonly [string, string, string, ...string[]])[]): readonly Option[] =>
  rows.map(([value, zh, en, ...aliases]) => ({
    value,
    label: { zh, en },
    ...(aliases.length ? { aliases } : {}),
  }));

export const PAPER_KINDS = ["intent", "agreement"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const paperKindOptions = options([
  ["intent", "意向书", "Letter of intent", "意向"],
  ["agreement", "协议", "Agreement", "合同"],
]);

export const COOPERATION_MODES = [
  "technology-extension",
  "project-cooperation",
  "flexible-engagement",
] as const;
export const cooperationOptions = options([
  ["technology-extension", "技术推广", "Technology extension"],
  ["project-cooperation", "项目合作", "Project co-operation"],
  ["flexible-engagement", "柔性引才", "Flexible engagement"],
]);

/** Technology contracts of the Civil Code, chapter 20. */
export const CONTRACT_CLASSES = ["development", "transfer", "licence", "consulting", "service"] as const;
export const contractClassOptions = options([
  ["development", "技术开发", "Development", "开发"],
  ["transfer", "技术转让", "Transfer", "转让"],
  ["licence", "技术许可", "Licence", "许可"],
  ["consulting", "技术咨询", "Consulting", "咨询"],
  ["service", "技术服务", "Service", "服务"],
]);

/** Where it was signed: "signed on stage" is not "all agreements". */
export const OCCASIONS = ["on-stage", "at-venue", "after-visit", "later"] as const;
export const occasionOptions = options([
  ["on-stage", "开幕式签约", "On stage at the opening", "开幕式"],
  ["at-venue", "现场签约", "At the venue", "现场"],
  ["after-visit", "考察后签约", "After a site visit", "考察后"],
  ["later", "会后签约", "Later", "会后"],
]);

export const QUALIFIERS = ["exact", "gt", "lt", "approx"] as const;
export const qualifierOptions = options([
  ["exact", "准确", "Exact"],
  ["gt", "余（多于）", "More than"],
  ["lt", "近（不足）", "Nearly"],
  ["approx", "约", "About"],
]);

export const PLAQUE_KINDS = ["postdoc-workstation", "postdoc-practice-base"] as const;
export const plaqueKindOptions = options([
  ["postdoc-workstation", "博士后科研工作站", "Post-doctoral research workstation"],
  ["postdoc-practice-base", "博士后创新实践基地", "Post-doctoral innovation practice base"],
]);
