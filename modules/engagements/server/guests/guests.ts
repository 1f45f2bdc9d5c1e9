import type { ExpertChanged } from "#modules/experts/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { isAllowed, requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { GuestChanged } from "../../model/directory.ts";
import { guestPolicy } from "../../model/engagement.policy.ts";
import { invitationToActivity } from "../../model/invitation.ts";
import { refreshExpert } from "../commands/engagement.store.ts";
import type { EngagementPorts } from "../ports.ts";
import type { GuestRow } from "../tables.ts";

export type GuestInput = {
  readonly expertId: string;
  /** The county that receives the guest; none: the city itself. */
  readonly county?: string | null;
  readonly occurredAt?: string;
};

export const guestSubjects = (g: Pick<GuestRow, "city" | "county" | "expertOwnerId">): Subjects => ({
  self: {
    city: g.city,
    counties: g.county ? [g.county] : [],
    owners: g.expertOwnerId ? [g.expertOwnerId] : [],
  },
});

/** Experts invited to an edition's activity, whether or not they are engaged with a need. */
export function createGuests(platform: Platform, ports: EngagementPorts) {
  const { commands } = platform;

  /** Invites within a command of the caller, who has authority; those invited already are left as they are. Returns new rows. */
  async function inviteWithin(
    work: UnitOfWork,
    activityId: string,
    guests: readonly GuestInput[],
  ): Promise<GuestRow[]> {
    const activity = (await ports.editions.activity(activityId, work)) ?? refuse("not-found");
    const edition = (await ports.editions.edition(activity.editionId, work)) ?? refuse("not-found");
    const experts = await ports.experts.byIds([...new Set(guests.map((g) => g.expertId))], work);
    const rows = guests.map((guest): GuestRow => {
      const expert = experts.get(guest.expertId) ?? refuse("not-found");
      const at = guest.occurredAt ? new Date(guest.occurredAt).toISOString() : work.context.occurredAt;
      if (at > work.now) refuse("engagements.in-future");
      return {
        id: work.newId(),
        editionId: edition.id,
        activityId,
        expertId: expert.id,
        expertOwnerId: expert.personId,
        expertName: expert.name,
        organisationName: expert.organisationName,
        overseas: expert.overseas,
        city: edition.city,
        county: guest.county ?? null,
        invitedAt: at,
        invitedBy: work.actor.name,
        replyState: "waiting",
        repliedAt: null,
        replyNote: null,
        withdrawnAt: null,
        withdrawnReason: null,
        version: 1,
        searchText: searchText(expert.name, expert.nameEn, expert.organisationName),
      };
    });
    const written = new Set<string>();
    for (let i = 0; i < rows.length; i += 500) {
      const inserted = await work.tx
        .insertInto("editionGuests")
        .values(rows.slice(i, i + 500))
        .onConflict((c) => c.doNothing())
        .returning("id")
        .execute();
      for (const { id } of inserted) written.add(id);
    }
    const invited = rows.filter((r) => written.has(r.id));
    for (const row of invited) {
      note(work, row, "guest.invite", { invitedAt: row.invitedAt });
      work.later("notice", invitationToActivity({ id: activity.id, name: activity.name }, row.expertId));
    }
    return invited;
  }

  const note = (
    work: UnitOfWork,
    row: GuestRow,
    action: string,
    detail: Record<string, unknown>,
    reason?: string,
  ) =>
    work.audit({
      action,
      entityType: "guest",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      reason: reason ?? null,
      detail: { expertId: row.expertId, activityId: row.activityId, ...detail },
    });

  const tell = (work: UnitOfWork, row: GuestRow, change: Pick<GuestChanged, "reply" | "note" | "at">) => {
    const { activityId, expertId } = row;
    const event: GuestChanged = { type: "guest.changed", activityId, expertId, ...change };
    return work.emit(event);
  };

  async function lock(work: UnitOfWork, id: string): Promise<GuestRow> {
    const row = await work.tx
      .selectFrom("editionGuests")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (
      !row ||
      !isAllowed(work.actor, guestPolicy, "readGuests", { subjects: guestSubjects(row), now: work.now })
    )
      return refuse("not-found");
    return row;
  }

  return {
    inviteWithin,

    /** Invites experts to an activity; one invited already is left as it is. */
    inviteGuests(
      context: CommandContext,
      input: { activityId: string; guests: readonly GuestInput[] },
    ): Promise<{ invited: { id: string; expertId: string }[]; already: number }> {
      return commands.run(context, async (work) => {
        const activity = (await ports.editions.activity(input.activityId, work)) ?? refuse("not-found");
        const edition = (await ports.editions.edition(activity.editionId, work)) ?? refuse("not-found");
        requireAllowed(work.actor, guestPolicy, "inviteGuests", {
          subjects: { self: { city: edition.city, counties: edition.counties } },
          now: work.now,
        });
        const rows = await inviteWithin(work, input.activityId, input.guests);
        if (rows.length === 0) work.nothingChanged();
        return {
          invited: rows.map(({ id, expertId }) => ({ id, expertId })),
          already: input.guests.length - rows.length,
        };
      });
    },

    /** The guest's answer, by the expert or noted by an officer; it may be changed until the event. */
    recordReply(
      context: CommandContext,
      input: {
        id: string;
        reply: "accepted" | "declined";
        note?: string | null | undefined;
        occurredAt?: string | undefined;
      },
    ): Promise<{ id: string; replyState: string }> {
      return commands.run(context, async (work) => {
        const row = await lock(work, input.id);
        requireAllowed(work.actor, guestPolicy, "recordReply", {
          subjects: guestSubjects(row),
          now: work.now,
        });
        if (row.withdrawnAt) refuse("not-found");
        const at = input.occurredAt ? new Date(input.occurredAt).toISOString() : work.context.occurredAt;
        if (at > work.now) refuse("engagements.in-future");
        await work.tx
          .updateTable("editionGuests")
          .set({
            replyState: input.reply,
            repliedAt: at,
            replyNote: input.note ?? null,
            version: row.version + 1,
          })
          .where("id", "=", row.id)
          .execute();
        note(work, row, "guest.reply", { reply: input.reply });
        await tell(work, row, { reply: input.reply, note: input.note ?? null, at });
        return { id: row.id, replyState: input.reply };
      });
    },

    /** Takes an invitation made in error back; it no longer counts, its row stays. */
    withdrawInvitation(
      context: CommandContext,
      input: { id: string; reason: string },
    ): Promise<{ id: string }> {
      return commands.run(context, async (work) => {
        const row = await lock(work, input.id);
        requireAllowed(work.actor, guestPolicy, "withdrawInvitation", {
          subjects: guestSubjects(row),
          now: work.now,
        });
        if (!input.reason.trim()) refuse("reason-required");
        if (row.withdrawnAt) {
          work.nothingChanged();
          return { id: row.id };
        }
        await work.tx
          .updateTable("editionGuests")
          .set({
            withdrawnAt: work.context.occurredAt,
            withdrawnReason: input.reason.trim(),
            version: row.version + 1,
          })
          .where("id", "=", row.id)
          .execute();
        note(work, row, "guest.withdraw", {}, input.reason.trim());
        await tell(work, row, { reply: "withdrawn", note: null, at: work.context.occurredAt });
        return { id: row.id };
      });
    },

    /** Keeps what figures and lists show of an expert current. */
    async expertChanged(work: UnitOfWork, event: ExpertChanged): Promise<void> {
      const expert = (await ports.experts.byIds([event.expertId], work)).get(event.expertId);
      if (!expert) return;
      await work.tx
        .updateTable("editionGuests")
        .set({
          expertName: expert.name,
          organisationName: expert.organisationName,
          overseas: expert.overseas,
          expertOwnerId: expert.personId,
          searchText: searchText(expert.name, expert.nameEn, expert.organisationName),
        })
        .where("expertId", "=", expert.id)
        .execute();
      await refreshExpert(work, expert);
    },
  };
}
export type Guests = ReturnType<typeof createGuests>;
