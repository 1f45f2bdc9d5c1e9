import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/ledger.refusals.ts";
import { onPaperAmended, onPaperRecorded, onPaperWithdrawn } from "./commands/ledger.papers.ts";
import { ledgerOperations } from "./ledger.routes.ts";
import { createLedgerService } from "./ledger.service.ts";
import type { LedgerPorts } from "./ports.ts";
import { registeredLedgerFigures } from "./reading/ledger.figures.ts";
import { ledgerListOperations } from "./reading/ledger.listing.ts";
import { createLedgerTodos } from "./reading/ledger.todos.ts";

export type { LedgerVerdict } from "./commands/ledger.events.ts";
export type { LedgerEntry } from "./ledger.service.ts";
export { followUpMigrations } from "./migrations.ts";
export { ledgerReactions } from "./reactions.ts";

/** The follow-ups module, wired: the ledger, its visits and blockers, to-dos, figures, and what it does when papers are recorded. */
export function createFollowUps(platform: Platform, ports: LedgerPorts) {
  const service = createLedgerService(platform, ports);
  const module: ServerModule = {
    operations: [...ledgerListOperations(platform, ports), ...ledgerOperations(service)],
    todos: createLedgerTodos(platform, ports),
  };
  return {
    service,
    module,
    figures: registeredLedgerFigures,
    onPaperRecorded,
    onPaperAmended,
    onPaperWithdrawn,
  };
}
