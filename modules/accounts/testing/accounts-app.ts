import { accountMigrations, createAccounts, type SmsSender } from "#modules/accounts/server/index.ts";
import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { createHttpApp } from "#platform/http/app.ts";
import type { Grant, Role, ScopeNode } from "#platform/kernel/actor.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { testPlatform } from "#platform/testing/test-platform.ts";

export const CITY: ScopeNode = { kind: "city", code: "410800" };
export const county = (code: string): ScopeNode => ({ kind: "county", code });
export const organisation = (id: string): ScopeNode => ({ kind: "organisation", id });

const organisationOf = (id: string, county: string): OrganisationRef => ({
  id,
  fullName: `测试单位${id}`,
  uscc: null,
  kind: "enterprise",
  city: "410800",
  county,
  industry: null,
  aboveScale: false,
});
const KNOWN = new Map([
  ["ent-qinyang", organisationOf("ent-qinyang", "410882")],
  ["ent-wuzhi", organisationOf("ent-wuzhi", "410823")],
]);

/** Two enterprises, in Qinyang and in Wuzhi. */
export const fewOrganisations: OrganisationDirectory = {
  byIds: async (ids) =>
    new Map(ids.flatMap((id) => (KNOWN.has(id) ? [[id, KNOWN.get(id) as OrganisationRef]] : []))),
  find: async () => null,
  ensure: async () => {
    throw new Error("not needed here");
  },
  departmentsForFields: async () => [],
};

export const PASSWORD = "teal marble canoe";

/** The accounts module behind a real HTTP edge on a real database. `at: "now"` lets its clock run. */
export async function accountsApp(options: { at?: "now"; sms?: SmsSender } = {}) {
  const t = await testPlatform({ migrations: { ...platformMigrations, ...accountMigrations }, poolSize: 20 });
  const platform = options.at === "now" ? { ...t.platform, clock: () => new Date() } : t.platform;
  const accounts = createAccounts(platform, {
    organisations: fewOrganisations,
    editions: async () => [],
    secret: "0123456789abcdef0123456789abcdef",
    ...(options.sms ? { sms: options.sms } : {}),
  });
  const app = await createHttpApp({
    operations: accounts.module.operations,
    authenticate: accounts.authenticate,
    logger: platform.logger,
    metrics: createMetrics(),
    publicUrl: platform.config.publicUrl,
    trustProxy: true,
    version: "test",
    clock: platform.clock,
  });
  await app.ready();

  const person = async (userName: string, grants: [Role, ScopeNode][], more: object = {}) => {
    const [made] = await platform.commands.run(t.context(), (work) =>
      accounts.ensurePeople(work, [
        {
          name: `测试${userName}`,
          userName,
          password: PASSWORD,
          city: "410800",
          grants: grants.map(([role, scope]): Grant => ({ role, scope })) as never,
          ...more,
        },
      ]),
    );
    if (!made) throw new Error("no person made");
    return made;
  };
  const call = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    given: { cookie?: string; body?: object; ip?: string } = {},
  ) => {
    const reply = await app.inject({
      method,
      url,
      headers: {
        ...(given.cookie ? { cookie: given.cookie } : {}),
        "x-forwarded-for": given.ip ?? "10.1.1.1",
      },
      ...(given.body ? { payload: given.body } : {}),
    });
    const isJson = String(reply.headers["content-type"] ?? "").includes("json");
    const set = [reply.headers["set-cookie"] ?? []].flat().find((c) => c.includes("huizhi.session="));
    return {
      status: reply.statusCode,
      body: (isJson ? reply.json() : null) as Record<string, never> & Record<string, unknown>,
      text: reply.body,
      setCookie: set,
      cookie: set?.split(";")[0] ?? "",
    };
  };
  const signIn = async (login: string, more: { password?: string; code?: string; ip?: string } = {}) => {
    const { ip, ...body } = more;
    return call("POST", "/api/session", {
      body: { login, password: PASSWORD, ...body },
      ...(ip ? { ip } : {}),
    });
  };
  /** Drains the outbox through the module's own handlers. */
  const deliver = async () => {
    // An effect may leave another one.
    for (;;) {
      const row = await platform.db
        .selectFrom("outbox")
        .selectAll()
        .orderBy("id")
        .limit(1)
        .executeTakeFirst();
      if (!row) return;
      await accounts.module.effects?.[row.kind]?.(row.payload as Record<string, unknown>, {
        id: String(row.id),
      });
      await platform.db.deleteFrom("outbox").where("id", "=", row.id).execute();
    }
  };
  return {
    ...t,
    platform,
    accounts,
    app,
    person,
    call,
    signIn,
    deliver,
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}
export type AccountsApp = Awaited<ReturnType<typeof accountsApp>>;
