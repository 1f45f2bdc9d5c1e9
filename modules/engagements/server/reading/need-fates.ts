import { sql } from "kysely";
import type { NeedFates } from "#modules/needs/model/readiness/fates.ts";
import { type Platform, readerOf } from "#platform/platform.ts";

/** How many engagements of each need reached the invitation, an intent, a signature, wherever they ended. */
export const createNeedFates = (platform: Platform): NeedFates => ({
  async of(needIds, work) {
    if (needIds.length === 0) return new Map();
    const { rows } = await sql<{ needId: string; engaged: number; intents: number; signed: number }>`
      select e.need_id, count(*)::int as engaged,
        (count(*) filter (where e.state = 'signed' or exists (
          select from engagement_states s where s.engagement_id = e.id and s.to_state = 'intent')))::int as intents,
        (count(*) filter (where e.state = 'signed'))::int as signed
      from engagements e
      where e.need_id = any(${[...needIds]}::text[]) and e.invited_at is not null
      group by e.need_id`.execute(readerOf(platform.db, work));
    return new Map(rows.map(({ needId, ...fate }) => [needId, fate]));
  },
});
