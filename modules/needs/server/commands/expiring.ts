import { sql } from "kysely";
import { addDays } from "#libs/calendar/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { needNotice } from "../../model/need.notices.ts";
import { EXPIRY_NOTICE_DAYS } from "../../model/need-rules.ts";

type Expiring = { id: string; code: string; title: string; organisationId: string; expiresOn: string };

/** Tells each enterprise once per last day that needs of it expire soon and can be renewed. Doing it again tells nobody. */
export async function tellExpiring(work: UnitOfWork, today: string): Promise<number> {
  const { rows } = await sql<Expiring>`
    update needs set expiry_told_for = expires_on
    where state = 'published' and expires_on between ${today}::date and ${addDays(today, EXPIRY_NOTICE_DAYS)}::date
      and expiry_told_for is distinct from expires_on
    returning id, code, title, organisation_id as "organisationId", expires_on as "expiresOn"`.execute(
    work.tx,
  );
  // Being told changes nothing of the need; the letters are kept in the outbox.
  work.nothingChanged();
  for (const [organisationId, own] of Map.groupBy(rows, (r) => r.organisationId))
    work.later("notice", needNotice("expiring", organisationId, own));
  return rows.length;
}
