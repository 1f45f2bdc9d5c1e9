import { sql } from "kysely";
import type { EditionDirectory, EditionRef } from "#modules/editions/model/directory.ts";
import type {
  EngagementDirectory,
  EngagementProgress,
  EngagementRef,
} from "#modules/engagements/model/directory.ts";
import type { ExpertDirectory, ExpertRef } from "#modules/experts/model/directory.ts";
import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import { workOf } from "#platform/commands/unit-of-work.ts";
import type { Db } from "#platform/db/database.ts";
import { sqlMigration } from "#platform/db/platform-migrations.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** Engagements as signings knows them, in a table of their own: the lock is a real one. */
export const fakeEngagementMigrations = {
  "0699-test-engagements": sqlMigration(
    "create table test_engagements (id text primary key, state text not null, reference jsonb not null)",
  ),
};

export const anOrganisation = (
  id: string,
  fullName: string,
  more: Partial<OrganisationRef> = {},
): OrganisationRef => ({
  id,
  fullName,
  uscc: null,
  kind: "enterprise",
  city: "410800",
  county: "410882",
  industry: null,
  aboveScale: true,
  ...more,
});

export const anEngagement = (id: string, more: Partial<EngagementRef> = {}): EngagementRef => {
  const base = { city: "410800", county: "410882", demanderIds: ["o1"], expertId: "x1", ...more };
  return {
    id,
    code: id.toUpperCase(),
    state: "met",
    editionId: "e1",
    activityId: "e1-main",
    needId: `need-${id}`,
    title: `项目${id}`,
    supplierOrganisationId: null,
    ...base,
    subjects: {
      self: { city: base.city, counties: [base.county] },
      demand: { organisations: base.demanderIds },
      supply: { owners: base.expertId ? ["expert"] : [] },
    },
  };
};

type Stored = { id: string; state: string; reference: EngagementRef };

export const addEngagements = async (db: Db, ...refs: EngagementRef[]): Promise<void> => {
  for (const ref of refs)
    await sql`insert into test_engagements values (${ref.id}, ${ref.state}, ${JSON.stringify(ref)}::jsonb)`.execute(
      db,
    );
};
export const engagementState = async (db: Db, id: string): Promise<string | undefined> =>
  (await sql<Stored>`select state from test_engagements where id = ${id}`.execute(db)).rows[0]?.state;

export const fakeEngagements = (db: Db): EngagementDirectory & Pick<EngagementProgress, "reached"> => {
  const refOf = (row: Stored): EngagementRef => ({ ...row.reference, state: row.state });
  return {
    async byIds(ids) {
      const { rows } = await sql<Stored>`select * from test_engagements where id = any(${[...ids]})`.execute(
        db,
      );
      return new Map(rows.map((r) => [r.id, refOf(r)]));
    },
    async lock(work, id) {
      const { rows } = await sql<Stored>`select * from test_engagements where id = ${id} for update`.execute(
        workOf(work).tx,
      );
      return rows[0] ? refOf(rows[0]) : null;
    },
    async reached(work: WorkToken, id, state) {
      await sql`update test_engagements set state = ${state} where id = ${id}`.execute(workOf(work).tx);
    },
  };
};

export function fakeOrganisations(...organisations: OrganisationRef[]): OrganisationDirectory {
  const all = new Map(organisations.map((o) => [o.id, o]));
  return {
    byIds: async (ids) =>
      new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) as OrganisationRef]] : []))),
    find: async ({ name }) => organisations.find((o) => o.fullName === name) ?? null,
    ensure: async () => {
      throw new Error("not asked for here");
    },
    departmentsForFields: async () => [],
  };
}

const anExpert = (id: string): ExpertRef => ({
  id,
  code: "ZJ-00001",
  name: "测试专家",
  nameEn: null,
  organisationId: null,
  organisationName: "某大学",
  titleTier: null,
  degree: null,
  overseas: false,
  languages: [],
  fields: [],
  discipline: null,
  origin: null,
  consented: true,
  personId: "expert",
  subjects: { self: {} },
});
export const fakeExperts = (): ExpertDirectory => ({
  byIds: async (ids) => new Map(ids.filter((id) => id === "x1").map((id) => [id, anExpert(id)])),
  matchable: async () => [],
  revision: async () => "1",
  changedSince: async () => ({ revision: "1", experts: [], gone: [] }),
});

/** One edition with a main conference and a county event of 沁阳. */
export const fakeEditions = (cutOff: string | null = null): EditionDirectory => {
  const edition: EditionRef = {
    id: "e1",
    number: 12,
    name: { zh: "第十二届", en: "12th" },
    city: "410800",
    startsOn: "2023-09-24",
    endsOn: "2023-09-25",
    cutOff,
    counties: ["410882", "410883"],
    mainActivityId: "e1-main",
  };
  return {
    edition: async (id) => (id === "e1" ? edition : null),
    list: async () => [edition],
    activity: async (id) =>
      id === "e1-main" || id === "e1-county"
        ? {
            id,
            editionId: "e1",
            kind: id === "e1-main" ? "main-conference" : "county-event",
            name: { zh: id, en: id },
            hostCounty: id === "e1-main" ? null : "410882",
            startsOn: null,
            endsOn: null,
          }
        : null,
  };
};
