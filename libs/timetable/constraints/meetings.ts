import { type Constraint, constraint, grouped, keyOf } from "./types.ts";

/** Rules about one meeting and about meetings one after the other. */
export const MEETING_CONSTRAINTS: readonly Constraint[] = [
  constraint(
    "placed",
    { zh: "每场必须举行的洽谈都要安排", en: "Every meeting that is not optional takes place" },
    ({ lookup, at }, violation) =>
      lookup.problem.meetings
        .filter((m) => !m.optional && !lookup.cancelled.has(m.id) && !at.has(m.id))
        .map((m) => violation([m.id], `洽谈 ${m.id} 没有安排`, `meeting ${m.id} has no slot`)),
  ),
  constraint(
    "once",
    { zh: "每场洽谈只安排一次", en: "A meeting takes place once" },
    ({ placements }, violation) =>
      grouped(placements, (p) => keyOf(p.meeting))
        .filter((list) => list.length > 1)
        .map(([p]) =>
          violation(
            [p?.meeting ?? ""],
            `洽谈 ${p?.meeting} 安排了多次`,
            `meeting ${p?.meeting} is placed more than once`,
          ),
        ),
  ),
  constraint(
    "cancelled",
    { zh: "已取消的洽谈不再安排", en: "A cancelled meeting does not take place" },
    ({ lookup, placements }, violation) =>
      placements
        .filter((p) => lookup.cancelled.has(p.meeting))
        .map((p) => violation([p.meeting], `洽谈 ${p.meeting} 已取消`, `meeting ${p.meeting} is cancelled`)),
  ),
  constraint(
    "allowed",
    { zh: "洽谈只在允许的时段举行", en: "A meeting takes place in a slot allowed for it" },
    ({ lookup, placements }, violation) =>
      placements.flatMap((p) => {
        const m = lookup.meetings.get(p.meeting);
        return m?.allowed && !m.allowed.includes(p.slot)
          ? [
              violation(
                [m.id, p.slot],
                `洽谈 ${m.id} 不可在 ${p.slot} 举行`,
                `meeting ${m.id} is not allowed at ${p.slot}`,
              ),
            ]
          : [];
      }),
  ),
  constraint(
    "session",
    {
      zh: "洽谈在指定的单元（如上午、下午）举行",
      en: "A meeting takes place in its session, such as the morning",
    },
    ({ lookup, placements }, violation) =>
      placements.flatMap((p) => {
        const m = lookup.meetings.get(p.meeting);
        const session = lookup.problem.slots[lookup.slots.get(p.slot) ?? -1]?.session;
        return m?.session !== undefined && m.session !== session
          ? [
              violation(
                [m.id, p.slot],
                `洽谈 ${m.id} 须在 ${m.session}，却在 ${p.slot}`,
                `meeting ${m.id} must be in session ${m.session}, but is at ${p.slot}`,
              ),
            ]
          : [];
      }),
  ),
  constraint(
    "fixed",
    { zh: "固定的洽谈在其时段举行", en: "A fixed meeting takes place in its slot" },
    ({ lookup, placements }, violation) =>
      placements.flatMap((p) => {
        const m = lookup.meetings.get(p.meeting);
        return m?.fixed !== undefined && m.fixed !== p.slot
          ? [
              violation(
                [m.id, m.fixed, p.slot],
                `洽谈 ${m.id} 固定在 ${m.fixed}，却在 ${p.slot}`,
                `meeting ${m.id} is fixed at ${m.fixed}, but is at ${p.slot}`,
              ),
            ]
          : [];
      }),
  ),
  constraint(
    "after",
    {
      zh: "有先后次序的洽谈，后者在更晚的时段举行",
      en: "A meeting that comes after another is in a later slot",
    },
    ({ lookup, placements, at }, violation) =>
      placements.flatMap((p) =>
        (lookup.meetings.get(p.meeting)?.after ?? []).flatMap((earlier) => {
          const other = at.get(earlier);
          return other && (lookup.slots.get(other.slot) ?? 0) >= (lookup.slots.get(p.slot) ?? 0)
            ? [
                violation(
                  [p.meeting, earlier],
                  `洽谈 ${p.meeting}（${p.slot}）须晚于洽谈 ${earlier}（${other.slot}）`,
                  `meeting ${p.meeting} (${p.slot}) must come later than meeting ${earlier} (${other.slot})`,
                ),
              ]
            : [];
        }),
      ),
  ),
];
