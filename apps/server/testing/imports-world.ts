import { createEditions } from "#modules/editions/server/index.ts";
import { createExperts } from "#modules/experts/server/index.ts";
import { createNeeds } from "#modules/needs/server/index.ts";
import { createOrganisations } from "#modules/organisations/server/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { anActor, testPlatform } from "#platform/testing/test-platform.ts";
import { composeImports } from "../imports.ts";
import { allMigrations } from "../migrations.ts";

export const qinyang = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
export const mengzhou = anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]);
export const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);
export const viewer = (actor: typeof city) => ({ actor, now: "2023-04-10T01:00:00.000Z" });
export const counts = (v: { created: number; updated: number; unchanged: number; refused: number }) => ({
  created: v.created,
  updated: v.updated,
  unchanged: v.unchanged,
  refused: v.refused,
});

/** Imports of all kinds on a database of its own, with two editions of two counties in preparation. */
export async function importsWorld() {
  const t = await testPlatform({ migrations: allMigrations, now: "2023-04-10T01:00:00.000Z" });
  const organisations = createOrganisations(t.platform);
  const editions = createEditions(t.platform);
  const deps = {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
  };
  const imports = composeImports(t.platform, {
    organisations,
    editions,
    needs: createNeeds(t.platform, deps),
    experts: createExperts(t.platform, deps),
  });
  for (const id of ["e-one", "e-two"])
    await editions.service.create(t.context(systemActor), {
      id,
      number: 1,
      name: { zh: "测试届", en: "Test edition" },
      city: "410800",
      venue: null,
      startsOn: null,
      endsOn: null,
      cutOff: null,
      counties: ["410882", "410883"],
    });

  const upload = (actor: typeof city, kind: string, bytes: Buffer, editionId?: string) =>
    imports.service.upload(t.context(actor), {
      kind,
      editionId,
      file: { name: "汇总.xlsx", mime: "application/octet-stream", bytes },
    });
  async function carryOut(actor: typeof city, id: string, step: "check" | "run", submitAs?: "submitted") {
    await imports.service[step](t.context(actor), { id, submitAs });
    await imports.runner.start(id);
    return imports.service.view(id, { actor, now: t.context().recordedAt });
  }
  const refusedOf = async (actor: typeof city, id: string) =>
    (await imports.service.reportedRows(id, viewer(actor), { page: 1, pageSize: 100 })).items.map((r) => ({
      row: r.row,
      fields: r.fields.map((f) => `${f.field}=${f.value ?? ""}`),
    }));
  return { t, imports, upload, carryOut, refusedOf };
}
