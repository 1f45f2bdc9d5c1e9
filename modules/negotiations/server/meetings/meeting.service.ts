import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { rulesProblems } from "../../model/meetings/meeting.rules.ts";
import type { MeetingEdit, MeetingInput, MeetingRules } from "../../model/meetings/meeting.ts";
import { meetingPolicy, partySubjects } from "../../model/negotiation.policy.ts";
import type { NegotiationPorts } from "../ports.ts";
import { slotsOf, tablesOf } from "../programme/programme.repository.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { makeMeetings, noteMeeting, placeOf, searchTextOf, sidesOf } from "./meeting.making.ts";
import * as repository from "./meeting.repository.ts";

export type Changed = { id: string; version: number };

/** What a version keeps of a meeting, as a stale editor is told. */
const field = (id: string, zh: string, en: string): FieldSpec => ({ id, kind: "text", label: { zh, en } });
const meetingFields: readonly FieldSpec[] = [
  field("title", "洽谈主题", "Title"),
  field("county", "县（市、区）", "County"),
  field("parties", "参加方", "Parties"),
  field("state", "状态", "State"),
  field("priority", "优先级", "Priority"),
  field("optional", "可不安排", "May stay unplaced"),
  field("session", "半天", "Session"),
  field("allowedSlots", "允许的时段", "Slots allowed"),
  field("preferredSlots", "希望的时段", "Preferred slots"),
  field("fixedSlot", "固定时段", "Fixed slot"),
  field("tableId", "指定洽谈桌", "Table"),
  field("ownTable", "本县（市、区）桌位", "Own table"),
  field("needs", "所需条件", "Needs"),
  field("after", "须在其后", "After"),
];

export const meetingSubjects = (
  row: Pick<NegotiationMeetingRow, "city" | "county" | "ownerIds" | "organisationIds">,
) =>
  partySubjects({
    city: row.city,
    counties: row.county ? [row.county] : [],
    owners: row.ownerIds,
    organisations: row.organisationIds,
  });

/** Meetings that officers add and change by hand. */
export function createMeetingService(platform: Platform, ports: NegotiationPorts) {
  const { commands } = platform;

  async function lock(work: UnitOfWork, id: string): Promise<NegotiationMeetingRow> {
    const row = (await repository.lockMeeting(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: meetingSubjects(row), now: work.now };
    if (!isAllowed(work.actor, meetingPolicy, "readMeetings", on)) refuse("not-found");
    requireAllowed(work.actor, meetingPolicy, "manageMeetings", on);
    return row;
  }

  async function requireRules(
    work: UnitOfWork,
    rules: MeetingRules,
    at: { readonly id: string | null; readonly activityId: string; readonly county: string },
  ): Promise<void> {
    const fields = rulesProblems(rules, {
      id: at.id,
      county: at.county,
      slots: await slotsOf(work.tx, at.activityId),
      tables: await tablesOf(work.tx, at.activityId),
      meetings: await repository.meetingsOf(work.tx, at.activityId),
    });
    if (fields.length > 0) refuse("negotiations.rules", { values: { count: fields.length }, fields });
  }

  const requireCounty = (work: UnitOfWork, city: string, county: string): void =>
    requireAllowed(work.actor, meetingPolicy, "manageMeetings", {
      subjects: { self: { city, counties: [county] } },
      now: work.now,
    });

  async function write(
    work: UnitOfWork,
    row: NegotiationMeetingRow,
    note: { action: string; reason?: string; detail?: Record<string, unknown> },
  ): Promise<Changed> {
    const { id: _id, ...set } = row;
    await repository.updateMeeting(work.tx, row.id, set);
    noteMeeting(work, row, note);
    return { id: row.id, version: row.version };
  }

  return {
    create(context: CommandContext, input: MeetingInput & { activityId: string }): Promise<Changed> {
      return commands.run(context, async (work) => {
        const { activity, edition } = await placeOf(work, ports, input.activityId);
        requireCounty(work, edition.city, input.county);
        await repository.holdActivity(work.tx, activity.id);
        await requireRules(work, input.rules, { id: null, activityId: activity.id, county: input.county });
        requireDifferent(input.parties);
        const engagement = input.engagementId
          ? ((await ports.engagements.byIds([input.engagementId], work)).get(input.engagementId) ??
            refuse("not-found"))
          : null;
        if (engagement) {
          // What comes of the meeting moves the engagement: it must be of this activity, and the officer's own.
          const own = { subjects: engagement.subjects, now: work.now };
          if (engagement.activityId !== activity.id) refuse("not-found");
          if (!isAllowed(work.actor, meetingPolicy, "manageMeetings", own)) refuse("not-found");
          const taken = (await repository.lockForEngagements(work.tx, [engagement.id])).find(
            (m) => m.state === "open" && m.activityId === activity.id,
          );
          if (taken) refuse("negotiations.engagement-has-meeting", { values: { code: taken.code } });
        }
        const [row] = await makeMeetings(work, ports, {
          activityId: activity.id,
          edition,
          drafts: [
            {
              title: input.title,
              source: "officer",
              engagementId: engagement?.id ?? null,
              engagementCode: engagement?.code ?? null,
              county: input.county,
              parties: input.parties,
              rules: input.rules,
            },
          ],
        });
        return { id: row?.id as string, version: 1 };
      });
    },

    edit(context: CommandContext, input: MeetingEdit & { id: string }): Promise<Changed> {
      return commands.run(context, async (work) => {
        const known = (await repository.findMeeting(work.tx, input.id)) ?? refuse("not-found");
        await repository.holdActivity(work.tx, known.activityId);
        const row = await lock(work, input.id);
        await requireVersion(work, {
          entityType: "negotiation-meeting",
          entityId: row.id,
          expected: input.version,
          stored: row.version,
          fields: meetingFields,
        });
        requireOpen(row);
        const county = input.county ?? row.county;
        if (county !== row.county) requireCounty(work, row.city, county);
        const rules = input.rules ?? row.rules;
        await requireRules(work, rules, { id: row.id, activityId: row.activityId, county });
        const parties = input.parties ?? row.parties;
        requireDifferent(parties);
        const sides = await sidesOf(work, ports, parties);
        const engagement = row.engagementId
          ? (await ports.engagements.byIds([row.engagementId], work)).get(row.engagementId)
          : undefined;
        const title = input.title ?? row.title;
        return write(
          work,
          {
            ...row,
            title,
            county,
            parties: [...parties],
            ownerIds: sides.ownerIds,
            organisationIds: sides.organisationIds,
            rules,
            searchText: searchTextOf(
              { code: row.code, title, engagementCode: engagement?.code },
              sides.described,
            ),
            version: row.version + 1,
          },
          { action: "meeting.edit" },
        );
      });
    },

    cancel(
      context: CommandContext,
      input: { id: string; version?: number | undefined; reason: string },
    ): Promise<Changed> {
      return commands.run(context, async (work) => {
        const known = (await repository.findMeeting(work.tx, input.id)) ?? refuse("not-found");
        await repository.holdActivity(work.tx, known.activityId);
        const row = await lock(work, input.id);
        if (!input.reason.trim()) refuse("reason-required");
        if (row.state === "cancelled") {
          work.nothingChanged();
          return { id: row.id, version: row.version };
        }
        await requireVersion(work, {
          entityType: "negotiation-meeting",
          entityId: row.id,
          expected: input.version ?? row.version,
          stored: row.version,
          fields: meetingFields,
        });
        return write(
          work,
          { ...row, state: "cancelled", cancelledReason: input.reason.trim(), version: row.version + 1 },
          { action: "meeting.cancel", reason: input.reason.trim() },
        );
      });
    },

    /** Opens a meeting cancelled by hand again; one that went with its engagement comes back with it. */
    reopen(context: CommandContext, input: { id: string }): Promise<Changed> {
      return commands.run(context, async (work) => {
        const known = (await repository.findMeeting(work.tx, input.id)) ?? refuse("not-found");
        await repository.holdActivity(work.tx, known.activityId);
        const row = await lock(work, input.id);
        if (row.state === "open") {
          work.nothingChanged();
          return { id: row.id, version: row.version };
        }
        if (row.cancelledWithEngagement) refuse("negotiations.engagement-over");
        if (row.engagementId) {
          const taken = (await repository.lockForEngagements(work.tx, [row.engagementId])).find(
            (m) => m.state === "open" && m.activityId === row.activityId,
          );
          if (taken) refuse("negotiations.engagement-has-meeting", { values: { code: taken.code } });
        }
        // What it came after may be gone, and who came after it may have been put before it.
        const open = new Set((await repository.meetingsOf(work.tx, row.activityId)).map((m) => m.id));
        const rules = { ...row.rules, after: row.rules.after.filter((id) => open.has(id)) };
        await requireRules(work, rules, { id: row.id, activityId: row.activityId, county: row.county });
        return write(
          work,
          { ...row, rules, state: "open", cancelledReason: null, version: row.version + 1 },
          { action: "meeting.reopen" },
        );
      });
    },
  };
}
export type MeetingService = ReturnType<typeof createMeetingService>;

function requireOpen(row: NegotiationMeetingRow): void {
  if (row.state === "cancelled") refuse("negotiations.meeting-cancelled", { values: { code: row.code } });
}

function requireDifferent(parties: readonly string[]): void {
  const twice = parties.find((key, i) => parties.indexOf(key) !== i);
  if (twice)
    refuse("invalid-input", {
      values: { count: 1 },
      fields: [{ field: "parties", value: twice, reason: { zh: "重复", en: "Named twice" } }],
    });
}
