import { COUNTY, PASSWORD } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { EVERYONE, PUBLIC, row } from "./table.ts";

const colleague = (w: World) => ({ params: { id: w.personColleague } });
const administrator = (w: World) => ({ params: { id: w.personAdministrator } });
const enterpriseGrant = (w: World) => ({
  role: "enterprise",
  scope: { kind: "organisation", id: w.orgEnterprise },
});
const because = { reason: "岗位调整" };
const newPassword = "another teal canoe";

/** Signing in and one's own account: everybody's own. */
export const ownAccount = [
  row("signIn", { body: { login: "city", password: PASSWORD } }, PUBLIC),
  row("listDemoAccounts", {}, PUBLIC),
  row("getRecovery", {}, PUBLIC),
  // Without a mail server nobody is sent a link, whoever asks.
  row(
    "requestRecovery",
    { body: { login: "city" } },
    "409 409 409 | 409 409 409 | 409 409 | 409 409 | 409 409 | 409 409 | 409 409 409 | 409",
  ),
  row("getSession", {}, EVERYONE),
  row("signOut", {}, EVERYONE),
  row("getHome", {}, EVERYONE),
  row("getMe", {}, EVERYONE),
  row("changeMyLocale", { body: { locale: "en" } }, EVERYONE),
  row("listMySessions", {}, EVERYONE),
  // The session is the city operator's: for everybody else it does not exist.
  row(
    "endMySession",
    (w) => ({ params: { id: w.sessionCity } }),
    "ok 404 404 | 404 404 | 404 404 | 404 404 | 404 404 | 404 404 404 | 404",
  ),
  row("endMyOtherSessions", {}, EVERYONE),
  row("changeMyPassword", { body: { current: PASSWORD, password: newPassword } }, EVERYONE),
  row("enrolTotp", { body: { password: PASSWORD } }, EVERYONE),
  // Nobody has begun to enrol.
  row(
    "confirmTotp",
    { body: { code: "000000" } },
    "409 409 409 | 409 409 | 409 409 | 409 409 | 409 409 | 409 409 409 | 409",
  ),
  row("disableTotp", { body: { password: PASSWORD } }, EVERYONE),
  row("exportMyData", {}, EVERYONE),
  row("requestMyDeletion", { body: {} }, EVERYONE),
];

/** Accounts are looked after by those who stand above them, each in the own area. */
export const accounts = [
  row("listAccounts", {}, "=16 =5 =2 | 403 403 | 403 403 | =3 =1 | 403 403 | =16 =16 =16 | =1"),
  row(
    "listAccountsExport",
    { query: because },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | ok ok ok | ok",
  ),
  row("getAccount", colleague, "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | ok ok ok | 404"),
  row(
    "editAccount",
    (w) => ({ ...colleague(w), body: { version: 1, name: "改名", locale: "zh" } }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
  row(
    "editAccount",
    (w) => ({ ...administrator(w), body: { version: 1, name: "改名", locale: "zh" } }),
    "403 404 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
    { on: "an administrator" },
  ),
  row(
    "setAccountGrants",
    (w) => ({ ...colleague(w), body: { version: 1, grants: [enterpriseGrant(w)] } }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
  // Only an administrator makes a city operator.
  row(
    "setAccountGrants",
    (w) => ({
      ...colleague(w),
      body: { version: 1, grants: [{ role: "city-operator", scope: { kind: "city", code: "410800" } }] },
    }),
    "403 403 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
    { on: "raised to city operator" },
  ),
  row(
    "setAccountGrants",
    (w) => ({
      ...colleague(w),
      body: { version: 1, grants: [{ role: "county-officer", scope: { kind: "county", code: COUNTY } }] },
    }),
    "ok 403 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
    { on: "raised to county officer" },
  ),
  row(
    "disableAccount",
    (w) => ({ ...colleague(w), body: because }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 ok | 404",
  ),
  // The last administrator stays; a security officer blocks anybody else.
  row(
    "disableAccount",
    (w) => ({ params: { id: w.personCity }, body: because }),
    "409 404 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 ok | 404",
    { on: "a city operator" },
  ),
  row(
    "enableAccount",
    (w) => ({ params: { id: w.personDisabled }, body: {} }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 ok | 404",
  ),
  row(
    "endAccountSessions",
    (w) => ({ ...colleague(w), body: {} }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 ok | 404",
  ),
  row(
    "resetAccountTotp",
    (w) => ({ ...colleague(w), body: because }),
    "403 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 ok | 403",
  ),
  row(
    "revealAccountContacts",
    (w) => ({ ...colleague(w), body: because }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
  row(
    "anonymiseAccount",
    (w) => ({ ...colleague(w), body: because }),
    "403 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
  ),
  row(
    "resetAccountPassword",
    (w) => ({ ...colleague(w), body: {} }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 404",
  ),
];

const invite = (grant: object) => ({ name: "新同事", email: "new@example.test", grant, send: false });
const invitation = (w: World) => ({ params: { id: w.invitation } });

export const invitations = [
  row("listInvitations", {}, "=1 =1 =0 | 403 403 | 403 403 | =1 =0 | 403 403 | =1 =1 =1 | =0"),
  row(
    "listInvitationsExport",
    { query: because },
    "ok ok ok | 403 403 | 403 403 | ok ok | 403 403 | ok ok ok | ok",
  ),
  row(
    "createInvitation",
    (w) => ({ body: invite(enterpriseGrant(w)) }),
    "ok ok 403 | 403 403 | 403 403 | ok 403 | 403 403 | ok 403 403 | 403",
  ),
  row(
    "createInvitation",
    { body: invite({ role: "administrator", scope: { kind: "city", code: "410800" } }) },
    "403 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | ok 403 403 | 403",
    { on: "an administrator" },
  ),
  // Someone acts for the enterprise already, so nobody is invited; who may not invite at all is refused.
  row(
    "inviteEnterprises",
    (w) => ({ body: { organisationIds: [w.orgEnterprise] } }),
    "no no no | 403 403 | 403 403 | 403 403 | 403 403 | no 403 403 | no",
    { outcome: (body) => (body.invited === 1 ? "ok" : "no") },
  ),
  row(
    "resendInvitation",
    (w) => ({ ...invitation(w), body: {} }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | ok 403 403 | 404",
  ),
  row(
    "revokeInvitation",
    (w) => ({ ...invitation(w), body: {} }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | ok 403 ok | 404",
  ),
  row("openInvitation", (w) => ({ body: { token: w.token } }), PUBLIC),
  row(
    "acceptInvitation",
    (w) => ({ body: { token: w.token, contact: "invited@example.test", password: newPassword } }),
    PUBLIC,
  ),
];
