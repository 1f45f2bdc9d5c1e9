import type { ActionDefinition, Option, Text } from "#platform/web/index.ts";
import { needLifecycle } from "../model/need.lifecycle.ts";
import type { NeedView } from "../model/need-view.ts";
import { answerOptions } from "./labels.ts";

const label = (action: keyof typeof needLifecycle.transitions): Text =>
  needLifecycle.transitions[action].label;

/** The steps a need's page offers; which of them, the server says. Sending back stands on the review page, beside the fields. */
export const needActions = (need: NeedView, departments: readonly Option[]): readonly ActionDefinition[] => [
  { id: "submit", label: label("submit"), kind: "primary" },
  { id: "askConfirmation", label: label("askConfirmation"), kind: "primary" },
  {
    id: "confirm",
    label: label("confirm"),
    kind: "primary",
    confirm: {
      zh: "确认代填内容属实，并提交县级初审。",
      en: "You confirm that what was filled in is right; it goes to the county.",
    },
  },
  { id: "decline", label: label("decline"), needsReason: true },
  {
    id: "publish",
    label: label("publish"),
    kind: "primary",
    confirm: {
      zh: "发布后专家可见公开内容，并进入匹配。",
      en: "Experts will see the public part, and matching will use it.",
    },
  },
  {
    id: "giveOpinion",
    label: { zh: "发表部门意见", en: "Give your department's opinion" },
    kind: "primary",
    fields: [
      {
        id: "answer",
        label: { zh: "意见", en: "Opinion" },
        kind: "enum",
        required: true,
        options: answerOptions,
      },
      {
        id: "comment",
        label: { zh: "说明", en: "Remark" },
        kind: "longtext",
        max: 1000,
        help: { zh: "“同意”可不填", en: "Not needed to agree" },
      },
    ],
  },
  {
    id: "takeOver",
    label: label("takeOver"),
    needsReason: true,
  },
  {
    id: "urge",
    label: { zh: "催办", en: "Urge the desk" },
    fields: [
      {
        id: "reason",
        label: { zh: "催办意见", en: "What to say" },
        kind: "longtext",
        max: 1000,
      },
    ],
  },
  {
    id: "recordFilled",
    label: label("recordFilled"),
    fields: [
      {
        id: "headsHired",
        label: { zh: "全职引进（累计）", en: "Hired so far" },
        kind: "integer",
        required: true,
        max: need.headcount ?? undefined,
      },
      {
        id: "headsFlexible",
        label: { zh: "柔性引进（累计）", en: "Flexibly engaged so far" },
        kind: "integer",
        required: true,
        max: need.headcount ?? undefined,
      },
      {
        id: "done",
        label: { zh: "不再继续招引", en: "No more heads are sought" },
        kind: "boolean",
        help: { zh: "选“是”时须填写原因", en: "If yes, say why" },
      },
      {
        id: "reason",
        label: { zh: "原因", en: "Reason" },
        kind: "longtext",
        max: 1000,
        visibleWhen: (v) => v.done === true,
        required: true,
      },
    ],
  },
  {
    id: "askOpinion",
    label: { zh: "征求部门意见", en: "Ask departments" },
    fields: [
      {
        id: "departmentIds",
        label: { zh: "部门", en: "Departments" },
        kind: "enums",
        options: departments,
        help: { zh: "不选则按需求领域自动分送", en: "None: by the need's fields" },
      },
    ],
  },
  {
    id: "renew",
    label: label("renew"),
    needsReason: true,
    fields: [
      { id: "expiresOn", label: { zh: "新的到期日", en: "New last day" }, kind: "date", required: true },
    ],
  },
  {
    id: "republish",
    label: label("republish"),
    needsReason: true,
    fields: [{ id: "expiresOn", label: { zh: "新的到期日", en: "New last day" }, kind: "date" }],
  },
  { id: "close", label: label("close"), needsReason: true },
  need.state === "draft"
    ? {
        id: "withdraw",
        label: { zh: "放弃草稿", en: "Give up the draft" },
        kind: "danger",
        confirm: { zh: "草稿将不再办理，记录保留。", en: "It is not worked on any more; its record stays." },
      }
    : { id: "withdraw", label: label("withdraw"), kind: "danger", needsReason: true },
];
