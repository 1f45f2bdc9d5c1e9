import { type ListColumn, type Speech, StageTag } from "#platform/web/index.ts";
import { stageLabels } from "../../model/campaigns/period.ts";
import type { TargetItem } from "../../model/campaigns/target.ts";
import { countyLabel, countyOptions, stageOptions, stageTones } from "./calls.ts";

/** The columns of a campaign's target list. */
export function targetColumns({ t, date, number }: Speech): ListColumn<TargetItem>[] {
  const counted = (n: number) => (n > 0 ? number(n) : undefined);
  return [
    { id: "name", label: { zh: "企业", en: "Enterprise" }, sortable: true, cardRole: "title" },
    {
      id: "county",
      label: { zh: "县（市、区）", en: "County" },
      sortable: true,
      cardRole: "subtitle",
      filter: { kind: "multi", options: countyOptions },
      render: (row) => t(countyLabel(row.county)) || row.county,
    },
    {
      id: "stage",
      label: { zh: "进度", en: "Stage" },
      sortable: true,
      cardRole: "stage",
      filter: { kind: "multi", options: stageOptions },
      render: (row) => <StageTag label={stageLabels[row.stage]} tone={stageTones[row.stage]} />,
    },
    {
      id: "needs",
      label: { zh: "已提交需求", en: "Needs" },
      sortable: true,
      align: "end",
      filter: { kind: "number-range" },
      render: (row) => counted(row.needs),
    },
    {
      id: "returned",
      label: { zh: "被退回", en: "Sent back" },
      sortable: true,
      align: "end",
      filter: { kind: "number-range" },
      render: (row) => counted(row.returned),
    },
    {
      id: "drafts",
      label: { zh: "草稿", en: "Drafts" },
      sortable: true,
      align: "end",
      render: (row) => counted(row.drafts),
    },
    {
      id: "lastLetterAt",
      label: { zh: "最近发信", en: "Last letter" },
      sortable: true,
      filter: { kind: "date-range" },
      render: (row) => (row.lastLetterAt ? date(row.lastLetterAt) : undefined),
    },
    {
      id: "reminders",
      label: { zh: "提醒次数", en: "Reminders" },
      sortable: true,
      align: "end",
      hidden: true,
      render: (row) => counted(row.reminders),
    },
    {
      id: "notes",
      label: { zh: "走访次数", en: "Visits" },
      sortable: true,
      align: "end",
      filter: { kind: "number-range" },
      render: (row) => counted(row.notes),
    },
    { id: "departmentName", label: { zh: "包联部门", en: "Department" }, sortable: true },
    {
      id: "extensionAsked",
      label: { zh: "申请延期", en: "Extension asked" },
      filter: { kind: "boolean" },
      render: (row) =>
        row.extensionAsked
          ? t({ zh: "待办理", en: "waiting" })
          : row.extendedUntil
            ? t({ zh: "延至 {day}", en: "until {day}" }, { day: date(row.extendedUntil) })
            : undefined,
    },
    {
      id: "hasRemark",
      label: { zh: "有更正说明", en: "Corrects its facts" },
      filter: { kind: "boolean" },
      hidden: true,
      render: (row) => (row.hasRemark ? t({ zh: "有", en: "Yes" }) : undefined),
    },
    {
      id: "origin",
      label: { zh: "来源", en: "Origin" },
      hidden: true,
      filter: {
        kind: "multi",
        options: [
          { value: "list", label: { zh: "名单", en: "List" } },
          { value: "public", label: { zh: "公开填报", en: "Public form" } },
        ],
      },
      render: (row) =>
        t(row.origin === "list" ? { zh: "名单", en: "List" } : { zh: "公开填报", en: "Public form" }),
    },
    {
      id: "invitedAt",
      label: { zh: "邀请时间", en: "Invited" },
      sortable: true,
      hidden: true,
      filter: { kind: "date-range" },
      render: (row) => (row.invitedAt ? date(row.invitedAt) : undefined),
    },
  ];
}
