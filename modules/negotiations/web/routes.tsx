import type { ModuleRoute } from "#platform/web/index.ts";

/** Pages of the negotiation days; each folder brings its own. */
export const routes: readonly ModuleRoute[] = [];
