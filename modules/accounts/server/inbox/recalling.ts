import { sql } from "kysely";
import { newId } from "#platform/commands/ids.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import type { Platform } from "#platform/platform.ts";
import type { Notice } from "../../model/notice.ts";
import { messageOf } from "./store.ts";

type Told = { effect: string; payload: Notice; createdAt: string; personId: string };

/**
 * Puts the notices of a story that was told without sending anything (the demonstration) into the inboxes, as of when they were told;
 * what is older than `readBefore` has been read. Nothing is mailed. Harmless when repeated.
 */
export const createRecalling =
  ({ db }: Platform) =>
  async (readBefore: string): Promise<{ messages: number }> => {
    const { rows } = await sql<Told>`
      select o.id::text as effect, o.payload, o.created_at, p.id as person_id
      from outbox o join people p on p.id = o.payload->'to'->>'personId'
        or p.organisation_id = o.payload->'to'->>'organisationId' or p.expert_id = o.payload->'to'->>'expertId'
      where o.kind = 'notice' and o.done_at is not null and o.payload ? 'to' and p.anonymised_at is null
      order by o.id`.execute(db);
    const messages = rows.map(({ effect, payload, createdAt, personId }) => ({
      ...messageOf(payload, { id: newId(), effect, personId, createdAt }),
      readAt: createdAt < readBefore ? createdAt : null,
      mail: "none" as const,
    }));
    await insertRows(db, "inboxMessages", messages, sql`on conflict (effect, person_id) do nothing`);
    return { messages: messages.length };
  };
