import type { Locale } from "#platform/kernel/text.ts";
import { interpreterOptions } from "../attendance/options.ts";
import { visitName } from "../timetable/agenda.ts";
import type { Block, Paper } from "./content.ts";
import type { CeremonyFacts, Guest, PaperFacts } from "./facts.ts";
import { dayInWords, foot, grouped, joined, nameOf, say, span } from "./words.ts";

/** The label of an option that was chosen; nothing for none. */
export const labelled = (
  options: readonly { readonly value: string; readonly label: { zh: string; en: string } }[],
  value: string | null | undefined,
  locale: Locale,
): string => options.find((o) => o.value === value)?.label[locale] ?? "";

/** A list on landscape pages under its title; no page when there is nothing to list. */
export const list = (facts: PaperFacts, locale: Locale, title: string, blocks: readonly Block[]): Paper => ({
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
  /** Who sits at the table for this language; empty to be written in. */
  readonly interpreter: string;
  readonly title: { readonly zh: string; readonly en: string };
};

/** The table's interpreter, unless it is known to be one of other languages. */
function interpreterAt({ interpreters = [] }: PaperFacts, table: string | null, language: string): string {
  const at = interpreters.find((i) => i.table === table);
  const known = at?.skills.filter((s) => s.startsWith("interpreter-")) ?? [];
  return at && (known.length === 0 || known.includes(`interpreter-${language}`)) ? at.name : "";
}

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
        interpreter: interpreterAt(facts, p.table, language),
        title: { zh: meeting.title, en: meeting.title },
        place: table
          ? {
              zh: `${table.room.zh}${table.number}号桌`,
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
        interpreter: "",
        title: {
          zh: visitName(v, "zh").startsWith("考察") ? visitName(v, "zh") : `考察${visitName(v, "zh")}`,
          en: visitName(v, "en").startsWith("Visit") ? visitName(v, "en") : `Visit: ${visitName(v, "en")}`,
        },
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

/** Interpreter rota (翻译排班表), with the table's interpreter, or room to write one in. */
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
        shares: [11, 7, 24, 18, 27, 13],
        rows: of.map((r) => [
          span(r),
          labelled(interpreterOptions, r.language, locale),
          say(r.place, locale),
          joined(
            r.guests.map((g) => nameOf(g, locale)),
            locale,
          ),
          say(r.title, locale),
          r.interpreter,
        ]),
      },
    );
  return list(facts, locale, zh ? "翻译排班表" : "Interpreter rota", blocks);
}

const side = (item: CeremonyFacts["items"][number], of: "demand" | "supply", locale: Locale): string =>
  joined(
    item.signatories
      .filter((s) => s.side === of)
      .map((s) =>
        s.position === null
          ? s.name
          : locale === "zh"
            ? `${s.name}（左起第${s.position}位）`
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
  // Approvals often come without a number of their own.
  const numbered = plaques.some((p) => p.approvalNumber);
  const columns: readonly { head: string; share: number; of: (p: (typeof plaques)[number]) => string }[] = [
    { head: zh ? "序号" : "No.", share: 6, of: (p) => String(p.position) },
    { head: zh ? "单位" : "Organisation", share: 27, of: (p) => p.organisationName },
    { head: zh ? "授牌名称" : "Plaque", share: 22, of: (p) => say(p.kind, locale) },
    ...(numbered
      ? [
          {
            head: zh ? "批准文号" : "Approval no.",
            share: 13,
            of: (p: (typeof plaques)[number]) => p.approvalNumber ?? "",
          },
        ]
      : []),
    { head: zh ? "颁牌人" : "Presented by", share: 20, of: (p) => p.presenter ?? "" },
    { head: zh ? "领牌人" : "Received by", share: 12, of: (p) => p.recipient ?? "" },
  ];
  const blocks: Block[] =
    plaques.length === 0
      ? []
      : [
          {
            kind: "table",
            head: columns.map((c) => c.head),
            shares: columns.map((c) => c.share),
            rows: plaques.map((p) => columns.map((c) => c.of(p))),
          },
        ];
  return list(facts, locale, zh ? "授牌名单" : "Plaque roll", blocks);
}
