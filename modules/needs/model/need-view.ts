import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_STATES } from "./need.lifecycle.ts";
import { NEED_KINDS } from "./need.ts";
import { KeptReadiness } from "./readiness/kept.ts";
import { TestReadView } from "./test-reads/test-read.ts";

const Change = z.object({ field: z.string(), label: textPair, from: z.unknown(), to: z.unknown() });
const FieldReasonView = z.object({ field: z.string(), label: textPair, reason: z.string() });

const Clock = z.object({
  desk: z.enum(["county", "city"]),
  running: z.boolean(),
  workingDaysUsed: z.number(),
  limit: z.number(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  approximate: z.boolean(),
});

const Review = z.object({
  action: z.string(),
  desk: z.enum(["county", "city"]).nullable(),
  reason: z.string().nullable(),
  fields: z.array(FieldReasonView),
  byName: z.string(),
  at: z.string(),
  needVersion: z.number().int(),
});

const Opinion = z.object({
  departmentId: z.string(),
  departmentName: z.string(),
  askedAt: z.string(),
  answer: z.enum(["agree", "object", "comment"]).nullable(),
  comment: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

/** One need as this reader may see it. `maskedFields` are hidden or shown in part; `sight` "public" leaves the working parts out. */
export const NeedView = z
  .object({
    id: z.string(),
    version: z.number().int(),
    code: z.string(),
    kind: z.enum(NEED_KINDS),
    title: z.string(),
    state: z.enum(NEED_STATES),
    editionId: z.string(),
    activityId: z.string(),
    activityName: textPair.nullable(),
    organisationId: z.string(),
    organisationName: z.string(),
    city: z.string(),
    county: z.string(),
    confidential: z.boolean(),
    sight: z.enum(["all", "public"]),
    values: z.record(z.string(), z.unknown()),
    /** Names of the codes among the values (industry, discipline, place of work). */
    codeLabels: z.record(z.string(), textPair),
    maskedFields: z.array(z.string()),
    headcount: z.number().int().nullable(),
    headsHired: z.number().int(),
    headsFlexible: z.number().int(),
    expiresOn: z.string().nullable(),
    submittedAt: z.string().nullable(),
    countyApprovedAt: z.string().nullable(),
    cityApprovedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    updatedAt: z.string(),
    filledInByName: z.string().nullable(),
    returned: z
      .object({
        desk: z.enum(["county", "city"]),
        reason: z.string().nullable(),
        fields: z.array(FieldReasonView),
        byName: z.string(),
        at: z.string(),
      })
      .nullable(),
    clock: Clock.nullable(),
    reviews: z.array(Review),
    opinions: z.array(Opinion),
    /** What was changed since the need was last sent back: what a reviewer looks at first. */
    changesSinceReturn: z.array(Change),
    /** What the readiness check said when it was handed in and when it went out. */
    readinessKept: z.array(KeptReadiness),
    testReads: z.array(TestReadView),
    openCall: z.boolean(),
    answerBy: z.string().nullable(),
    warnings: z.array(z.object({ field: z.string(), label: textPair.optional(), reason: textPair })),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "Need" });
export type NeedView = z.infer<typeof NeedView>;

export const NeedHistory = z
  .object({
    events: z.array(
      z.object({
        seq: z.number().int(),
        action: z.string(),
        at: z.string(),
        recordedAt: z.string(),
        byName: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    versions: z.array(
      z.object({ version: z.number().int(), at: z.string(), byName: z.string(), changes: z.array(Change) }),
    ),
  })
  .meta({ id: "NeedHistory" });
export type NeedHistory = z.infer<typeof NeedHistory>;

/** What became of each row of a bulk command. */
export const BulkResult = z
  .object({
    done: z.number().int(),
    refused: z.number().int(),
    results: z.array(
      z.object({
        id: z.string(),
        ok: z.boolean(),
        state: z.string().optional(),
        version: z.number().int().optional(),
        code: z.string().optional(),
        messages: textPair.optional(),
        possible: textPair.optional(),
        fields: z
          .array(
            z.object({
              field: z.string(),
              label: textPair.optional(),
              value: z.string().optional(),
              reason: textPair,
              possible: textPair.optional(),
            }),
          )
          .optional(),
      }),
    ),
  })
  .meta({ id: "NeedBulkResult" });
export type BulkResult = z.infer<typeof BulkResult>;
