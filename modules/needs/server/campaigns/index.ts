import { sql } from "kysely";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";
import "../../model/campaigns/campaign.refusals.ts";
import "./tables.ts";
import { createCampaignService } from "./campaigns.service.ts";
import { answerOperations } from "./form/answer.routes.ts";
import { createAnswers } from "./form/answers.service.ts";
import { createDrafts } from "./links/drafts.ts";
import { createHolding } from "./links/holding.ts";
import { surveyOperations } from "./links/survey.routes.ts";
import { createSurveyService } from "./links/survey.service.ts";
import type { CampaignDeps } from "./ports.ts";
import { createCampaignReading } from "./reading.ts";
import { campaignOperations } from "./routes.ts";
import { createRunningSurveys, runningOperation } from "./running.ts";
import { createExtensions } from "./targets/extensions.ts";
import { createInviting } from "./targets/inviting.ts";
import { targetOperations } from "./targets/target.routes.ts";
import { createTargetService } from "./targets/targets.service.ts";
import { createCampaignTodos } from "./todos.ts";

export { campaignMigrations } from "./migrations.ts";

/** Survey campaigns (征集), wired: target lists, personal links, public forms. */
export function createCampaigns(platform: Platform, deps: CampaignDeps) {
  const holding = createHolding(platform, deps);
  const campaigns = createCampaignService(platform, deps);
  const targets = createTargetService(platform, deps);
  const inviting = createInviting(platform, deps);
  const extensions = createExtensions(platform, holding);
  const drafts = createDrafts(platform, holding);
  const survey = createSurveyService(platform, deps, holding);
  const answers = createAnswers(platform, deps);
  const reading = createCampaignReading(platform);
  const running = createRunningSurveys(platform, reading);
  const module: ServerModule = {
    operations: [
      // Before the routes with an id: "running" is none.
      runningOperation(running),
      ...campaignOperations(platform, { campaigns, reading }),
      ...targetOperations(platform, deps, { targets, inviting, extensions, reading }),
      ...surveyOperations(deps, { survey, drafts, extensions }),
      ...answerOperations(platform, deps, answers),
    ],
    effects: inviting.effects,
    todos: createCampaignTodos(platform),
    jobs: {
      "needs.close-surveys": {
        schedule: "5 0 * * *",
        handler: async () => {
          const now = platform.clock().toISOString();
          await campaigns.closeDue(now);
          await answers.forgetPosts(now);
        },
      },
    },
  };
  return { campaigns, targets, inviting, extensions, drafts, survey, answers, reading, running, module };
}
export type Campaigns = ReturnType<typeof createCampaigns>;

/** Rows of a merged enterprise become the survivor's, unless that is on the list itself. */
export const campaignReactions = {
  async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
    await sql`with moved as (
        update survey_targets t set organisation_id = ${event.into} where t.organisation_id = ${event.from}
          and not exists (select from survey_targets o where o.campaign_id = t.campaign_id and o.organisation_id = ${event.into})
        returning t.id)
      insert into survey_target_moves (merge_id, target_id) select ${event.mergeId}, id from moved`.execute(
      work.tx,
    );
  },
  async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
    await sql`update survey_targets t set organisation_id = ${event.from} from survey_target_moves m
      where m.merge_id = ${event.mergeId} and t.id = m.target_id`.execute(work.tx);
    await work.tx.deleteFrom("surveyTargetMoves").where("mergeId", "=", event.mergeId).execute();
  },
};
