import type { Option, Text, Tone } from "#platform/web/index.ts";
import { expertFields, flagLabels } from "../model/expert.fields.ts";
import { verificationOptions } from "../model/expert.options.ts";

export type Verified = "claimed" | "verified" | "doubtful";

export const verificationTones: Readonly<Record<Verified, Tone>> = {
  claimed: "neutral",
  verified: "success",
  doubtful: "danger",
};
export const verificationLabel = (state: Verified): Text =>
  verificationOptions.find((o) => o.value === state)?.label ?? { zh: state, en: state };

export const flagOptions: readonly Option[] = Object.entries(flagLabels).map(([value, label]) => ({
  value,
  label,
}));
export const flagLabel = (flag: string): Text => flagLabels[flag] ?? { zh: flag, en: flag };

/** The name, with its form in Latin letters when that is another. */
export const fullName = ({ name, nameEn }: { name: string; nameEn: string | null }): string =>
  nameEn && nameEn !== name ? `${name} ${nameEn}` : name;

/** A language by its name in the language of the page; free words stay. */
export function languageName(code: string, language: "zh" | "en"): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}

export const fieldOf = (id: string) => {
  const found = expertFields.find((f) => f.id === id);
  if (!found) throw new Error(`no expert field ${id}`);
  return found;
};

/** A record's state in words. */
export const stateLabel = (state: string): Text =>
  state === "active" ? texts.active : state === "registered" ? texts.registered : texts.withdrawn;
export const stateTone = (state: string): Tone =>
  state === "active" ? "success" : state === "registered" ? "warning" : "neutral";

export const texts = {
  experts: { zh: "专家库", en: "Expert pool" },
  add: { zh: "专家入库", en: "Add an expert" },
  edit: { zh: "修改", en: "Edit" },
  mine: { zh: "我的专家档案", en: "My profile" },
  invented: { zh: "虚构示例", en: "Invented example" },
  withdrawn: { zh: "已退出", en: "Withdrawn" },
  active: { zh: "在库", en: "In the pool" },
  registered: { zh: "待核验", en: "To be verified" },
  free: { zh: "可参与时间", en: "Availability" },
  cv: { zh: "导入简历", en: "Import a CV" },
  papers: { zh: "导入论文", en: "Import papers" },
  masked: { zh: "已按您的角色遮盖", en: "Masked for your role" },
  none: { zh: "暂无", en: "None" },
  contact: { zh: "联系方式", en: "Contact" },
  restricted: { zh: "身份与银行信息", en: "Identity and bank data" },
  revealReason: { zh: "查看理由", en: "Why you need to see it" },
  revealBody: {
    zh: "查看身份与银行信息须说明理由，您的姓名、时间和理由将记入审计日志。",
    en: "Your name, the time and your reason are kept in the audit log.",
  },
  reveal: { zh: "查看完整信息", en: "Reveal" },
} as const satisfies Record<string, Text>;
