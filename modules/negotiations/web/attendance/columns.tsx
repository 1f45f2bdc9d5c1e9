import type { ListColumn, Speech } from "#platform/web/index.ts";
import {
  interpreterOptions,
  languageOptions,
  partyKindOptions,
  replyStateOptions,
} from "../../model/attendance/options.ts";
import type { AttendanceItem } from "../../model/attendance.ts";
import { counties, labelIn } from "../meetings/labels.ts";
import { dayText } from "../shared/slot-text.ts";
import { ReplyTag } from "./labels.tsx";

/** The columns of the attendance list. */
export function attendanceColumns({ t, language, date, aside }: Speech): ListColumn<AttendanceItem>[] {
  const moment = (at: string | null) =>
    at ? `${dayText(at.slice(0, 10), language)} ${at.slice(11)}` : undefined;
  const yes = (value: boolean) => (value ? t({ zh: "需要", en: "Yes" }) : undefined);
  return [
    {
      id: "name",
      label: { zh: "参加方", en: "Party" },
      sortable: true,
      cardRole: "title",
      render: (a) =>
        language === "en" && a.nameEn && a.nameEn !== a.name ? aside(a.nameEn, a.name) : a.name,
    },
    {
      id: "partyKind",
      label: { zh: "类别", en: "Kind" },
      filter: { kind: "multi", options: partyKindOptions },
      render: (a) => t(labelIn(partyKindOptions, a.partyKind)),
    },
    {
      id: "organisationName",
      label: { zh: "单位", en: "Organisation" },
      cardRole: "subtitle",
      // An organisation is its own: the name stands in the first column.
      render: (a) => (a.partyKind === "expert" ? a.organisationName : undefined),
    },
    {
      id: "county",
      label: { zh: "县（市、区）", en: "County" },
      sortable: true,
      filter: { kind: "multi", options: counties },
      render: (a) => t(labelIn(counties, a.county)) || undefined,
    },
    {
      id: "protocolRank",
      label: { zh: "礼宾次序", en: "Protocol order" },
      sortable: true,
      align: "end",
      cardRole: "hidden",
    },
    {
      id: "language",
      label: { zh: "语言", en: "Language" },
      hidden: true,
      render: (a) => t(labelIn(languageOptions, a.language)),
    },
    {
      id: "replyState",
      label: { zh: "回复", en: "Reply" },
      sortable: true,
      cardRole: "stage",
      filter: { kind: "multi", options: replyStateOptions },
      render: (a) => <ReplyTag state={a.replyState} />,
    },
    {
      id: "arrivesAt",
      label: { zh: "到达", en: "Arrival" },
      sortable: true,
      render: (a) => moment(a.arrivesAt),
    },
    {
      id: "leavesAt",
      label: { zh: "离开", en: "Departure" },
      sortable: true,
      render: (a) => moment(a.leavesAt),
    },
    {
      id: "interpreter",
      label: { zh: "翻译", en: "Interpreter" },
      filter: { kind: "multi", options: interpreterOptions },
      render: (a) => t(labelIn(interpreterOptions, a.interpreter)) || undefined,
    },
    {
      id: "hotel",
      label: { zh: "住宿", en: "Hotel" },
      filter: { kind: "boolean" },
      render: (a) => a.hotelName ?? yes(a.hotel),
    },
    {
      id: "pickUp",
      label: { zh: "接送", en: "Pick-up" },
      filter: { kind: "boolean" },
      render: (a) => yes(a.pickUp),
    },
    {
      id: "representatives",
      label: { zh: "可同时洽谈人数", en: "Representatives at once" },
      align: "end",
      hidden: true,
    },
    {
      id: "invitedAt",
      label: { zh: "邀请时间", en: "Invited" },
      hidden: true,
      render: (a) => (a.invitedAt ? date(a.invitedAt) : undefined),
    },
    {
      id: "repliedAt",
      label: { zh: "回复时间", en: "Replied" },
      hidden: true,
      render: (a) => (a.repliedAt ? date(a.repliedAt) : undefined),
    },
  ];
}
