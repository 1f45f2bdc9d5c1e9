import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/engagement.refusals.ts";
import { createAdvance } from "./commands/engagement.advance.ts";
import { engagementOperations } from "./engagement.routes.ts";
import { createEngagementService } from "./engagement.service.ts";
import { guestOperations } from "./guests/guests.routes.ts";
import { createGuests } from "./guests/guests.ts";
import { matchingOperations } from "./matching/matching.routes.ts";
import { createSuggestions } from "./matching/suggestions.ts";
import type { EngagementPorts } from "./ports.ts";
import { createEngagementDirectory, engagementProgress, engagementReactions } from "./reactions.ts";
import { createEngagementViews } from "./reading/engagement.views.ts";
import { createEngagementTodos } from "./reading/todos.ts";
import { dataOf, personAnonymised } from "./subject-data.ts";

export { engagementMigrations } from "./migrations.ts";
export { registeredEngagementFigures } from "./reading/engagement.figures.ts";

/**
 * The engagements module, wired. `close` ends the matching thread. `reactions` are to be registered in compose.ts for
 * `need.closed`, `organisation.merged`, `organisation.unmerged` and `expert.changed`.
 */
export function createEngagements(platform: Platform, ports: EngagementPorts) {
  const guests = createGuests(platform, ports);
  const suggestions = createSuggestions(platform, ports);
  const views = createEngagementViews(platform, ports);
  const advance = createAdvance(platform, ports, guests);
  const service = createEngagementService(platform, { ports, suggestions, advance, views });
  const module: ServerModule = {
    operations: [
      ...engagementOperations(platform, service, ports),
      ...matchingOperations(suggestions, service),
      ...guestOperations(platform, guests),
    ],
    todos: createEngagementTodos(platform, ports),
  };
  return {
    service,
    guests,
    suggestions,
    directory: createEngagementDirectory(platform),
    progress: engagementProgress,
    reactions: { ...engagementReactions, expertChanged: guests.expertChanged, personAnonymised },
    dataOf: (personId: string) => dataOf(platform.db, personId),
    module,
    close: suggestions.close,
  };
}
