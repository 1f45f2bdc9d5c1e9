import { z } from "zod";
import { CLOCK_STATES } from "./escalation/escalation.ts";
import { NEED_STATES } from "./need.lifecycle.ts";
import { NEED_KINDS } from "./need.ts";
import { TEST_READ_STATES } from "./test-reads/test-read.ts";

/** A row of the list of needs. */
export const NeedItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    code: z.string(),
    title: z.string(),
    /** What readers of English are shown instead, where the enterprise gave it. */
    titleEn: z.string().nullable(),
    kind: z.enum(NEED_KINDS),
    state: z.enum(NEED_STATES),
    enterprise: z.string(),
    organisationId: z.string(),
    county: z.string(),
    field: z.array(z.string()),
    industry: z.string().nullable(),
    industryName: z.string().nullable(),
    needType: z.string().nullable(),
    budget: z.number().nullable(),
    budgetTo: z.number().nullable(),
    budgetQualifier: z.string().nullable(),
    headcount: z.number().nullable(),
    headsFound: z.number().nullable(),
    confidential: z.boolean(),
    openCall: z.boolean(),
    answerBy: z.string().nullable(),
    deadline: z.string().nullable(),
    submittedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    desk: z.string().nullable(),
    deskDueAt: z.string().nullable(),
    overdue: z.boolean(),
    clock: z.enum(CLOCK_STATES).nullable(),
    escalatedAt: z.string().nullable(),
    readiness: z.number().nullable(),
    testRead: z.enum(TEST_READ_STATES).nullable(),
    opinion: z.string().nullable(),
    edition: z.string(),
    activity: z.string(),
    activityName: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "NeedItem" });
export type NeedItem = z.infer<typeof NeedItem>;
