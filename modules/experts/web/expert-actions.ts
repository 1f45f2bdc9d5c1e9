import type { ActionDefinition, FormField } from "#platform/web/index.ts";
import { verificationOptions } from "../model/expert.options.ts";
import type { ExpertView } from "../model/expert.ts";
import { texts } from "./labels.ts";

const check = (id: string, zh: string, en: string): FormField => ({
  id,
  label: { zh, en },
  kind: "enum",
  options: verificationOptions,
  placeholder: { zh: "不变", en: "Unchanged" },
  width: "half",
});
const agree = (id: string, zh: string, en: string): FormField => ({
  id,
  label: { zh, en },
  kind: "boolean",
  required: true,
  width: "full",
});

/** How each action is asked; whether it is offered the record says. */
export function expertActions(expert: ExpertView, own: boolean): readonly ActionDefinition[] {
  return [
    {
      id: "verify",
      label: { zh: "核验", en: "Verify" },
      kind: "primary",
      confirm: {
        zh: "请按所见原件或复印件逐项核验，未选的保持不变。",
        en: "Set what the documents you saw bear out; what you leave empty stays.",
      },
      fields: [
        check("degree", "学历学位", "Degree"),
        check("title", "职称", "Professional title"),
        ...expert.public.honours.map((h, i) => check(`honour-${i}`, h.title, h.title)),
      ],
      needsReason: true,
      reasonLabel: { zh: "核验依据（材料名称、编号）", en: "Evidence (which document)" },
    },
    {
      id: "giveConsent",
      label: { zh: "授权同意", en: "Consent" },
      kind: own ? "primary" : "default",
      confirm: own
        ? {
            zh: "由您决定他人能看到什么，可随时更改。",
            en: "You decide what others see, and may change it at any time.",
          }
        : {
            zh: "代为登记专家书面作出的授权，请在事由中写明授权书。",
            en: "Records a consent given on paper; name the document as the reason.",
          },
      fields: [
        agree("publicProfile", "向企业公开简介", "Show the public profile to enterprises"),
        agree("matching", "参与供需匹配", "Take part in matching"),
        agree("shareCv", "向需求方提供简历", "Share the CV with those who need it"),
      ],
      needsReason: !own,
    },
    {
      id: "admit",
      label: { zh: "核验入库", en: "Admit to the pool" },
      kind: "primary",
      confirm: {
        zh: "入库后即参与匹配，并对各县（市、区）和部门可见。请先核对下方“可能是同一人”。",
        en: "From then on the person is suggested and seen by counties and departments. Look at the possible twins below first.",
      },
      needsReason: true,
      reasonLabel: { zh: "如何核验身份", en: "How you verified who it is" },
    },
    {
      id: "decline",
      label: { zh: "不予入库", en: "Decline" },
      kind: "danger",
      confirm: { zh: "本人会收到您填写的原因。", en: "The person is told the reason you give." },
      needsReason: true,
    },
    {
      id: "reveal",
      label: texts.reveal,
      confirm: texts.revealBody,
      needsReason: true,
      reasonLabel: texts.revealReason,
    },
    {
      id: "withdraw",
      label: { zh: "退出专家库", en: "Withdraw" },
      kind: "danger",
      confirm: {
        zh: "退出后不再参与匹配，其他单位不再看到；历史记录保留。",
        en: "No longer matched or shown to others; history is kept.",
      },
      needsReason: true,
    },
    {
      id: "restore",
      label: { zh: "恢复入库", en: "Restore" },
      kind: "primary",
      confirm: { zh: "恢复后重新参与匹配。", en: "Takes part in matching again." },
      needsReason: true,
    },
  ];
}

/** What the action's request says, from the dialog. */
export function requestOf(
  expert: ExpertView,
  action: string,
  { reason, values }: { reason?: string | undefined; values: Record<string, unknown> },
): { path: string; body: Record<string, unknown> } {
  const { version } = expert;
  if (action === "verify") {
    const honours = expert.public.honours.flatMap((h, i) => {
      const verification = values[`honour-${i}`];
      return verification ? [{ title: h.title, verification }] : [];
    });
    const { degree, title } = values;
    return {
      path: "verify",
      body: {
        version,
        ...(degree ? { degree } : {}),
        ...(title ? { title } : {}),
        honours,
        evidence: reason,
      },
    };
  }
  if (action === "giveConsent") {
    const { publicProfile, matching, shareCv } = values;
    return {
      path: "consent",
      body: { version, publicProfile, matching, shareCv, ...(reason ? { reason } : {}) },
    };
  }
  return { path: action, body: { reason, ...(action === "admit" ? { version } : {}) } };
}
