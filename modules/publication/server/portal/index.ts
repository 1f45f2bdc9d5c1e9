import type { Platform, ServerModule } from "#platform/platform.ts";

import { assetOperations } from "./page/asset.routes.ts";
import type { PortalPorts } from "./ports.ts";

/** The public portal: what anybody may read without an account. */
export function createPortal(_platform: Platform, _ports: PortalPorts) {
  const module: ServerModule = { operations: [...assetOperations] };
  return { module };
}
