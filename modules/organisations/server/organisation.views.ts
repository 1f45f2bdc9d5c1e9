import { z } from "zod";
import { change } from "#platform/http/fragments.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { divisionName } from "../model/codes/divisions.ts";
import { industry } from "../model/codes/industries.ts";
import { ORGANISATION_KINDS } from "../model/organisation.fields.ts";
import {
  type OrganisationAction,
  organisationPolicy,
  organisationSubjects,
} from "../model/organisation.policy.ts";
import type { Organisation, OrganisationField } from "../model/organisation.ts";

export type Viewer = { readonly actor: Actor; readonly now: string };

/** How each personal field is masked for those who may not read it. */
export const CONTACT_MASKS = {
  email: maskEmail,
  legalRep: maskName,
  contactName: maskName,
  contactMobile: maskPhone,
  contactPhone: maskPhone,
  contactFax: maskPhone,
} as const satisfies Partial<Record<OrganisationField, (value: string | null) => string | null>>;

/** A field's value as a reader without the right to personal data sees it. */
export const maskedValue = (field: string, value: unknown): unknown =>
  field in CONTACT_MASKS && (typeof value === "string" || value === null)
    ? CONTACT_MASKS[field as keyof typeof CONTACT_MASKS](value)
    : value;

type Placed = Parameters<typeof organisationSubjects>[0];

export const may = (viewer: Viewer, action: OrganisationAction, organisation: Placed): boolean =>
  isAllowed(viewer.actor, organisationPolicy, action, {
    subjects: organisationSubjects(organisation),
    now: viewer.now,
  });

/** The record's personal fields masked unless the viewer may read them; `contactMasked` says which it was. */
export function masked<O extends Placed & Partial<Record<keyof typeof CONTACT_MASKS, string | null>>>(
  organisation: O,
  viewer: Viewer,
): O & { contactMasked: boolean } {
  if (may(viewer, "readContact", organisation)) return { ...organisation, contactMasked: false };
  const hidden = Object.fromEntries(
    Object.keys(CONTACT_MASKS)
      .filter((field) => field in organisation)
      .map((field) => [field, maskedValue(field, organisation[field as keyof typeof CONTACT_MASKS])]),
  );
  return { ...organisation, ...hidden, contactMasked: true };
}

const text = z.string().nullable();
const Named = z.object({ id: z.string(), fullName: z.string() });

export const MergeView = z.object({
  id: z.string(),
  into: Named,
  from: Named,
  reason: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string(),
  undoneAt: text,
  undoneBy: text,
  undoReason: text,
  allowedActions: z.array(z.string()),
});
export type MergeView = z.infer<typeof MergeView>;

const shared = {
  id: z.string(),
  version: z.number().int(),
  fullName: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  uscc: text,
  county: text,
  region: text,
  address: text,
  industry: text,
  aboveScale: z.boolean(),
  supervisingDept: text,
  url: text,
  email: text,
  legalRep: text,
  contactName: text,
  contactMobile: text,
  contactPhone: text,
  aliases: z.array(z.string()),
  invented: z.boolean(),
  state: z.enum(["active", "merged"]),
  contactMasked: z.boolean(),
  allowedActions: z.array(z.string()),
};

/** A row of the list; `label` is what a field that refers to an organisation shows. */
export const OrganisationItem = z.object({
  ...shared,
  label: z.string(),
  regionName: text,
  industryName: text,
  industrySection: text,
  updatedAt: z.string(),
});
/** One side of a comparison. */
export const OrganisationSide = z.object(shared).omit({ allowedActions: true });
export type OrganisationItem = z.infer<typeof OrganisationItem>;

/** The whole record. */
export const OrganisationView = z.object({
  ...shared,
  city: z.string(),
  postcode: text,
  contactFax: text,
  profile: text,
  fields: z.array(z.string()),
  mergedInto: Named.nullable(),
  /** Names of the codes, in full. */
  countyName: text,
  regionName: text,
  industryName: text,
  merges: z.array(MergeView),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const HistoryEntry = z.object({
  id: z.string(),
  at: z.string(),
  occurredAt: z.string(),
  by: z.string(),
  via: z.string(),
  action: z.string(),
  reason: text,
  version: z.number().int().nullable(),
  changes: z.array(change),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const ACTIONS = ["edit", "editIdentity", "invite", "merge"] as const;

/** Names in full of the codes in the reader's language, null where there is none. */
export const regionNameOf = (code: string | null, locale: Locale): string | null =>
  code ? (divisionName(code)?.[locale] ?? null) : null;
export const industryNameOf = (code: string | null, locale: Locale): string | null =>
  code ? (industry(code)?.[locale] ?? null) : null;

/** What the viewer may do with an active organisation; a merged one is only read. */
export const allowedActions = (
  organisation: Placed & Pick<Organisation, "state">,
  viewer: Viewer,
): string[] =>
  organisation.state === "active"
    ? ACTIONS.filter(
        (action) =>
          (action !== "invite" || organisation.kind === "enterprise") && may(viewer, action, organisation),
      )
    : [];
