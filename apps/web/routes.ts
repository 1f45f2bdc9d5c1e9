import { routes as accounts } from "#modules/accounts/web/routes.tsx";
import { routes as editions } from "#modules/editions/web/routes.tsx";
import { routes as engagements } from "#modules/engagements/web/routes.tsx";
import { routes as needs } from "#modules/needs/web/routes.tsx";
import { routes as organisations } from "#modules/organisations/web/routes.tsx";
import type { ModuleRoute } from "#platform/web/types.ts";

/** The pages of the product, collected from the modules in working order. */
export const routes: readonly ModuleRoute[] = [
  ...organisations,
  ...accounts,
  ...editions,
  ...needs,
  ...engagements,
];
