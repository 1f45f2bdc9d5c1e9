import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import type { InvitationView } from "../../../model/attendance/invitation.ts";
import { linkState } from "../../../model/attendance/invitation.ts";
import { PartyKeySchema } from "../../../model/party.ts";
import type { Agenda } from "../../../model/timetable.ts";
import type { NegotiationPorts } from "../../ports.ts";
import { createStages } from "../../programme/stage.ts";
import type { AttendanceRow, InvitationRow } from "../../tables.ts";
import { agendaOf } from "../../timetable/versions/agenda.ts";
import * as repository from "../attendance.repository.ts";
import { noteAttendance, publishedNumber } from "../records.ts";
import type { ReplyGiven, Replying } from "../replying.ts";
import { invitationUrl } from "./inviting.ts";
import { keptFor } from "./kept.ts";
import { type InvitationPapers, localDay } from "./papers.ts";

/** Who asks with a link: a token, from where, and whoever is signed in there. */
export type Bearer = { readonly token: string; readonly ip: string; readonly actor: Actor };
type Held = { readonly link: InvitationRow; readonly row: AttendanceRow };

/** Whether a signed-in person is the party itself. */
const isParty = (actor: Actor, row: AttendanceRow): boolean =>
  row.partyKind === "expert"
    ? row.ownerId === actor.personId
    : actor.grants.some(
        (g) => g.role === "enterprise" && g.scope.kind === "organisation" && g.scope.id === row.partyId,
      );

/** The invitee's side of a personal link: what it shows, the answer, papers to take along. No account is needed. */
export function createPublicInvitations(
  platform: Platform,
  ports: NegotiationPorts,
  { replying, papers }: { replying: Replying; papers: InvitationPapers },
) {
  const { db, commands, clock, config } = platform;
  const stages = createStages(ports);
  // Setting a paper takes a thread for a second: nobody who holds a link keeps the organisers' papers waiting.
  const paperOf = keptFor<Buffer>({ seconds: 60, most: 50, clock });

  /** The link behind a token and whose it is. @throws Refusal attendance.link-… */
  async function hold(bearer: Bearer): Promise<Held> {
    const link =
      (await ports.letters.guarded(
        { secret: bearer.token, ip: bearer.ip },
        async () => (await repository.invitationByHash(db, hashToken(bearer.token))) ?? null,
      )) ?? refuse("attendance.link-unknown");
    const row = (await repository.findAttendance(db, link.attendanceId)) ?? refuse("attendance.link-unknown");
    requireGood(link, bearer, row);
    return { link, row };
  }

  function requireGood(link: InvitationRow, { actor }: Pick<Bearer, "actor">, row: AttendanceRow): void {
    const state = linkState(link, clock().toISOString());
    if (state === "revoked") refuse("attendance.link-revoked");
    if (state === "expired") refuse("attendance.link-expired");
    if (actor.personId !== "anonymous" && !isParty(actor, row))
      refuse("attendance.link-of-another", { values: { name: actor.name } });
  }

  async function viewOf({ link, row }: Held, reader: Reader = db): Promise<InvitationView> {
    const { activity, edition } = await stages.stageOf(row.activityId);
    const endsOn = activity.endsOn ?? edition.endsOn;
    const published = await publishedNumber(reader, row.activityId);
    return {
      activity: {
        id: activity.id,
        name: activity.name,
        startsOn: activity.startsOn ?? edition.startsOn,
        endsOn,
        venue: activity.venue ?? edition.venue ?? null,
      },
      city: edition.city,
      hostCounty: activity.hostCounty,
      partyKind: row.partyKind,
      name: row.name,
      nameEn: row.nameEn,
      organisationName: row.organisationName,
      language: row.language,
      version: row.version,
      replyState: row.replyState,
      repliedAt: row.repliedAt,
      reply: row.reply,
      hotelName: row.hotelName,
      hotelRoom: row.hotelRoom,
      expiresAt: link.expiresAt,
      over: endsOn !== null && endsOn < localDay(clock().toISOString(), config.timeZone),
      published,
      hasPaper: papers.invitationPdf !== undefined,
      hasCalendar: published !== null && row.replyState === "accepted" && papers.agendaIcs !== undefined,
    };
  }

  /** The invitee as the one who acts: the link speaks for the party, so the record names the party. */
  const asInvitee = (context: CommandContext, { link, row }: Held): CommandContext =>
    context.actor.personId === "anonymous"
      ? {
          ...context,
          actor: { personId: `invitation:${link.id}`, name: row.name, locale: row.language, grants: [] },
        }
      : context;

  const lockLink = async (work: UnitOfWork, id: string): Promise<InvitationRow> =>
    work.tx
      .selectFrom("attendanceInvitations")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();

  return {
    /** What the link shows; its first opening is recorded. */
    async open(context: CommandContext, bearer: Bearer): Promise<InvitationView> {
      const held = await hold(bearer);
      if (!held.link.openedAt)
        await commands.run(asInvitee(context, held), async (work) => {
          const link = await lockLink(work, held.link.id);
          if (link.openedAt) return work.nothingChanged();
          await work.tx
            .updateTable("attendanceInvitations")
            .set({ openedAt: work.now })
            .where("id", "=", link.id)
            .execute();
          noteAttendance(work, held.row, "attendance.open-link");
        });
      return viewOf(held);
    },

    /** Accepts or declines with the reply form; may be changed as long as the link is good. */
    async reply(context: CommandContext, bearer: Bearer, given: ReplyGiven): Promise<InvitationView> {
      const held = await hold(bearer);
      await commands.run(asInvitee(context, held), async (work) => {
        // The party first, then its link: the order in which officers' commands lock.
        const row =
          (await repository.lockAttendance(work.tx, held.row.id)) ?? refuse("attendance.link-unknown");
        const link = await lockLink(work, held.link.id);
        requireGood(link, bearer, row);
        const after = await replying.replyWithin(work, row, given);
        await work.tx
          .updateTable("attendanceInvitations")
          .set({ repliedAt: work.now, openedAt: link.openedAt ?? work.now })
          .where("id", "=", link.id)
          .execute();
        return { version: after.version };
      });
      return viewOf(await hold(bearer));
    },

    /** The invitee's days in the version in force. */
    async agenda(bearer: Bearer): Promise<Agenda> {
      const { row } = await hold(bearer);
      const { activityId, party, replyState } = row;
      const found =
        replyState === "accepted"
          ? await agendaOf(db, { activityId, party: PartyKeySchema.parse(party), timeZone: config.timeZone })
          : undefined;
      return found ?? refuse("attendance.no-agenda");
    },

    /** The invitee's agenda as an iCalendar file. */
    async calendar(bearer: Bearer, locale: Locale): Promise<string> {
      const { row } = await hold(bearer);
      const ics = row.replyState === "accepted" ? await papers.agendaIcs?.(row.id, locale) : null;
      return ics ?? refuse("attendance.no-agenda");
    },

    /** The invitation as a PDF. */
    async paper(bearer: Bearer, locale: Locale): Promise<Buffer> {
      const { link, row } = await hold(bearer);
      const { invitationPdf } = papers;
      if (!invitationPdf) return refuse("attendance.no-invitation-paper");
      const url = invitationUrl(config.publicUrl, bearer.token);
      return paperOf(`${link.id} ${row.version} ${locale}`, () => invitationPdf(row.id, locale, url));
    },
  };
}
export type PublicInvitations = ReturnType<typeof createPublicInvitations>;
