import { sql } from "kysely";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { EventBus } from "#platform/commands/events.ts";
import { workOf } from "#platform/commands/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type { PeopleDirectory } from "../../model/directory.ts";
import { toRef } from "./ensure.ts";
import * as repository from "./people.repository.ts";

/** The port other modules read people through. */
export function createPeopleDirectory(platform: Platform): PeopleDirectory {
  return {
    async byIds(ids, work) {
      if (ids.length === 0) return new Map();
      const rows = await readerOf(platform.db, work)
        .selectFrom("people")
        .selectAll()
        .where("id", "in", [...ids])
        .execute();
      return new Map(rows.map((row) => [row.id, toRef(row)]));
    },
    async officersFor(by, work) {
      const [kind, value] =
        "county" in by
          ? (["county", by.county] as const)
          : "city" in by
            ? (["city", by.city] as const)
            : (["department", by.department] as const);
      const now = platform.clock().toISOString();
      const rows = await readerOf(platform.db, work)
        .selectFrom("people")
        .selectAll()
        .where("disabledAt", "is", null)
        .where("anonymisedAt", "is", null)
        .where("id", "in", (e) =>
          e
            .selectFrom("personGrants")
            .select("personId")
            .where("role", "=", by.role)
            .where("scopeKind", "=", kind)
            .where("scopeValue", "=", value)
            .where((w) => w.or([w("until", "is", null), w("until", ">", now)])),
        )
        .orderBy(sql`name collate "zh-x-icu"`)
        .orderBy("id")
        .execute();
      return rows.map(toRef);
    },
    async holdersOf(role, work) {
      const now = platform.clock().toISOString();
      const rows = await readerOf(platform.db, work)
        .selectFrom("people")
        .selectAll()
        .where("disabledAt", "is", null)
        .where("anonymisedAt", "is", null)
        .where("id", "in", (e) =>
          e
            .selectFrom("personGrants")
            .select("personId")
            .where("role", "=", role)
            .where((w) => w.or([w("until", "is", null), w("until", ">", now)])),
        )
        .orderBy("id")
        .execute();
      return rows.map(toRef);
    },
    async membersOf(organisationId, work) {
      const rows = await readerOf(platform.db, work)
        .selectFrom("people")
        .selectAll()
        .where("organisationId", "=", organisationId)
        .where("disabledAt", "is", null)
        .where("anonymisedAt", "is", null)
        .orderBy("id")
        .execute();
      return rows.map(toRef);
    },
    async linkExpert(token, personId, expertId) {
      const work = workOf(token);
      await repository.update(work.tx, personId, { expertId });
      work.audit({
        action: "account.expert-link",
        entityType: "person",
        entityId: personId,
        detail: { expertId },
      });
    },
  };
}

/** Accounts follow their organisation into a merge, and back out of it. */
export function followMerges(events: EventBus): void {
  events.on<OrganisationMerged>("organisation.merged", async (work, { mergeId, from, into }) => {
    await sql`
      with p as (update people set organisation_id = ${into}, version = version + 1 where organisation_id = ${from} returning id),
      i as (update invitations set organisation_id = ${into},
          scope_value = case when scope_kind in ('organisation', 'department') then ${into} else scope_value end
          where organisation_id = ${from} returning id),
      g as (update person_grants g set scope_value = ${into} where scope_kind in ('organisation', 'department') and scope_value = ${from}
        and not exists (select 1 from person_grants o where o.person_id = g.person_id and o.role = g.role
          and o.scope_kind = g.scope_kind and o.scope_value = ${into}) returning id)
      insert into account_merge_moves (merge_id, kind, row_id)
        select ${mergeId}, 'person', id from p union all select ${mergeId}, 'grant', id from g
        union all select ${mergeId}, 'invitation', id from i`.execute(work.tx);
  });
  events.on<OrganisationUnmerged>("organisation.unmerged", async (work, { mergeId, from }) => {
    const moved = (kind: string) =>
      sql`select row_id from account_merge_moves where merge_id = ${mergeId} and kind = ${kind}`;
    await sql`update people set organisation_id = ${from}, version = version + 1 where id in (${moved("person")})`.execute(
      work.tx,
    );
    await sql`update person_grants set scope_value = ${from} where id in (${moved("grant")})`.execute(
      work.tx,
    );
    await sql`update invitations set organisation_id = ${from},
      scope_value = case when scope_kind in ('organisation', 'department') then ${from} else scope_value end
      where id in (${moved("invitation")})`.execute(work.tx);
    await sql`delete from account_merge_moves where merge_id = ${mergeId}`.execute(work.tx);
  });
}
