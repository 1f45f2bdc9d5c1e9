import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";

/** Where mail for a person goes; given only to the platform's own sender, never to a screen. */
export type Address = { readonly personId: string; readonly email: string; readonly locale: Locale };

/** Mail addresses of active people. */
export function createAddresses({ db }: Platform) {
  return {
    ofPeople: async (personIds: readonly string[]): Promise<Address[]> =>
      personIds.length === 0
        ? []
        : db
            .selectFrom("people")
            .select(["id as personId", "email", "locale"])
            .where("id", "in", [...personIds])
            .where("disabledAt", "is", null)
            .where("anonymisedAt", "is", null)
            .where("email", "is not", null)
            .$narrowType<{ email: string }>()
            .orderBy("id")
            .execute(),
  };
}
