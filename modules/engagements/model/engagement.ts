import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { Instant } from "#platform/kernel/instant.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { ENGAGEMENT_STATES } from "./engagement.lifecycle.ts";
import {
  CHANNELS,
  COOPERATION_MODES,
  channelOptions,
  cooperationOptions,
  FELL_THROUGH,
  MEETING_MODES,
  MEETING_RESULTS,
  stateOptions,
} from "./engagement.options.ts";

const Id = z.string().min(1).max(80);
const words = (max: number) => z.string().trim().max(max);
const Reason = words(1000).optional();
const shared = {
  channel: z.enum(CHANNELS).nullish(),
  /** The channel's record; its kind then fills `channel`. */
  channelId: Id.nullish(),
  recommender: words(80).nullish(),
  /** 匹配依据. */
  basis: words(2000).nullish(),
  cooperationMode: z.enum(COOPERATION_MODES).nullish(),
};

/** What an officer or the demand side proposes: for a need, or for a project without one. */
export const ProposalInput = z.strictObject({
  needId: Id.nullish(),
  /** Needed where there is no need. */
  title: words(200).nullish(),
  editionId: Id.nullish(),
  activityId: Id.nullish(),
  /** The first one leads. Taken from the need where left out. */
  demanderIds: z.array(Id).max(20).nullish(),
  expertId: Id.nullish(),
  supplierOrganisationId: Id.nullish(),
  ...shared,
  /** Needed when the choice goes against the ranking. */
  reason: Reason,
  /** How far to take it at once. */
  upTo: z.enum(["suggested", "screened", "shortlisted"]).optional(),
  occurredAt: Instant.optional(),
});
export type ProposalInput = z.infer<typeof ProposalInput>;

/** What is taken over from the ranking: one engagement per expert. */
export const SelectionInput = z.strictObject({
  expertIds: z.array(Id).min(1).max(50),
  reason: Reason,
  upTo: z.enum(["suggested", "screened", "shortlisted"]).optional(),
  channel: shared.channel,
});
export type SelectionInput = z.infer<typeof SelectionInput>;

export const MeetingInput = z.strictObject({
  at: Instant,
  mode: z.enum(MEETING_MODES),
  /** 地点 and 桌位. */
  place: words(200).nullish(),
  table: words(40).nullish(),
  participants: words(1000).nullish(),
  minutes: words(5000).nullish(),
  result: z.enum(MEETING_RESULTS).nullish(),
  nextStep: words(1000).nullish(),
  /** At the event itself; when left out: in person and on one of the activity's days. */
  atEvent: z.boolean().nullish(),
});
export type MeetingInput = z.infer<typeof MeetingInput>;

/** What a step may say; which parts a step needs the step itself decides. */
export const StepInput = z.strictObject({
  version: z.number().int().min(1).optional(),
  reason: Reason,
  category: z.enum(FELL_THROUGH).optional(),
  meeting: MeetingInput.optional(),
  /** Invite the expert to the activity as a guest too. */
  asGuest: z.boolean().optional(),
  /** When it happened, if not now (a visit of Monday may be entered on Friday). */
  occurredAt: Instant.optional(),
});
export type StepInput = z.infer<typeof StepInput>;

export const EditInput = z.strictObject({
  version: z.number().int().min(1),
  title: words(200).min(1).optional(),
  ...shared,
  responsibleOfficer: words(80).nullish(),
});
export type EditInput = z.infer<typeof EditInput>;

const field = (
  id: string,
  kind: FieldSpec["kind"],
  zh: string,
  en: string,
  more: Partial<FieldSpec> = {},
): FieldSpec => ({
  id,
  kind,
  label: { zh, en },
  ...more,
});

/** Fields an officer edits, and those a version keeps. */
export const engagementFields: readonly FieldSpec[] = [
  field("title", "text", "项目名称", "Title", { required: true, max: 200 }),
  field("channel", "enum", "渠道类别", "Kind of channel", { options: channelOptions }),
  field("channelName", "text", "渠道", "Channel"),
  field("recommender", "text", "推荐人", "Recommended by", { max: 80 }),
  field("basis", "longtext", "匹配依据", "Basis of the match", { max: 2000 }),
  field("cooperationMode", "enum", "合作方式", "Kind of co-operation", { options: cooperationOptions }),
  field("responsibleOfficer", "text", "责任人", "Officer in charge", { max: 80 }),
  field("state", "enum", "状态", "State", { options: stateOptions }),
  field("needId", "reference", "需求", "Need"),
];

const OrganisationView = z.object({
  id: z.string(),
  name: z.string(),
  county: z.string().nullable(),
  lead: z.boolean(),
});
export const ExpertCard = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  organisationName: z.string().nullable(),
  titleTier: z.string().nullable(),
  degree: z.string().nullable(),
  overseas: z.boolean(),
  languages: z.array(z.string()),
  fields: z.array(textPair),
  consented: z.boolean(),
});
export type ExpertCard = z.infer<typeof ExpertCard>;

export const HistoryItem = z.object({
  id: z.string(),
  action: z.string(),
  label: textPair,
  from: z.string().nullable(),
  to: z.string(),
  toLabel: textPair,
  occurredAt: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  onBehalfOf: z.enum(["demand", "supply"]).nullable(),
  category: z.string().nullable(),
  reason: z.string().nullable(),
});
export const MeetingView = z.object({
  id: z.string(),
  status: z.enum(["planned", "held", "cancelled"]),
  at: z.string(),
  mode: z.enum(MEETING_MODES),
  place: z.string().nullable(),
  table: z.string().nullable(),
  participants: z.string().nullable(),
  minutes: z.string().nullable(),
  result: z.enum(MEETING_RESULTS).nullable(),
  nextStep: z.string().nullable(),
  atEvent: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;
/** What was tried with the same need before, or between the same two parties. */
export const TriedView = z.object({
  id: z.string(),
  code: z.string(),
  editionId: z.string(),
  title: z.string(),
  expertId: z.string().nullable(),
  supplierName: z.string().nullable(),
  state: z.enum(ENGAGEMENT_STATES),
  stateSince: z.string(),
  category: z.string().nullable(),
  reason: z.string().nullable(),
});
export type TriedView = z.infer<typeof TriedView>;
const ContactView = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const EngagementView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  editionId: z.string(),
  activityId: z.string(),
  need: z
    .object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      kind: z.string(),
      state: z.string(),
      confidential: z.boolean(),
    })
    .nullable(),
  title: z.string(),
  demanders: z.array(OrganisationView),
  city: z.string(),
  county: z.string(),
  expert: ExpertCard.nullable(),
  supplierOrganisation: OrganisationView.nullable(),
  origin: z.string(),
  channel: z.string().nullable(),
  /** The source: the channel's record and, where it came that way, the recommendation; for officers. */
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  recommendationId: z.string().nullable(),
  recommender: z.string().nullable(),
  basis: z.string().nullable(),
  cooperationMode: z.string().nullable(),
  responsibleOfficer: z.string().nullable(),
  registeredBy: z.string().nullable(),
  state: z.enum(ENGAGEMENT_STATES),
  stage: z.object({ id: z.string(), label: textPair }),
  stateSince: z.string(),
  daysInStage: z.number().int(),
  demandConfirmedAt: z.string().nullable(),
  demandConfirmedOnBehalf: z.boolean(),
  supplyConfirmedAt: z.string().nullable(),
  supplyConfirmedOnBehalf: z.boolean(),
  fellThrough: z
    .object({ category: z.string(), side: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
  override: z.object({ kind: z.string(), reason: z.string().nullable() }).nullable(),
  suggestion: z.record(z.string(), z.unknown()).nullable(),
  meetings: z.array(MeetingView),
  history: z.array(HistoryItem),
  triedBefore: z.array(TriedView),
  contacts: z.object({ demand: z.array(ContactView), supply: z.array(ContactView) }).nullable(),
  internal: z.boolean(),
  allowedActions: z.array(z.string()),
});
export type EngagementView = z.infer<typeof EngagementView>;
