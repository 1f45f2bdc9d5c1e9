import type { EngagementRef, GuestRef } from "#modules/engagements/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Mailer } from "#platform/mail/mailer.ts";
import { AttendanceReply } from "../model/attendance.ts";
import type { PartyKey } from "../model/party.ts";
import { createAttendance } from "../server/attendance/index.ts";
import type { InvitationPapers } from "../server/attendance/invitations/papers.ts";
import { createPapers } from "../server/papers/index.ts";
import type { LetterPorts, NegotiationPorts } from "../server/ports.ts";
import { aConference, type Conference } from "./a-conference.ts";
import { people, QINYANG } from "./a-programme.ts";

export const MAIN = "jz-main";

/** A reply form, everything usual but what is given. */
export const aReply = (more: object = {}): AttendanceReply =>
  AttendanceReply.parse({ reply: "accepted", ...more });

/** An engagement of an organisation of the conference with an expert of it. */
export const standing = (expertId: string, organisationId: string, county = QINYANG): EngagementRef => ({
  id: `${expertId}-${organisationId}`,
  code: `DJ-${expertId}`,
  state: "confirmed",
  editionId: "jz",
  activityId: MAIN,
  needId: null,
  title: "合作",
  demanderIds: [organisationId],
  expertId,
  supplierOrganisationId: null,
  city: "410800",
  county,
  subjects: { self: { city: "410800", counties: [county] } },
});

/** Sealed is not readable as it stands, and that is all a test needs. */
const seal = async (text: string): Promise<string> => Buffer.from(text).toString("base64");
const letters: LetterPorts = {
  addressOf: async ({ kind, id }) => (id === "e4" ? null : `${kind}.${id}@example.test`),
  seal,
  unseal: async (sealed) => Buffer.from(sealed, "base64").toString(),
  guarded: async (_tried, check) => check(),
};

/** Making a PDF takes a second: the first letter has the real one. */
function firstReal(make: NonNullable<InvitationPapers["invitationPdf"]>): InvitationPapers {
  let made = 0;
  return { invitationPdf: async (...of) => (made++ === 0 ? make(...of) : Buffer.from("%PDF-1.7 test")) };
}

/**
 * The attendance part beside the conference of `aConference`: upstream in memory, `standing` engagements and `guests` to be set by a
 * test, papers real. `mailer`: another than the platform's that only notes.
 */
export async function anAttendance(given: { mailer?: Mailer; letters?: Partial<LetterPorts> } = {}) {
  const conference: Conference = await aConference();
  const { t } = conference;
  const upstream = {
    engagements: [] as EngagementRef[],
    guests: [] as GuestRef[],
    told: [] as { expertId: string; reply: string }[],
  };
  const ports: NegotiationPorts = {
    ...conference.ports,
    engagements: {
      ...conference.ports.engagements,
      standing: async () => upstream.engagements,
    },
    guests: {
      guestsOf: async () => upstream.guests,
      guestReplied: async (_work, { expertId, reply }) => void upstream.told.push({ expertId, reply }),
    },
    letters: { ...letters, ...given.letters },
  };
  const platform = given.mailer ? { ...t.platform, mailer: given.mailer } : t.platform;
  const papers = createPapers(platform, ports, { mayRead: async () => undefined });
  const attendance = createAttendance(platform, ports, firstReal(papers.service.invitationPdf));
  const { services } = attendance;
  const row = (party: PartyKey) =>
    t.platform.db
      .selectFrom("attendances")
      .selectAll()
      .where("activityId", "=", MAIN)
      .where("party", "=", party)
      .executeTakeFirstOrThrow();
  return {
    ...conference,
    ...attendance,
    platform,
    ports,
    upstream,
    row,
    collect: (actor: Actor = people.city) => services.collect(t.context(actor), MAIN),
    add: (parties: PartyKey[], county: string | null = null, actor: Actor = people.city) =>
      services.add(t.context(actor), { activityId: MAIN, parties, county }),
    /** The party's answer as somebody types it, on the version as it stands. */
    reply: async (party: PartyKey, reply: AttendanceReply, actor: Actor = people.city) => {
      const { id, version } = await row(party);
      return services.reply(t.context(actor), { id, version, reply });
    },
    /** A link for a party; its token. */
    link: async (party: PartyKey, email: string | null = null) => {
      const { id } = await row(party);
      const made = await services.inviting.invite(t.context(people.city), { ids: [id], send: true, email });
      return (await ports.letters.unseal(made.made[0]?.sealed ?? "")) as string;
    },
    /** Something that happened upstream, told inside a command of the city's. */
    happen: (what: (work: UnitOfWork) => Promise<void>) =>
      t.platform.commands.run(t.context(people.city), async (work) => {
        work.audit({ action: "test", entityType: "test", entityId: "test" });
        await what(work);
      }),
    async close() {
      await papers.close();
      await conference.close();
    },
  };
}
export type AnAttendance = Awaited<ReturnType<typeof anAttendance>>;
