import type { Locale, Text } from "#platform/kernel/text.ts";
import type { AgendaEntry, Placement } from "../timetable.ts";
import type { FrozenNames, FrozenVisit } from "./problem/inputs.ts";

type Content = {
  readonly activityId: string;
  readonly names: FrozenNames;
  readonly placements: readonly Placement[];
  readonly visits: readonly FrozenVisit[];
};

const KINDS: Readonly<Record<string, Text>> = {
  break: { zh: "茶歇", en: "Break" },
  meal: { zh: "用餐", en: "Meal" },
  ceremony: { zh: "仪式", en: "Ceremony" },
  transfer: { zh: "转场", en: "Transfer" },
};
const both = (text: string): Text => ({ zh: text, en: text });

/** Who is visited and why; titles often name the host already. In English a title that only says 考察 (visit) is translated. */
export function visitName(v: { readonly hostName: string; readonly title: string }, locale: Locale): string {
  if (locale === "en" && v.title === `考察${v.hostName}`) return `Visit to ${v.hostName}`;
  return v.title.includes(v.hostName) ? v.title : `${v.hostName}${locale === "zh" ? "：" : ": "}${v.title}`;
}

/**
 * A party's days from a published version: its meetings and visits, and what stands on the programme for everybody meanwhile, by time.
 * @param marks the last mark of each meeting (started, late, no-show, finished)
 */
export function agendaEntries(
  version: Content,
  party: string,
  marks: ReadonlyMap<string, string> = new Map(),
): AgendaEntry[] {
  const { names } = version;
  const uid = (kind: string, id: string) => `${kind}-${id}-${version.activityId}@huizhi`;
  const people = new Map(names.parties.map((p) => [p.key, p]));
  const others = (keys: readonly string[]) =>
    keys
      .filter((key) => key !== party)
      .map((key) => {
        const known = people.get(key);
        return { key, name: known?.name ?? "—", nameEn: known?.nameEn ?? null };
      });
  const slots = new Map(names.slots.map((s) => [s.id, s]));
  const tables = new Map(names.tables.map((t) => [t.id, t]));
  const meetings = new Map(names.meetings.map((m) => [m.id, m]));
  const entries: AgendaEntry[] = [];
  for (const p of version.placements) {
    const [meeting, slot] = [meetings.get(p.meeting), slots.get(p.slot)];
    if (!meeting?.parties.includes(party) || !slot) continue;
    const table = p.table === null ? undefined : tables.get(p.table);
    entries.push({
      kind: "meeting",
      id: meeting.id,
      uid: uid("meeting", meeting.id),
      day: slot.day,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      title: both(meeting.title),
      withParties: others(meeting.parties),
      room: table?.room ?? null,
      table: table?.number ?? null,
      note: null,
      mark: marks.get(meeting.id) ?? null,
    });
  }
  for (const v of version.visits) {
    if (!v.parties.includes(party)) continue;
    const vehicle = v.vehicle ? { zh: `，乘${v.vehicle}`, en: `, by ${v.vehicle}` } : both("");
    entries.push({
      kind: "visit",
      id: v.id,
      uid: uid("visit", v.id),
      day: v.day,
      startsAt: v.departsAt,
      endsAt: v.returnsAt,
      title: { zh: visitName(v, "zh"), en: visitName(v, "en") },
      withParties: others(v.parties),
      room: v.address ? both(v.address) : null,
      table: null,
      note: {
        zh: `${v.departsAt}出发${vehicle.zh}，${v.startsAt}–${v.endsAt}考察，${v.returnsAt}返回`,
        en: `leaves ${v.departsAt}${vehicle.en}, on site ${v.startsAt}–${v.endsAt}, back ${v.returnsAt}`,
      },
      mark: null,
    });
  }
  // Tea in the hall is not for somebody who is on the road.
  const away = entries.filter((e) => e.kind === "visit");
  const common = programmeEntries(version).filter(
    (e) => !away.some((v) => v.day === e.day && v.startsAt <= e.startsAt && e.endsAt <= v.endsAt),
  );
  return [...entries, ...common].sort((a, b) =>
    `${a.day} ${a.startsAt} ${a.endsAt}`.localeCompare(`${b.day} ${b.startsAt} ${b.endsAt}`),
  );
}

/** What everybody attends: every stretch of the programme in which tables are not in use. */
export const programmeEntries = ({
  activityId,
  names,
}: Pick<Content, "activityId" | "names">): AgendaEntry[] =>
  names.slots
    .filter((s) => s.kind !== "meeting")
    .map((s) => ({
      kind: "programme",
      id: s.id,
      uid: `programme-${s.id}-${activityId}@huizhi`,
      day: s.day,
      startsAt: s.startsAt,
      endsAt: s.endsAt,
      title: s.title ? { zh: s.title.zh, en: s.title.en || s.title.zh } : (KINDS[s.kind] ?? both(s.kind)),
      withParties: [],
      room: null,
      table: null,
      note: null,
      mark: null,
    }));
