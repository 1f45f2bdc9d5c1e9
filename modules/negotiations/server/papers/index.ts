import type { Platform } from "#platform/platform.ts";
import "../../model/papers/paper.refusals.ts";
import "../tables.ts";
import { createPaperFacts, type PaperPorts } from "./paper.facts.ts";
import { createLetterLinks, type LetterLinks } from "./paper.links.ts";
import { paperOperations } from "./paper.routes.ts";
import { createPaperRuns } from "./paper.runs.ts";
import { createPaperService } from "./paper.service.ts";

type Given = {
  readonly mayRead: Parameters<typeof paperOperations>[0]["mayRead"];
  /** None: letters lead to the sign-in. */
  readonly links?: LetterLinks;
};

/** Papers of the negotiation days: invitations, agendas, cards, lists, the handbook. `close` ends runs under way. */
export function createPapers(platform: Platform, ports: PaperPorts, { mayRead, links }: Given) {
  const reader = createPaperFacts(platform, ports);
  const withLinks = createLetterLinks(platform, links);
  const runs = createPaperRuns(platform, reader, withLinks);
  const service = createPaperService(platform, reader, { runs, withLinks });
  return {
    service,
    runs,
    operations: paperOperations({ service, runs, mayRead }),
    jobs: { "papers.forget": { schedule: "40 3 * * *", handler: () => runs.forget() } },
    close: runs.close,
  };
}
