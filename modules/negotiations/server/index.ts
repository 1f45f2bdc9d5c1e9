import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Operation } from "#platform/http/operation.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/negotiation.refusals.ts";
import { createAttendance } from "./attendance/index.ts";
import { createDay } from "./day/index.ts";
import { createMeetings } from "./meetings/index.ts";
import { createPapers } from "./papers/index.ts";
import { dataOf, personAnonymised } from "./person.ts";
import type { NegotiationPorts } from "./ports.ts";
import { createProgramme } from "./programme/index.ts";
import { createTimetables } from "./timetable/index.ts";
import { createVisits } from "./visits/index.ts";

export { negotiationMigrations } from "./migrations.ts";

/** The negotiations module, wired: programme, attendance, visits, meetings, timetables, the day, papers. */
export function createNegotiations(platform: Platform, ports: NegotiationPorts) {
  const programme = createProgramme(platform, ports);
  const meetings = createMeetings(platform, ports);
  const visits = createVisits(platform, ports);
  const timetables = createTimetables(platform, ports);
  const day = createDay(platform, ports, timetables.repairs);
  const papers = createPapers(platform, ports, {
    mayRead: timetables.versions.agenda,
    links: {
      // Attendance is made with the papers it attaches, hence after them.
      invite: (context, input) => attendance.services.inviting.invite(context, input),
      unseal: ports.letters.unseal,
    },
  });
  const attendance = createAttendance(platform, ports, papers.service);
  const operations: Operation[] = [
    ...programme.operations,
    ...attendance.operations,
    ...day.operations,
    ...meetings.operations,
    ...visits.operations,
    ...timetables.operations,
    ...papers.operations,
  ];
  const module: ServerModule = {
    operations,
    effects: attendance.effects,
    todos: async (actor, at) => [
      ...(await attendance.todos(actor, at)),
      ...(await meetings.todos(actor, at)),
    ],
    jobs: { ...timetables.jobs, ...papers.jobs },
  };
  return {
    module,
    attendance: attendance.services,
    meetings: meetings.services,
    visits: visits.services,
    dataOf: (personId: string) => dataOf(platform.db, personId),
    reactions: {
      ...meetings.reactions,
      personAnonymised,
      async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
        await meetings.reactions.organisationMerged(work, event);
        await attendance.services.reactions.organisationMerged(work, event);
      },
      async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
        // The meetings' part forgets the merge at last.
        await attendance.services.reactions.organisationUnmerged(work, event);
        await meetings.reactions.organisationUnmerged(work, event);
      },
    },
    programme: programme.services,
    timetables,
    day: day.services,
    papers,
    async close() {
      await papers.close();
      await timetables.close();
    },
  };
}
