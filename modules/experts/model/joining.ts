import { z } from "zod";

const text = (max: number) => z.string().trim().min(1).max(max);

/** A name stands in a mail to whatever address was typed beside it: it may carry no message of its own. */
const nameOnly = (value: string): boolean =>
  !/[\p{Cc}\u2028\u2029]|:\/\/|www\.|@|(?:^|[^\p{L}])[a-z0-9-]{2,}\.(?:com|cn|net|org|top|xyz|info|cc|vip|io)\b/iu.test(
    value.normalize("NFKC"),
  );

/** What somebody tells of himself who registers without an invitation. */
export const JoinInput = z.strictObject({
  name: text(60).refine(nameOnly, "请只填写姓名 / A name and nothing else"),
  email: z
    .string()
    .trim()
    .max(200)
    .refine((v) => z.email().safeParse(v).success, "邮箱格式不正确 / Not an e-mail address"),
  locale: z.enum(["zh", "en"]),
  organisationName: text(120),
  field: text(100).describe("Field of work"),
  /** Kept in the pool and used to find fitting needs (PIPL art. 13): without it there is nothing to register. */
  consentPool: z.literal(true, "须同意入库方可登记 / Without this consent there is nothing to register"),
  /** Shown to enterprises and on the public pages: asked for by itself (PIPL art. 25). */
  consentPublic: z.boolean(),
  /** Left empty by people; programs fill it in. */
  website: z.string().max(300).default(""),
});
export type JoinInput = z.infer<typeof JoinInput>;

/** Days after which what was entered without a confirmed address is deleted; the link ends a day earlier. */
export const UNCONFIRMED_DAYS = 15;
/** Mails one address is sent within a day, from wherever they are asked for. */
export const MAILS_PER_DAY = 3;

/** Somebody in the pool who may be the person that registered. */
export const Twin = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  organisationName: z.string().nullable(),
  title: z.string().nullable(),
  currentField: z.string().nullable(),
  /** Why it may be the same person. */
  because: z.array(z.enum(["email", "name"])),
  /** Connected with an account: it cannot be linked. */
  hasAccount: z.boolean(),
  documents: z.number().int(),
});
export const RegistrationView = z.object({
  registration: z
    .object({
      requestedAt: z.string(),
      confirmedAt: z.string().nullable(),
      state: z.string(),
      decidedAt: z.string().nullable(),
      decidedBy: z.string().nullable(),
      linkedTo: z.string().nullable(),
    })
    .nullable(),
  twins: z.array(Twin),
});
export type RegistrationView = z.infer<typeof RegistrationView>;
