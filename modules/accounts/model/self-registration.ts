import type { Locale } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** Whom an invitation names as its sender when nobody invited: the person asked for it. */
export const SELF_REGISTERED = "self-registration";

/** What people who come by themselves need of the accounts: the same for every address, so that nobody learns who has an account. */
export interface SelfRegistration {
  /** Whether there is a way to send the link that confirms an address. */
  available(): boolean;
  /** Counts a request. @throws Refusal too-many-requests, alike for known and unknown addresses */
  heard(asked: { readonly email: string; readonly ip: string }): Promise<void>;
  /** The account an address belongs to; to be asked after the reply, never before. */
  holderOf(work: WorkToken, email: string): Promise<{ personId: string; expertId: string | null } | null>;
  /** Mails the link by which the address is confirmed and a password chosen; earlier links of this record die. */
  invite(
    work: WorkToken,
    expert: {
      readonly expertId: string;
      readonly city: string;
      readonly name: string;
      readonly email: string;
      readonly locale: Locale;
    },
  ): Promise<void>;
  /** Says which record of the pool the account stands for. */
  point(work: WorkToken, personId: string, expertId: string): Promise<void>;
}
