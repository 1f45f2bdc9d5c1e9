import type { Application } from "#apps/server/compose.ts";

/** The services the story is told through. */
export type DemoApplication = Pick<
  Application,
  | "platform"
  | "organisations"
  | "accounts"
  | "editions"
  | "needs"
  | "campaigns"
  | "experts"
  | "publication"
  | "engagements"
  | "signings"
  | "followUps"
  | "negotiations"
>;
