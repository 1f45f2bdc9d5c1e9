import type { EditionRef } from "#modules/editions/model/directory.ts";
import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { LedgerPorts } from "../server/ports.ts";

const organisation = (id: string, kind: OrganisationRef["kind"]): OrganisationRef => ({
  id,
  fullName: id,
  uscc: null,
  kind,
  city: "410800",
  county: null,
  industry: null,
  aboveScale: false,
});
const ORGANISATIONS = [
  organisation("o1", "enterprise"),
  organisation("finance-office", "department"),
  organisation("land-office", "department"),
];

/** Two departments and an enterprise, one edition with the cut-off given. */
export function fakePorts(cutOff: string | null = null): LedgerPorts {
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
    organisations: {
      byIds: async (ids) => new Map(ORGANISATIONS.filter((o) => ids.includes(o.id)).map((o) => [o.id, o])),
      find: async () => null,
      ensure: async () => {
        throw new Error("not asked for here");
      },
      departmentsForFields: async () => [],
      departments: async () => ORGANISATIONS.filter((o) => o.kind === "department"),
    },
    editions: {
      edition: async (id) => (id === "e1" ? edition : null),
      list: async () => [edition],
      activity: async () => null,
    },
  };
}
