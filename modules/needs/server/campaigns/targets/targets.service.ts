import type { OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  type CampaignAction,
  campaignPolicy,
  campaignSubjects,
  targetSubjects,
} from "../../../model/campaigns/campaign.policy.ts";
import type { VisitNote } from "../../../model/campaigns/target.ts";
import type { CampaignRow, TargetRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import type { CampaignDeps } from "../ports.ts";

/** A row that the actor may not read is not found; one it may read but not act on is not allowed. */
export function requireTarget(
  work: UnitOfWork,
  target: TargetRow | undefined,
  action: CampaignAction,
): TargetRow {
  const row = target ?? refuse("not-found");
  const on = { subjects: targetSubjects(row), now: work.now };
  if (!isAllowed(work.actor, campaignPolicy, "readTarget", on)) refuse("not-found");
  requireAllowed(work.actor, campaignPolicy, action, on);
  return row;
}

export const noteTarget = (
  work: UnitOfWork,
  row: TargetRow,
  action: string,
  more: { detail?: Record<string, unknown>; reason?: string | null } = {},
): void =>
  work.audit({
    action,
    entityType: "survey-target",
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    reason: more.reason ?? null,
    detail: { organisation: row.organisationName, ...more.detail },
  });

export const newTarget = (
  work: UnitOfWork,
  campaign: CampaignRow,
  organisation: OrganisationRef,
  more: Pick<TargetRow, "origin"> & Partial<TargetRow>,
): TargetRow => ({
  id: work.newId(),
  campaignId: campaign.id,
  editionId: campaign.editionId,
  city: campaign.city,
  county: organisation.county ?? "",
  departmentId: null,
  departmentName: null,
  organisationId: organisation.id,
  organisationName: organisation.fullName,
  invitedAt: null,
  openedAt: null,
  lastLetterAt: null,
  reminders: 0,
  extendedUntil: null,
  factsRemark: null,
  accountAskedAt: null,
  version: 1,
  createdAt: work.now,
  updatedAt: work.now,
  searchText: searchText(organisation.fullName, organisation.nameEn, organisation.uscc),
  ...more,
});

const someNames = (found: readonly OrganisationRef[]): string =>
  found
    .slice(0, 5)
    .map((o) => o.fullName)
    .join("、");

/** Who is asked: the target list of a campaign, kept by city and counties. */
export function createTargetService(platform: Platform, deps: CampaignDeps) {
  const { commands } = platform;

  async function campaignFor(work: UnitOfWork, id: string): Promise<CampaignRow> {
    const row = (await repository.findCampaign(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: campaignSubjects(row), now: work.now };
    return isAllowed(work.actor, campaignPolicy, "readCampaign", on) ? row : refuse("not-found");
  }

  async function departmentOf(
    work: UnitOfWork,
    id: string | null | undefined,
  ): Promise<OrganisationRef | null> {
    if (!id) return null;
    const found = (await deps.organisations.byIds([id], work)).get(id);
    return found?.kind === "department" ? found : refuse("needs.organisation-unknown");
  }

  const knownDepartments = async (work: UnitOfWork, campaignId: string, id: string): Promise<void> => {
    const row = (await repository.lockCampaign(work.tx, campaignId)) ?? refuse("not-found");
    if (row.departments.includes(id)) return;
    await repository.updateCampaign(work.tx, campaignId, { departments: [...row.departments, id] });
  };

  async function change(
    work: UnitOfWork,
    row: TargetRow,
    set: Partial<TargetRow>,
  ): Promise<{ id: string; version: number }> {
    const version = row.version + 1;
    await repository.updateTarget(work.tx, row.id, { ...set, version, updatedAt: work.now });
    return { id: row.id, version };
  }

  return {
    /**
     * Puts enterprises on the list, chosen one by one or all of some counties; those on it already stay as they are. A county's officer
     * adds enterprises of its own county only.
     */
    add: (
      context: CommandContext,
      input: {
        campaignId: string;
        organisationIds?: readonly string[] | undefined;
        counties?: readonly string[] | undefined;
        aboveScaleOnly?: boolean | undefined;
        departmentId?: string | null | undefined;
      },
    ): Promise<{ added: number; known: number }> =>
      commands.run(context, async (work) => {
        const campaign = await campaignFor(work, input.campaignId);
        const taking = (o: Pick<OrganisationRef, "county">): boolean =>
          o.county !== null && (campaign.counties.length === 0 || campaign.counties.includes(o.county));
        const may = (county: string) =>
          isAllowed(work.actor, campaignPolicy, "addTargets", {
            subjects: targetSubjects({ city: campaign.city, county, departmentId: null }),
            now: work.now,
          });
        for (const county of input.counties ?? []) if (!may(county)) refuse("not-allowed");
        const ids = [...new Set(input.organisationIds ?? [])];
        const found = await deps.organisations.byIds(ids, work);
        if (ids.some((id) => !found.has(id))) refuse("needs.organisation-unknown");
        const chosen = [...found.values()];
        const others = chosen.filter((o) => o.kind !== "enterprise");
        if (others.length > 0)
          refuse("campaigns.not-an-enterprise", { values: { names: someNames(others) } });
        const outside = chosen.filter((o) => !taking(o));
        if (outside.length > 0) refuse("campaigns.outside", { values: { names: someNames(outside) } });
        if (!chosen.every((o) => may(o.county ?? ""))) refuse("not-allowed");
        const all = input.counties?.length
          ? (await deps.survey.enterprises.enterprisesIn(input.counties, work)).filter(
              (o) => taking(o) && (!input.aboveScaleOnly || o.aboveScale),
            )
          : [];
        const department = await departmentOf(work, input.departmentId);
        const wanted = [...new Map([...chosen, ...all].map((o) => [o.id, o])).values()];
        const given = { departmentId: department?.id ?? null, departmentName: department?.fullName ?? null };
        const rows = wanted.map((o) => newTarget(work, campaign, o, { origin: "list", ...given }));
        const added = await repository.insertTargets(work.tx, rows);
        if (added.size > 0 && department) await knownDepartments(work, campaign.id, department.id);
        if (added.size === 0) work.nothingChanged();
        // One entry for a bulk: which enterprises the list itself says.
        else
          work.audit({
            action: "survey.add-targets",
            entityType: "survey-campaign",
            entityId: campaign.id,
            editionId: campaign.editionId,
            detail: { added: added.size, counties: [...new Set(wanted.map((o) => o.county))] },
          });
        return { added: added.size, known: wanted.length - added.size };
      }),

    /** Takes enterprises off the list that have neither opened a link nor begun to write. */
    remove: (context: CommandContext, ids: readonly string[]): Promise<{ removed: number }> =>
      commands.run(context, async (work) => {
        const rows = await repository.lockTargets(work.tx, [...new Set(ids)]);
        if (rows.length < new Set(ids).size) refuse("not-found");
        for (const row of rows) {
          requireTarget(work, row, "removeTarget");
          if (row.openedAt || row.origin === "public") refuse("campaigns.target-used");
        }
        const used = await work.tx
          .selectFrom("surveyNotes")
          .select("targetId")
          .where("targetId", "in", ids)
          .union(work.tx.selectFrom("surveyDrafts").select("targetId").where("targetId", "in", ids))
          .union(work.tx.selectFrom("surveyExtensions").select("targetId").where("targetId", "in", ids))
          .execute();
        if (used.length > 0) refuse("campaigns.target-used");
        await work.tx.deleteFrom("surveyLinks").where("targetId", "in", ids).execute();
        await work.tx.deleteFrom("surveyTargets").where("id", "in", ids).execute();
        for (const row of rows) noteTarget(work, row, "survey.remove-target");
        return { removed: rows.length };
      }),

    /** Gives enterprises to a department, which then sees and visits them; null takes them back. */
    assign: (
      context: CommandContext,
      input: { ids: readonly string[]; departmentId: string | null },
    ): Promise<{ changed: number }> =>
      commands.run(context, async (work) => {
        const rows = await repository.lockTargets(work.tx, [...new Set(input.ids)]);
        if (rows.length < new Set(input.ids).size) refuse("not-found");
        const department = await departmentOf(work, input.departmentId);
        const campaigns = new Set<string>();
        for (const row of rows) {
          requireTarget(work, row, "assignTarget");
          await change(work, row, {
            departmentId: department?.id ?? null,
            departmentName: department?.fullName ?? null,
          });
          campaigns.add(row.campaignId);
          noteTarget(work, row, "survey.assign", { detail: { department: department?.fullName ?? null } });
        }
        if (department)
          for (const id of [...campaigns].sort()) await knownDepartments(work, id, department.id);
        if (rows.length === 0) work.nothingChanged();
        return { changed: rows.length };
      }),

    /** Writes down what was heard on a visit. */
    note: (
      context: CommandContext,
      input: { id: string; note: VisitNote },
    ): Promise<{ id: string; version: number }> =>
      commands.run(context, async (work) => {
        const row = requireTarget(work, await repository.lockTarget(work.tx, input.id), "noteVisit");
        await work.tx
          .insertInto("surveyNotes")
          .values({
            id: work.newId(),
            targetId: row.id,
            ...input.note,
            nextOn: input.note.nextOn ?? null,
            byId: work.actor.personId,
            byName: work.actor.name,
            at: work.now,
          })
          .execute();
        noteTarget(work, row, "survey.note-visit", { detail: { on: input.note.on, mode: input.note.mode } });
        return change(work, row, {});
      }),
  };
}
export type TargetService = ReturnType<typeof createTargetService>;
