import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { anActor, testPlatform } from "#platform/testing/test-platform.ts";
import type { NeedContent } from "../model/need.ts";
import { createNeeds, needMigrations } from "../server/index.ts";
import { aTechnologyNeed } from "./a-need.ts";
import { anEnterprise, fakeEditions, fakeOrganisations } from "./fake-directories.ts";

export const enterprise = anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]);
export const rival = anActor("rival", ["enterprise", { kind: "organisation", id: "o2" }]);
export const county = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
export const otherCounty = anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]);
export const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);
export const department = anActor("dept", ["department-officer", { kind: "department", id: "d1" }]);
export const leader = anActor("leader", ["leader", { kind: "city", code: "410800" }]);
export const expert = anActor("expert", ["expert", { kind: "own", personId: "expert" }]);

const officers = [county, otherCounty, city, leader];

/** The module on a database of its own, in April 2023, with three enterprises and two departments. */
export async function needsWorld() {
  const t = await testPlatform({
    migrations: { ...platformMigrations, ...needMigrations },
    now: "2023-04-10T01:00:00.000Z",
  });
  const needs = createNeeds(t.platform, {
    organisations: fakeOrganisations(
      [
        anEnterprise("o1", "410882", "焦作测试机械有限公司"),
        anEnterprise("o2", "410883", "孟州测试化工有限公司"),
        anEnterprise("o3", null, "地址不详公司"),
      ],
      [
        { id: "d1", fullName: "市工信局", fields: ["机械制造"] },
        { id: "d2", fullName: "市农业农村局", fields: ["农业"] },
      ],
    ),
    editions: fakeEditions(),
    readers: {
      byIds: async (ids) =>
        new Map(
          [
            { id: "x1", name: "测试专家", personId: "expert", consented: true },
            { id: "x2", name: "未授权专家", personId: "expert2", consented: false },
            { id: "x3", name: "无账号专家", personId: null, consented: true },
          ]
            .filter((x) => ids.includes(x.id))
            .map((x) => [x.id, x]),
        ),
    },
    people: {
      officersFor: async ({ role, ...at }) =>
        officers
          .filter((o) =>
            o.grants.some(
              ({ role: held, scope }) =>
                held === role && "code" in scope && Object.values(at).includes(scope.code),
            ),
          )
          .map((o) => ({
            id: o.personId,
            name: o.name,
            locale: "zh" as const,
            organisationId: null,
            expertId: null,
            active: true,
          })),
    },
  });
  const as = (actor: Actor, at?: string) => t.context(actor, at);
  const draft = (content: NeedContent = aTechnologyNeed(), actor = enterprise, organisationId = "o1") =>
    needs.service.createDraft(as(actor), { editionId: "e1", organisationId, content });
  const read = (id: string, actor: Actor) =>
    needs.service.view(id, { actor, now: t.platform.clock().toISOString() });
  return { t, needs, as, draft, read };
}
