import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Text } from "#platform/kernel/text.ts";
import { type PartyKey, partyOf } from "../party.ts";
import type { AgendaEntry } from "../timetable.ts";
import { slotLabel } from "./names.ts";

type Published = {
  readonly activityId: string;
  readonly name: Text;
  readonly number: number;
  readonly note: string | null;
};

function line(e: AgendaEntry): Text {
  const when = slotLabel(e);
  const others = (en: boolean) =>
    e.withParties.map((p) => (en ? (p.nameEn ?? p.name) : p.name)).join(en ? ", " : "、");
  const place = e.room
    ? {
        zh: `，${e.room.zh}${e.table ? `${e.table}号桌` : ""}`,
        en: `, ${e.room.en || e.room.zh}${e.table ? `, table ${e.table}` : ""}`,
      }
    : { zh: "", en: "" };
  if (e.kind === "visit")
    return {
      zh: `${when.zh} 考察 ${e.title.zh}（${e.note?.zh ?? ""}）`,
      en: `${when.en} visit ${e.title.en} (${e.note?.en ?? ""})`,
    };
  return {
    zh: `${when.zh} 与${others(false)}洽谈“${e.title.zh}”${place.zh}`,
    en: `${when.en} with ${others(true)} on “${e.title.en}”${place.en}`,
  };
}

const where = (e: AgendaEntry) =>
  JSON.stringify([e.day, e.startsAt, e.endsAt, e.room, e.table, e.note, e.title, e.withParties]);
const lines = (marker: Text, list: readonly Text[]) => ({
  zh: list.map((t) => `· ${marker.zh}${t.zh}`),
  en: list.map((t) => `· ${marker.en}${t.en}`),
});

/**
 * Tells one party what a published version means for it: its whole agenda when it had none, else only what changed. Null when
 * nothing did.
 */
export function publicationNotice(
  version: Published,
  party: PartyKey,
  {
    before,
    after,
  }: { readonly before: readonly AgendaEntry[] | null; readonly after: readonly AgendaEntry[] },
): Notice | null {
  const own = (list: readonly AgendaEntry[]) => list.filter((e) => e.kind !== "programme");
  const old = new Map(own(before ?? []).map((e) => [e.uid, e]));
  const now = own(after);
  const fresh = now.filter((e) => !old.has(e.uid));
  const moved = now.flatMap((e) => {
    const was = old.get(e.uid);
    return was && where(was) !== where(e) ? [{ was, e }] : [];
  });
  const gone = [...old.values()].filter((e) => !now.some((n) => n.uid === e.uid));
  if (fresh.length + moved.length + gone.length === 0) return null;
  const first = old.size === 0;
  const parts = [
    lines(first ? { zh: "", en: "" } : { zh: "新增：", en: "New: " }, fresh.map(line)),
    lines(
      { zh: "调整：", en: "Changed: " },
      moved.map(({ was, e }) => ({
        zh: `${line(e).zh}（原为 ${slotLabel(was).zh}）`,
        en: `${line(e).en} (was ${slotLabel(was).en})`,
      })),
    ),
    lines({ zh: "取消：", en: "Cancelled: " }, gone.map(line)),
  ];
  const { kind, id } = partyOf(party);
  return {
    kind: "timetable.published",
    to: kind === "expert" ? { expertId: id } : { organisationId: id },
    subject: first
      ? { zh: `洽谈日程：${version.name.zh}`, en: `Your agenda: ${version.name.en || version.name.zh}` }
      : {
          zh: `洽谈日程有变化（第${version.number}版）：${version.name.zh}`,
          en: `Your agenda changed (version ${version.number}): ${version.name.en || version.name.zh}`,
        },
    text: {
      zh: [
        first ? "您的洽谈日程如下：" : "您的洽谈日程有以下变化：",
        ...parts.flatMap((p) => p.zh),
        ...(version.note ? [version.note] : []),
      ].join("\n"),
      en: [
        first ? "Your agenda:" : "Your agenda changed:",
        ...parts.flatMap((p) => p.en),
        ...(version.note ? [version.note] : []),
      ].join("\n"),
    },
    link: `/negotiations/agenda?activity=${version.activityId}&party=${encodeURIComponent(party)}`,
  };
}
