import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/engagement.refusals.ts";
import "../model/questions/question.refusals.ts";
import { createComputation } from "./assignment/computation.ts";
import { scenarioOperations } from "./assignment/scenario.routes.ts";
import { createScenarioService } from "./assignment/scenario.service.ts";
import { createScenarioViews } from "./assignment/scenario.views.ts";
import { createAdvance } from "./commands/engagement.advance.ts";
import { engagementOperations } from "./engagement.routes.ts";
import { createEngagementService } from "./engagement.service.ts";
import { createExposures } from "./feedback/exposures.ts";
import { feedbackOperations } from "./feedback/feedback.routes.ts";
import { createFeedback } from "./feedback/feedback.ts";
import { createRivals } from "./feedback/rivals.ts";
import { followOperations } from "./follows/follows.routes.ts";
import { createFollows } from "./follows/follows.service.ts";
import { createGuestDirectory } from "./guests/guest-directory.ts";
import { guestOperations } from "./guests/guests.routes.ts";
import { createGuests } from "./guests/guests.ts";
import { matchingOperations } from "./matching/matching.routes.ts";
import { modelOperations } from "./matching/model/model.routes.ts";
import { createRefits } from "./matching/model/refits.ts";
import { createSuggestions } from "./matching/suggestions.ts";
import type { EngagementPorts } from "./ports.ts";
import { questionReactions } from "./questions/questions.reactions.ts";
import { questionOperations } from "./questions/questions.routes.ts";
import { createQuestions } from "./questions/questions.service.ts";
import { createQuestionTodos } from "./questions/questions.todos.ts";
import { createQuestionViews } from "./questions/questions.view.ts";
import { createEngagementDirectory, engagementProgress, engagementReactions } from "./reactions.ts";
import { createEngagementViews } from "./reading/engagement.views.ts";
import { createNeedFates } from "./reading/need-fates.ts";
import { createEngagementTodos } from "./reading/todos.ts";
import { createChannelOutcomes, recommendationReactions } from "./recommended.ts";
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
  const computation = createComputation(platform, { ports, suggestions });
  const scenarios = createScenarioService(platform, { ports, service, computation });
  const feedback = createFeedback(platform, ports, suggestions);
  const exposures = createExposures(platform, ports, suggestions);
  const rivals = createRivals(platform, ports, suggestions);
  const refits = createRefits(platform, suggestions);
  const follows = createFollows(platform, ports);
  const questions = createQuestions(platform, ports);
  const todos = [createEngagementTodos(platform, ports), createQuestionTodos(platform)];
  const module: ServerModule = {
    operations: [
      ...engagementOperations(platform, service, ports),
      ...matchingOperations(suggestions, service),
      ...feedbackOperations(feedback, exposures, rivals),
      ...modelOperations(refits),
      ...guestOperations(platform, guests),
      ...followOperations(platform, follows),
      ...questionOperations(platform, questions, createQuestionViews(platform, ports)),
      ...scenarioOperations(platform, scenarios, createScenarioViews(platform, ports)),
    ],
    todos: async (actor, at) => (await Promise.all(todos.map((of) => of(actor, at)))).flat(),
    // A process that died may have left a scenario half computed.
    jobs: {
      "assignments.resume": { schedule: "* * * * *", handler: async () => computation.kick() },
      "matching.refit": { schedule: "30 2 * * *", handler: () => refits.nightly() },
    },
    // The refit takes its time in a thread of its own; the outbox only rings the bell.
    effects: { "matching.refit": async ({ id }) => void refits.start(String(id)) },
  };
  return {
    service,
    guests,
    suggestions,
    feedback,
    exposures,
    rivals,
    refits,
    follows,
    questions,
    scenarios,
    computation,
    directory: createEngagementDirectory(platform),
    guestDirectory: createGuestDirectory(platform),
    /** Port of needs: what became of them. */
    needFates: createNeedFates(platform),
    progress: engagementProgress,
    channelOutcomes: createChannelOutcomes(platform),
    reactions: {
      ...engagementReactions,
      ...recommendationReactions(ports, service),
      async organisationMerged(work: UnitOfWork, event: OrganisationMerged) {
        await engagementReactions.organisationMerged(work, event);
        await questionReactions.organisationMerged(work, event);
      },
      async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged) {
        await engagementReactions.organisationUnmerged(work, event);
        await questionReactions.organisationUnmerged(work, event);
      },
      needChanged: follows.needChanged,
      expertChanged: guests.expertChanged,
      personAnonymised,
    },
    dataOf: (personId: string) => dataOf(platform.db, personId),
    module,
    async close() {
      await computation.close();
      await suggestions.close();
      await refits.idle();
    },
  };
}
