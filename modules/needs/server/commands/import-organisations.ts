import type { EditionRef } from "#modules/editions/model/directory.ts";
import type { OrganisationDraft, OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import { type AuthoringDeps, authorRole, countyFor } from "./authoring.ts";
import type { ImportInput, ImportRow } from "./importing.ts";

type Resolved = {
  readonly organisation: OrganisationRef;
  readonly county: string;
  readonly byOfficer: boolean;
};

type Given = ImportRow["organisation"];
const keyOf = (given: Given): string => ("id" in given ? given.id : `${given.uscc ?? ""}\n${given.fullName}`);

/**
 * The enterprises of a chunk, each found or registered once; whether the actor may enter needs for it is asked before it is
 * registered.
 */
export async function resolveOrganisations(
  work: UnitOfWork,
  deps: AuthoringDeps,
  at: { input: ImportInput; edition: EditionRef },
  given: readonly Given[],
): Promise<(given: Given) => Resolved> {
  const { input, edition } = at;
  const known = new Map<string, Resolved | Refusal>();
  const toRegister: { key: string; draft: OrganisationDraft; county: string; byOfficer: boolean }[] = [];

  /** County and role; a refusal is kept for every row of this enterprise. */
  function decide(one: Given, found: OrganisationRef | null): void {
    const key = keyOf(one);
    try {
      const draft = "id" in one ? null : one;
      if (!found && !draft) refuse("needs.organisation-unknown");
      const wanted = {
        fullName: found?.fullName ?? draft?.fullName ?? "",
        county: found?.county ?? draft?.county ?? input.county ?? null,
      };
      const county = countyFor(wanted, edition);
      const role = authorRole(work, { edition, county, organisationId: found?.id ?? "" }, "import");
      const byOfficer = role === "officer";
      if (draft && !input.dryRun) {
        toRegister.push({ key, draft: { ...draft, county }, county, byOfficer });
        return;
      }
      const unsaved: OrganisationRef = {
        id: "",
        fullName: wanted.fullName,
        uscc: null,
        kind: "enterprise",
        city: edition.city,
        county,
        industry: null,
        aboveScale: false,
      };
      known.set(key, { organisation: found ?? unsaved, county, byOfficer });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      known.set(key, error);
    }
  }

  const distinct = [...new Map(given.map((g) => [keyOf(g), g])).values()];
  const byId = await deps.organisations.byIds(
    distinct.flatMap((g) => ("id" in g ? [g.id] : [])),
    work,
  );
  const drafts = distinct.filter((g) => !("id" in g)) as OrganisationDraft[];
  const keys = drafts.map((d) => ({ uscc: d.uscc ?? null, name: d.fullName }));
  const found = deps.bulk
    ? await deps.bulk.findMany(keys, work)
    : await inTurn(keys, (key) => deps.organisations.find(key, work));
  for (const g of distinct) if ("id" in g) decide(g, byId.get(g.id) ?? null);
  for (const [i, draft] of drafts.entries()) decide(draft, found[i] ?? null);

  const ensured = await ensureEach(
    work,
    deps,
    toRegister.map((r) => r.draft),
  );
  for (const [i, { key, county, byOfficer }] of toRegister.entries()) {
    const organisation = ensured[i];
    if (organisation)
      known.set(key, organisation instanceof Refusal ? organisation : { organisation, county, byOfficer });
  }
  return (one) => {
    const result = known.get(keyOf(one));
    if (!result) throw new Error("an organisation of the chunk was not looked up");
    if (result instanceof Refusal) throw result;
    return result;
  };
}

async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/** All at once; one by one when one of them is not acceptable, so that the others are not refused with it. */
async function ensureEach(
  work: UnitOfWork,
  deps: AuthoringDeps,
  drafts: readonly OrganisationDraft[],
): Promise<(OrganisationRef | Refusal)[]> {
  if (drafts.length === 0) return [];
  const keep = (error: unknown): Refusal => {
    if (error instanceof Refusal) return error;
    throw error;
  };
  const all = deps.bulk ? await deps.bulk.ensureMany(work, drafts).catch(keep) : undefined;
  if (all && !(all instanceof Refusal)) return all.map((e) => e.organisation);
  return inTurn(drafts, (draft) => deps.organisations.ensure(work, draft).then((e) => e.organisation, keep));
}
