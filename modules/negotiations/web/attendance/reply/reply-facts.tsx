import type { ReactNode } from "react";
import { Facts, type Text, useText, words } from "#platform/web/index.ts";
import {
  dietOptions,
  interpreterOptions,
  preferenceOptions,
  transportOptions,
} from "../../../model/attendance/options.ts";
import type { AttendanceReply } from "../../../model/attendance.ts";
import type { PartyKind } from "../../../model/party.ts";
import { texts } from "./texts.ts";

type Fact = { label: Text; content: ReactNode; wide?: boolean };

/** What was answered, to read. */
export function ReplyFacts({ reply, partyKind }: { reply: AttendanceReply; partyKind: PartyKind }) {
  const { t, date, list, number } = useText();
  const { arrival, departure } = reply;
  const label = (options: readonly { value: string; label: Text }[], value: string | null | undefined) =>
    t(options.find((o) => o.value === value)?.label);
  const journey = (j: AttendanceReply["arrival"], pickUp: Text): string | undefined =>
    j
      ? [
          `${date(j.day)} ${j.time}`,
          [label(transportOptions, j.transport), j.number].filter(Boolean).join(" "),
          j.pickUp ? t(pickUp) : "",
        ]
          .filter(Boolean)
          .join(" · ")
      : undefined;
  const note: Fact[] = reply.note
    ? [
        {
          label: reply.reply === "declined" ? { zh: "原因", en: "Reason" } : { zh: "说明", en: "Note" },
          content: reply.note,
          wide: true,
        },
      ]
    : [];
  if (reply.reply === "declined") return note.length > 0 ? <Facts items={note} /> : null;
  const open = t({ zh: "未填写", en: "Not given yet" });
  const items: Fact[] = [
    {
      label: texts.arrival,
      content: journey(arrival, { zh: "接站", en: "to be met" }) ?? open,
      wide: true,
    },
    {
      label: texts.departure,
      content: journey(departure, { zh: "送站", en: "to be taken back" }) ?? open,
      wide: true,
    },
    {
      label: texts.preference,
      content: label(preferenceOptions, reply.preference) || t(texts.noPreference),
    },
    { label: { zh: "住宿", en: "Hotel" }, content: t(reply.hotel ? words.yes : words.no) },
    {
      label: { zh: "翻译", en: "Interpreter" },
      content: label(interpreterOptions, reply.interpreter) || t(texts.noInterpreter),
    },
    {
      label: texts.diet,
      content: [label(dietOptions, reply.diet), reply.dietNote].filter(Boolean).join(" · "),
    },
    { label: texts.companions, content: number(reply.companions) },
    ...(partyKind === "organisation"
      ? [{ label: texts.representatives, content: number(reply.representatives) }]
      : []),
    ...(reply.attendees.length > 0
      ? [
          {
            label: texts.people,
            wide: true,
            content: list(reply.attendees.map((a) => [a.name, a.title, a.phone].filter(Boolean).join(" "))),
          },
        ]
      : []),
    ...note,
  ];
  return <Facts items={items} />;
}
