import { z } from "zod";
import { ROLES } from "#platform/kernel/actor.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { roleOptions } from "./roles.ts";

/** Digits as people type them: full-width, spaced, with +86. */
export const normaliseMobile = (value: string): string =>
  value
    .normalize("NFKC")
    .replace(/[\s()-]/g, "")
    .replace(/^(\+|00)86(?=1\d{10}$)/, "");
export const normaliseEmail = (value: string): string => value.normalize("NFKC").trim().toLowerCase();
/** What someone types at sign-in, in the form accounts are looked up by. */
export const normaliseLogin = (value: string): string => {
  const plain = value.normalize("NFKC").trim().toLowerCase();
  return plain.includes("@") ? plain : /^[+\d\s()-]+$/.test(plain) ? normaliseMobile(plain) : plain;
};

export const Mobile = z
  .string()
  .max(40)
  .transform(normaliseMobile)
  .refine(
    (v) => /^(1[3-9]\d{9}|\+\d{6,15})$/.test(v),
    "应为 11 位手机号，或以 + 开头的国际号码 / 11 digits, or an international number starting with +",
  );
export const Email = z
  .string()
  .max(200)
  .transform(normaliseEmail)
  .refine((v) => z.email().safeParse(v).success, "邮箱格式不正确 / Not an e-mail address");
export const UserName = z
  .string()
  .max(40)
  .transform((v) => v.normalize("NFKC").trim().toLowerCase())
  .refine(
    (v) => /^[a-z][a-z0-9._-]{2,39}$/.test(v),
    "以字母开头的 3–40 位字母、数字、点、横线 / 3–40 letters, digits, dots, dashes, starting with a letter",
  );
export const PersonName = z.string().trim().min(1).max(60);
export const LocaleChoice = z.enum(["zh", "en"]);

/** The node a role is held for. `own` is completed with the person when the account is made. */
export const ScopeInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("city"), code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ kind: z.literal("county"), code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ kind: z.literal("department"), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal("organisation"), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal("own"), personId: z.string().max(60).default("") }),
]);
export const GrantInput = z.strictObject({
  role: z.enum(ROLES),
  scope: ScopeInput,
  until: z.iso.datetime().nullish().describe("The grant ends at this instant"),
});
export type GrantInput = z.output<typeof GrantInput>;

export const PersonEdit = z.strictObject({
  version: z.number().int().min(1),
  name: PersonName,
  locale: LocaleChoice,
  email: Email.nullish().describe("Left out: unchanged; null: removed"),
  mobile: Mobile.nullish(),
  userName: UserName.nullish(),
});
export type PersonEdit = z.output<typeof PersonEdit>;

export const InvitationInput = z.strictObject({
  name: PersonName,
  email: Email.nullish(),
  mobile: Mobile.nullish(),
  locale: LocaleChoice.default("zh"),
  grant: GrantInput,
  expertId: z.string().max(60).nullish().describe("The expert of the pool who is invited"),
  send: z.boolean().default(true).describe("Send by mail (and SMS where configured)"),
});
export type InvitationInput = z.output<typeof InvitationInput>;

/** Fields of an account for forms, lists and the naming of what a stale edit missed. */
export const personFields: readonly FieldSpec[] = [
  { id: "name", label: { zh: "姓名", en: "Name" }, kind: "text", required: true, max: 60 },
  { id: "email", label: { zh: "邮箱", en: "E-mail" }, kind: "email", privacy: "contact", max: 200 },
  { id: "mobile", label: { zh: "手机号", en: "Mobile" }, kind: "phone", privacy: "contact", max: 40 },
  { id: "userName", label: { zh: "用户名", en: "User name" }, kind: "text", max: 40 },
  {
    id: "locale",
    label: { zh: "语言", en: "Language" },
    kind: "enum",
    options: [
      { value: "zh", label: { zh: "中文", en: "Chinese" } },
      { value: "en", label: { zh: "英文", en: "English" } },
    ],
  },
  { id: "grants", label: { zh: "角色与范围", en: "Roles and scopes" }, kind: "enums", options: roleOptions },
];

/** Days an invitation stays open. */
export const INVITATION_DAYS = 14;
/** Minutes a link lasts that a person asked for himself. */
export const RECOVERY_MINUTES = 30;
/** Hours a session lasts, a working day. */
export const SESSION_HOURS = 12;
