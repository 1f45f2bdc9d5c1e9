import { routes as accounts } from "#modules/accounts/web/routes.tsx";
import { routes as editions } from "#modules/editions/web/routes.tsx";
import { routes as engagements } from "#modules/engagements/web/routes.tsx";
import { routes as experts } from "#modules/experts/web/routes.tsx";
import { routes as figures } from "#modules/figures/web/routes.tsx";
import { routes as followUps } from "#modules/follow-ups/web/routes.tsx";
import { routes as needs } from "#modules/needs/web/routes.tsx";
import { routes as negotiations } from "#modules/negotiations/web/routes.tsx";
import { routes as organisations } from "#modules/organisations/web/routes.tsx";
import { routes as announcements } from "#modules/publication/web/announcements/routes.tsx";
import { routes as channels } from "#modules/publication/web/channels/routes.tsx";
import { routes as recommendations } from "#modules/publication/web/recommendations/routes.tsx";
import { routes as signings } from "#modules/signings/web/routes.tsx";
import type { ModuleRoute } from "#platform/web/types.ts";
import { routes as pages } from "./pages/routes.tsx";

/** The pages of the product, collected from the modules in working order. */
export const routes: readonly ModuleRoute[] = [
  ...pages,
  ...needs,
  ...experts,
  ...channels,
  ...recommendations,
  ...announcements,
  ...engagements,
  ...negotiations,
  ...signings,
  ...followUps,
  ...figures,
  ...organisations,
  ...editions,
  ...accounts,
];
