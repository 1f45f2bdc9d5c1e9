import type { ModuleRoute } from "#platform/web/index.ts";
import { agendaRoutes } from "./agenda/routes.ts";
import { attendanceRoutes } from "./attendance/routes.ts";
import { boardRoutes } from "./board/routes.ts";
import { dayRoutes } from "./day/routes.ts";
import { meetingRoutes } from "./meetings/routes.ts";
import { paperRoutes } from "./papers/routes.ts";
import { programmeRoutes } from "./programme/routes.ts";
import { visitRoutes } from "./visits/routes.ts";

/** Pages of the negotiation days; each folder brings its own, the hub `/negotiations` links to all. */
export const routes: readonly ModuleRoute[] = [
  ...programmeRoutes,
  ...attendanceRoutes,
  ...meetingRoutes,
  ...visitRoutes,
  ...boardRoutes,
  ...agendaRoutes,
  ...dayRoutes,
  ...paperRoutes,
];
