import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";

/** Where mail for a person goes; given only to the platform's own sender, never to a screen. */
export type Address = { readonly personId: string; readonly email: string; readonly locale: Locale };

/** Mail addresses of active people: by person, or all who act for an organisation. */
export function createAddresses({ db }: Platform) {
  const active = () =>
    db
      .selectFrom("people")
      .select(["id as personId", "email", "locale"])
      .where("disabledAt", "is", null)
      .where("anonymisedAt", "is", null)
      .where("email", "is not", null)
      .$narrowType<{ email: string }>();
  return {
    ofPerson: (personId: string): Promise<Address[]> => active().where("id", "=", personId).execute(),
    ofOrganisation: (organisationId: string): Promise<Address[]> =>
      active().where("organisationId", "=", organisationId).orderBy("id").execute(),
  };
}
