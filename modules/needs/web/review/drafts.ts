import type { NeedItem } from "../../model/need-item.ts";
import type { DecisionRow, Verdict } from "../../model/review/decisions.ts";

/** What a reviewer has in mind for one need, not yet sent. */
export type Draft = {
  readonly verdict: Verdict | "open";
  readonly reason: string;
  readonly fields: readonly { readonly field: string; readonly reason: string }[];
  /** The version of the need that was looked at. */
  readonly version: number;
};
export type Drafts = Readonly<Record<string, Draft>>;
export type Waiting = Pick<NeedItem, "id" | "version">;

export const draftOf = (drafts: Drafts, need: Waiting): Draft =>
  drafts[need.id] ?? { verdict: "open", reason: "", fields: [], version: need.version };

/** A draft that says nothing is none. */
const isEmpty = (d: Draft): boolean => d.verdict === "open" && !d.reason.trim() && d.fields.length === 0;

/** Drafts with one changed. What is said of a need is said of the version in view when it was first said. */
export function withDraft(drafts: Drafts, need: Waiting, part: Partial<Draft>): Drafts {
  const next = { ...draftOf(drafts, need), ...part };
  const { [need.id]: _old, ...others } = drafts;
  return isEmpty(next) ? others : { ...others, [need.id]: next };
}

/** Sending back needs its words: a reason, or one for each field named. */
export const lacksWords = (d: Draft): boolean =>
  d.verdict === "return" &&
  (d.fields.some((f) => !f.reason.trim()) || (d.fields.length === 0 && !d.reason.trim()));

/** A draft as it is sent; null when nothing was decided. Fields are named only when sending back. */
export function decisionOf(id: string, draft: Draft): DecisionRow | null {
  if (draft.verdict === "open") return null;
  const reason = draft.reason.trim();
  const fields = draft.fields.map((f) => ({ field: f.field, reason: f.reason.trim() }));
  return {
    id,
    version: draft.version,
    verdict: draft.verdict,
    ...(reason ? { reason } : {}),
    ...(draft.verdict === "return" && fields.length > 0 ? { fields } : {}),
  };
}

/** The rows in parts of at most `size`. */
export const portions = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
