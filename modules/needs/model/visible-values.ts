import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import type { NeedKind } from "./directory.ts";
import { needFieldsOf } from "./need.ts";

/** What a reader may see beyond the public part. */
export type Rights = {
  /** Contacts: in full, masked, or not at all (the public). */
  readonly contact: "full" | "masked" | "none";
  /** The restricted body of confidential needs. */
  readonly restricted: boolean;
};

const MASKS: Readonly<Record<string, (value: string) => string | null>> = {
  contactName: maskName,
  contactMobile: maskPhone,
  contactPhone: maskPhone,
  contactFax: maskPhone,
  contactEmail: maskEmail,
};

export type VisibleValues = { values: Record<string, unknown>; masked: string[] };

/** The values of a need (or of an old version of it) as this reader may see them, and which fields are hidden or masked. */
export function visibleValues(
  kind: NeedKind,
  content: { readonly confidential: boolean; readonly values: Readonly<Record<string, unknown>> },
  rights: Rights,
): VisibleValues {
  const values: Record<string, unknown> = {};
  const masked: string[] = [];
  for (const { id, privacy } of needFieldsOf(kind)) {
    const value = content.values[id] ?? null;
    const hidden =
      (privacy === "restricted" && content.confidential && !rights.restricted) ||
      (privacy === "contact" && rights.contact === "none");
    if (hidden) {
      masked.push(id);
      values[id] = null;
    } else if (privacy === "contact" && rights.contact === "masked") {
      masked.push(id);
      values[id] = typeof value === "string" ? (MASKS[id]?.(value) ?? "****") : null;
    } else values[id] = value;
  }
  return { values, masked };
}
