import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { anActor, testPlatform } from "#platform/testing/test-platform.ts";
import { createExperts, expertMigrations } from "../server/index.ts";

/** Organisations in memory: experts look their employer up by name and by nothing else. */
export const namedOrganisations = (names: Readonly<Record<string, string>>): OrganisationDirectory => ({
  byIds: async () => new Map(),
  find: async ({ name }) =>
    name && names[name]
      ? ({
          id: names[name],
          fullName: name,
          uscc: null,
          kind: "university",
          city: "410800",
          county: null,
          industry: null,
          aboveScale: false,
        } satisfies OrganisationRef)
      : null,
  ensure: async () => {
    throw new Error("registering an expert does not register organisations");
  },
  departmentsForFields: async () => [],
});

/** The people of the tests: one per way of seeing the pool. */
export const people = {
  city: anActor("city", ["city-operator", { kind: "city", code: "410800" }]),
  county: anActor("county", ["county-officer", { kind: "county", code: "410882" }]),
  enterprise: anActor("enterprise", ["enterprise", { kind: "organisation", id: "o9" }]),
  expert: anActor("expert", ["expert", { kind: "own", personId: "expert" }]),
  otherExpert: anActor("other", ["expert", { kind: "own", personId: "other" }]),
  auditor: anActor("auditor", ["auditor", { kind: "city", code: "410800" }]),
};

/** The experts module on a fresh real database. */
export async function expertApp() {
  const t = await testPlatform({ migrations: { ...platformMigrations, ...expertMigrations } });
  const experts = createExperts(t.platform, {
    organisations: namedOrganisations({ 测试理工大学: "o1", 测试农业大学: "o2" }),
  });
  return { ...t, experts };
}
