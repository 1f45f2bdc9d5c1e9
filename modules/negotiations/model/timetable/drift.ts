import { z } from "zod";
import { textPair } from "#platform/kernel/text-pair.ts";
import type { Placement } from "../timetable.ts";
import { frozenVisits, visitsAlike } from "./frozen.ts";
import { slotLabel } from "./names.ts";
import type { FrozenNames, FrozenVisit } from "./problem/inputs.ts";
import type { Situation } from "./problem/situation.ts";

export const DRIFT_KINDS = ["slot", "table", "meeting", "party", "visit"] as const;
/** One thing that is no longer as the version in force told it; it counts once the next version is published. */
export const Drift = z.object({
  kind: z.enum(DRIFT_KINDS),
  id: z.string(),
  text: textPair,
  /** Published meetings it concerns. */
  meetings: z.number().int(),
});
export type Drift = z.infer<typeof Drift>;
export const TimetableDrift = z.object({
  /** Number of the version in force; null while nothing is published. */
  number: z.number().int().nullable(),
  items: z.array(Drift),
});
export type TimetableDrift = z.infer<typeof TimetableDrift>;

type Version = {
  readonly names: FrozenNames;
  readonly placements: readonly Placement[];
  readonly visits: readonly FrozenVisit[];
};

/**
 * What was changed under a published version since: slots moved, tables renamed, closed or in another room, meetings cancelled,
 * parties that declined, site visits changed. A version stays as it is, so that what people hold and what screens show agree until
 * the next one is published.
 */
export function driftOf(version: Version, situation: Situation): Drift[] {
  const open = new Map(situation.meetings.map((m) => [m.id, m]));
  const standing = version.placements.filter((p) => open.has(p.meeting));
  return [
    ...slotDrift(version, situation, standing),
    ...tableDrift(version, situation, standing),
    ...meetingDrift(version, situation),
    ...visitDrift(version, situation),
  ];
}

const count = (n: number) => ({
  zh: n > 0 ? `（${n} 场洽谈）` : "",
  en: n > 0 ? ` (${n} ${n === 1 ? "meeting" : "meetings"})` : "",
});

function slotDrift({ names }: Version, { slots }: Situation, standing: readonly Placement[]): Drift[] {
  const now = new Map(slots.map((s) => [s.id, s]));
  const titled = (s: { title: { zh: string; en: string } | null }) => ({
    zh: s.title ? `“${s.title.zh}”` : "",
    en: s.title ? ` “${s.title.en || s.title.zh}”` : "",
  });
  const changed = names.slots.flatMap((was): Drift[] => {
    const meetings = standing.filter((p) => p.slot === was.id).length;
    // A meeting slot in which nothing was published concerns nobody.
    if (was.kind === "meeting" && meetings === 0) return [];
    const is = now.get(was.id);
    const [old, n, title] = [slotLabel(was), count(meetings), titled(was)];
    const item = (zh: string, en: string): Drift[] => [
      { kind: "slot", id: was.id, meetings, text: { zh: `${zh}${n.zh}`, en: `${en}${n.en}` } },
    ];
    if (!is) return item(`${old.zh}${title.zh} 已删除`, `${old.en}${title.en} was removed`);
    const fresh = slotLabel(is);
    if (fresh.zh !== old.zh)
      return item(`${old.zh}${title.zh} 改为 ${fresh.zh}`, `${old.en}${title.en} is now ${fresh.en}`);
    if (was.kind !== "meeting" && titled(is).zh !== title.zh)
      return item(
        `${old.zh}${title.zh} 改为${titled(is).zh || "无名称"}`,
        `${old.en}${title.en} is now${titled(is).en || " unnamed"}`,
      );
    return [];
  });
  const known = new Set(names.slots.map((s) => s.id));
  const added = slots
    .filter((s) => s.kind !== "meeting" && !known.has(s.id))
    .map((s): Drift => {
      const [label, title] = [slotLabel(s), titled(s)];
      return {
        kind: "slot",
        id: s.id,
        meetings: 0,
        text: { zh: `新增 ${label.zh}${title.zh}`, en: `${label.en}${title.en} is new` },
      };
    });
  return [...changed, ...added];
}

function tableDrift({ names }: Version, situation: Situation, standing: readonly Placement[]): Drift[] {
  const now = new Map(situation.tables.map((t) => [t.id, t]));
  const rooms = new Map(situation.rooms.map((r) => [r.id, r.name]));
  return names.tables.flatMap((was): Drift[] => {
    const meetings = standing.filter((p) => p.table === was.id).length;
    if (meetings === 0) return [];
    const is = now.get(was.id);
    const room = (is && rooms.get(is.roomId)) ?? { zh: "", en: "" };
    const n = count(meetings);
    const old = {
      zh: `${was.room.zh} ${was.number} 号桌`,
      en: `Table ${was.number}, ${was.room.en || was.room.zh}`,
    };
    const item = (zh: string, en: string): Drift => ({
      kind: "table",
      id: was.id,
      meetings,
      text: { zh: `${old.zh}${zh}${n.zh}`, en: `${old.en}, ${en}${n.en}` },
    });
    if (!is) return [item("已删除", "was removed")];
    return [
      ...(is.number !== was.number || room.zh !== was.room.zh
        ? [item(`改为 ${room.zh} ${is.number} 号桌`, `is now table ${is.number}, ${room.en || room.zh}`)]
        : []),
      ...(is.open ? [] : [item("已停用", "was closed")]),
    ];
  });
}

function meetingDrift({ names, placements }: Version, situation: Situation): Drift[] {
  const open = new Map(situation.meetings.map((m) => [m.id, m]));
  const titles = new Map(names.meetings.map((m) => [m.id, `${m.code}“${m.title}”`]));
  const gone = placements
    .filter((p) => !open.has(p.meeting))
    .map(({ meeting }): Drift => {
      const title = titles.get(meeting) ?? meeting;
      return {
        kind: "meeting",
        id: meeting,
        meetings: 1,
        text: { zh: `洽谈 ${title} 已取消`, en: `Meeting ${title} was cancelled` },
      };
    });
  const placed = new Set(placements.map((p) => p.meeting));
  const declined = situation.parties.flatMap((party): Drift[] => {
    if (party.replyState !== "declined") return [];
    const meetings = situation.meetings.filter(
      (m) => placed.has(m.id) && m.parties.includes(party.key),
    ).length;
    if (meetings === 0) return [];
    const n = count(meetings);
    return [
      {
        kind: "party",
        id: party.key,
        meetings,
        text: {
          zh: `${party.name} 谢绝参会${n.zh}`,
          en: `${party.nameEn ?? party.name} declined to come${n.en}`,
        },
      },
    ];
  });
  return [...gone, ...declined];
}

function visitDrift({ visits }: Version, situation: Situation): Drift[] {
  const now = frozenVisits(situation);
  const item = ({ id, code, title }: FrozenVisit, zh: string, en: string): Drift => ({
    kind: "visit",
    id,
    meetings: 0,
    text: { zh: `考察 ${code}“${title}”${zh}`, en: `Site visit ${code} “${title}” ${en}` },
  });
  const told = new Set(visits.map((v) => v.id));
  return [
    ...visits.flatMap((was) => {
      const is = now.find((v) => v.id === was.id);
      if (!is) return [item(was, "已取消", "was cancelled")];
      return visitsAlike(is, was) ? [] : [item(is, "有改动", "was changed")];
    }),
    ...now.filter((v) => !told.has(v.id) && v.parties.length > 0).map((v) => item(v, "是新增的", "is new")),
  ];
}
