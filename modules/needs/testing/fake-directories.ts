import type { EditionDirectory, EditionRef } from "#modules/editions/model/directory.ts";
import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import { departmentsForFields } from "#modules/organisations/model/routing.ts";

/** An enterprise of the fake directory. */
export const anEnterprise = (id: string, county: string | null, fullName = id): OrganisationRef => ({
  id,
  fullName,
  uscc: null,
  kind: "enterprise",
  city: "410800",
  county,
  industry: null,
  aboveScale: true,
});

/** Organisations in memory: the needs module is tested without its upstream's server. */
export function fakeOrganisations(
  organisations: readonly OrganisationRef[],
  departments: readonly { id: string; fullName: string; fields: readonly string[] }[] = [],
): OrganisationDirectory {
  const all = new Map<string, OrganisationRef>(organisations.map((o) => [o.id, o]));
  for (const { id, fullName } of departments)
    all.set(id, { ...anEnterprise(id, null, fullName), kind: "department" });
  const byName = (name: string | null | undefined) =>
    [...all.values()].find((o) => o.fullName === name) ?? null;
  return {
    byIds: async (ids) =>
      new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) as OrganisationRef]] : []))),
    find: async ({ name }) => byName(name),
    async ensure(_work, draft) {
      const known = byName(draft.fullName);
      if (known) return { organisation: known, created: false };
      const organisation = anEnterprise(`org-${all.size + 1}`, draft.county ?? null, draft.fullName);
      all.set(organisation.id, organisation);
      return { organisation, created: true };
    },
    departmentsForFields: async (fields) =>
      departmentsForFields(departments, fields).map(
        ({ department }) => all.get(department.id) as OrganisationRef,
      ),
  };
}

export const COUNTIES = ["410882", "410883"] as const;
/** One edition with a main conference and a county event. */
export const anEdition: EditionRef = {
  id: "e1",
  number: 12,
  name: { zh: "第十二届", en: "12th" },
  city: "410800",
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
  cutOff: null,
  counties: COUNTIES,
  mainActivityId: "e1-main",
};
export const fakeEditions = (edition: EditionRef = anEdition): EditionDirectory => ({
  edition: async (id) => (id === edition.id ? edition : null),
  list: async () => [edition],
  activity: async (id) =>
    id === edition.mainActivityId || id === "e1-county"
      ? {
          id,
          editionId: edition.id,
          kind: id === "e1-county" ? "county-event" : "main-conference",
          name: { zh: id === "e1-county" ? "沁阳行" : "主会场", en: id },
          hostCounty: null,
          startsOn: null,
          endsOn: null,
        }
      : null,
});
