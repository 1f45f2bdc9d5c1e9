import { z } from "zod";
import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

/** Who speaks in a thread. */
export const TALKERS = ["demand", "supply"] as const;
export type Talker = (typeof TALKERS)[number];

export type QuestionAction = "read" | "ask" | "write" | "agree" | "close" | "reopen";
/**
 * On a thread about a published need. Both sides write under masks; officers of the county read along, and close what is abusive; an
 * enterprise that wants no more of it closes it too.
 */
export const questionPolicy: Policy<QuestionAction> = {
  read: [
    ...by("city-operator", "county-officer"),
    { roles: ["enterprise"], of: "demand" },
    { roles: ["expert"], of: "supply" },
  ],
  ask: [{ roles: ["expert"], of: "supply" }],
  write: [
    { roles: ["enterprise"], of: "demand" },
    { roles: ["expert"], of: "supply" },
  ],
  agree: [
    { roles: ["enterprise"], of: "demand" },
    { roles: ["expert"], of: "supply" },
  ],
  close: [...by("city-operator", "county-officer"), { roles: ["enterprise"], of: "demand" }],
  reopen: by("city-operator", "county-officer"),
};

export type QuestionPlace = {
  readonly city: string;
  readonly county: string;
  readonly organisationId: string;
  readonly ownerId: string | null;
};
export const questionSubjects = (q: QuestionPlace): Subjects => ({
  self: { city: q.city, counties: [q.county] },
  demand: { organisations: [q.organisationId] },
  supply: { owners: q.ownerId ? [q.ownerId] : [] },
});

/** The expert's name before contacts are exchanged: A … Z, then AA. */
export function maskOf(number: number): Text {
  let rest = number;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return { zh: `专家 ${letters}`, en: `Expert ${letters}` };
}
export const DEMAND_MASK: Text = { zh: "需求方", en: "The enterprise" };

/** Characters of one message. */
export const MESSAGE_MAX = 2000;
export const MessageInput = z.strictObject({ text: z.string().trim().min(1).max(MESSAGE_MAX) });

/** Threads one expert begins within a day, and messages one person writes within an hour. */
export const PER_DAY = 10;
export const PER_HOUR = 40;

export const questionStateLabels = {
  open: { zh: "进行中", en: "Open" },
  closed: { zh: "已关闭", en: "Closed" },
} as const satisfies Record<string, Text>;

const Contact = z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() });
export const QuestionItem = z.object({
  id: z.string(),
  version: z.number().int(),
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  editionId: z.string(),
  county: z.string(),
  state: z.enum(["open", "closed"]),
  lastSide: z.enum(TALKERS),
  lastAt: z.string(),
  messages: z.number().int(),
  shared: z.boolean(),
  /** Of the other side, not read by this person yet. */
  unread: z.number().int(),
  expert: textPair,
  allowedActions: z.array(z.string()),
});
export type QuestionItem = z.infer<typeof QuestionItem>;

export const QuestionView = z.object({
  id: z.string(),
  version: z.number().int(),
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  /** The need is published: both may write. */
  needOpen: z.boolean(),
  needState: textPair,
  county: z.string(),
  state: z.enum(["open", "closed"]),
  closed: z.object({ at: z.string(), reason: z.string(), by: textPair }).nullable(),
  /** On which side the reader stands. */
  side: z.enum([...TALKERS, "office"]),
  names: z.object({ demand: textPair, supply: textPair }),
  /** Who they are: for officers, and for both once contacts are exchanged. */
  parties: z.object({ organisation: z.string(), expert: z.string(), expertId: z.string() }).nullable(),
  messages: z.array(
    z.object({
      id: z.string(),
      seq: z.number().int(),
      side: z.enum(TALKERS),
      text: z.string(),
      at: z.string(),
    }),
  ),
  readSeq: z.number().int(),
  agreed: z.object({ demand: z.string().nullable(), supply: z.string().nullable() }),
  contacts: z.object({ demand: z.array(Contact), supply: z.array(Contact) }).nullable(),
  allowedActions: z.array(z.string()),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** What an expert has to do with a need: for the need's page. */
export const InterestView = z.object({
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  /** Null: the account has no record in the pool. */
  expertId: z.string().nullable(),
  /** An officer has seen who it is: only then questions and offers reach enterprises. */
  verified: z.boolean(),
  open: z.boolean(),
  following: z.boolean(),
  threadId: z.string().nullable(),
  engaged: z.boolean(),
});
export type InterestView = z.infer<typeof InterestView>;
