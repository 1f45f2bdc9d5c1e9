import type { ExpertJoined, PersonAnonymised } from "#modules/accounts/model/directory.ts";
import type { Accounts } from "#modules/accounts/server/index.ts";
import type { EngagementStateChanged, GuestChanged } from "#modules/engagements/model/directory.ts";
import type { createEngagements } from "#modules/engagements/server/index.ts";
import type { ExpertChanged } from "#modules/experts/model/directory.ts";
import { type createExperts, expertReactions } from "#modules/experts/server/index.ts";
import { type createFollowUps, ledgerReactions } from "#modules/follow-ups/server/index.ts";
import type { NeedClosed, NeedStateChanged } from "#modules/needs/model/directory.ts";
import type { NeedsPublicChanged } from "#modules/needs/model/public-need.ts";
import { campaignReactions } from "#modules/needs/server/campaigns/index.ts";
import { needReactions } from "#modules/needs/server/index.ts";
import type { createNegotiations } from "#modules/negotiations/server/index.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type {
  RecommendationAccepted,
  RecommendationEngaged,
} from "#modules/publication/model/channels/directory.ts";
import type { createPublication } from "#modules/publication/server/index.ts";
import type { PaperAmended, PaperRecorded, PaperWithdrawn } from "#modules/signings/model/events.ts";
import { signingReactions } from "#modules/signings/server/index.ts";
import type { EventBus } from "#platform/commands/events.ts";

type Listeners = {
  readonly accounts: Accounts;
  readonly experts: ReturnType<typeof createExperts>;
  readonly publication: ReturnType<typeof createPublication>;
  readonly engagements: ReturnType<typeof createEngagements>;
  readonly negotiations: ReturnType<typeof createNegotiations>;
  readonly followUps: ReturnType<typeof createFollowUps>;
};

/** Which module acts on which upstream fact, inside the transaction of the fact. Read top to bottom it is the flow of the chain. */
export function wireEvents(
  events: EventBus,
  { accounts, experts, publication, engagements, negotiations, followUps }: Listeners,
): void {
  // An organisation that became part of another: what names it follows, and comes back when the merge is undone.
  for (const reactions of [
    needReactions,
    campaignReactions,
    expertReactions,
    publication.portal.reactions,
    engagements.reactions,
    negotiations.reactions,
    signingReactions,
    ledgerReactions,
  ]) {
    events.on<OrganisationMerged>("organisation.merged", reactions.organisationMerged);
    events.on<OrganisationUnmerged>("organisation.unmerged", reactions.organisationUnmerged);
  }
  // An invited expert accepted: the pool notes whose profile it is, papers and ledger rows find their owner.
  events.on<ExpertJoined>("account.expert-joined", (work, { expertId, personId }) =>
    experts.joined(work, expertId, personId),
  );
  events.on<ExpertJoined>("account.expert-joined", signingReactions.expertJoined);
  events.on<ExpertJoined>("account.expert-joined", ledgerReactions.expertJoined);
  // A person who was forgotten: who holds copies erases them; papers and the audit chain stay as evidence.
  events.on<PersonAnonymised>("account.anonymised", needReactions.personAnonymised);
  events.on<PersonAnonymised>("account.anonymised", engagements.reactions.personAnonymised);
  // Rows of the talks days are found by the account, which the pool's record loses next.
  events.on<PersonAnonymised>("account.anonymised", negotiations.reactions.personAnonymised);
  // Messages name experts as the pool does, in both languages; the pool's record loses the names next.
  events.on<PersonAnonymised>("account.anonymised", async (work, { personId }) => {
    const expert = await experts.directory.byPerson?.(personId, work);
    if (expert) await accounts.inbox.forgetNames(work, [expert.name, expert.nameEn]);
  });
  events.on<PersonAnonymised>("account.anonymised", experts.forgetPerson);
  // The public portal shows what is published, from the same moment on.
  events.on<NeedsPublicChanged>("needs.public-changed", publication.portal.reactions.needsPublicChanged);
  events.on<ExpertChanged>("expert.changed", publication.portal.reactions.expertChanged);
  // An accepted recommendation becomes an engagement, which the recommendation then names.
  events.on<RecommendationAccepted>("recommendation.accepted", engagements.reactions.recommendationAccepted);
  events.on<RecommendationEngaged>(
    "recommendation.engaged",
    publication.carrying.reactions.recommendationEngaged,
  );
  // A closed need ends the engagements that both sides had not confirmed.
  events.on<NeedClosed>("need.closed", engagements.reactions.needClosed);
  // Who follows a need hears when the public sees it anew or no more.
  events.on<NeedStateChanged>("need.state-changed", engagements.reactions.needChanged);
  events.on<ExpertChanged>("expert.changed", engagements.reactions.expertChanged);
  // Meetings of the talks days follow their engagements; an expert who got an account finds them.
  events.on<EngagementStateChanged>("engagement.state-changed", negotiations.reactions.engagementChanged);
  events.on<ExpertChanged>("expert.changed", negotiations.reactions.expertChanged);
  events.on<ExpertChanged>("expert.changed", negotiations.attendance.reactions.expertChanged);
  // The guest list and the attendance list say the same.
  events.on<GuestChanged>("guest.changed", negotiations.attendance.reactions.guestChanged);
  // Every intent and agreement opens, converts or closes a row of the ledger.
  events.on<PaperRecorded>("signings.paper-recorded", followUps.onPaperRecorded);
  events.on<PaperAmended>("signings.paper-amended", followUps.onPaperAmended);
  events.on<PaperWithdrawn>("signings.paper-withdrawn", followUps.onPaperWithdrawn);
}
