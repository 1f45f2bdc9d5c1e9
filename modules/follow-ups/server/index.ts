import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/ledger.refusals.ts";
import { registeredLedgerFigures } from "./ledger.figures.ts";
import { ledgerListOperations } from "./ledger.listing.ts";
import { onPaperAmended, onPaperRecorded, onPaperWithdrawn } from "./ledger.papers.ts";
import { ledgerOperations } from "./ledger.routes.ts";
import { createLedgerService } from "./ledger.service.ts";
import { createLedgerTodos } from "./ledger.todos.ts";
import type { LedgerPorts } from "./ports.ts";

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
