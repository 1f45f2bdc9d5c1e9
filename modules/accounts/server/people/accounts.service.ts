import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail, maskPhone } from "#platform/kernel/mask.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { mayGrant, type PlacedGrant } from "../../model/granting.ts";
import type { PersonAction } from "../../model/person.policy.ts";
import { type GrantInput, type PersonEdit, personFields } from "../../model/person.ts";
import { nodeValue } from "../../model/roles.ts";
import { labelGrants } from "../identity/labels.ts";
import { allowedActions, objection, type Target } from "./account-rules.ts";
import { forget } from "./forget.ts";
import * as repository from "./people.repository.ts";
import { placeGrant, standingOf } from "./places.ts";

const entity = (id: string) => ({ entityType: "person", entityId: id });
const sameGrant = (a: PlacedGrant, b: PlacedGrant): boolean =>
  a.role === b.role && a.scope.kind === b.scope.kind && nodeValue(a.scope) === nodeValue(b.scope);

/** Accounts as those see them who look after them. */
export function createAccountService(platform: Platform, organisations: OrganisationDirectory) {
  const { db, commands } = platform;

  const load = async (work: UnitOfWork, id: string, action: PersonAction): Promise<Target> => {
    const person = (await repository.lock(work.tx, id)) ?? refuse("not-found");
    const grants = (await repository.grantsOf(work.tx, [id])).get(id) ?? [];
    const no = objection(work.actor, { person, grants }, action, work.now);
    if (no) refuse(no);
    return { person, grants };
  };
  const keepAdministrator = async (work: UnitOfWork, target: Target): Promise<void> => {
    if (!target.grants.some((g) => g.role === "administrator")) return;
    if ((await repository.otherAdministrators(work.tx, target.person.id, work.now)) === 0)
      refuse("accounts.last-administrator");
  };
  const saveVersion = async (work: UnitOfWork, id: string): Promise<{ id: string; version: number }> => {
    const person = (await repository.find(work.tx, id)) ?? refuse("not-found");
    const grants = (await repository.grantsOf(work.tx, [id])).get(id) ?? [];
    const { name, locale, userName, version } = person;
    work.saveVersion({
      ...entity(id),
      version,
      snapshot: {
        name,
        locale,
        userName,
        email: maskEmail(person.email),
        mobile: maskPhone(person.mobile),
        grants: grants.map((g) => `${g.role}:${g.scope.kind}:${nodeValue(g.scope)}`),
      },
    });
    return { id, version };
  };
  const change = (
    context: CommandContext,
    on: { id: string; action: PersonAction; reason?: string },
    apply: (work: UnitOfWork, target: Target) => Promise<Record<string, unknown>>,
  ) =>
    commands.run(context, async (work) => {
      const target = await load(work, on.id, on.action);
      const detail = await apply(work, target);
      work.audit({
        action: `account.${on.action}`,
        ...entity(on.id),
        county: target.person.county,
        reason: on.reason ?? null,
        detail,
      });
      return saveVersion(work, on.id);
    });

  return {
    saveVersion,

    /** One account: contacts masked, grants with labels. */
    async view(actor: Actor, id: string, now: string) {
      const person = (await repository.find(db, id)) ?? refuse("not-found");
      const grants = (await repository.grantsOf(db, [id])).get(id) ?? [];
      const target = { person, grants };
      if (objection(actor, target, "read", now)) refuse("not-found");
      const organisation = person.organisationId
        ? (await organisations.byIds([person.organisationId])).get(person.organisationId)
        : undefined;
      const { searchText: _s, ...shown } = person;
      return {
        ...shown,
        email: maskEmail(person.email),
        mobile: maskPhone(person.mobile),
        organisationName: organisation?.fullName ?? null,
        grants: (await labelGrants(organisations, grants)).map(({ role, scope, until, label }) => ({
          role,
          scope,
          until: until ?? null,
          label,
        })),
        allowedActions: allowedActions(actor, target, now),
      };
    },

    edit: (context: CommandContext, id: string, input: PersonEdit) =>
      change(context, { id, action: "edit" }, async (work, { person }) => {
        await requireVersion(work, {
          ...entity(id),
          expected: input.version,
          stored: person.version,
          fields: personFields,
        });
        const { version: _v, ...fields } = input;
        const next = { ...person, ...withoutUndefined(fields) };
        if (!next.email && !next.mobile && !next.userName) refuse("accounts.contact-required");
        const changed = (["name", "locale", "email", "mobile", "userName"] as const).filter(
          (f) => next[f] !== person[f],
        );
        await repository.update(work.tx, id, {
          name: next.name,
          locale: next.locale,
          email: next.email,
          mobile: next.mobile,
          userName: next.userName,
          searchText: repository.searchOf(next),
        });
        return { changed };
      }),

    /** Replaces what the person holds. Every grant added or taken away must be the actor's to give; sessions end. */
    setGrants: (
      context: CommandContext,
      id: string,
      input: { version: number; grants: readonly GrantInput[] },
    ) =>
      change(context, { id, action: "grant" }, async (work, target) => {
        const { person, grants } = target;
        await requireVersion(work, {
          ...entity(id),
          expected: input.version,
          stored: person.version,
          fields: personFields,
        });
        const wanted: PlacedGrant[] = [];
        for (const grant of input.grants) {
          const scope = grant.scope.kind === "own" ? { ...grant.scope, personId: id } : grant.scope;
          wanted.push(await placeGrant(organisations, { ...grant, scope }, { city: person.city, work }));
        }
        const removed = grants.filter((g) => !wanted.some((w) => sameGrant(w, g)));
        const added = wanted.filter(
          (w) => !grants.some((g) => sameGrant(w, g) && (g.until ?? null) === (w.until ?? null)),
        );
        if (![...removed, ...added].every((g) => mayGrant(work.actor, g, work.now)))
          refuse("accounts.above-you");
        // A term set on an administrator's grant is a removal to come.
        if ([...removed, ...added.filter((g) => g.until)].some((g) => g.role === "administrator"))
          await keepAdministrator(work, target);
        if (removed.length)
          await work.tx
            .deleteFrom("personGrants")
            .where(
              "id",
              "in",
              removed.map((g) => g.id),
            )
            .execute();
        await repository.insertGrants(
          work.tx,
          added.map((g) => ({ ...g, id: work.newId(), personId: id })),
          { id: work.actor.personId, at: work.now },
        );
        await repository.update(work.tx, id, standingOf(wanted));
        await repository.endSessions(work.tx, id);
        const say = (g: PlacedGrant) => `${g.role} ${g.scope.kind} ${nodeValue(g.scope)}`;
        return { added: added.map(say), removed: removed.map(say) };
      }),

    disable: (context: CommandContext, id: string, reason: string) =>
      change(context, { id, action: "disable", reason }, async (work, target) => {
        await keepAdministrator(work, target);
        await repository.update(work.tx, id, { disabledAt: work.now });
        return { ended: await repository.endSessions(work.tx, id) };
      }),
    enable: (context: CommandContext, id: string) =>
      change(context, { id, action: "enable" }, async (work) => {
        await repository.update(work.tx, id, { disabledAt: null });
        return {};
      }),
    endSessions: (context: CommandContext, id: string) =>
      change(context, { id, action: "endSessions" }, async (work) => {
        await repository.update(work.tx, id, {});
        return { ended: await repository.endSessions(work.tx, id) };
      }),
    resetTotp: (context: CommandContext, id: string, reason: string) =>
      change(context, { id, action: "resetTotp", reason }, async (work) => {
        await work.tx.deleteFrom("authTwoFactors").where("userId", "=", id).execute();
        await work.tx
          .updateTable("authUsers")
          .set({ twoFactorEnabled: false })
          .where("id", "=", id)
          .execute();
        await repository.update(work.tx, id, { totp: false });
        return { ended: await repository.endSessions(work.tx, id) };
      }),

    /** The contacts in full, for a stated reason that stays in the audit log. */
    reveal: (context: CommandContext, id: string, reason: string) =>
      commands
        .run(context, async (work) => {
          const { person } = await load(work, id, "reveal");
          work.audit({
            action: "account.reveal",
            ...entity(id),
            county: person.county,
            reason,
            detail: { fields: ["email", "mobile"] },
          });
          return { id };
        })
        // Read outside the command: its stored reply must not keep the contacts.
        .then(() => repository.find(db, id))
        .then((person) => ({ email: person?.email ?? null, mobile: person?.mobile ?? null })),

    /** Whether the actor may send this person a link to choose a new password; the invitations use it. */
    loadForReset: (work: UnitOfWork, id: string) => load(work, id, "resetPassword"),

    /** Forgets the person; see `forget`. */
    anonymise: (context: CommandContext, id: string, reason: string) =>
      commands.run(context, async (work) => {
        const target = await load(work, id, "anonymise");
        await keepAdministrator(work, target);
        await forget(work, target.person);
        work.audit({ action: "account.anonymise", ...entity(id), reason });
        return { id, version: target.person.version + 1 };
      }),
  };
}
export type AccountService = ReturnType<typeof createAccountService>;

function withoutUndefined<T extends Record<string, unknown>>(
  o: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
