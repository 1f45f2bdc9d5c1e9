import { z } from "zod";
import type { FieldSpec, Option } from "#platform/kernel/fields.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { Day } from "../form/shared-fields.ts";
import { NEED_STATES } from "../need.lifecycle.ts";
import { NEED_KINDS } from "../need.ts";
import { CAMPAIGN_STATES } from "./campaign.lifecycle.ts";
import { LINK_STATES, STAGES } from "./period.ts";

/** How officers reached an enterprise. */
export const NOTE_MODES = ["visit", "phone", "online", "meeting"] as const;
export const noteModeOptions: readonly Option[] = [
  { value: "visit", label: { zh: "实地走访", en: "Visit on site" } },
  { value: "phone", label: { zh: "电话", en: "Telephone" } },
  { value: "online", label: { zh: "线上会议", en: "Online" } },
  { value: "meeting", label: { zh: "座谈会", en: "Meeting of several" } },
];

/** A field-visit note (走访记录): what officers heard at an enterprise, attached to its row of the target list. */
export const VisitNote = z.strictObject({
  on: Day,
  mode: z.enum(NOTE_MODES),
  who: z.string().trim().min(1).max(200),
  heard: z.string().trim().min(1).max(2000),
  nextStep: z.string().trim().max(500).default(""),
  nextOn: Day.nullish(),
});
export type VisitNote = z.output<typeof VisitNote>;

export const visitNoteFields = [
  { id: "on", label: { zh: "走访日期", en: "Day" }, kind: "date", required: true },
  { id: "mode", label: { zh: "方式", en: "How" }, kind: "enum", required: true, options: noteModeOptions },
  {
    id: "who",
    label: { zh: "走访人与接待人", en: "Who went, who received them" },
    kind: "text",
    required: true,
    max: 200,
    privacy: "restricted",
  },
  {
    id: "heard",
    label: { zh: "了解到的情况", en: "What was heard" },
    kind: "longtext",
    required: true,
    max: 2000,
    privacy: "restricted",
  },
  {
    id: "nextStep",
    label: { zh: "下一步", en: "Next step" },
    kind: "longtext",
    max: 500,
    privacy: "restricted",
  },
  { id: "nextOn", label: { zh: "下一步日期", en: "On" }, kind: "date" },
] as const satisfies readonly FieldSpec[];

export const ExtensionView = z.object({
  id: z.string(),
  askedAt: z.string(),
  reason: z.string(),
  wantedUntil: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  granted: z.boolean().nullable(),
  until: z.string().nullable(),
  remark: z.string().nullable(),
});
export type ExtensionView = z.infer<typeof ExtensionView>;

/** A row of a campaign's target list. */
export const TargetItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    campaignId: z.string(),
    organisationId: z.string(),
    name: z.string(),
    county: z.string(),
    departmentId: z.string().nullable(),
    departmentName: z.string().nullable(),
    origin: z.enum(["list", "public"]),
    stage: z.enum(STAGES),
    invitedAt: z.string().nullable(),
    openedAt: z.string().nullable(),
    lastLetterAt: z.string().nullable(),
    reminders: z.number().int(),
    notes: z.number().int(),
    lastNoteOn: z.string().nullable(),
    drafts: z.number().int(),
    needs: z.number().int(),
    returned: z.number().int(),
    approved: z.number().int(),
    published: z.number().int(),
    extensionAsked: z.boolean(),
    extendedUntil: z.string().nullable(),
    hasRemark: z.boolean(),
    updatedAt: z.string(),
  })
  .meta({ id: "SurveyTargetItem" });
export type TargetItem = z.infer<typeof TargetItem>;

export const TargetNeed = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(NEED_KINDS),
  title: z.string(),
  state: z.enum(NEED_STATES),
  submittedAt: z.string().nullable(),
});

/** One enterprise of the target list with what surrounds it. */
export const TargetView = TargetItem.extend({
  campaign: z.object({
    name: textPair,
    state: z.enum(CAMPAIGN_STATES),
    opensOn: z.string(),
    closesOn: z.string(),
    edition: z.string(),
  }),
  /** What the enterprise says is wrong with what is known of it. */
  factsRemark: z.string().nullable(),
  links: z.array(
    z.object({
      id: z.string(),
      state: z.enum(LINK_STATES),
      email: z.string().nullable(),
      sentAt: z.string().nullable(),
      openedAt: z.string().nullable(),
      answeredAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
      createdAt: z.string(),
      createdBy: z.string(),
    }),
  ),
  visitNotes: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      mode: z.enum(NOTE_MODES),
      who: z.string(),
      heard: z.string(),
      nextStep: z.string(),
      nextOn: z.string().nullable(),
      byName: z.string(),
      at: z.string(),
    }),
  ),
  extensions: z.array(ExtensionView),
  needsOfCampaign: z.array(TargetNeed),
}).meta({ id: "SurveyTarget" });
export type TargetView = z.infer<typeof TargetView>;

/** A link just made; shown once. */
export const MadeSurveyLink = z.object({
  targetId: z.string(),
  name: z.string(),
  link: z.string().describe("Shown once: only its hash is kept"),
  delivery: z.enum(["mail", "none"]),
});
export type MadeSurveyLink = z.infer<typeof MadeSurveyLink>;

/** Whom letters would go to, before they are written. */
export const LettersPreview = z.object({
  /** Rows the letter is for. */
  count: z.number().int(),
  withAddress: z.number().int(),
  /** Of these, written to today already: passed over. */
  today: z.number().int(),
});
export type LettersPreview = z.infer<typeof LettersPreview>;
