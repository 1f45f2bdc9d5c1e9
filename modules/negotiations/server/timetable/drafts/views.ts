import { violations } from "#libs/timetable/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { ask } from "#platform/timetable/question.ts";
import { type TimetableAction, timetablePolicy } from "../../../model/negotiation.policy.ts";
import { partyOf } from "../../../model/party.ts";
import { absenceByDays } from "../../../model/timetable/absence.ts";
import { frozenNames, versionChanges } from "../../../model/timetable/frozen.ts";
import { named, namedCause } from "../../../model/timetable/names.ts";
import type { TimetableComparison, WhyNot } from "../../../model/timetable/problem/inputs.ts";
import { knownPlacements, timetableProblem, withFixed } from "../../../model/timetable/problem/problem.ts";
import { qualityOf } from "../../../model/timetable/problem/quality.ts";
import type { Board, Cause, Quality, TimetableItem } from "../../../model/timetable.ts";
import type { Viewer } from "../../ports.ts";
import type { TimetableRow } from "../../tables.ts";
import { type Loaded, problemDigest, type Situations } from "../situations.ts";
import { versionInForce } from "../versions/version.repository.ts";
import { blockedBy } from "./moves.ts";
import * as repository from "./timetable.repository.ts";

/** How long a question why somebody cannot meet may think. */
const WHY_NOT_SECONDS = 4;

const ACTIONS: Readonly<Record<TimetableRow["state"], readonly string[]>> = {
  draft: ["edit", "solve", "publish", "copy", "delete"],
  solving: ["stop", "copy"],
  published: ["copy"],
};

/** What may be done with a draft in its state, for who is allowed to run the activity. */
export const timetableActions = (
  state: TimetableRow["state"],
  actor: Actor,
  on: Pick<Loaded, "subjects"> & { now: string },
) => (isAllowed(actor, timetablePolicy, "manageTimetables", on) ? [...ACTIONS[state]] : []);

/** A draft with the problem as it is now. */
export function judged(row: TimetableRow, { situation, labels }: Loaded) {
  const { problem, leftOut } = timetableProblem(situation, row.settings);
  const placements = knownPlacements(problem, row.placements);
  const broken = violations(problem, placements) as Cause[];
  const proven = row.bound && row.bound.problem === problemDigest(problem) ? row.bound : null;
  const quality = qualityOf(problem, placements, { rooms: situation.rooms, proven });
  return { problem, leftOut, placements, quality, violations: broken.map((v) => namedCause(v, labels)) };
}

/**
 * A draft as it is shown: one that was published is told as it was then. What happened since is told of the version in force, not of
 * it.
 */
function shownOf(row: TimetableRow, loaded: Loaded) {
  const now = judged(row, loaded);
  return row.state === "published" && row.quality ? { ...now, quality: row.quality, violations: [] } : now;
}

const NOT_YET = { zh: "尚未安排", en: "not placed yet" };
const SLOT_GONE = {
  zh: "原来的时段已删除或不再用于洽谈，需重新安排",
  en: "its slot was removed or holds no meetings any more; to be placed anew",
};

/** Drafts as people read them. */
export function createTimetableViews({ db }: Platform, situations: Situations) {
  async function loadedFor(
    activityId: string,
    viewer: Viewer,
    action: TimetableAction = "readTimetables",
  ): Promise<Loaded> {
    const loaded = (await situations.load(activityId)) ?? refuse("not-found");
    const on = { subjects: loaded.subjects, now: viewer.now };
    if (!isAllowed(viewer.actor, timetablePolicy, action, on)) refuse("not-found");
    return loaded;
  }
  async function readable(id: string, viewer: Viewer) {
    const row = (await repository.find(db, id)) ?? refuse("not-found");
    return { row, loaded: await loadedFor(row.activityId, viewer) };
  }
  const itemOf = (
    row: TimetableRow,
    on: { viewer: Viewer; loaded: Pick<Loaded, "subjects" | "labels">; quality?: Quality },
  ): TimetableItem => ({
    id: row.id,
    version: row.version,
    activityId: row.activityId,
    editionId: row.editionId,
    code: row.code,
    name: row.name,
    state: row.state,
    settings: row.settings,
    quality: on.quality ?? row.quality,
    progress: row.progress,
    conflict: row.conflict?.map((c) => namedCause(c, on.loaded.labels)) ?? null,
    failure: row.failure,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    allowedActions: timetableActions(row.state, on.viewer.actor, {
      subjects: on.loaded.subjects,
      now: on.viewer.now,
    }),
  });

  return {
    loadedFor,
    itemOf,

    /** A line of the list, judged by what is known now as its board is; one that is being solved as it was last saved. */
    listed: (row: TimetableRow, loaded: Loaded, viewer: Viewer): TimetableItem =>
      row.state === "solving"
        ? itemOf(row, { viewer, loaded })
        : itemOf(row, { viewer, loaded, quality: shownOf(row, loaded).quality }),

    /** Polled while it is being solved: reads no more than it has to. */
    async item(id: string, viewer: Viewer): Promise<TimetableItem> {
      const { row, loaded } = await readable(id, viewer);
      if (row.state === "solving") return itemOf(row, { viewer, loaded });
      return itemOf(row, { viewer, loaded, quality: shownOf(row, loaded).quality });
    },

    async board(id: string, viewer: Viewer): Promise<Board> {
      const { row, loaded } = await readable(id, viewer);
      const { problem, leftOut, placements, quality, violations: broken } = shownOf(row, loaded);
      const { situation } = loaded;
      const inForce = await versionInForce(db, row.activityId);
      const placed = new Set(placements.map((p) => p.meeting));
      const why = new Map([...row.unplaced, ...leftOut].map((u) => [u.meeting, u.why]));
      const lost = new Set(row.placements.map((p) => p.meeting).filter((m) => !placed.has(m)));
      const taking = new Set(problem.participants.map((p) => p.id));
      const rooms = new Map(situation.rooms.map((r, i) => [r.id, { name: r.name, i }]));
      const roomOrder = (id: string) => rooms.get(id)?.i ?? 999;
      return {
        timetable: itemOf(row, { viewer, loaded, quality }),
        problem,
        placements,
        locked: row.locked.filter((m) => placed.has(m)),
        unplaced: situation.meetings
          .filter((m) => !placed.has(m.id))
          .map((m) => ({
            meeting: m.id,
            why: named(why.get(m.id) ?? (lost.has(m.id) ? SLOT_GONE : NOT_YET), loaded.labels),
          })),
        violations: broken,
        parties: situation.parties
          .filter((p) => taking.has(p.key))
          .map(({ key, name, nameEn, county, replyState }) => ({
            key,
            kind: partyOf(key).kind,
            name,
            nameEn,
            county,
            replyState,
          })),
        meetings: situation.meetings.map((m) => ({
          id: m.id,
          code: m.code,
          title: m.title,
          county: m.county,
          parties: [...m.parties],
          engagementId: m.engagementId,
          priority: m.rules.priority,
          optional: m.rules.optional,
          needs: [...m.rules.needs],
        })),
        tables: situation.tables
          .filter((t) => t.open)
          .sort((a, b) => roomOrder(a.roomId) - roomOrder(b.roomId))
          .map((t) => ({
            id: t.id,
            number: t.number,
            roomId: t.roomId,
            room: rooms.get(t.roomId)?.name ?? { zh: "", en: "" },
            county: t.county,
            reserved: t.reserved,
            skills: [...t.skills],
          })),
        visits: situation.visits.map((v) => ({ id: v.id, title: v.title, parties: [...v.parties] })),
        labels: Object.fromEntries(loaded.labels),
        published: inForce
          ? { id: inForce.id, number: inForce.number, placements: inForce.placements }
          : null,
      };
    },

    /** Why a meeting has no place: what stands against it beside everything that is locked or must take place. */
    async whyNot(id: string, meeting: string, viewer: Viewer): Promise<WhyNot> {
      const { row, loaded } = await readable(id, viewer);
      const { problem, leftOut, placements } = judged(row, loaded);
      if (!problem.meetings.some((m) => m.id === meeting)) refuse("not-found");
      const declined = leftOut.find((l) => l.meeting === meeting);
      const cause = (constraint: string, text: Cause["text"]): WhyNot => ({
        meeting,
        state: "impossible",
        causes: [{ constraint, with: [meeting], text }],
        smallest: true,
      });
      if (declined) return cause("declined", declined.why);
      if (problem.cancelled?.includes(meeting))
        return cause("cancelled", { zh: "该洽谈已取消", en: "the meeting is cancelled" });
      const blockers = blockedBy(problem, placements, meeting);
      if (!blockers) return { meeting, state: "possible", causes: [], smallest: true };
      const locked = placements.filter((p) => row.locked.includes(p.meeting) && p.meeting !== meeting);
      const base = withFixed(problem, locked);
      // What is placed now must stay possible, wherever: else leaving out another optional meeting would always be an answer.
      const placed = new Set<string | number>(placements.map((p) => p.meeting));
      const held = {
        ...base,
        meetings: base.meetings.map((m) => (placed.has(m.id) ? { ...m, optional: false } : m)),
      };
      // First whether what is locked or must take place is enough to rule it out; that is settled at once.
      for (const asked of [base, held]) {
        const found = await ask({ kind: "why-not", problem: asked, meeting, seconds: WHY_NOT_SECONDS });
        if (found === "open" || (found.causes.length === 0 && asked === base)) continue;
        return {
          meeting,
          state: found.causes.length > 0 ? "impossible" : "possible",
          causes: (found.causes as Cause[]).map((c) =>
            namedCause(absenceByDays(c, problem.slots), loaded.labels),
          ),
          smallest: found.smallest,
        };
      }
      // Not settled: what stands in the way as everything is placed now.
      const causes = blockers.map((c) => namedCause(c, loaded.labels));
      return { meeting, state: "open", causes, smallest: false };
    },

    /** What leads from one draft to another draft, or to the version in force (`with` = "version"). */
    async compare(id: string, other: string, viewer: Viewer): Promise<TimetableComparison> {
      const { row, loaded } = await readable(id, viewer);
      const left = shownOf(row, loaded);
      const sideOf = (r: TimetableRow, quality: Quality) => ({
        id: r.id,
        name: r.name,
        number: null,
        quality,
      });
      let right: TimetableComparison["right"];
      const names = frozenNames(loaded.situation);
      let against: Parameters<typeof versionChanges>[1];
      if (other === "version") {
        const version = (await versionInForce(db, row.activityId)) ?? refuse("timetables.no-version");
        right = {
          id: version.id,
          name: version.note ?? "",
          number: version.number,
          quality: version.quality,
        };
        against = version;
      } else {
        const second = (await repository.find(db, other)) ?? refuse("not-found");
        if (second.activityId !== row.activityId) refuse("not-found");
        const found = shownOf(second, loaded);
        right = sideOf(second, found.quality);
        against = { names, placements: found.placements };
      }
      const list = versionChanges({ names, placements: left.placements }, against);
      return {
        left: sideOf(row, left.quality),
        right,
        changes: list,
      };
    },
  };
}
export type TimetableViews = ReturnType<typeof createTimetableViews>;
