import type { CommandContext } from "#platform/commands/context.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type { ActivityRef, EditionDirectory, EditionRef } from "../model/directory.ts";
import { editionPolicy, editionSubjects } from "../model/edition.policy.ts";
import { type ActivityInput, type Edition, type EditionInput, editionFields } from "../model/edition.ts";
import * as repository from "./edition.repository.ts";

const ACTIONS = ["edit", "addActivity"] as const;

/** Editions and their activities: commands and reads. */
export function createEditionService(platform: Platform) {
  const { db, commands } = platform;

  const view = async (id: string, viewer: { actor: Actor; now: string }, reader = db): Promise<Edition> => {
    const edition = (await repository.find(reader, id)) ?? refuse("editions.unknown", { values: { id } });
    const subjects = editionSubjects(edition);
    const { mainActivityId: _main, ...shown } = edition;
    return {
      ...shown,
      counties: [...shown.counties],
      activities: await repository.activitiesOf(reader, id),
      allowedActions: ACTIONS.filter((a) =>
        isAllowed(viewer.actor, editionPolicy, a, { subjects, now: viewer.now }),
      ),
    };
  };

  return {
    view,

    /** Every edition, newest first. Names of editions are no secret to anyone who has an account. */
    async list(viewer: { actor: Actor; now: string }): Promise<Edition[]> {
      const ids = (await repository.all(db)).map((e) => e.id);
      return Promise.all(ids.map((id) => view(id, viewer)));
    },

    /** Creates an edition with its main conference. Refuses `editions.exists`. */
    create(context: CommandContext, input: EditionInput): Promise<Edition> {
      return commands.run(context, async (work) => {
        requireAllowed(work.actor, editionPolicy, "create", {
          subjects: editionSubjects(input),
          now: work.now,
        });
        const mainActivityId = `${input.id}-main`;
        try {
          await repository.insert(work.tx, { ...input, mainActivityId });
        } catch (error) {
          if (uniqueViolation(error) !== undefined) refuse("editions.exists", { values: { id: input.id } });
          throw error;
        }
        const { name, startsOn, endsOn, venue } = input;
        await repository.insertActivity(work.tx, {
          id: mainActivityId,
          editionId: input.id,
          kind: "main-conference",
          name,
          hostCounty: null,
          startsOn,
          endsOn,
          venue,
        });
        work.saveVersion({ entityType: "edition", entityId: input.id, version: 1, snapshot: { ...input } });
        work.audit({
          action: "edition.create",
          entityType: "edition",
          entityId: input.id,
          editionId: input.id,
          detail: { number: input.number, name: input.name },
        });
        return view(input.id, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    /** Changes an edition's own data; a stale version is refused with what changed. */
    edit(context: CommandContext, input: EditionInput & { version: number }): Promise<Edition> {
      return commands.run(context, async (work) => {
        const stored =
          (await repository.lock(work.tx, input.id)) ??
          refuse("editions.unknown", { values: { id: input.id } });
        requireAllowed(work.actor, editionPolicy, "edit", {
          subjects: editionSubjects(stored),
          now: work.now,
        });
        await requireVersion(work, {
          entityType: "edition",
          entityId: input.id,
          expected: input.version,
          stored: stored.version,
          fields: editionFields,
        });
        const { version, ...snapshot } = input;
        await repository.update(work.tx, { ...snapshot, version: version + 1 });
        work.saveVersion({ entityType: "edition", entityId: input.id, version: version + 1, snapshot });
        work.audit({
          action: "edition.edit",
          entityType: "edition",
          entityId: input.id,
          editionId: input.id,
          detail: { cutOff: input.cutOff },
        });
        return view(input.id, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    /** Adds a fair or county event. The main conference exists once, from the edition's creation. */
    addActivity(
      context: CommandContext,
      input: ActivityInput & { editionId: string; id?: string },
    ): Promise<ActivityRef> {
      return commands.run(context, async (work) => {
        const edition =
          (await repository.lock(work.tx, input.editionId)) ??
          refuse("editions.unknown", { values: { id: input.editionId } });
        requireAllowed(work.actor, editionPolicy, "addActivity", {
          subjects: editionSubjects(edition),
          now: work.now,
        });
        if (input.kind === "main-conference") {
          refuse("invalid-input", {
            values: { count: 1 },
            fields: [
              {
                field: "kind",
                value: input.kind,
                reason: { zh: "主会场已存在", en: "The main conference exists already" },
              },
            ],
          });
        }
        const activity = { ...input, id: input.id ?? work.newId() };
        await repository.insertActivity(work.tx, activity);
        work.audit({
          action: "edition.add-activity",
          entityType: "activity",
          entityId: activity.id,
          editionId: input.editionId,
          county: input.hostCounty,
          detail: { kind: input.kind, name: input.name },
        });
        return (await repository.activity(work.tx, activity.id)) as ActivityRef;
      });
    },
  };
}
export type EditionService = ReturnType<typeof createEditionService>;

/** The port for downstream modules. */
export const createEditionDirectory = (platform: Platform): EditionDirectory => ({
  edition: async (id, work): Promise<EditionRef | null> =>
    (await repository.find(readerOf(platform.db, work), id)) ?? null,
  activity: async (id, work) => (await repository.activity(readerOf(platform.db, work), id)) ?? null,
  list: (work) => repository.all(readerOf(platform.db, work)),
});
