import { z } from "zod";
import type { FieldSpec, Option } from "#platform/kernel/fields.ts";
import { decisionOf, NOTICE_GROUPS, type NoticeGroup, noticeGroups } from "./kinds.ts";

export const MAIL_CHOICES = ["at-once", "digest", "never"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
export const mailChoiceLabels: Readonly<Record<MailChoice, Option["label"]>> = {
  "at-once": { zh: "即时发送", en: "At once" },
  digest: { zh: "每日摘要", en: "Daily digest" },
  never: { zh: "不发邮件", en: "No mail" },
};

/** Groups a person may choose for; mail about the account and its security always comes at once. */
export type ChosenGroup = Exclude<NoticeGroup, "account">;
export const CHOSEN_GROUPS = NOTICE_GROUPS.filter((group): group is ChosenGroup => group !== "account");

/** How a person wants mail. In the inbox every message appears whatever is chosen here. */
export type InboxPreferences = {
  readonly mail: Readonly<Record<ChosenGroup, MailChoice>>;
  /** Hour of the day (0–23, time of the deployment) from which the day's digest is sent. */
  readonly digestHour: number;
};
const DIGEST_HOUR = 8;

export const defaultPreferences: InboxPreferences = {
  mail: {
    needs: "digest",
    engagements: "digest",
    talks: "digest",
    papers: "digest",
    survey: "digest",
    channels: "digest",
  },
  digestHour: DIGEST_HOUR,
};

const choice = z.enum(MAIL_CHOICES);
export const MailChoices = z.strictObject(
  Object.fromEntries(CHOSEN_GROUPS.map((group) => [group, choice])) as Record<ChosenGroup, typeof choice>,
);
export const DigestHour = z.coerce.number().int().min(0).max(23);
export const PreferencesEdit = z.strictObject({
  version: z.number().int().min(0).describe("0: never changed before"),
  mail: MailChoices,
  digestHour: DigestHour,
});
export type PreferencesEdit = z.output<typeof PreferencesEdit>;

/** Whether mail about a message goes now, waits for the digest, or does not go. */
export type MailDecision = "now" | "digest" | "none";

/**
 * What the preferences say about one message. `never` is meant: also urgent messages of that group only appear in the inbox; what
 * concerns the account's security goes at once whatever was chosen.
 */
export function mailFor(
  message: { readonly kind: string; readonly urgent?: boolean | undefined },
  preferences: InboxPreferences,
): MailDecision {
  const { group, urgent } = decisionOf(message.kind);
  if (group === "account") return "now";
  const chosen = preferences.mail[group];
  if (chosen === "never") return "none";
  return chosen === "at-once" || message.urgent || urgent ? "now" : "digest";
}

const choices: readonly Option[] = MAIL_CHOICES.map((value) => ({ value, label: mailChoiceLabels[value] }));

/** Fields of the form, one per group, and the hour. */
export const preferenceFields: readonly FieldSpec[] = [
  ...CHOSEN_GROUPS.map(
    (group): FieldSpec => ({
      id: group,
      label: noticeGroups[group],
      kind: "enum",
      required: true,
      options: choices,
    }),
  ),
  {
    id: "digestHour",
    label: { zh: "每日摘要发送时间", en: "Time of the daily digest" },
    kind: "enum",
    required: true,
    options: Array.from({ length: 24 }, (_, hour) => {
      const time = `${String(hour).padStart(2, "0")}:00`;
      return { value: String(hour), label: { zh: time, en: time } };
    }),
  },
];
