import type { Actor } from "#platform/kernel/actor.ts";

/** Where a command came from; kept in the audit log. */
export type Via = "web" | "api" | "cli" | "job" | "import" | "demo";

/** Who commands what, when it happened and when it is written down. */
export type CommandContext = {
  readonly actor: Actor;
  /** When it happened in the world (ISO instant); a visit of Monday may be entered on Friday. */
  readonly occurredAt: string;
  /** When the system learned of it (ISO instant). */
  readonly recordedAt: string;
  readonly via: Via;
  readonly requestId?: string;
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
};
