import type { Platform } from "#platform/platform.ts";
import type { Listing } from "./listing.ts";

/** Writes the audit entry of an exported workbook: which list, how many rows, whether it held personal data, and the reason given. */
export const auditedExport =
  (
    platform: Pick<Platform, "commands">,
    action: string,
  ): NonNullable<Listing<unknown, unknown>["onExport"]> =>
  (context, { list, rows, personal, reason }) =>
    platform.commands.run({ ...context.command, recordedAt: context.now }, async (work) => {
      work.audit({
        action,
        entityType: "list",
        entityId: list,
        reason: reason?.trim() || null,
        detail: { rows, personal },
      });
    });
