import type { Platform, ServerModule } from "#platform/platform.ts";
import { createAnnounced } from "./announced.ts";
import { announcementOperations } from "./announcement.routes.ts";
import { createAnnouncementService } from "./announcement.service.ts";

/** Policies and news: their editor's operations, and what the portal shows of them. */
export function createAnnouncements(platform: Platform) {
  const service = createAnnouncementService(platform);
  const announced = createAnnounced(platform);
  const module: ServerModule = { operations: announcementOperations(platform, service, announced) };
  return { service, announced, module };
}
