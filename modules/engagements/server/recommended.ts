import { sql } from "kysely";
import type {
  ChannelEngagement,
  ChannelOutcomes,
  RecommendationAccepted,
  RecommendationEngaged,
} from "#modules/publication/model/channels/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import { channelsOf } from "./commands/engagement.proposals.ts";
import { keepVersion } from "./commands/engagement.store.ts";
import * as repository from "./engagement.repository.ts";
import type { EngagementService } from "./engagement.service.ts";
import type { EngagementPorts } from "./ports.ts";

/** An accepted recommendation becomes an engagement; one that the pair has already takes the source over. */
export const recommendationReactions = (ports: EngagementPorts, service: EngagementService) => ({
  async recommendationAccepted(work: UnitOfWork, event: RecommendationAccepted): Promise<void> {
    const known = (await repository.ofNeeds(work.tx, [event.needId])).find(
      (e) => e.expertId === event.expertId && e.state !== "fell-through",
    );
    const engagementId = known
      ? await adopt(work, ports, { id: known.id, event })
      : await service.registerWithin(
          work,
          {
            needId: event.needId,
            expertId: event.expertId,
            channelId: event.channelId,
            channel: event.channelId ? null : event.self ? "self" : "website",
            recommender: event.recommender.slice(0, 80),
            basis: event.reason,
            upTo: "screened",
          },
          { recommendationId: event.recommendationId },
        );
    const told: RecommendationEngaged = {
      type: "recommendation.engaged",
      recommendationId: event.recommendationId,
      engagementId,
    };
    await work.emit(told);
  },
});

/** The pair was proposed before: what the recommendation adds is written where nothing stands yet. */
async function adopt(
  work: UnitOfWork,
  ports: EngagementPorts,
  { id, event }: { readonly id: string; readonly event: RecommendationAccepted },
): Promise<string> {
  const [row] = await repository.lockMany(work.tx, [id]);
  if (!row || row.recommendationId) return id;
  const channel = event.channelId
    ? (await channelsOf(work, ports, [event.channelId])).get(event.channelId)
    : undefined;
  const after = {
    ...row,
    recommendationId: event.recommendationId,
    recommender: row.recommender ?? event.recommender.slice(0, 80),
    ...(channel && !row.channelId
      ? { channelId: channel.id, channelName: channel.nameZh, channel: channel.kind }
      : {}),
    version: row.version + 1,
  };
  await repository.updateMany(work.tx, [after]);
  keepVersion(work, after);
  work.audit({
    action: "engagement.recommended",
    entityType: "engagement",
    entityId: id,
    editionId: row.editionId,
    county: row.county || null,
    detail: { code: row.code, recommendation: event.recommendationCode },
  });
  return id;
}

/** What came of channels, for the module that carries needs to them. */
export const createChannelOutcomes = (platform: Platform): ChannelOutcomes => ({
  async of(asked, work) {
    const channels = asked.channelIds ? sql`and e.channel_id = any(${[...asked.channelIds]}::text[])` : sql``;
    const need = asked.needId ? sql`and e.need_id = ${asked.needId}` : sql``;
    const { rows } = await sql<ChannelEngagement>`
      select e.id as "engagementId", e.code, e.state, e.channel_id as "channelId", e.need_id as "needId",
        e.need_code as "needCode", e.title, e.edition_id as "editionId", e.confirmed_at as "engagedAt",
        (select min(s.occurred_at) from engagement_states s where s.engagement_id = e.id and s.to_state = 'signed') as "signedAt"
      from engagements e where e.channel_id is not null ${channels} ${need} order by e.code`.execute(
      readerOf(platform.db, work),
    );
    return rows;
  },
});
