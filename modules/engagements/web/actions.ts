import type { ActionDefinition, FormField } from "#platform/web/index.ts";
import {
  channelOptions,
  cooperationOptions,
  fellThroughOptions,
  meetingModeOptions,
  meetingResultOptions,
} from "../model/engagement.options.ts";

import { NeedSelect } from "./need-select.tsx";

type Values = Record<string, unknown>;

const meetingFields = (held: boolean): readonly FormField[] => [
  { id: "at", label: { zh: "洽谈时间", en: "When" }, kind: "datetime", required: true },
  {
    id: "mode",
    label: { zh: "方式", en: "Mode" },
    kind: "enum",
    options: meetingModeOptions,
    required: true,
  },
  { id: "place", label: { zh: "地点", en: "Place" }, kind: "text", max: 200, width: "half" },
  { id: "table", label: { zh: "桌位", en: "Table" }, kind: "text", max: 40, width: "half" },
  { id: "participants", label: { zh: "参加人", en: "Participants" }, kind: "text", max: 1000 },
  ...(held
    ? ([
        { id: "minutes", label: { zh: "洽谈纪要", en: "Minutes" }, kind: "longtext", max: 5000 },
        { id: "result", label: { zh: "结果", en: "Result" }, kind: "enum", options: meetingResultOptions },
        { id: "nextStep", label: { zh: "下步安排", en: "Next step" }, kind: "longtext", max: 1000 },
      ] satisfies FormField[])
    : []),
];

const category: FormField = {
  id: "category",
  label: { zh: "原因类别", en: "Why" },
  kind: "enum",
  options: fellThroughOptions,
  required: true,
};
const note: FormField = { id: "reason", label: { zh: "说明", en: "Note" }, kind: "longtext", max: 1000 };

/** Fields officers may correct at any time. */
const editFields: readonly FormField[] = [
  { id: "title", label: { zh: "项目名称", en: "Title" }, kind: "text", required: true, max: 200 },
  { id: "channel", label: { zh: "渠道", en: "Channel" }, kind: "enum", options: channelOptions },
  { id: "recommender", label: { zh: "推荐人", en: "Recommended by" }, kind: "text", max: 80 },
  {
    id: "cooperationMode",
    label: { zh: "合作方式", en: "Co-operation" },
    kind: "enum",
    options: cooperationOptions,
  },
  { id: "responsibleOfficer", label: { zh: "责任人", en: "Officer in charge" }, kind: "text", max: 80 },
  { id: "basis", label: { zh: "匹配依据", en: "Basis of the match" }, kind: "longtext", max: 2000 },
];

/** The actions of an engagement; an officer who answers for a side gives the reason. */
export const engagementActions = (officer: boolean): readonly ActionDefinition[] => {
  const behalf = officer
    ? {
        needsReason: true,
        reasonLabel: { zh: "代为办理的依据", en: "On what ground you act for this side" },
      }
    : {};
  return [
    { id: "screen", label: { zh: "筛选通过", en: "Screen" }, kind: "primary" },
    { id: "shortlist", label: { zh: "列入入围", en: "Shortlist" }, kind: "primary" },
    {
      id: "invite",
      label: { zh: "邀请双方", en: "Invite both sides" },
      kind: "primary",
      confirm: {
        zh: "将向双方发出对接邀请，请双方确认。",
        en: "Both sides are invited and asked to confirm.",
      },
      fields: [
        {
          id: "asGuest",
          label: { zh: "同时邀请专家参加本次活动", en: "Invite the expert to the event too" },
          kind: "boolean",
        },
      ],
    },
    {
      id: "confirmDemand",
      label: officer
        ? { zh: "代需求方确认", en: "Confirm for the demand side" }
        : { zh: "确认对接", en: "Confirm" },
      kind: officer ? "default" : "primary",
      ...behalf,
    },
    {
      id: "confirmSupply",
      label: officer
        ? { zh: "代供给方确认", en: "Confirm for the supply side" }
        : { zh: "确认对接", en: "Confirm" },
      kind: officer ? "default" : "primary",
      ...behalf,
    },
    {
      id: "recordMeeting",
      label: { zh: "登记洽谈", en: "Record a meeting" },
      kind: "primary",
      fields: meetingFields(true),
    },
    { id: "planMeeting", label: { zh: "安排洽谈", en: "Plan a meeting" }, fields: meetingFields(false) },
    { id: "resume", label: { zh: "恢复", en: "Resume" }, kind: "primary" },
    { id: "hold", label: { zh: "暂缓", en: "Put on hold" }, needsReason: true },
    {
      id: "linkNeed",
      label: { zh: "关联需求", en: "Link to a need" },
      fields: [
        {
          id: "needId",
          label: { zh: "已发布的需求", en: "Published need" },
          kind: "custom",
          input: NeedSelect,
          required: true,
        },
      ],
    },
    {
      id: "declineDemand",
      label: officer ? { zh: "需求方谢绝", en: "Demand side declines" } : { zh: "谢绝", en: "Decline" },
      kind: "danger",
      fields: [category, note],
    },
    {
      id: "declineSupply",
      label: officer ? { zh: "供给方谢绝", en: "Supply side declines" } : { zh: "谢绝", en: "Decline" },
      kind: "danger",
      fields: [category, note],
    },
    {
      id: "fallThrough",
      label: { zh: "标记未成", en: "Mark as fallen through" },
      kind: "danger",
      fields: [category, note],
    },
    { id: "edit", label: { zh: "修改登记", en: "Edit" }, fields: editFields },
  ];
};

/** Where an action is sent: `confirmDemand` → `confirm-demand`. */
export const pathOf = (action: string): string => action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== ""));

/** The body of a step from what its dialog gave. */
export function stepBody(action: string, input: { reason?: string; values: Values }): Values {
  const values = filled(input.values);
  if (action === "recordMeeting" || action === "planMeeting") return { meeting: values };
  return { ...values, ...(input.reason ? { reason: input.reason } : {}) };
}
