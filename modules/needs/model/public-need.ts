import type { Locale } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { NeedKind } from "./directory.ts";

/**
 * What anybody may know of a published need. Of a confidential one only its title, fields, public summary and where it stands in the
 * lists: nothing of its body, not whose it is.
 */
export type PublicNeed = {
  readonly id: string;
  readonly code: string;
  readonly kind: NeedKind;
  readonly title: string;
  readonly confidential: boolean;
  readonly editionId: string;
  readonly city: string;
  readonly county: string;
  /** Null for confidential needs. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly fields: readonly string[];
  readonly industry: string | null;
  readonly discipline: string | null;
  readonly openCall: boolean;
  /** In yuan; null for confidential needs. */
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  readonly amountQualifier: string | null;
  readonly headcount: number | null;
  /** Last day on which an answer is of use, where the need names one. */
  readonly deadline: string | null;
  readonly summary: string | null;
  /** What readers of English are shown instead, where the enterprise gave it. */
  readonly titleEn: string | null;
  readonly summaryEn: string | null;
  /** The form's values by field id, without contacts and, for confidential needs, empty. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly publishedAt: string;
  readonly updatedAt: string;
};

/** A public need with the title and summary that a reader of this language sees: English ones where the enterprise gave them. */
export const inLanguage = <N extends Pick<PublicNeed, "title" | "titleEn" | "summary" | "summaryEn">>(
  need: N,
  locale: Locale,
): N =>
  locale === "en"
    ? { ...need, title: need.titleEn ?? need.title, summary: need.summaryEn ?? need.summary }
    : need;

/** The port through which the public portal reads needs: published ones, their public parts. */
export interface PublicNeeds {
  /** Those of the given needs that are published now. */
  byIds(ids: readonly string[], work?: WorkToken): Promise<PublicNeed[]>;
  /** All published needs, portion by portion. */
  all(work?: WorkToken): AsyncIterable<PublicNeed[]>;
  /** Ids of all needs of these organisations, published or not. */
  idsOf(organisationIds: readonly string[], work?: WorkToken): Promise<string[]>;
}

/** Needs whose public part may have changed: published, edited after it, or published no more. One event for all needs of a command's step. */
export type NeedsPublicChanged = {
  readonly type: "needs.public-changed";
  readonly needIds: readonly string[];
};
