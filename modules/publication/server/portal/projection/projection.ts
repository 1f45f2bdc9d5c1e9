import { sql } from "kysely";
import type { NeedsPublicChanged, PublicNeed, PublicNeeds } from "#modules/needs/model/public-need.ts";
import type {
  OrganisationDirectory,
  OrganisationMerged,
  OrganisationUnmerged,
} from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { Platform } from "#platform/platform.ts";
import { postingOf } from "./posting.ts";
import "./tables.ts";

/** Goes up with every change of what a row holds: the table is filled anew at the next start. */
export const PROJECTION = 2;

/** The channel on which every process hears, at the commit, that the portal shows something else now. */
export const PORTAL_CHANNEL = "huizhi_portal";

export const tellPortal = async (db: Reader): Promise<void> => {
  await sql`select pg_notify(${PORTAL_CHANNEL}, '')`.execute(db);
};

type Deps = { readonly needs: PublicNeeds; readonly organisations: OrganisationDirectory };

const OVERWRITE = sql`on conflict (need_id) do update set code = excluded.code, kind = excluded.kind, title = excluded.title,
  confidential = excluded.confidential, edition_id = excluded.edition_id, city = excluded.city, county = excluded.county,
  organisation_id = excluded.organisation_id, organisation_name = excluded.organisation_name, fields = excluded.fields,
  industry = excluded.industry, industry_group = excluded.industry_group, discipline = excluded.discipline,
  open_call = excluded.open_call, amount_min = excluded.amount_min, amount_max = excluded.amount_max,
  amount_qualifier = excluded.amount_qualifier, budget_band = excluded.budget_band, headcount = excluded.headcount,
  deadline = excluded.deadline, summary = excluded.summary, facts = excluded.facts, published_at = excluded.published_at,
  updated_at = excluded.updated_at, title_text = excluded.title_text, label_text = excluded.label_text,
  search_text = excluded.search_text, title_en = excluded.title_en, summary_en = excluded.summary_en`;

async function store(db: Reader, deps: Deps, needs: readonly PublicNeed[], work?: WorkToken): Promise<void> {
  const ids = [...new Set(needs.flatMap((n) => (n.organisationId ? [n.organisationId] : [])))];
  const names = await deps.organisations.byIds(ids, work);
  const rows = needs.map((need) =>
    postingOf(need, need.organisationId ? (names.get(need.organisationId)?.fullName ?? null) : null),
  );
  if (rows.length > 0) await insertRows(db, "portalPostings", rows, OVERWRITE);
}

/** Keeps the public table equal to what is published, inside the transaction of the change. */
export function createProjection(platform: Platform, deps: Deps) {
  async function project(work: UnitOfWork, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const shown = await deps.needs.byIds(ids, work);
    await store(work.tx, deps, shown, work);
    const kept = new Set(shown.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    if (gone.length > 0)
      await work.tx
        .deleteFrom("portalPostings")
        .where(sql<boolean>`need_id = any(${gone}::text[])`)
        .execute();
    await tellPortal(work.tx);
  }
  const ofOrganisations = async (work: UnitOfWork, ids: readonly string[]) =>
    project(work, await deps.needs.idsOf(ids, work));

  /** Publishing waits until the table is whole: what is published meanwhile is written after it, by its own command. */
  const fill = (needed: (version: number | undefined) => boolean): Promise<boolean> =>
    platform.db.transaction().execute(async (tx) => {
      const known = await tx.selectFrom("portalProjection").select("version").forUpdate().executeTakeFirst();
      if (!needed(known?.version)) return false;
      await sql`lock table portal_postings in share row exclusive mode`.execute(tx);
      await tx.deleteFrom("portalPostings").execute();
      for await (const portion of deps.needs.all()) await store(tx, deps, portion);
      await tx.updateTable("portalProjection").set({ version: PROJECTION }).execute();
      await tellPortal(tx);
      return true;
    });

  return {
    reactions: {
      needsPublicChanged: (work: UnitOfWork, event: NeedsPublicChanged) => project(work, event.needIds),
      organisationMerged: (work: UnitOfWork, { from, into }: OrganisationMerged) =>
        ofOrganisations(work, [from, into]),
      organisationUnmerged: (work: UnitOfWork, { from, into }: OrganisationUnmerged) =>
        ofOrganisations(work, [from, into]),
    },

    /**
     * Fills the table anew where another version of this program filled it, or nobody did. Safe at any time and from several
     * processes at once: one does it, the others wait and find it done. Answers whether it was needed.
     */
    async ensure(): Promise<boolean> {
      const known = await platform.db.selectFrom("portalProjection").select("version").executeTakeFirst();
      return known?.version === PROJECTION ? false : fill((version) => version !== PROJECTION);
    },

    /** Fills the table anew from the needs; readers see the old rows until it is done. */
    rebuild: () => fill(() => true),
  };
}
export type Projection = ReturnType<typeof createProjection>;
