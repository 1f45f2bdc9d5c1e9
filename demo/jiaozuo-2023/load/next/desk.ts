import type { NextEdition } from "#demo/jiaozuo-2023/content/index.ts";
import type { GrantInput } from "#modules/accounts/model/person.ts";
import type { DemoApplication } from "../play.ts";
import type { Act, World } from "../story.ts";

/** Organisations registered by hand once more, each by an officer of its county. */
export const registrationActs = (
  app: DemoApplication,
  registrations: NextEdition["secondRegistrations"],
): Act[] =>
  registrations.map((one) => ({
    key: one.id,
    at: one.at,
    by: one.by,
    run: (context) =>
      app.organisations.service.register(context, {
        fullName: one.name,
        kind: "enterprise",
        county: one.county,
        uscc: one.uscc ?? null,
        invented: one.invented,
      }),
  }));

/** Invitations that nobody has opened yet. Their links are shown to the officer; no mail leaves the demonstration. */
export const invitationActs = (
  app: DemoApplication,
  world: World,
  invitations: NextEdition["invitations"],
): Act[] =>
  invitations.map((one) => ({
    key: one.id,
    at: one.at,
    by: one.by,
    run: (context) =>
      app.accounts.invitations.create(context, {
        name: one.name,
        email: one.email,
        mobile: one.mobile,
        locale: one.locale,
        grant: grantOf(world, one.to),
        expertId: one.to.role === "expert" ? world.id(one.to.expertId) : null,
        send: false,
      }),
  }));

function grantOf(world: World, to: NextEdition["invitations"][number]["to"]): GrantInput {
  switch (to.role) {
    case "enterprise":
      return { role: to.role, scope: { kind: "organisation", id: world.id(to.organisationId) } };
    case "expert":
      return { role: to.role, scope: { kind: "own", personId: "" } };
    case "county-officer":
      return { role: to.role, scope: { kind: "county", code: to.county } };
  }
}
