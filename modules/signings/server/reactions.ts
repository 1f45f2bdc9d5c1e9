import { sql } from "kysely";
import type { ExpertJoined } from "#modules/accounts/model/directory.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import "./tables.ts";

/** Handlers of what happens upstream, registered in apps/server/compose.ts. */
export const signingReactions = {
  /** Papers of a merged organisation become the survivor's; names stay as signed. Which ones is kept, so that it can be undone. */
  async organisationMerged({ tx }: UnitOfWork, { from, into, mergeId }: OrganisationMerged): Promise<void> {
    await sql`
      with demand as (update papers set demander_ids = array_replace(demander_ids, ${from}, ${into})
          where demander_ids @> array[${from}::text] and not demander_ids @> array[${into}::text] returning id),
        supply as (update papers set supplier_organisation_id = ${into} where supplier_organisation_id = ${from}
          and not id in (select id from papers where demander_ids @> array[${from}::text]) returning id)
      insert into paper_moves (merge_id, paper_id, part)
      select ${mergeId}, id, 'demander' from demand union all select ${mergeId}, id, 'supplier' from supply`.execute(
      tx,
    );
  },
  async organisationUnmerged(
    { tx }: UnitOfWork,
    { from, into, mergeId }: OrganisationUnmerged,
  ): Promise<void> {
    await sql`update papers set demander_ids = array_replace(demander_ids, ${into}, ${from})
      where id in (select paper_id from paper_moves where merge_id = ${mergeId} and part = 'demander')`.execute(
      tx,
    );
    await sql`update papers set supplier_organisation_id = ${from}
      where id in (select paper_id from paper_moves where merge_id = ${mergeId} and part = 'supplier')`.execute(
      tx,
    );
    await tx.deleteFrom("paperMoves").where("mergeId", "=", mergeId).execute();
  },
  /** An expert who takes an account later finds the papers that name him. */
  async expertJoined({ tx }: UnitOfWork, { personId, expertId }: ExpertJoined): Promise<void> {
    await tx
      .updateTable("papers")
      .set({ expertOwnerId: personId })
      .where("expertId", "=", expertId)
      .execute();
  },
};
