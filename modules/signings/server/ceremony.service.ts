import type { ActivityRef, EditionRef } from "#modules/editions/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { type Reader, uniqueViolation } from "#platform/db/database.ts";
import { isAllowed, requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { CeremonyInput, CeremonyView, PlaqueInput, PlaqueView } from "../model/ceremony.ts";
import { dayOf, instantOn } from "../model/days.ts";
import { ceremonyPolicy, ceremonySubjects } from "../model/paper.policy.ts";
import { invalid } from "./paper.recording.ts";
import type { Viewer } from "./paper.view.ts";
import type { SigningPorts } from "./ports.ts";
import type { PlaqueRow } from "./tables.ts";
import "./tables.ts";

type Stage = {
  readonly activity: ActivityRef;
  readonly edition: EditionRef;
  readonly owners: Subjects;
  readonly readers: Subjects;
};

/** The running order of a signing ceremony and its plaques, per activity. */
export function createCeremonyService(platform: Platform, ports: SigningPorts) {
  const { db, commands } = platform;

  async function stageOf(activityId: string, work?: UnitOfWork): Promise<Stage> {
    const activity = await ports.editions.activity(activityId, work);
    const edition = activity && (await ports.editions.edition(activity.editionId, work));
    if (!edition) return refuse("not-found");
    return {
      activity,
      edition,
      // A county stages its own event; the main conference is the city's.
      owners: ceremonySubjects({
        city: edition.city,
        counties: activity.hostCounty ? [activity.hostCounty] : [],
      }),
      readers: ceremonySubjects({ city: edition.city, counties: edition.counties }),
    };
  }

  async function ceremonyOf(stage: Stage, viewer: Viewer, reader: Reader): Promise<CeremonyView> {
    const activityId = stage.activity.id;
    const head = await reader
      .selectFrom("ceremonies")
      .selectAll()
      .where("activityId", "=", activityId)
      .executeTakeFirst();
    const items = await reader
      .selectFrom("ceremonyItems")
      .selectAll()
      .where("activityId", "=", activityId)
      .orderBy("position")
      .execute();
    const may = isAllowed(viewer.actor, ceremonyPolicy, "orderCeremony", {
      subjects: stage.owners,
      now: viewer.now,
    });
    return {
      activityId,
      version: head?.version ?? 0,
      items: items.map(({ activityId: _a, ...item }) => item),
      allowedActions: may ? ["orderCeremony"] : [],
    };
  }

  const plaqueView = (row: PlaqueRow, stage: Stage, viewer: Viewer): PlaqueView => {
    const { editionId: _e, city: _c, awardedAt: _w, removedAt: _r, ...shown } = row;
    const may = isAllowed(viewer.actor, ceremonyPolicy, "managePlaques", {
      subjects: stage.owners,
      now: viewer.now,
    });
    return { ...shown, allowedActions: may && !row.removedAt ? ["edit", "remove"] : [] };
  };

  async function seen(activityId: string, viewer: Viewer): Promise<Stage> {
    const stage = await stageOf(activityId);
    requireAllowed(viewer.actor, ceremonyPolicy, "readCeremony", {
      subjects: stage.readers,
      now: viewer.now,
    });
    return stage;
  }

  async function openPlaque(work: UnitOfWork, id: string): Promise<{ row: PlaqueRow; stage: Stage }> {
    const row = await work.tx
      .selectFrom("plaques")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.removedAt) return refuse("not-found");
    const stage = await stageOf(row.activityId, work);
    requireAllowed(work.actor, ceremonyPolicy, "managePlaques", { subjects: stage.owners, now: work.now });
    return { row, stage };
  }

  async function plaqueValues(work: UnitOfWork, input: PlaqueInput) {
    const organisation =
      (await ports.organisations.byIds([input.organisationId], work)).get(input.organisationId) ??
      invalid({
        field: "organisationId",
        value: input.organisationId,
        reason: { zh: "没有这个单位", en: "No such organisation" },
      });
    if (input.awardedOn && input.awardedOn > dayOf(work.now))
      invalid({
        field: "awardedOn",
        value: input.awardedOn,
        reason: { zh: "授牌日期晚于今天；未授牌的请留空", en: "In the future; leave empty until awarded" },
      });
    return {
      ...input,
      organisationId: organisation.id,
      organisationName: organisation.fullName,
      county: organisation.county,
      awardedAt: input.awardedOn ? instantOn(input.awardedOn, work.context.occurredAt) : null,
    };
  }

  const auditPlaque = (work: UnitOfWork, row: PlaqueRow, note: { action: string; reason?: string }) =>
    work.audit({
      action: note.action,
      entityType: "plaque",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      reason: note.reason ?? null,
      detail: {
        kind: row.kind,
        organisationId: row.organisationId,
        approvalNumber: row.approvalNumber,
        awardedOn: row.awardedOn,
      },
    });

  async function addPlaque(work: UnitOfWork, activityId: string, input: PlaqueInput): Promise<PlaqueView> {
    const stage = await stageOf(activityId, work);
    requireAllowed(work.actor, ceremonyPolicy, "managePlaques", { subjects: stage.owners, now: work.now });
    const values = await plaqueValues(work, input);
    const last = await work.tx
      .selectFrom("plaques")
      .select((eb) => eb.fn.max("position").as("position"))
      .where("activityId", "=", activityId)
      .where("removedAt", "is", null)
      .executeTakeFirst();
    const row: PlaqueRow = {
      ...values,
      id: work.newId(),
      editionId: stage.edition.id,
      activityId,
      city: stage.edition.city,
      position: input.position ?? Number(last?.position ?? 0) + 1,
      removedAt: null,
      version: 1,
    };
    await work.tx.insertInto("plaques").values(row).execute().catch(asRefusal);
    auditPlaque(work, row, { action: "signings.add-plaque" });
    return plaqueView(row, stage, { actor: work.actor, now: work.now });
  }

  return {
    async ceremony(activityId: string, viewer: Viewer): Promise<CeremonyView> {
      return ceremonyOf(await seen(activityId, viewer), viewer, db);
    },

    /** Writes the whole running order, first to last; a stale version is refused. */
    orderCeremony(
      context: CommandContext,
      input: CeremonyInput & { activityId: string },
    ): Promise<CeremonyView> {
      return commands.run(context, async (work) => {
        const { activityId } = input;
        const stage = await stageOf(activityId, work);
        requireAllowed(work.actor, ceremonyPolicy, "orderCeremony", {
          subjects: stage.owners,
          now: work.now,
        });
        await work.tx
          .insertInto("ceremonies")
          .values({ activityId, version: 0 })
          .onConflict((c) => c.doNothing())
          .execute();
        const head = await work.tx
          .selectFrom("ceremonies")
          .select("version")
          .where("activityId", "=", activityId)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (head.version !== input.version) refuse("stale-version", { changes: [] });
        const papers = input.items.flatMap((i) => i.paperId ?? []);
        if (new Set(papers).size !== papers.length) refuse("signings.already-ordered");
        await requireOwnPapers(work, papers, activityId);
        await work.tx.deleteFrom("ceremonyItems").where("activityId", "=", activityId).execute();
        if (input.items.length)
          await work.tx
            .insertInto("ceremonyItems")
            .values(
              input.items.map((item, i) => ({
                ...item,
                activityId,
                position: i + 1,
                signatories: JSON.stringify(item.signatories),
              })),
            )
            .execute();
        await work.tx
          .updateTable("ceremonies")
          .set({ version: head.version + 1 })
          .where("activityId", "=", activityId)
          .execute();
        work.audit({
          action: "signings.order-ceremony",
          entityType: "ceremony",
          entityId: activityId,
          editionId: stage.edition.id,
          county: stage.activity.hostCounty,
          detail: { version: head.version + 1, papers, items: input.items.length },
        });
        return ceremonyOf(stage, { actor: work.actor, now: work.now }, work.tx);
      });
    },

    async plaques(
      activityId: string,
      viewer: Viewer,
    ): Promise<{ items: PlaqueView[]; allowedActions: string[] }> {
      const stage = await seen(activityId, viewer);
      const rows = await db
        .selectFrom("plaques")
        .selectAll()
        .where("activityId", "=", activityId)
        .where("removedAt", "is", null)
        .orderBy("position")
        .orderBy("id")
        .execute();
      const may = isAllowed(viewer.actor, ceremonyPolicy, "managePlaques", {
        subjects: stage.owners,
        now: viewer.now,
      });
      return {
        items: rows.map((r) => plaqueView(r, stage, viewer)),
        allowedActions: may ? ["addPlaque"] : [],
      };
    },

    /** Plans or records a plaque (授牌). It counts in figures once `awardedOn` is given. */
    addPlaque(
      context: CommandContext,
      input: { activityId: string; plaque: PlaqueInput },
    ): Promise<PlaqueView> {
      return commands.run(context, (work) => addPlaque(work, input.activityId, input.plaque));
    },

    /** Many plaques of one activity in one transaction. */
    addPlaques(
      context: CommandContext,
      input: { activityId: string; plaques: readonly PlaqueInput[] },
    ): Promise<PlaqueView[]> {
      return commands.run(context, async (work) => {
        const done: PlaqueView[] = [];
        for (const plaque of input.plaques) done.push(await addPlaque(work, input.activityId, plaque));
        if (done.length === 0) work.nothingChanged();
        return done;
      });
    },

    editPlaque(
      context: CommandContext,
      input: { id: string; version: number; plaque: PlaqueInput },
    ): Promise<PlaqueView> {
      return commands.run(context, async (work) => {
        const { row, stage } = await openPlaque(work, input.id);
        if (row.version !== input.version) refuse("stale-version", { changes: [] });
        const values = await plaqueValues(work, input.plaque);
        const after: PlaqueRow = {
          ...row,
          ...values,
          position: input.plaque.position ?? row.position,
          version: row.version + 1,
        };
        const { id, ...changed } = after;
        await work.tx.updateTable("plaques").set(changed).where("id", "=", id).execute().catch(asRefusal);
        auditPlaque(work, after, { action: "signings.edit-plaque" });
        return plaqueView(after, stage, { actor: work.actor, now: work.now });
      });
    },

    /** Takes a plaque off, with a reason; its row is kept. */
    removePlaque(context: CommandContext, input: { id: string; reason: string }): Promise<PlaqueView> {
      return commands.run(context, async (work) => {
        const { row, stage } = await openPlaque(work, input.id);
        const reason = input.reason.trim() || refuse("reason-required");
        const after: PlaqueRow = { ...row, removedAt: work.context.occurredAt, version: row.version + 1 };
        await work.tx
          .updateTable("plaques")
          .set({ removedAt: after.removedAt, version: after.version })
          .where("id", "=", row.id)
          .execute();
        auditPlaque(work, after, { action: "signings.remove-plaque", reason });
        return plaqueView(after, stage, { actor: work.actor, now: work.now });
      });
    },
  };
}
export type CeremonyService = ReturnType<typeof createCeremonyService>;

async function requireOwnPapers(work: UnitOfWork, ids: readonly string[], activityId: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.tx
    .selectFrom("papers")
    .select("id")
    .where("id", "in", [...ids])
    .where("activityId", "=", activityId)
    .where("state", "<>", "withdrawn")
    .execute();
  const missing = ids.find((id) => !known.some((k) => k.id === id));
  if (missing)
    invalid({
      field: "items",
      value: missing,
      reason: { zh: "不是本次活动的有效签约文本", en: "Not a paper in force of this activity" },
    });
}

function asRefusal(error: unknown): never {
  if (uniqueViolation(error) === "plaques_once") refuse("signings.plaque-exists");
  throw error;
}
