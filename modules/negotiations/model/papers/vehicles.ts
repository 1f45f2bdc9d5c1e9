import type { Locale } from "#platform/kernel/text.ts";
import { transportOptions } from "../attendance/options.ts";
import { visitName } from "../timetable/agenda.ts";
import type { Block, Paper } from "./content.ts";
import type { Guest, PaperFacts } from "./facts.ts";
import { labelled, list } from "./lists.ts";
import { dayInWords, grouped, joined, nameOf } from "./words.ts";

/** Something to be driven: a visit with its vehicle, or all who arrive or leave together. */
export type Drive = {
  readonly day: string;
  readonly time: string;
  readonly what: string;
  readonly who: string;
  readonly people: number;
  readonly vehicle: string;
};

/**
 * Minutes a vehicle is out for a pick-up: on the road before a train arrives, back with luggage after it; at the station an hour
 * before it leaves. Rules of thumb for a station an hour away; what is proposed can be changed by hand.
 */
const OUT = { arrival: { before: 60, after: 90 }, departure: { before: 120, after: 30 } } as const;

/** People a guest comes with: those it named (one at least) and companions. */
const headcount = (g: Guest | undefined): number =>
  g
    ? Math.max(1, g.kind === "organisation" ? (g.reply?.attendees.length ?? 0) : 1) +
      (g.reply?.companions ?? 0)
    : 1;

type Busy = { readonly vehicle: string; readonly from: number; readonly until: number };
/** Minutes since the epoch of a local day and time, for comparing. */
const minutes = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`) / 60_000;

type PickUp = {
  readonly way: "arrival" | "departure";
  readonly day: string;
  readonly time: string;
  readonly transport: string | null | undefined;
  readonly number: string;
  readonly hotel: string;
  readonly guests: readonly Guest[];
};

/** Guests who arrive or leave with the same train, flight or at the same time, together. */
function pickUps(facts: PaperFacts): PickUp[] {
  const single = facts.guests.flatMap((g) =>
    (["arrival", "departure"] as const).flatMap((way) => {
      const journey = g.reply?.[way];
      if (g.replyState !== "accepted" || !journey?.pickUp) return [];
      const { day, time, transport, number } = journey;
      return [{ way, day, time, transport, number: number ?? "", hotel: g.hotelName ?? "", guest: g }];
    }),
  );
  const key = (p: (typeof single)[number]) =>
    [p.way, p.day, p.time, p.transport, p.number, p.hotel].join("|");
  return grouped(single, key).flatMap(([, of]) => {
    const [first] = of;
    return first ? [{ ...first, guests: of.map((p) => p.guest) }] : [];
  });
}

/** The smallest vehicle with seats enough that is not out; none when all are. */
function freeVehicle(
  facts: PaperFacts,
  busy: readonly Busy[],
  wanted: { people: number; from: number; until: number },
): PaperFacts["vehicles"][number] | undefined {
  return [...facts.vehicles]
    .sort((a, b) => a.seats - b.seats)
    .find(
      (v) =>
        v.seats >= wanted.people &&
        !busy.some((b) => b.vehicle === v.id && b.from < wanted.until && wanted.from < b.until),
    );
}

/** Said in place of a number that the reply does not give; who drives has none. */
function unknown({ transport }: PickUp, locale: Locale): string {
  if (transport === "car" || transport === "local") return "";
  if (transport === "flight") return locale === "zh" ? "航班号待确认" : "(flight to be confirmed)";
  return locale === "zh" ? "车次待确认" : "(train to be confirmed)";
}

const described = (v: PaperFacts["vehicles"][number]): string =>
  [v.name, v.plate, v.driver, v.phone].filter(Boolean).join(" ");

function visitDrive(facts: PaperFacts, v: PaperFacts["visits"][number], locale: Locale): Drive {
  const zh = locale === "zh";
  const guests = new Map<string, Guest>(facts.guests.map((g) => [g.key, g]));
  const named = new Map((facts.version?.names.parties ?? []).map((p) => [p.key, p]));
  const vehicle = facts.vehicles.find((one) => one.id === v.vehicleId);
  const name = visitName(v, locale);
  const address = v.address ? `\n${v.address}` : "";
  return {
    day: v.day,
    time: `${v.departsAt}–${v.returnsAt}`,
    what: zh
      ? `${name.startsWith("考察") ? "" : "考察"}${name}（${v.startsAt}到达，${v.endsAt}离开）${address}`
      : `${name.startsWith("Visit") ? "" : "Visit: "}${name} (there ${v.startsAt}–${v.endsAt})${address}`,
    who: joined(
      v.parties.flatMap((key) => {
        const known = guests.get(key) ?? named.get(key);
        return known ? [nameOf(known, locale)] : [];
      }),
      locale,
    ),
    people: v.parties.reduce((n, key) => n + headcount(guests.get(key)), 0),
    vehicle: vehicle ? described(vehicle) : "",
  };
}

/** Everything that has to be driven: visits in their vehicles, and pick-ups with a vehicle that is free then, by time. */
export function drives(facts: PaperFacts, locale: Locale): Drive[] {
  const zh = locale === "zh";
  const busy: Busy[] = facts.visits.flatMap((v) =>
    v.vehicleId
      ? [{ vehicle: v.vehicleId, from: minutes(v.day, v.departsAt), until: minutes(v.day, v.returnsAt) }]
      : [],
  );
  const found = facts.visits.map((v) => visitDrive(facts, v, locale));
  const all = pickUps(facts).sort((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
  for (const p of all) {
    const people = p.guests.reduce((n, g) => n + headcount(g), 0);
    const at = minutes(p.day, p.time);
    const out = { from: at - OUT[p.way].before, until: at + OUT[p.way].after };
    const vehicle = freeVehicle(facts, busy, { people, ...out });
    if (vehicle) busy.push({ vehicle: vehicle.id, ...out });
    const by = [labelled(transportOptions, p.transport, locale), p.number || unknown(p, locale)]
      .filter(Boolean)
      .join(" ");
    const hotel = {
      arrival: zh ? `，送至${p.hotel}` : `, to ${p.hotel}`,
      departure: zh ? `，自${p.hotel}出发` : `, from ${p.hotel}`,
    };
    // The time is that of the train, not the one at which the car leaves.
    const there = { arrival: zh ? "到" : " arr.", departure: zh ? "开" : " dep." };
    const verb = { arrival: zh ? "接站：" : "Pick up: ", departure: zh ? "送站：" : "Drop off: " };
    found.push({
      day: p.day,
      time: `${p.time}${there[p.way]}`,
      what: `${verb[p.way]}${by}${p.hotel ? hotel[p.way] : ""}`,
      who: joined(
        p.guests.map((g) => nameOf(g, locale)),
        locale,
      ),
      people,
      vehicle: vehicle ? `${zh ? "拟派" : "Proposed:"} ${described(vehicle)}` : "",
    });
  }
  return found.sort((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
}

/** Vehicle plan (用车安排表): visits with their vehicles; for pick-ups one is proposed, to be confirmed by hand. */
export function vehiclePaper(facts: PaperFacts, locale: Locale): Paper {
  const zh = locale === "zh";
  const blocks: Block[] = [];
  for (const [day, of] of grouped(drives(facts, locale), (d) => d.day))
    blocks.push(
      { kind: "heading", text: dayInWords(day, locale), level: 2 },
      {
        kind: "table",
        head: zh
          ? ["时间", "用途", "乘车人", "人数", "车辆与驾驶员"]
          : ["Time", "What for", "Passengers", "People", "Vehicle and driver"],
        shares: [12, 31, 29, 7, 21],
        rows: of.map((d) => [d.time, d.what, d.who, String(d.people), d.vehicle]),
      },
    );
  if (blocks.length > 0)
    blocks.push({
      kind: "text",
      small: true,
      text: zh
        ? "“到”“开”为车次、航班的到达和出发时间，用车请提前；“拟派”车辆按座位数和当时是否空闲推荐，请确认后执行。"
        : "Times with arr. and dep. are those of the train or flight; cars leave earlier. Proposed vehicles have seats enough and are free then; please confirm them.",
    });
  return list(facts, locale, zh ? "用车安排表" : "Vehicle plan", blocks);
}
