import type { EngagementRef, EngagementStateChanged } from "#modules/engagements/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import type { TakenOver, TakeOverInput } from "../../model/meetings/meeting.ts";
import { activitySubjects, timetablePolicy } from "../../model/negotiation.policy.ts";
import type { PartyKey } from "../../model/party.ts";
import { localTime } from "../../model/timetable/problem/presence.ts";
import type { NegotiationPorts } from "../ports.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { begunMeetings } from "../timetable/versions/version.repository.ts";
import { type MeetingDraft, makeMeetings, noteMeeting, partiesOf, placeOf } from "./meeting.making.ts";
import {
  holdActivity,
  lockForEngagements,
  takenOver,
  unlinkedMeetings,
  updateMeeting,
} from "./meeting.repository.ts";

const STANDING = ["confirmed", "met", "intent", "signed"];
/** Why a meeting went with its engagement, as it is stored; the pages have it in their own language. */
const ENDED: Readonly<Record<string, string>> = { "on-hold": "对接暂缓", "fell-through": "对接未成" };

/** Meetings from confirmed engagements, and kept in step with them afterwards. */
export function createTakeOver(platform: Platform, ports: NegotiationPorts) {
  /** Cancelled with its engagement, open again with it. */
  async function reopen(work: UnitOfWork, row: NegotiationMeetingRow): Promise<void> {
    const set = {
      state: "open",
      cancelledReason: null,
      cancelledWithEngagement: false,
      version: row.version + 1,
    } as const;
    await updateMeeting(work.tx, row.id, set);
    noteMeeting(work, { ...row, ...set }, { action: "meeting.reopen" });
  }

  /** A meeting that the two agreed on before anybody confirmed an engagement now stands for it. */
  async function link(
    work: UnitOfWork,
    row: NegotiationMeetingRow,
    engagement: EngagementRef,
  ): Promise<void> {
    const set = { engagementId: engagement.id, version: row.version + 1 };
    await updateMeeting(work.tx, row.id, set);
    noteMeeting(
      work,
      { ...row, ...set },
      { action: "meeting.link", detail: { engagement: engagement.code } },
    );
  }

  const draftOf = (engagement: EngagementRef, consortium: TakeOverInput["consortium"]): MeetingDraft => ({
    title: engagement.title,
    source: "engagement",
    engagementId: engagement.id,
    engagementCode: engagement.code,
    county: engagement.county,
    parties: partiesOf(engagement, consortium),
  });

  /** Brings meetings up to the engagements given; what has a meeting is left alone. The activity is held. */
  async function bringUp(
    work: UnitOfWork,
    engagements: readonly EngagementRef[],
    at: { readonly activityId: string; readonly consortium: TakeOverInput["consortium"] },
  ): Promise<TakenOver> {
    const { edition } = await placeOf(work, ports, at.activityId);
    const known = await lockForEngagements(
      work.tx,
      engagements.map((e) => e.id),
    );
    const unlinked = await unlinkedMeetings(work.tx, at.activityId);
    const counts = { made: 0, reopened: 0, linked: 0, already: 0, cancelled: 0 };
    const drafts: MeetingDraft[] = [];
    for (const engagement of engagements) {
      const mine = known.filter((m) => m.engagementId === engagement.id && m.activityId === at.activityId);
      const draft = draftOf(engagement, at.consortium);
      const agreed = unlinked.findIndex((m) => samePair(m.parties, draft.parties));
      if (mine.some((m) => m.state === "open")) counts.already++;
      else if (mine.length > 0) {
        const last = mine.findLast((m) => m.cancelledWithEngagement);
        if (last) {
          await reopen(work, last);
          counts.reopened++;
        } else counts.cancelled++;
      } else if (agreed >= 0) {
        const [row] = unlinked.splice(agreed, 1);
        await link(work, row as NegotiationMeetingRow, engagement);
        counts.linked++;
      } else if (draft.parties.length >= 2) drafts.push(draft);
    }
    counts.made = (await makeMeetings(work, ports, { activityId: at.activityId, edition, drafts })).length;
    return counts;
  }

  return {
    /** One meeting per confirmed engagement of the activity. Done again it adds what was confirmed since. */
    takeOver(context: CommandContext, input: TakeOverInput): Promise<TakenOver> {
      return platform.commands.run(context, async (work) => {
        const { activity, edition } = await placeOf(work, ports, input.activityId);
        const subjects = activitySubjects({ ...edition, hostCounty: activity.hostCounty });
        requireAllowed(work.actor, timetablePolicy, "manageTimetables", { subjects, now: work.now });
        await holdActivity(work.tx, activity.id);
        const standing = await ports.engagements.standing(activity.id, work);
        const wanted = standing.filter((e) => input.advanced || e.state === "confirmed");
        const result = await bringUp(work, wanted, { activityId: activity.id, consortium: input.consortium });
        if (result.made + result.reopened + result.linked === 0) work.nothingChanged();
        return result;
      });
    },

    /**
     * `engagement.state-changed`: what is held or over has no meeting to come, one that has begun stays in the record; what is
     * confirmed after the take-over gets one.
     */
    async engagementChanged(work: UnitOfWork, event: EngagementStateChanged): Promise<void> {
      const ended = ENDED[event.to];
      const stands = STANDING.includes(event.to);
      const stood = STANDING.includes(event.from);
      if (ended === undefined && !(stands && !stood)) return;
      const engagement = (await ports.engagements.byIds([event.engagementId], work)).get(event.engagementId);
      if (!engagement) return;
      await holdActivity(work.tx, engagement.activityId);
      if (ended === undefined) {
        if (await takenOver(work.tx, engagement.activityId))
          await bringUp(work, [engagement], { activityId: engagement.activityId, consortium: "lead" });
        return;
      }
      const open = (await lockForEngagements(work.tx, [engagement.id])).filter((row) => row.state === "open");
      if (open.length === 0) return;
      const now = localTime(work.now, platform.config.timeZone);
      const begun = await begunMeetings(work.tx, engagement.activityId, now);
      for (const row of open) {
        if (begun.has(row.id)) continue;
        const set = {
          state: "cancelled",
          cancelledReason: ended,
          cancelledWithEngagement: true,
          version: row.version + 1,
        } as const;
        await updateMeeting(work.tx, row.id, set);
        noteMeeting(work, { ...row, ...set }, { action: "meeting.cancel", reason: ended });
      }
    },
  };
}
export type TakeOver = ReturnType<typeof createTakeOver>;

const samePair = (a: readonly PartyKey[], b: readonly PartyKey[]): boolean =>
  b.length >= 2 && b.every((key) => a.includes(key));
