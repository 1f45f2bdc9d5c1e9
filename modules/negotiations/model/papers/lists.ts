import type { Locale } from "#platform/kernel/text.ts";
import { interpreterOptions, transportOptions } from "../attendance/options.ts";
import type { Block, Paper } from "./content.ts";
import type { CeremonyFacts, Guest, PaperFacts } from "./facts.ts";
import { dayInWords, foot, grouped, joined, nameOf, say, span, visitName } from "./words.ts";

const labelled = (
  options: readonly { readonly value: string; readonly label: { zh: string; en: string } }[],
  value: string | null | undefined,
  locale: Locale,
): string => options.find((o) => o.value === value)?.label[locale] ?? "";

const list = (facts: PaperFacts, locale: Locale, title: string, blocks: readonly Block[]): Paper => ({
  locale,
  title,
  sheet: { kind: "a4-landscape" },
  foot: foot(facts, locale),
  numbered: true,
  contents: false,
  parts: blocks.length > 0 ? [[{ kind: "heading", text: title, level: 1 }, ...blocks]] : [],
});

export type Interpreting = {
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: { readonly zh: string; readonly en: string };
  readonly language: string;
  readonly guests: readonly Guest[];
  readonly title: { readonly zh: string; readonly en: string };
};

/** Every stretch in which somebody needs an interpreter, by time, place and language. */
export function interpreting(facts: PaperFacts): Interpreting[] {
  const { version } = facts;
  if (!version) return [];
  const needs = new Map<string, Guest>(
    facts.guests.filter((g) => g.replyState === "accepted" && g.reply?.interpreter).map((g) => [g.key, g]),
  );
  const slots = new Map(version.names.slots.map((s) => [s.id, s]));
  const tables = new Map(version.names.tables.map((t) => [t.id, t]));
  const meetings = new Map(version.names.meetings.map((m) => [m.id, m]));
  const byLanguage = (parties: readonly string[]) =>
    grouped(
      parties.flatMap((key) => needs.get(key) ?? []),
      (g) => g.reply?.interpreter ?? "",
    );
  const found: Interpreting[] = [];
  for (const p of version.placements) {
    const [slot, meeting, table] = [slots.get(p.slot), meetings.get(p.meeting), tables.get(p.table ?? "")];
    if (!slot || !meeting) continue;
    for (const [language, guests] of byLanguage(meeting.parties))
      found.push({
        ...slot,
        language,
        guests,
        title: { zh: meeting.title, en: meeting.title },
        place: table
          ? {
              zh: `${table.room.zh} ${table.number}号桌`,
              en: `${table.room.en || table.room.zh}, table ${table.number}`,
            }
          : { zh: "", en: "" },
      });
  }
  for (const v of version.visits)
    for (const [language, guests] of byLanguage(v.parties))
      found.push({
        day: v.day,
        startsAt: v.departsAt,
        endsAt: v.returnsAt,
        language,
        guests,
        title: { zh: `考察：${v.title}`, en: `Visit: ${v.title}` },
        place: { zh: v.hostName, en: v.hostName },
      });
  const order = (i: Interpreting) => `${i.day} ${i.startsAt} ${i.language} ${i.place.zh}`;
  return found.sort((a, b) => order(a).localeCompare(order(b), "en", { numeric: true }));
}

/** How many interpreters of a language are busy at once, at most. */
export function atOnce(rows: readonly Interpreting[]): number {
  const starts = rows.map((r) => `${r.day} ${r.startsAt}`);
  return Math.max(
    0,
    ...starts.map(
      (at) => rows.filter((r) => `${r.day} ${r.startsAt}` <= at && at < `${r.day} ${r.endsAt}`).length,
    ),
  );
}

/** Interpreter rota (翻译排班表), with a column to write the interpreter in. */
export function interpreterPaper(facts: PaperFacts, locale: Locale): Paper {
  const zh = locale === "zh";
  const rows = interpreting(facts);
  const blocks: Block[] =
    rows.length === 0
      ? []
      : [
          {
            kind: "table",
            head: zh
              ? ["语种", "场次", "同时最多需要（人）"]
              : ["Language", "Sessions", "Interpreters at once, at most"],
            shares: [34, 33, 33],
            rows: grouped(rows, (r) => r.language).map(([language, of]) => [
              labelled(interpreterOptions, language, locale),
              String(of.length),
              String(atOnce(of)),
            ]),
          },
        ];
  for (const [day, of] of grouped(rows, (r) => r.day))
    blocks.push(
      { kind: "heading", text: dayInWords(day, locale), level: 2 },
      {
        kind: "table",
        head: zh
          ? ["时间", "语种", "地点", "需要翻译的来宾", "洽谈内容", "翻译人员"]
          : ["Time", "Language", "Place", "For whom", "Subject", "Interpreter"],
        shares: [12, 9, 19, 20, 26, 14],
        rows: of.map((r) => [
          span(r),
          labelled(interpreterOptions, r.language, locale),
          say(r.place, locale),
          joined(
            r.guests.map((g) => nameOf(g, locale)),
            locale,
          ),
          say(r.title, locale),
          "",
        ]),
      },
    );
  return list(facts, locale, zh ? "翻译排班表" : "Interpreter rota", blocks);
}

export type Drive = {
  readonly day: string;
  readonly time: string;
  readonly what: string;
  readonly who: string;
  readonly people: number;
  readonly vehicle: string;
};
/** People a guest comes with: those it named (one at least) and companions. */
const headcount = (g: Guest | undefined): number =>
  g
    ? Math.max(1, g.kind === "organisation" ? (g.reply?.attendees.length ?? 0) : 1) +
      (g.reply?.companions ?? 0)
    : 1;

/** Everything that has to be driven: visits and pick-ups, by time. */
export function drives(facts: PaperFacts, locale: Locale): Drive[] {
  const zh = locale === "zh";
  const vehicles = new Map(facts.vehicles.map((v) => [v.id, v]));
  const guests = new Map<string, Guest>(facts.guests.map((g) => [g.key, g]));
  const named = new Map((facts.version?.names.parties ?? []).map((p) => [p.key, p]));
  const found: Drive[] = facts.visits.map((v) => {
    const vehicle = vehicles.get(v.vehicleId ?? "");
    return {
      day: v.day,
      time: `${v.departsAt}–${v.returnsAt}`,
      what: zh
        ? `${visitName(v, locale).startsWith("考察") ? "" : "考察 "}${visitName(v, locale)}（${v.startsAt} 到达，${v.endsAt} 离开）${v.address ? `\n${v.address}` : ""}`
        : `Visit ${visitName(v, locale)} (there ${v.startsAt}–${v.endsAt})${v.address ? `\n${v.address}` : ""}`,
      who: joined(
        v.parties.flatMap((key) => {
          const known = guests.get(key) ?? named.get(key);
          return known ? [nameOf(known, locale)] : [];
        }),
        locale,
      ),
      people: v.parties.reduce((n, key) => n + headcount(guests.get(key)), 0),
      vehicle: vehicle
        ? [vehicle.name, vehicle.plate, vehicle.driver, vehicle.phone].filter(Boolean).join(" ")
        : "",
    };
  });
  for (const g of facts.guests) {
    if (g.replyState !== "accepted") continue;
    for (const way of ["arrival", "departure"] as const) {
      const journey = g.reply?.[way];
      if (!journey?.pickUp) continue;
      const by = [labelled(transportOptions, journey.transport, locale), journey.number]
        .filter(Boolean)
        .join(" ");
      const verb = way === "arrival" ? (zh ? "接站" : "Pick up") : zh ? "送站" : "Take to";
      found.push({
        day: journey.day,
        time: journey.time,
        what: [`${verb} ${by}`.trim(), g.hotelName && (zh ? `酒店：${g.hotelName}` : `Hotel: ${g.hotelName}`)]
          .filter(Boolean)
          .join(zh ? "，" : ", "),
        who: nameOf(g, locale),
        people: headcount(g),
        vehicle: "",
      });
    }
  }
  return found.sort((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
}

/** Vehicle plan (用车安排表). Vehicles of visits are known; those of pick-ups are written in. */
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
        shares: [12, 32, 30, 7, 19],
        rows: of.map((d) => [d.time, d.what, d.who, String(d.people), d.vehicle]),
      },
    );
  return list(facts, locale, zh ? "用车安排表" : "Vehicle plan", blocks);
}

const side = (item: CeremonyFacts["items"][number], of: "demand" | "supply", locale: Locale): string =>
  joined(
    item.signatories
      .filter((s) => s.side === of)
      .map((s) =>
        s.position === null
          ? s.name
          : locale === "zh"
            ? `${s.name}（左起第 ${s.position} 位）`
            : `${s.name} (no. ${s.position} from the left)`,
      ),
    locale,
  );

/** Running order of the signings (签约仪式顺序表) with who stands where, seen from the audience. */
export function runningOrderPaper(facts: PaperFacts, locale: Locale): Paper {
  const zh = locale === "zh";
  const items = facts.ceremony?.items ?? [];
  const blocks: Block[] =
    items.length === 0
      ? []
      : [
          {
            kind: "table",
            head: zh
              ? ["序号", "项目", "甲方", "甲方签约人", "乙方", "乙方签约人"]
              : ["No.", "Paper", "Demand side", "Signs for it", "Supply side", "Signs for it"],
            shares: [6, 28, 18, 15, 18, 15],
            rows: items.map((i) => [
              String(i.position),
              i.title,
              i.demandParty,
              side(i, "demand", locale),
              i.supplyParty,
              side(i, "supply", locale),
            ]),
          },
          {
            kind: "text",
            small: true,
            text: zh
              ? "站位以观众视角从左向右计。"
              : "Positions are counted from the left, as seen by the audience.",
          },
        ];
  return list(facts, locale, zh ? "签约仪式顺序表" : "Running order of the signing ceremony", blocks);
}

/** Plaque roll (授牌名单) in the order of awarding. */
export function plaquePaper(facts: PaperFacts, locale: Locale): Paper {
  const zh = locale === "zh";
  const plaques = facts.ceremony?.plaques ?? [];
  const blocks: Block[] =
    plaques.length === 0
      ? []
      : [
          {
            kind: "table",
            head: zh
              ? ["序号", "单位", "授牌名称", "批准文号", "颁牌人", "领牌人"]
              : ["No.", "Organisation", "Plaque", "Approval no.", "Presented by", "Received by"],
            shares: [6, 27, 22, 13, 20, 12],
            rows: plaques.map((p) => [
              String(p.position),
              p.organisationName,
              say(p.kind, locale),
              p.approvalNumber ?? "",
              p.presenter ?? "",
              p.recipient ?? "",
            ]),
          },
        ];
  return list(facts, locale, zh ? "授牌名单" : "Plaque roll", blocks);
}
