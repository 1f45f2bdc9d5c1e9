import { sql } from "kysely";
import type { ExpertJoined } from "#modules/accounts/model/directory.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import "./tables.ts";

/** Handlers of what happens to organisations and experts, registered in apps/server/compose.ts. The history keeps what it said. */
export const ledgerReactions = {
  async organisationMerged({ tx }: UnitOfWork, { from, into, mergeId }: OrganisationMerged): Promise<void> {
    await sql`insert into ledger_moves (merge_id, row_id, part)
      select ${mergeId}, id, 'demander' from ledger_rows
        where demander_ids @> array[${from}::text] and not demander_ids @> array[${into}::text]
      union all select ${mergeId}, id, 'supplier' from ledger_rows where supplier_organisation_id = ${from}
      union all select ${mergeId}, id, 'department' from ledger_rows
        where department_ids @> array[${from}::text] and not department_ids @> array[${into}::text]`.execute(
      tx,
    );
    await move(tx, { mergeId, from, into });
  },
  async organisationUnmerged(
    { tx }: UnitOfWork,
    { from, into, mergeId }: OrganisationUnmerged,
  ): Promise<void> {
    await move(tx, { mergeId, from: into, into: from });
    await tx.deleteFrom("ledgerMoves").where("mergeId", "=", mergeId).execute();
  },
  /** An expert who takes an account later finds the rows that name him. */
  async expertJoined({ tx }: UnitOfWork, { personId, expertId }: ExpertJoined): Promise<void> {
    await tx
      .updateTable("ledgerRows")
      .set({ expertOwnerId: personId })
      .where("expertId", "=", expertId)
      .execute();
  },
};

async function move(
  tx: UnitOfWork["tx"],
  by: { mergeId: string; from: string; into: string },
): Promise<void> {
  const moved = (part: string) =>
    sql`(select row_id from ledger_moves where merge_id = ${by.mergeId} and part = ${part})`;
  await sql`update ledger_rows set demander_ids = array_replace(demander_ids, ${by.from}, ${by.into}) where id in ${moved("demander")}`.execute(
    tx,
  );
  await sql`update ledger_rows set supplier_organisation_id = ${by.into} where id in ${moved("supplier")}`.execute(
    tx,
  );
  await sql`update ledger_rows set department_ids = array_replace(department_ids, ${by.from}, ${by.into}) where id in ${moved("department")}`.execute(
    tx,
  );
  await sql`update ledger_blockers set office_id = ${by.into} where office_id = ${by.from} and row_id in ${moved("department")}`.execute(
    tx,
  );
}
