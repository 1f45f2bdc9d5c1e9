import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { PersonAnonymised } from "../../model/directory.ts";
import { forgetInbox } from "../inbox/inbox.service.ts";
import type { PersonRow } from "./people.repository.ts";
import * as repository from "./people.repository.ts";

/** What stands where a name was. */
const ANONYMOUS = "已注销";

/** Forgets the person: names, contacts and credentials go, the id stays for what was done under it. Not reversible. */
export async function forget(work: UnitOfWork, person: PersonRow): Promise<void> {
  const { tx } = work;
  const { id } = person;
  await tx.deleteFrom("authUsers").where("id", "=", id).execute();
  await tx.deleteFrom("personGrants").where("personId", "=", id).execute();
  await tx.deleteFrom("totpUses").where("personId", "=", id).execute();
  await tx.deleteFrom("idempotencyKeys").where("actorId", "=", id).execute();
  await tx
    .deleteFrom("recordVersions")
    .where("entityType", "=", "person")
    .where("entityId", "=", id)
    .execute();
  await tx.updateTable("recordVersions").set({ byName: ANONYMOUS }).where("byId", "=", id).execute();
  await forgetInvitations(work, person);
  await forgetInbox(tx, id, [person.name]);
  await repository.update(tx, id, {
    name: ANONYMOUS,
    email: null,
    mobile: null,
    userName: null,
    organisationId: null,
    expertId: null,
    county: null,
    totp: false,
    disabledAt: person.disabledAt ?? work.now,
    anonymisedAt: work.now,
    searchText: "",
  });
  const event: PersonAnonymised = { type: "account.anonymised", personId: id };
  await work.emit(event);
}

async function forgetInvitations(work: UnitOfWork, person: PersonRow): Promise<void> {
  await work.tx
    .updateTable("invitations")
    .set((e) => ({
      name: ANONYMOUS,
      email: null,
      mobile: null,
      searchText: "",
      state: e
        .case()
        .when("state", "=", "open")
        .then("revoked" as const)
        .else(e.ref("state"))
        .end(),
    }))
    .where((e) =>
      e.or([
        e("personId", "=", person.id),
        ...(person.email ? [e("email", "=", person.email)] : []),
        ...(person.mobile ? [e("mobile", "=", person.mobile)] : []),
      ]),
    )
    .execute();
}
