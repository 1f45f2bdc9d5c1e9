import { sql } from "kysely";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { touchRevision } from "./expert.repository.ts";
import "./tables.ts";

/** Points experts at another organisation; what the person calls it stays as it was said. */
async function point(work: UnitOfWork, ids: readonly string[], organisationId: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update experts set organisation_id = ${organisationId},
    public = jsonb_set(public, '{organisationId}', to_jsonb(${organisationId}::text)) where id = any(${[...ids]}::text[])`.execute(
    work.tx,
  );
  await touchRevision(work.tx, ids);
}

/** Handlers of what happens upstream, registered in apps/server/compose.ts. */
export const expertReactions = {
  /** Experts of a merged organisation become the survivor's; which ones is kept, so that the merge can be undone. */
  async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
    const moved = await work.tx
      .selectFrom("experts")
      .select("id")
      .where("organisationId", "=", event.from)
      .forUpdate()
      .execute();
    for (let i = 0; i < moved.length; i += 1000)
      await work.tx
        .insertInto("expertMoves")
        .values(moved.slice(i, i + 1000).map(({ id }) => ({ mergeId: event.mergeId, expertId: id })))
        .execute();
    await point(
      work,
      moved.map((e) => e.id),
      event.into,
    );
  },
  /** Exactly those the merge moved and nobody has moved since go back. */
  async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
    const moved = await work.tx
      .selectFrom("expertMoves")
      .innerJoin("experts", "experts.id", "expertMoves.expertId")
      .select("expertId")
      .where("mergeId", "=", event.mergeId)
      .where("experts.organisationId", "=", event.into)
      .execute();
    await point(
      work,
      moved.map((e) => e.expertId),
      event.from,
    );
    await work.tx.deleteFrom("expertMoves").where("mergeId", "=", event.mergeId).execute();
  },
};
