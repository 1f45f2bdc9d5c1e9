import type { Platform } from "#platform/platform.ts";
import "../../model/papers/paper.refusals.ts";
import "../tables.ts";
import { createPaperFacts, type PaperPorts } from "./paper.facts.ts";
import { paperOperations } from "./paper.routes.ts";
import { createPaperRuns } from "./paper.runs.ts";
import { createPaperService } from "./paper.service.ts";

type MayRead = Parameters<typeof paperOperations>[0]["mayRead"];

/** Papers of the negotiation days: invitations, agendas, cards, lists, the handbook. `close` ends runs under way. */
export function createPapers(platform: Platform, ports: PaperPorts, mayRead: MayRead) {
  const reader = createPaperFacts(platform, ports);
  const runs = createPaperRuns(platform, reader);
  const service = createPaperService(platform, reader, runs);
  return {
    service,
    runs,
    operations: paperOperations({ service, runs, mayRead }),
    jobs: { "papers.forget": { schedule: "40 3 * * *", handler: () => runs.forget() } },
    close: runs.close,
  };
}
