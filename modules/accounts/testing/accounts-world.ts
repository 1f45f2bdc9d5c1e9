import { type AccountsApp, accountsApp, CITY, county, organisation } from "./accounts-app.ts";

export const tokenOf = (link: unknown) => String(link).split("#")[1] ?? "";

/** The module behind HTTP on a database of its own, with six people signed in: their ids and cookies by name. */
export async function accountsWorld() {
  const smses: { mobile: string; message: string }[] = [];
  const cookies: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const t: AccountsApp = await accountsApp({
    sms: { send: async (mobile, message) => void smses.push({ mobile, message }) },
  });
  const people = {
    admin: await t.person("admin", [["administrator", CITY]]),
    security: await t.person("security", [["security-officer", CITY]]),
    operator: await t.person("operator", [["city-operator", CITY]]),
    qinyang: await t.person("qinyang", [["county-officer", county("410882")]], { mobile: "13900000001" }),
    wuzhi: await t.person("wuzhi", [["county-officer", county("410823")]]),
    enterprise: await t.person("enterprise", [["enterprise", organisation("ent-qinyang")]], {
      mobile: "13911112222",
      email: "hr@ent.example.cn",
    }),
  };
  for (const [name, person] of Object.entries(people)) {
    ids[name] = person.id;
    cookies[name] = (await t.signIn(name)).cookie;
  }

  const as = (who: string, method: "GET" | "POST" | "PUT", url: string, body?: object) =>
    t.call(method, url, { cookie: cookies[who] ?? "", ...(body ? { body } : {}) });
  const invite = (who: string, over: object = {}) =>
    as(who, "POST", "/api/invitations", {
      name: "测试受邀人",
      mobile: "13700000001",
      grant: { role: "enterprise", scope: organisation("ent-qinyang") },
      ...over,
    });
  const accept = (token: string, contact: string, more: object = {}) =>
    t.call("POST", "/api/invitations/accept", {
      body: { token, contact, password: "violet anchor spoon", ...more },
    });
  return { t, smses, cookies, ids, as, invite, accept };
}
