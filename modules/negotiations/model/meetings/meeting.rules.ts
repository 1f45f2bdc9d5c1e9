import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { NegotiationTable, Slot, TableSkill } from "../programme/programme.ts";
import type { MeetingRules } from "./meeting.ts";

/**
 * The circle that `after` would close through `id`: ids in order, the first one again at the end; null when there is none.
 * @param after for each meeting the ones before it, the changed rules of `id` included
 */
export function circleThrough(
  id: string,
  after: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  // Breadth first, so that the circle named is a shortest one.
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (const at of queue)
    for (const before of after.get(at) ?? []) {
      if (before === id) {
        const circle = [id];
        for (let step = at; step !== id; step = cameFrom.get(step) as string) circle.push(step);
        return [...circle, id].reverse();
      }
      if (!cameFrom.has(before)) {
        cameFrom.set(before, at);
        queue.push(before);
      }
    }
  return null;
}

export type RuleSurroundings = {
  /** The meeting whose rules they are; null for a new one. */
  readonly id: string | null;
  readonly county: string;
  readonly slots: readonly Slot[];
  readonly tables: readonly NegotiationTable[];
  /** Open meetings of the activity. */
  readonly meetings: readonly {
    readonly id: string;
    readonly code: string;
    readonly rules: Pick<MeetingRules, "after">;
  }[];
};

const no = (field: string, zh: string, en: string, value?: string): FieldRefusal => ({
  field,
  reason: { zh, en },
  ...(value === undefined ? {} : { value }),
});

/**
 * What is wrong with a meeting's rules by themselves and in the activity: slots, tables and meetings that are not there, wishes
 * that exclude each other, circles of `after`. Empty when they can hold. Fields are those of the form (`rules.` left out).
 */
export function rulesProblems(rules: MeetingRules, around: RuleSurroundings): FieldRefusal[] {
  return [...slotProblems(rules, around), ...tableProblems(rules, around), ...orderProblems(rules, around)];
}

function slotProblems(rules: MeetingRules, { slots }: RuleSurroundings): FieldRefusal[] {
  const meeting = new Map(slots.filter((s) => s.kind === "meeting").map((s) => [s.id, s]));
  const found: FieldRefusal[] = [];
  const unknown = (field: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!meeting.has(id))
        found.push(no(field, "该活动没有这个洽谈时段", "The activity has no such meeting slot", id));
  };
  unknown("allowedSlots", rules.allowedSlots);
  unknown("preferredSlots", rules.preferredSlots);
  unknown("fixedSlot", rules.fixedSlot ? [rules.fixedSlot] : []);
  if (found.length > 0) return found;
  const allowed = rules.allowedSlots.length > 0 ? rules.allowedSlots : [...meeting.keys()];
  const ofSession = allowed.filter((id) => !rules.session || meeting.get(id)?.session === rules.session);
  if (rules.fixedSlot && !ofSession.includes(rules.fixedSlot))
    found.push(
      no(
        "fixedSlot",
        "固定时段不在允许的时段或半天之内",
        "The fixed slot is not among the slots or the session allowed",
      ),
    );
  else if (rules.session && meeting.size > 0 && ofSession.length === 0)
    found.push(no("session", "允许的时段没有一个在该半天", "None of the slots allowed lies in this session"));
  const useless = rules.preferredSlots.filter((id) => !ofSession.includes(id));
  if (useless.length > 0)
    found.push(
      no(
        "preferredSlots",
        "希望的时段不在允许的时段或半天之内",
        "A preferred slot is not among the slots or the session allowed",
      ),
    );
  return found;
}

function tableProblems(rules: MeetingRules, { tables, county }: RuleSurroundings): FieldRefusal[] {
  if (!rules.tableId) return [];
  const table = tables.find((t) => t.id === rules.tableId);
  if (!table) return [no("tableId", "该活动没有这张洽谈桌", "The activity has no such table", rules.tableId)];
  const found: FieldRefusal[] = [];
  if (!table.open) found.push(no("tableId", `${table.number} 号桌已停用`, `Table ${table.number} is closed`));
  if ((rules.ownTable || table.reserved) && table.county !== null && table.county !== county)
    found.push(
      no(
        "tableId",
        `${table.number} 号桌属于其他县（市、区）`,
        `Table ${table.number} belongs to another county`,
      ),
    );
  const missing = rules.needs.filter((skill) => !table.skills.includes(skill));
  if (missing.length > 0)
    found.push(
      no(
        "tableId",
        `${table.number} 号桌不具备所需条件`,
        `Table ${table.number} does not offer what is needed: ${missing.join(", ")}`,
      ),
    );
  return found;
}

function orderProblems(rules: MeetingRules, { id, meetings }: RuleSurroundings): FieldRefusal[] {
  const codes = new Map(meetings.map((m) => [m.id, m.code]));
  const unknown = rules.after.filter((before) => !codes.has(before));
  if (unknown.length > 0)
    return unknown.map((before) =>
      no("after", "没有这场待安排的洽谈，或已取消", "No such meeting, or it is cancelled", before),
    );
  if (id === null) return [];
  const circle = circleThrough(
    id,
    new Map([...meetings.map((m) => [m.id, m.rules.after] as const), [id, rules.after] as const]),
  );
  if (!circle) return [];
  const names = circle.map((m) => codes.get(m) ?? m);
  return [
    no("after", `先后次序成环：${names.join(" → ")}`, `The order runs in a circle: ${names.join(" → ")}`),
  ];
}

const INTERPRETED: readonly (readonly [RegExp, TableSkill])[] = [
  [/^(en\b|英)/iu, "interpreter-en"],
  [/^(ru\b|俄)/iu, "interpreter-ru"],
  [/^(ja\b|日)/iu, "interpreter-ja"],
];
/** The interpreter a party needs who does not speak Chinese: for the first language there are interpreters of. Nobody where nothing is known. */
export function interpreterFor(languages: readonly string[]): TableSkill | null {
  if (languages.length === 0 || languages.some((l) => /^(zh\b|中文|汉语|普通话)/iu.test(l))) return null;
  const skills = languages.map((l) => INTERPRETED.find(([name]) => name.test(l))?.[1]);
  return skills.find((skill) => skill !== undefined) ?? null;
}
