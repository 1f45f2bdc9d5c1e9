import { z } from "zod";
import { defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";
import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { type NeedPlace, needSubjects } from "../need.policy.ts";
import { NEED_KINDS } from "../need.ts";

/**
 * 试读: one expert of the pool reads the public text of a need before it goes out and says whether a stranger can understand it. An
 * enterprise requests one, an officer names the expert; who reads is known to officers only.
 */
export const testReadLifecycle = defineLifecycle({
  initial: "requested",
  states: {
    requested: { label: { zh: "待指定专家", en: "Waits for a reader" } },
    asked: { label: { zh: "待专家答复", en: "With the reader" } },
    answered: { label: { zh: "已答复", en: "Answered" }, final: true },
    declined: { label: { zh: "专家谢绝", en: "Declined" }, final: true },
    expired: { label: { zh: "逾期未答", en: "Not answered in time" }, final: true },
    withdrawn: { label: { zh: "已取消", en: "Taken back" }, final: true },
  },
  transitions: {
    ask: { label: { zh: "指定专家", en: "Name a reader" }, from: ["requested"], to: "asked" },
    answer: { label: { zh: "答复", en: "Answer" }, from: ["asked"], to: "answered" },
    decline: { label: { zh: "谢绝", en: "Decline" }, from: ["asked"], to: "declined" },
    expire: { label: { zh: "逾期", en: "Expire" }, from: ["asked"], to: "expired" },
    withdraw: { label: { zh: "取消", en: "Take back" }, from: ["requested", "asked"], to: "withdrawn" },
  },
});
export type TestReadState = StateOf<typeof testReadLifecycle>;
export const TEST_READ_STATES = Object.keys(testReadLifecycle.states) as [TestReadState, ...TestReadState[]];

export type TestReadAction = "request" | "ask" | "withdraw" | "seeReader" | "answer";
/** WHO. The reader's name is for the desks; neither the enterprise nor anyone who only watches learns it. */
export const testReadPolicy: Policy<TestReadAction> = {
  request: by("enterprise"),
  ask: by("county-officer", "city-operator"),
  withdraw: by("enterprise", "county-officer", "city-operator"),
  seeReader: by("county-officer", "city-operator"),
  answer: [{ roles: ["expert"], of: "reader" }],
};
export const testReadSubjects = (need: NeedPlace, personId: string | null): Subjects => ({
  ...needSubjects(need),
  reader: { owners: personId ? [personId] : [] },
});

/** Needs that may be read: still being written or reviewed. */
export const READABLE_STATES = ["draft", "returned", "submitted", "county-approved", "city-approved"];
/** Days an expert has, unless another last day is named. */
export const DAYS_TO_ANSWER = 7;

export const VERDICTS = ["clear", "unclear"] as const;
export const verdictLabels = {
  clear: { zh: "看得懂", en: "Can be understood" },
  unclear: { zh: "看不懂，须补充", en: "Cannot be understood as it is" },
} as const;
const Question = z.strictObject({
  field: z.string().min(1).max(60),
  question: z.string().trim().min(1).max(500),
});
export type Question = z.output<typeof Question>;

/** What the reader says. Unclear needs a question or a remark, so that the enterprise knows what to write. */
export const TestReadAnswer = z.strictObject({
  verdict: z.enum(VERDICTS),
  questions: z.array(Question).max(30).default([]),
  remark: z.string().trim().max(1000).optional(),
});
export type TestReadAnswer = z.output<typeof TestReadAnswer>;

/** A test-read as the desks and the enterprise see it; the reader's name is null for those who may not know it. */
export const TestReadView = z.object({
  id: z.string(),
  state: z.enum(TEST_READ_STATES),
  requestedByName: z.string(),
  requestedAt: z.string(),
  note: z.string().nullable(),
  readerName: z.string().nullable(),
  askedAt: z.string().nullable(),
  dueOn: z.string().nullable(),
  answeredAt: z.string().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  questions: z.array(z.object({ field: z.string(), label: textPair, question: z.string() })),
  remark: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type TestReadView = z.infer<typeof TestReadView>;

/** What the reader sees: the public text as it stands now, without the enterprise, contacts and anything confidential. */
export const ReaderView = z
  .object({
    id: z.string(),
    state: z.enum(TEST_READ_STATES),
    kind: z.enum(NEED_KINDS),
    title: z.string(),
    askedAt: z.string().nullable(),
    dueOn: z.string().nullable(),
    note: z.string().nullable(),
    answeredAt: z.string().nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    questions: z.array(z.object({ field: z.string(), label: textPair, question: z.string() })),
    remark: z.string().nullable(),
    /** Null once the answer is given or the asking has ended. */
    values: z.record(z.string(), z.unknown()).nullable(),
    codeLabels: z.record(z.string(), textPair),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "NeedTestRead" });
export type ReaderView = z.infer<typeof ReaderView>;

export type TestReader = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  /** Agreed to be matched and asked. */
  readonly consented: boolean;
};
/** The pool, as far as test-reads need it; experts stand downstream, so the application wires it. */
export interface TestReaders {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, TestReader>>;
}
