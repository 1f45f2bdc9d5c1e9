import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { diffSnapshots, listVersions, requireVersion } from "#platform/commands/versions.ts";
import { type Reader, uniqueViolation } from "#platform/db/database.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { countyByCode } from "../model/codes/counties.ts";
import { plainName } from "../model/names/index.ts";
import { OWN_FIELDS, organisationPolicy, organisationSubjects } from "../model/organisation.policy.ts";
import {
  namesOf,
  type Organisation,
  type OrganisationInput,
  organisationFields,
} from "../model/organisation.ts";
import { normaliseUscc } from "../model/uscc.ts";
import { fieldRefusal, requireInput } from "./checking.ts";
import { mergesOf } from "./merging/merge.views.ts";
import * as repository from "./organisation.repository.ts";
import {
  allowedActions,
  type HistoryEntry,
  industryNameOf,
  masked,
  maskedValue,
  may,
  type OrganisationView,
  regionNameOf,
  type Viewer,
} from "./organisation.views.ts";
import { Registry, recordChange } from "./registry.ts";

/** Refuses a name or code that is registered, naming whose it is. */
function refuseTaken(taken: Organisation, input: OrganisationInput): never {
  return input.uscc && taken.uscc === input.uscc
    ? refuse("organisations.uscc-taken", { values: { uscc: input.uscc, name: taken.fullName } })
    : refuse("organisations.name-taken", { values: { name: taken.fullName } });
}

/** Whether another organisation stands in the way of this name and code. */
function requireFree(registry: Registry, input: OrganisationInput, self?: string): void {
  const coded = input.uscc ? registry.withCode(input.uscc) : undefined;
  if (coded && coded.id !== self)
    refuse("organisations.uscc-taken", { values: { uscc: input.uscc ?? "", name: coded.fullName } });
  const named = registry.match(input);
  // An alias of another may be this one's name: companies share short names. The duplicates page points it out.
  if (named && named.id !== self && plainName(named.fullName) === plainName(input.fullName))
    refuseTaken(named, input);
}

/** Name and code an edit asks for, before it is checked. */
const wanted = (stored: Organisation, values: Readonly<Record<string, unknown>>) => ({
  fullName: typeof values.fullName === "string" ? values.fullName : stored.fullName,
  uscc: typeof values.uscc === "string" && values.uscc ? normaliseUscc(values.uscc) : stored.uscc,
});

/** Registering, editing, aliases, reading. */
export function createOrganisationService(platform: Platform, city: string) {
  const { db, commands } = platform;

  /** A record the viewer may not read is not found. */
  const visible = async (reader: Reader, id: string, viewer: Viewer): Promise<Organisation> => {
    const found = await repository.find(reader, id);
    return found && may(viewer, "read", found) ? found : refuse("not-found");
  };

  async function view(
    id: string,
    viewer: Viewer & { readonly locale?: Locale },
    reader: Reader = db,
  ): Promise<OrganisationView> {
    const locale = viewer.locale ?? viewer.actor.locale;
    const organisation = await visible(reader, id, viewer);
    const survivor = organisation.mergedInto
      ? await repository.find(reader, (await repository.survivors(reader, [id])).get(id) ?? "")
      : undefined;
    const { county, region } = organisation;
    return {
      ...masked(organisation, viewer),
      mergedInto: survivor ? { id: survivor.id, fullName: survivor.fullName } : null,
      countyName: county ? (countyByCode(county)?.label[locale] ?? regionNameOf(county, locale)) : null,
      regionName: regionNameOf(region, locale),
      industryName: industryNameOf(organisation.industry, locale),
      merges: await mergesOf(reader, organisation, viewer),
      allowedActions: allowedActions(organisation, viewer),
    };
  }
  const viewIn = (work: UnitOfWork, id: string) => view(id, { actor: work.actor, now: work.now }, work.tx);

  /** Locks an active organisation the actor may act on. */
  async function lockFor(
    work: UnitOfWork,
    id: string,
    action: "edit" | "editIdentity",
  ): Promise<Organisation> {
    const viewer = { actor: work.actor, now: work.now };
    const stored = (await repository.lock(work.tx, [id])).get(id) ?? refuse("not-found");
    if (!may(viewer, "read", stored)) refuse("not-found");
    requireAllowed(work.actor, organisationPolicy, action, {
      subjects: organisationSubjects(stored),
      now: work.now,
    });
    if (stored.state === "merged")
      refuse("organisations.merged-already", { values: { name: stored.fullName } });
    return stored;
  }

  async function saveOne(
    work: UnitOfWork,
    organisation: Organisation,
    change: { action: string; fields: string[] },
  ) {
    try {
      await repository.save(work.tx, [organisation], work.now);
    } catch (error) {
      if (uniqueViolation(error) === undefined) throw error;
      if (uniqueViolation(error) === "organisations_one_uscc")
        refuse("organisations.uscc-taken", {
          values: { uscc: organisation.uscc ?? "", name: organisation.fullName },
        });
      refuse("organisations.name-taken", { values: { name: organisation.fullName } });
    }
    recordChange(work, organisation, change);
  }

  return {
    view,

    /** Registers an organisation by hand. Refuses a name or code that is taken, naming its holder. */
    register(context: CommandContext, raw: unknown): Promise<OrganisationView> {
      return commands.run(context, async (work) => {
        const input = requireInput(raw);
        const subjects = organisationSubjects({ ...input, id: "", city });
        const viewer = { actor: work.actor, now: work.now };
        if (!input.county && !may(viewer, "create", { ...input, id: "", city })) {
          const counties = work.actor.grants.some((g) => g.role === "county-officer");
          const reason = { zh: "请选择本县（市、区）", en: "Choose your county" };
          if (counties)
            refuse("invalid-input", { values: { count: 1 }, fields: [fieldRefusal("county", null, reason)] });
        }
        requireAllowed(work.actor, organisationPolicy, "create", { subjects, now: work.now });
        const registry = await Registry.open(work, [input], city);
        requireFree(registry, input);
        const { id } = registry.create(input);
        await registry.save();
        return viewIn(work, id);
      });
    },

    /**
     * Changes the given fields. Refuses a stale version with what changed, a taken name or code, and the fields of identity
     * to an enterprise (`organisations.officer-only`).
     */
    edit(
      context: CommandContext,
      edited: { id: string; version: number; values: Readonly<Record<string, unknown>> },
    ): Promise<OrganisationView> {
      return commands.run(context, async (work) => {
        // Names are locked before rows, as everywhere, so that an import and an edit queue instead of deadlocking.
        const seen = (await repository.find(work.tx, edited.id)) ?? refuse("not-found");
        const registry = await Registry.open(work, [seen, wanted(seen, edited.values)], city);
        const stored = await lockFor(work, edited.id, "edit");
        await requireVersion(work, {
          entityType: "organisation",
          entityId: edited.id,
          expected: edited.version,
          stored: stored.version,
          fields: organisationFields,
        });
        const { id: _id, version: _v, city: _c, state: _s, mergedInto: _m, ...content } = stored;
        const input = requireInput({ ...content, ...edited.values });
        const changes = diffSnapshots(content, input, organisationFields).map((c) => c.field);
        if (changes.length === 0) {
          work.nothingChanged();
          return viewIn(work, edited.id);
        }
        const viewer = { actor: work.actor, now: work.now };
        const foreign = changes.filter((field) => !(OWN_FIELDS as readonly string[]).includes(field));
        if (foreign.length > 0 && !may(viewer, "editIdentity", stored)) {
          const reason = { zh: "由经办人员维护", en: "Kept by an officer" };
          refuse("organisations.officer-only", { fields: foreign.map((f) => fieldRefusal(f, null, reason)) });
        }
        const next: Organisation = { ...stored, ...input, version: stored.version + 1 };
        // Whoever moves an organisation to another county answers for both.
        if (!may(viewer, "edit", next)) refuse("not-allowed");
        if (changes.includes("fullName") || changes.includes("uscc")) requireFree(registry, input, edited.id);
        await saveOne(work, next, { action: "organisation.edit", fields: changes });
        return viewIn(work, edited.id);
      });
    },

    /** Adds a name by which the organisation is known; a name it has already changes nothing. */
    addAlias(context: CommandContext, to: { id: string; alias: string }): Promise<OrganisationView> {
      return commands.run(context, async (work) => {
        const stored = await lockFor(work, to.id, "editIdentity");
        if (namesOf(stored).some((name) => plainName(name) === plainName(to.alias))) {
          work.nothingChanged();
          return viewIn(work, to.id);
        }
        const { aliases } = requireInput({
          fullName: stored.fullName,
          kind: stored.kind,
          aliases: [...stored.aliases, to.alias],
        });
        await saveOne(
          work,
          { ...stored, aliases, version: stored.version + 1 },
          { action: "organisation.add-alias", fields: ["aliases"] },
        );
        return viewIn(work, to.id);
      });
    },

    /** Takes an alias away; history keeps it. */
    removeAlias(context: CommandContext, from: { id: string; alias: string }): Promise<OrganisationView> {
      return commands.run(context, async (work) => {
        const stored = await lockFor(work, from.id, "editIdentity");
        const aliases = stored.aliases.filter((alias) => plainName(alias) !== plainName(from.alias));
        if (aliases.length === stored.aliases.length) refuse("not-found");
        await saveOne(
          work,
          { ...stored, aliases, version: stored.version + 1 },
          { action: "organisation.remove-alias", fields: ["aliases"] },
        );
        return viewIn(work, from.id);
      });
    },

    /** What happened to the record, newest first, with the fields each step changed; personal values masked by role. */
    async history(id: string, viewer: Viewer): Promise<HistoryEntry[]> {
      const organisation = await visible(db, id, viewer);
      const open = may(viewer, "readContact", organisation);
      const entries = await db
        .selectFrom("auditEntries")
        .select(["seq", "recordedAt", "occurredAt", "actorName", "via", "action", "reason", "detail"])
        .where("entityType", "=", "organisation")
        .where("entityId", "=", id)
        .orderBy("seq")
        .execute();
      const versions = new Map((await listVersions(db, "organisation", id)).map((v) => [v.version, v]));
      return entries
        .map((entry): HistoryEntry => {
          const version = typeof entry.detail.version === "number" ? entry.detail.version : null;
          const [before, after] = [versions.get((version ?? 0) - 1), versions.get(version ?? 0)];
          const changes =
            before && after ? diffSnapshots(before.snapshot, after.snapshot, organisationFields) : [];
          return {
            id: String(entry.seq),
            at: entry.recordedAt,
            occurredAt: entry.occurredAt,
            by: entry.actorName,
            via: entry.via,
            action: entry.action,
            reason: entry.reason,
            version,
            changes: changes.map(({ field, label, from, to }) => ({
              field,
              label,
              from: open ? from : maskedValue(field, from),
              to: open ? to : maskedValue(field, to),
            })),
          };
        })
        .reverse();
    },
  };
}
export type OrganisationService = ReturnType<typeof createOrganisationService>;
