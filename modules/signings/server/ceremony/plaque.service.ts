import { dayOf } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { PlaqueInput, PlaqueView } from "../../model/ceremony.ts";
import { instantOn } from "../../model/days.ts";
import { ceremonyPolicy } from "../../model/paper.policy.ts";
import { invalid } from "../papers/paper.store.ts";
import type { Viewer } from "../papers/paper.view.ts";
import type { SigningPorts } from "../ports.ts";
import type { PlaqueRow } from "../tables.ts";
import { createStages, type Stage } from "./stage.ts";
import "../tables.ts";

/** Plaques of an activity: planned, awarded, taken off. */
export function createPlaqueService(platform: Platform, ports: SigningPorts) {
  const { db, commands } = platform;
  const { stageOf, seen } = createStages(ports);

  const plaqueView = (row: PlaqueRow, stage: Stage, viewer: Viewer): PlaqueView => {
    const { editionId: _e, city: _c, awardedAt: _w, removedAt: _r, ...shown } = row;
    const may = isAllowed(viewer.actor, ceremonyPolicy, "managePlaques", {
      subjects: stage.owners,
      now: viewer.now,
    });
    return { ...shown, allowedActions: may && !row.removedAt ? ["edit", "remove"] : [] };
  };

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

function asRefusal(error: unknown): never {
  if (uniqueViolation(error) === "plaques_once") refuse("signings.plaque-exists");
  throw error;
}
