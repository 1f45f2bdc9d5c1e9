import type { Platform } from "#platform/platform.ts";
import "../../model/attendance/refusals.ts";
import type { NegotiationPorts } from "../ports.ts";
import { attendanceOperations } from "./attendance.routes.ts";
import { createAttendanceViews } from "./attendance.views.ts";
import { createCollecting } from "./collecting.ts";
import { createInviting } from "./invitations/inviting.ts";
import type { InvitationPapers } from "./invitations/papers.ts";
import { publicInvitationOperations } from "./invitations/public.routes.ts";
import { createPublicInvitations } from "./invitations/public.ts";
import { createAttendanceMerging } from "./merging.ts";
import { createAttendanceReactions } from "./reactions.ts";
import { createRecords } from "./records.ts";
import { createReplying } from "./replying.ts";
import { createAttendanceTodos } from "./todos.ts";

/** Who comes, when and how; invitations bound to their invitee. `papers` may be given what it attaches later. */
export function createAttendance(platform: Platform, ports: NegotiationPorts, papers: InvitationPapers = {}) {
  const records = createRecords(ports);
  const collecting = createCollecting(platform, ports);
  const replying = createReplying(platform, ports, records);
  const inviting = createInviting(platform, ports, { records, replying, papers });
  const invitations = createPublicInvitations(platform, ports, { replying, papers });
  const views = createAttendanceViews(platform, ports, records);
  return {
    operations: [
      ...attendanceOperations(platform, ports, { records, collecting, replying, inviting, views }),
      ...publicInvitationOperations(invitations),
    ],
    effects: inviting.effects,
    todos: createAttendanceTodos(platform),
    services: {
      collect: collecting.collect,
      add: collecting.add,
      reply: replying.reply,
      edit: replying.edit,
      inviting,
      invitations,
      reactions: { ...createAttendanceReactions(ports, replying), ...createAttendanceMerging(ports) },
    },
  };
}
