import { sql } from "kysely";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { scopeFor } from "#platform/kernel/policy.ts";
import type { Platform, TodoItem, TodoProvider } from "#platform/platform.ts";
import { channelPolicy } from "../../model/channels/channel.policy.ts";
import { recommendationPolicy } from "../../model/recommendations/recommendation.policy.ts";
import { dueAtOf } from "./recommendation.views.ts";

/** What waits: recommendations to be screened, letters nobody knows of, addresses to be corrected. */
export const createPublicationTodos =
  ({ db }: Platform): TodoProvider =>
  async (actor, { now, editionId }) => {
    const items: TodoItem[] = [];
    const screens = scopeFor(actor, recommendationPolicy, "accept", { now });
    if (screens.kind !== "none") {
      const { rows } = await sql<{ n: number; oldest: string | null }>`
        select count(*)::int as n, min(r.received_at) as oldest from recommendations r
        where r.state = 'received' and ${scopeWhere(screens, { city: sql`r.city`, county: sql`r.county` })}
          and ${editionId ? sql`r.edition_id = ${editionId}` : sql`true`}`.execute(db);
      const { n, oldest } = rows[0] ?? { n: 0, oldest: null };
      if (n > 0 && oldest) {
        const dueAt = dueAtOf({ state: "received", receivedAt: oldest });
        items.push({
          id: "recommendations.screen",
          kind: "recommendations.screen",
          title: { zh: "待筛选的专家推荐", en: "Recommendations to screen" },
          count: n,
          link: "/recommendations?state=received",
          dueAt,
          overdue: dueAt !== null && dueAt < now,
        });
      }
    }
    const keeps = scopeFor(actor, channelPolicy, "edit", { now });
    if (keeps.kind !== "none") {
      const city = scopeWhere(keeps, { city: sql`c.city` });
      const { rows } = await sql<{ n: number }>`
        select count(distinct c.id)::int as n from channels c join channel_contacts k on k.channel_id = c.id
        where k.removed_at is null and k.bounced_at is not null and c.state = 'active' and ${city}`.execute(
        db,
      );
      const bounced = rows[0]?.n ?? 0;
      if (bounced > 0)
        items.push({
          id: "channels.bounced",
          kind: "channels.bounced",
          title: { zh: "有退信联系人、需更正邮箱的渠道", en: "Channels with addresses to correct" },
          count: bounced,
          link: "/channels?unreachableFrom=1",
        });
      const unclear = await sql<{ id: string; code: string; n: number }>`
        select d.id, d.code, count(*)::int as n from dispatch_recipients r join dispatches d on d.id = r.dispatch_id join channels c on c.id = r.channel_id
        where r.state = 'unclear' and d.state <> 'cancelled' and ${city} group by d.id, d.code order by d.code limit 20`.execute(
        db,
      );
      for (const d of unclear.rows)
        items.push({
          id: `dispatches.unclear:${d.id}`,
          kind: "dispatches.unclear",
          title: {
            zh: `推送 ${d.code} 中送达不明的信件`,
            en: `Letters of ${d.code} that may not have gone out`,
          },
          count: d.n,
          link: `/dispatches/${d.id}`,
        });
    }
    return items;
  };
