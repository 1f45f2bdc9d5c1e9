import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { searchText } from "#platform/db/search.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type VisitAction, visitPolicy } from "../../model/negotiation.policy.ts";
import type { SiteVisitInput, VisitStepInput } from "../../model/visits/site-visit.ts";
import { type VisitStep, visitLifecycle } from "../../model/visits/visit.lifecycle.ts";
import { visitConflicts } from "../../model/visits/visit.rules.ts";
import { describeParties } from "../attendance/parties.ts";
import { instantOf } from "../day/outcomes.service.ts";
import { placeOf, sidesOf } from "../meetings/meeting.making.ts";
import type { NegotiationPorts } from "../ports.ts";
import { vehiclesOf } from "../programme/programme.repository.ts";
import type { VisitRow } from "../tables.ts";
import * as repository from "./visit.repository.ts";
import { visitSubjects } from "./visit.views.ts";

type Changed = { id: string; version: number; state: string };

const field = (id: string, zh: string, en: string): FieldSpec => ({ id, kind: "text", label: { zh, en } });
const visitFields: readonly FieldSpec[] = [
  field("title", "考察名称", "Title"),
  field("hostName", "接待企业", "Factory"),
  field("day", "日期", "Day"),
  field("departsAt", "出发", "Leaves"),
  field("startsAt", "到达", "Arrives"),
  field("endsAt", "离开企业", "Leaves the factory"),
  field("returnsAt", "返回", "Back"),
  field("capacity", "可接待", "Capacity"),
  field("vehicleId", "车辆", "Vehicle"),
  field("parties", "参加方", "Parties"),
  field("checklist", "清单", "Checklist"),
  field("state", "状态", "State"),
];

/** Plans site visits, so that nobody and no vehicle is at two places at once, and notes what came of them. */
export function createVisitService(platform: Platform, ports: NegotiationPorts) {
  const { commands } = platform;

  async function lock(work: UnitOfWork, id: string, action: VisitAction): Promise<VisitRow> {
    const row = (await repository.lockVisit(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: visitSubjects(row), now: work.now };
    if (!isAllowed(work.actor, visitPolicy, "readVisits", on)) refuse("not-found");
    requireAllowed(work.actor, visitPolicy, action, on);
    return row;
  }

  const requireCurrent = (work: UnitOfWork, row: VisitRow, version: number | undefined) =>
    requireVersion(work, {
      entityType: "site-visit",
      entityId: row.id,
      expected: version ?? row.version,
      stored: row.version,
      fields: visitFields,
    });

  function note(work: UnitOfWork, row: VisitRow, action: string, reason: string | null = null): void {
    work.saveVersion({
      entityType: "site-visit",
      entityId: row.id,
      version: row.version,
      snapshot: Object.fromEntries(visitFields.map(({ id }) => [id, row[id as keyof VisitRow] ?? null])),
    });
    work.audit({
      action: `site-visit.${action}`,
      entityType: "site-visit",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      reason,
      detail: { code: row.code, day: row.day, state: row.state },
    });
  }

  /** Refuses what would put a vehicle or a party in two places, or more of them in one than fit. The day is held. */
  async function requireRoom(work: UnitOfWork, row: VisitRow): Promise<void> {
    const others = await repository.lockDay(work.tx, row.activityId, row.day);
    const vehicles = await vehiclesOf(work.tx, row.activityId);
    const vehicle = row.vehicleId ? vehicles.find((v) => v.id === row.vehicleId) : null;
    if (vehicle === undefined) return refuse("negotiations.unknown-vehicle");
    const names = await describeParties(work, ports, row.parties);
    const fields = visitConflicts(row, {
      others,
      vehicle,
      nameOf: (key) => names.get(key)?.name ?? key,
    });
    if (fields.length > 0)
      refuse("negotiations.visit-conflict", { values: { count: fields.length }, fields });
  }

  /** What follows from the form: the factory's name and county, who may see it, what it is found by. */
  async function columnsOf(
    work: UnitOfWork,
    input: SiteVisitInput,
    at: { activityId: string; code: string; engagementIds?: readonly string[] },
  ) {
    const host = (await ports.organisations.byIds([input.hostOrganisationId], work)).get(
      input.hostOrganisationId,
    );
    if (!host)
      return refuse("negotiations.unknown-party", {
        fields: [
          {
            field: "hostOrganisationId",
            value: input.hostOrganisationId,
            reason: { zh: "没有这个单位", en: "No such organisation" },
          },
        ],
      });
    const parties = [...new Set(input.parties)];
    const sides = await sidesOf(work, ports, parties);
    const engagementIds = [...new Set(input.engagementIds)];
    const standing = await ports.engagements.byIds(engagementIds, work);
    for (const id of engagementIds) {
      const engagement = standing.get(id);
      if (engagement?.activityId !== at.activityId) return refuse("not-found");
      // What comes of the visit moves the engagement: whoever adds it answers for it.
      const own = { subjects: engagement.subjects, now: work.now };
      if (!at.engagementIds?.includes(id)) requireAllowed(work.actor, visitPolicy, "manageVisits", own);
    }
    const names = sides.described.flatMap((p) => [p.name, p.nameEn ?? ""]);
    return {
      ...input,
      vehicleId: input.vehicleId ?? null,
      address: input.address ?? null,
      contactName: input.contactName ?? null,
      contactPhone: input.contactPhone ?? null,
      parties,
      engagementIds,
      hostName: host.fullName,
      county: host.county,
      ownerIds: sides.ownerIds,
      // The factory sees who comes.
      organisationIds: [...new Set([...sides.organisationIds, host.id])],
      searchText: searchText(at.code, input.title, host.fullName, input.address, names),
    };
  }

  const requireManaged = (work: UnitOfWork, city: string, county: string | null): void =>
    requireAllowed(work.actor, visitPolicy, "manageVisits", {
      subjects: { self: { city, counties: county ? [county] : [] } },
      now: work.now,
    });

  async function store(work: UnitOfWork, row: VisitRow, action: string, reason?: string): Promise<Changed> {
    const { id: _id, ...set } = row;
    await repository.updateVisit(work.tx, row.id, set);
    note(work, row, action, reason ?? null);
    return { id: row.id, version: row.version, state: row.state };
  }

  /** Notes a visit that took place as the meeting of its engagements (实地考察), at the time it began. */
  async function recordMet(work: UnitOfWork, row: VisitRow, said: VisitStepInput): Promise<void> {
    const activity = await ports.editions.activity(row.activityId, work);
    const [first, last] = [activity?.startsOn, activity?.endsOn ?? activity?.startsOn];
    for (const engagementId of row.engagementIds)
      await ports.engagements.met(work, engagementId, {
        at: instantOf(row.day, row.startsAt, platform.config.timeZone),
        mode: "site-visit",
        place: row.hostName,
        table: null,
        result: said.result ?? null,
        nextStep: said.nextStep?.trim() || null,
        atEvent: Boolean(first && last && first <= row.day && row.day <= last),
      });
  }

  return {
    create(context: CommandContext, input: SiteVisitInput & { activityId: string }): Promise<Changed> {
      return commands.run(context, async (work) => {
        const { activityId, ...form } = input;
        const { activity, edition } = await placeOf(work, ports, activityId);
        const year = (edition.startsOn ?? work.now).slice(0, 4);
        const number = await work.nextNumber(`site-visit:${year}`);
        const code = `KC${year}-${String(number).padStart(3, "0")}`;
        const columns = await columnsOf(work, form, { activityId: activity.id, code });
        requireManaged(work, edition.city, columns.county);
        const row: VisitRow = {
          ...columns,
          id: work.newId(),
          activityId: activity.id,
          editionId: edition.id,
          code,
          city: edition.city,
          state: visitLifecycle.initial,
          version: 1,
        };
        await requireRoom(work, row);
        await repository.insertVisit(work.tx, row);
        note(work, row, "create");
        return { id: row.id, version: 1, state: row.state };
      });
    },

    edit(
      context: CommandContext,
      input: { id: string; version: number; form: SiteVisitInput },
    ): Promise<Changed> {
      return commands.run(context, async (work) => {
        const row = await lock(work, input.id, "manageVisits");
        await requireCurrent(work, row, input.version);
        if (row.state === "done" || row.state === "cancelled") refuse("negotiations.visit-closed");
        const columns = await columnsOf(work, input.form, row);
        if (columns.county !== row.county) requireManaged(work, row.city, columns.county);
        // Ticks made on the phone meanwhile stay with their items.
        const done = new Set(row.checklist.filter((item) => item.done).map((item) => item.id));
        const checklist = columns.checklist.map((item) => ({ ...item, done: done.has(item.id) }));
        const after = { ...row, ...columns, checklist, version: row.version + 1 };
        await requireRoom(work, after);
        return store(work, after, "edit");
      });
    },

    /** Confirms, opens again, finishes, cancels or restores; what is restored needs its people and vehicle to be free still. A finished one may be noted as the meeting of its engagements. */
    step(
      context: CommandContext,
      input: VisitStepInput & { id: string; action: VisitStep },
    ): Promise<Changed> {
      return commands.run(context, async (work) => {
        const row = await lock(work, input.id, "manageVisits");
        await requireCurrent(work, row, input.version);
        const state = moveOrRefuse(visitLifecycle, row.state, input.action);
        const reason = input.reason?.trim() || null;
        if ((input.action === "cancel" || input.action === "restore") && !reason) refuse("reason-required");
        if (input.action === "finish") {
          if (instantOf(row.day, row.startsAt, platform.config.timeZone) > work.now)
            refuse("negotiations.visit-ahead");
          if (input.record) await recordMet(work, row, input);
        }
        const after = {
          ...row,
          state,
          cancelledReason: input.action === "cancel" ? reason : null,
          version: row.version + 1,
        };
        if (input.action === "restore") await requireRoom(work, after);
        return store(work, after, input.action, reason ?? undefined);
      });
    },

    /** Ticks one item of the checklist; ticks of several phones do not get in each other's way. */
    tick(context: CommandContext, input: { id: string; itemId: string; done: boolean }): Promise<Changed> {
      return commands.run(context, async (work) => {
        const row = await lock(work, input.id, "fillChecklist");
        if (row.state === "cancelled") refuse("negotiations.visit-closed");
        const item = row.checklist.find((i) => i.id === input.itemId);
        if (!item) return refuse("negotiations.unknown-item");
        if (item.done === input.done) {
          work.nothingChanged();
          return { id: row.id, version: row.version, state: row.state };
        }
        const checklist = row.checklist.map((i) => (i.id === item.id ? { ...i, done: input.done } : i));
        return store(work, { ...row, checklist, version: row.version + 1 }, "tick");
      });
    },
  };
}
export type VisitService = ReturnType<typeof createVisitService>;
