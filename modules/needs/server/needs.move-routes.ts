import { z } from "zod";
import type { CommandContext } from "#platform/commands/context.ts";
import { version } from "#platform/http/fragments.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import type { Text } from "#platform/kernel/text.ts";
import { Day } from "../model/form/shared-fields.ts";
import type { NeedAction } from "../model/need.policy.ts";
import { needRefusals } from "../model/need.refusals.ts";
import { BulkResult, NeedView } from "../model/need-view.ts";
import { DecisionRow, FieldReasons } from "../model/review/decisions.ts";
import type { MoveRequest } from "./commands/moves.ts";
import { BULK_LIMIT, type NeedsService } from "./needs.service.ts";
import { common, Id, reason, roles, tag } from "./route-parts.ts";

const Plain = z.strictObject({ version: version.optional(), reason: reason.optional() });
const Return = z.strictObject({
  version: version.optional(),
  reason: reason.optional(),
  fields: FieldReasons.optional(),
});
const Bulk = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({
    rows: z
      .array(z.strictObject({ id: z.string().min(1).max(100), ...shape }))
      .min(1)
      .max(BULK_LIMIT),
  });

type Move = {
  readonly path: string;
  readonly action: NeedAction;
  readonly summary: Text;
  readonly body: z.ZodType;
  readonly refusals?: readonly string[];
  readonly run: (context: CommandContext, row: MoveRequest) => Promise<unknown>;
};

/** One operation per action on one need, all of one shape: `POST /api/needs/:id/<path>`. */
const moveOperation = (m: Move): Operation =>
  operation({
    method: "POST",
    url: `/api/needs/:id/${m.path}`,
    id: `needs${m.path.replace(/(^|-)(\w)/g, (_, _dash, c: string) => c.toUpperCase())}`,
    tag,
    summary: m.summary,
    access: roles(m.action),
    refusals: [...common, ...(m.refusals ?? [])],
    params: Id,
    body: m.body,
    response: NeedView,
    handler: ({ context, params, body }) => m.run(context.command, { ...(body as object), id: params.id }),
  });

type BulkMove = {
  readonly path: string;
  readonly action: NeedAction;
  readonly summary: Text;
  readonly shape: z.ZodRawShape;
  readonly run: (context: CommandContext, rows: MoveRequest[]) => Promise<BulkResult>;
};
/** The same for many needs: a refused row does not hinder the others. */
const bulkOperation = (m: BulkMove): Operation =>
  operation({
    method: "POST",
    url: `/api/needs/bulk/${m.path}`,
    id: `needsBulk${m.path.replace(/(^|-)(\w)/g, (_, _dash, c: string) => c.toUpperCase())}`,
    tag,
    summary: m.summary,
    access: roles(m.action),
    refusals: ["not-allowed"],
    body: Bulk(m.shape),
    response: BulkResult,
    bodyLimit: 4_194_304,
    handler: ({ context, body }) => m.run(context.command, (body as { rows: MoveRequest[] }).rows),
  });

const incomplete = [needRefusals["needs.incomplete"], needRefusals["needs.classified"]];
const returning = ["needs.return-needs-reason", "needs.unknown-field"];

/** Everything that moves needs through their states, one by one and many at once. */
export function moveOperations(service: NeedsService): Operation[] {
  const rows = { version: version.optional(), reason: reason.optional() };
  const returnRows = { ...rows, fields: FieldReasons.optional() };
  return [
    ...(
      [
        {
          path: "submit",
          action: "submit",
          summary: { zh: "提交需求", en: "Submit" },
          body: Plain,
          refusals: incomplete,
          run: service.submit,
        },
        {
          path: "ask-confirmation",
          action: "askConfirmation",
          summary: { zh: "代填后送企业确认", en: "Ask the enterprise to confirm what was filled in for it" },
          body: Plain,
          refusals: [...incomplete, "needs.not-filled-in"],
          run: service.askConfirmation,
        },
        {
          path: "confirm",
          action: "confirm",
          summary: { zh: "确认代填并提交", en: "Confirm and submit" },
          body: Plain,
          refusals: incomplete,
          run: service.confirmFilled,
        },
        {
          path: "decline",
          action: "decline",
          summary: { zh: "不予确认", en: "Decline" },
          body: Plain,
          refusals: ["reason-required"],
          run: service.declineFilled,
        },
        {
          path: "county-approve",
          action: "countyApprove",
          summary: { zh: "县级初审通过", en: "Pass the county check" },
          body: Plain,
          run: service.countyApprove,
        },
        {
          path: "county-return",
          action: "countyReturn",
          summary: { zh: "县级退回", en: "Send back from the county" },
          body: Return,
          refusals: returning,
          run: service.countyReturn,
        },
        {
          path: "city-approve",
          action: "cityApprove",
          summary: { zh: "市级审核通过", en: "Approve" },
          body: Plain,
          run: service.cityApprove,
        },
        {
          path: "city-return",
          action: "cityReturn",
          summary: { zh: "市级退回", en: "Send back from the city" },
          body: Return,
          refusals: returning,
          run: service.cityReturn,
        },
        {
          path: "publish",
          action: "publish",
          summary: { zh: "发布需求", en: "Publish" },
          body: Plain,
          refusals: [...incomplete, "needs.call-over"],
          run: service.publish,
        },
        {
          path: "withdraw",
          action: "withdraw",
          summary: { zh: "撤回需求", en: "Withdraw" },
          body: Plain,
          refusals: ["reason-required"],
          run: service.withdraw,
        },
        {
          path: "close",
          action: "close",
          summary: { zh: "关闭需求", en: "Close" },
          body: Plain,
          refusals: ["reason-required"],
          run: service.close,
        },
        {
          path: "renew",
          action: "renew",
          summary: { zh: "续期已发布的需求", en: "Renew a published need before it expires" },
          body: z.strictObject({ version: version.optional(), reason, expiresOn: Day }),
          refusals: ["reason-required", "needs.renew-later"],
          run: (context, row) => service.renew(context, row as MoveRequest & { expiresOn: string }),
        },
        {
          path: "republish",
          action: "republish",
          summary: { zh: "重新发布", en: "Publish again" },
          body: z.strictObject({ version: version.optional(), reason, expiresOn: Day.optional() }),
          refusals: ["reason-required"],
          run: service.republish,
        },
      ] satisfies Move[]
    ).map(moveOperation),
    ...(
      [
        {
          path: "county-approve",
          action: "countyApprove",
          summary: { zh: "批量初审通过", en: "Pass the county check, many" },
          shape: rows,
          run: service.countyApproveMany,
        },
        {
          path: "county-return",
          action: "countyReturn",
          summary: { zh: "批量退回（县级）", en: "Send back from the county, many" },
          shape: returnRows,
          run: service.countyReturnMany,
        },
        {
          path: "city-approve",
          action: "cityApprove",
          summary: { zh: "批量审核通过", en: "Approve, many" },
          shape: rows,
          run: service.cityApproveMany,
        },
        {
          path: "city-return",
          action: "cityReturn",
          summary: { zh: "批量退回（市级）", en: "Send back from the city, many" },
          shape: returnRows,
          run: service.cityReturnMany,
        },
        {
          path: "publish",
          action: "publish",
          summary: { zh: "批量发布", en: "Publish, many" },
          shape: rows,
          run: service.publishMany,
        },
      ] satisfies BulkMove[]
    ).map(bulkOperation),
    operation({
      method: "POST",
      url: "/api/needs/bulk/decide",
      id: "needsBulkDecide",
      tag,
      summary: {
        zh: "批量审核：逐条通过或退回，各有意见",
        en: "Review many: each passed or sent back, each with its own opinion",
      },
      access: roles("countyApprove", "cityApprove"),
      refusals: ["not-allowed"],
      body: z.strictObject({ rows: z.array(DecisionRow).min(1).max(BULK_LIMIT) }),
      response: BulkResult,
      bodyLimit: 4_194_304,
      handler: ({ context, body }) => service.decideMany(context.command, body.rows),
    }),
  ];
}
