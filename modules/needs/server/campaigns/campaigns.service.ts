import { dayOf } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { newToken } from "#platform/commands/ids.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { Reader } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  type CampaignState,
  type CampaignTransition,
  campaignLifecycle,
} from "../../model/campaigns/campaign.lifecycle.ts";
import {
  allowedCampaignActions,
  type CampaignAction,
  campaignPolicy,
  campaignSubjects,
} from "../../model/campaigns/campaign.policy.ts";
import { type CampaignContent, type CampaignView, campaignFields } from "../../model/campaigns/campaign.ts";
import { placeInEdition } from "../commands/authoring.ts";
import type { CampaignRow } from "./campaigns.repository.ts";
import * as repository from "./campaigns.repository.ts";
import type { CampaignDeps } from "./ports.ts";

type Viewer = { readonly actor: Actor; readonly now: string };

export const formUrl = (publicUrl: string, formCode: string, county?: string): string =>
  `${publicUrl}/survey/form/${formCode}${county ? `?county=${county}` : ""}`;

export const campaignView = (row: CampaignRow, viewer: Viewer, publicUrl: string): CampaignView => {
  const { departments: _d, searchText: _s, createdAt: _c, formCode, editionId, activityId, ...shown } = row;
  return {
    ...shown,
    edition: editionId,
    activity: activityId,
    formUrl: row.publicForm ? formUrl(publicUrl, formCode) : null,
    allowedActions: allowedCampaignActions(viewer.actor, row, viewer.now),
  };
};

/** The campaign, for those who may see it. */
export async function visibleCampaign(db: Reader, id: string, viewer: Viewer): Promise<CampaignRow> {
  const row = (await repository.findCampaign(db, id)) ?? refuse("not-found");
  const on = { subjects: campaignSubjects(row), now: viewer.now };
  return isAllowed(viewer.actor, campaignPolicy, "readCampaign", on) ? row : refuse("not-found");
}

const requirePeriod = ({ opensOn, closesOn }: CampaignContent): void => {
  if (closesOn >= opensOn) return;
  const label = campaignFields.find((f) => f.id === "closesOn")?.label;
  refuse("invalid-input", {
    values: { count: 1 },
    fields: [
      {
        field: "closesOn",
        ...(label ? { label } : {}),
        value: closesOn,
        reason: { zh: "截止日期早于开始日期", en: "The last day lies before the first" },
        possible: { zh: `不早于 ${opensOn}`, en: `${opensOn} or later` },
      },
    ],
  });
};

const snapshotOf = (row: CampaignRow): Record<string, unknown> =>
  Object.fromEntries(
    [...campaignFields.map((f) => f.id), "goals"].map((id) => [id, row[id as keyof CampaignRow]]),
  );

const searchOf = (content: Pick<CampaignContent, "nameZh" | "nameEn">) =>
  searchText(content.nameZh, content.nameEn);

/** Campaigns: made, changed, started and closed by the city. */
export function createCampaignService(platform: Platform, deps: CampaignDeps) {
  const { commands, db, config } = platform;
  const viewIn = (work: UnitOfWork, row: CampaignRow): CampaignView =>
    campaignView(row, { actor: work.actor, now: work.now }, config.publicUrl);

  async function lockFor(work: UnitOfWork, id: string, action: CampaignAction): Promise<CampaignRow> {
    const row = (await repository.lockCampaign(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: campaignSubjects(row), now: work.now };
    if (!isAllowed(work.actor, campaignPolicy, "readCampaign", on)) refuse("not-found");
    requireAllowed(work.actor, campaignPolicy, action, on);
    return row;
  }

  const audit = (work: UnitOfWork, row: CampaignRow, action: string, detail: object = {}): void =>
    work.audit({
      action,
      entityType: "survey-campaign",
      entityId: row.id,
      editionId: row.editionId,
      detail: { ...detail },
    });

  async function move(
    work: UnitOfWork,
    row: CampaignRow,
    { action, set = {} }: { action: CampaignTransition; set?: Partial<CampaignRow> },
  ): Promise<CampaignRow> {
    const to: CampaignState = moveOrRefuse(campaignLifecycle, row.state, action);
    const moved = { ...row, ...set, state: to, version: row.version + 1, updatedAt: work.now };
    await repository.updateCampaign(work.tx, row.id, moved);
    work.saveVersion({
      entityType: "survey-campaign",
      entityId: row.id,
      version: moved.version,
      snapshot: snapshotOf(moved),
    });
    audit(
      work,
      moved,
      `survey.${action === "openCampaign" ? "open" : action === "closeCampaign" ? "close" : "reopen"}`,
      {
        from: row.state,
        to,
      },
    );
    return moved;
  }

  return {
    async view(id: string, viewer: Viewer): Promise<CampaignView> {
      return campaignView(await visibleCampaign(db, id, viewer), viewer, config.publicUrl);
    },

    /** A campaign in preparation. */
    create: (
      context: CommandContext,
      input: { editionId: string; activityId?: string | undefined; content: CampaignContent },
    ): Promise<CampaignView> =>
      commands.run(context, async (work) => {
        const { edition, activity } = await placeInEdition(work, deps.editions, input);
        const place = { city: edition.city, counties: edition.counties, departments: [] };
        requireAllowed(work.actor, campaignPolicy, "createCampaign", {
          subjects: campaignSubjects(place),
          now: work.now,
        });
        requirePeriod(input.content);
        const row: CampaignRow = {
          id: work.newId(),
          editionId: edition.id,
          activityId: activity.id,
          city: edition.city,
          counties: [...edition.counties],
          departments: [],
          ...input.content,
          // Typed from posters when a camera fails: short, and nothing secret.
          formCode: newToken().replace(/[-_]/g, "").slice(0, 10).toLowerCase(),
          state: "draft",
          openedAt: null,
          closedAt: null,
          version: 1,
          createdAt: work.now,
          updatedAt: work.now,
          searchText: searchOf(input.content),
        };
        await repository.insertCampaign(work.tx, row);
        work.saveVersion({
          entityType: "survey-campaign",
          entityId: row.id,
          version: 1,
          snapshot: snapshotOf(row),
        });
        audit(work, row, "survey.create");
        return viewIn(work, row);
      }),

    edit: (
      context: CommandContext,
      input: { id: string; version: number; content: CampaignContent },
    ): Promise<CampaignView> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, input.id, "editCampaign");
        await requireVersion(work, {
          entityType: "survey-campaign",
          entityId: row.id,
          expected: input.version,
          stored: row.version,
          fields: campaignFields,
        });
        requirePeriod(input.content);
        const set = {
          ...input.content,
          version: row.version + 1,
          updatedAt: work.now,
          searchText: searchOf(input.content),
        };
        const edited = { ...row, ...set };
        await repository.updateCampaign(work.tx, row.id, set);
        work.saveVersion({
          entityType: "survey-campaign",
          entityId: row.id,
          version: edited.version,
          snapshot: snapshotOf(edited),
        });
        audit(work, edited, "survey.edit");
        return viewIn(work, edited);
      }),

    open: (context: CommandContext, id: string): Promise<CampaignView> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, id, "openCampaign");
        if (row.closesOn < dayOf(context.occurredAt))
          refuse("campaigns.nothing-to-open", { values: { day: row.closesOn } });
        return viewIn(
          work,
          await move(work, row, { action: "openCampaign", set: { openedAt: context.occurredAt } }),
        );
      }),

    close: (context: CommandContext, id: string): Promise<CampaignView> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, id, "closeCampaign");
        return viewIn(
          work,
          await move(work, row, { action: "closeCampaign", set: { closedAt: context.occurredAt } }),
        );
      }),

    reopen: (context: CommandContext, id: string): Promise<CampaignView> =>
      commands.run(context, async (work) => {
        const row = await lockFor(work, id, "reopenCampaign");
        if (row.closesOn < dayOf(context.occurredAt))
          refuse("campaigns.nothing-to-open", { values: { day: row.closesOn } });
        return viewIn(work, await move(work, row, { action: "reopenCampaign", set: { closedAt: null } }));
      }),

    /** Closes what ran past its last day; nightly. */
    async closeDue(now: string): Promise<number> {
      const due = await db
        .selectFrom("surveyCampaigns")
        .select("id")
        .where("state", "=", "open")
        .where("closesOn", "<", dayOf(now))
        .execute();
      const context: CommandContext = { actor: systemActor, occurredAt: now, recordedAt: now, via: "job" };
      for (const { id } of due)
        await commands.run(context, async (work) => {
          const row = await lockFor(work, id, "closeCampaign");
          if (row.state !== "open" || row.closesOn >= dayOf(now)) return work.nothingChanged();
          await move(work, row, { action: "closeCampaign", set: { closedAt: now } });
        });
      return due.length;
    },
  };
}
export type CampaignService = ReturnType<typeof createCampaignService>;
