import type { CommandContext } from "#platform/commands/context.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { attendancePolicy } from "../../model/negotiation.policy.ts";
import type { PaperFacts } from "../../model/papers/facts.ts";
import { type Invited, invitationUrl } from "../attendance/invitations/inviting.ts";
import type { ReadFacts } from "./paper.facts.ts";

/** What making letters needs of the invitations: links for many in one command, and their secrets to print. */
export type LetterLinks = {
  invite(
    context: CommandContext,
    input: { readonly ids: readonly string[]; readonly send: boolean },
  ): Promise<Invited>;
  unseal(sealed: string): Promise<string>;
};
export type WithLinks = (
  context: CommandContext,
  read: ReadFacts,
  /** The guests who get a letter. */
  printed: PaperFacts,
) => Promise<PaperFacts>;

/**
 * Letters on paper carry a personal reply link, as those that are mailed: most guests have no account to sign in with. Making
 * them invites their guests, noted as passed on by hand. Whoever may not invite gets letters that lead to the sign-in.
 */
export const createLetterLinks =
  ({ config }: Platform, links: LetterLinks | undefined): WithLinks =>
  async (context, { facts, stage, officer }, printed) => {
    const on = { subjects: stage.subjects, now: context.recordedAt };
    const ids = printed.guests.map((g) => g.attendanceId).filter(Boolean);
    if (!links || !officer || ids.length === 0) return facts;
    if (!isAllowed(context.actor, attendancePolicy, "sendInvitations", on)) return facts;
    // The key of the request is that of its own command: this is another.
    const { idempotency: _own, ...own } = context;
    const { made } = await links.invite(own, { ids, send: false });
    const replyLinks = new Map<string, string>();
    for (const one of made)
      replyLinks.set(one.attendanceId, invitationUrl(config.publicUrl, await links.unseal(one.sealed)));
    return { ...facts, replyLinks };
  };
