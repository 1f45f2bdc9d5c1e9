import type { Text } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** A person as somebody else named them. */
export type NamedPerson = {
  readonly name: string;
  readonly institution: string;
  readonly email: string | null;
  readonly phone: string | null;
};
/** Somebody of the pool who may be the same person; reasons name what agrees, never the values. */
export type PoolLikeness = {
  readonly expertId: string;
  readonly code: string;
  readonly name: string;
  readonly organisationName: string | null;
  readonly title: string | null;
  /** 0 … 1 */
  readonly score: number;
  readonly reasons: readonly Text[];
};
/** What is known of somebody who comes into the pool by recommendation: claims all. */
export type PoolPerson = NamedPerson & {
  readonly title: string | null;
  readonly field: string | null;
  readonly channel: string;
  readonly languages: readonly string[];
};

/** The pool as the module that screens recommendations uses it. */
export interface ExpertPool {
  /** Experts who may be this person, likeliest first; people decide. */
  alike(city: string, person: NamedPerson, work?: WorkToken): Promise<PoolLikeness[]>;
  /** Writes somebody new into the pool; `twin`: the code of who has the same name and contact, then nothing is written. */
  admit(
    work: WorkToken,
    city: string,
    person: PoolPerson,
  ): Promise<{ readonly id: string; readonly code: string } | { readonly twin: string }>;
}
