import { z } from "zod";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { ENGAGEMENT_STATES, engagementLifecycle, STEP_ACTIONS } from "../model/engagement.lifecycle.ts";
import { type EngagementAction, engagementPolicy } from "../model/engagement.policy.ts";
import { EditInput, EngagementView, ProposalInput, StepInput } from "../model/engagement.ts";
import { EngagementItem } from "../model/engagement-item.ts";
import type { EngagementService } from "./engagement.service.ts";
import type { EngagementPorts } from "./ports.ts";
import { type EngagementListRow, engagementList } from "./reading/engagement.list.ts";
import { alsoWhere, createBoard, presentEngagements } from "./reading/engagement.present.ts";

const Id = z.object({ id: z.string().max(80) });
const tag = "engagements";
const readers = { roles: rolesFor(engagementPolicy, "read") } as const;

/** Steps people take; the two that follow from a paper are not among them. */
const PUBLIC_STEPS = STEP_ACTIONS.filter(
  (a): a is Exclude<typeof a, "reachIntent" | "sign"> => a !== "reachIntent" && a !== "sign",
);
/** `confirmDemand` is called at `…/confirm-demand`. */
export const pathOf = (action: string): string => action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

const BulkStep = z.strictObject({
  ...StepInput.shape,
  id: z.string().max(80),
  action: z.enum(PUBLIC_STEPS as [EngagementAction, ...EngagementAction[]]),
});
const Outcome = z.object({
  id: z.string(),
  ok: z.boolean(),
  state: z.string().nullable(),
  refusal: z.object({ code: z.string(), messages: textPair }).nullable(),
});

const stepRefusals = [
  "not-found",
  "wrong-state",
  "stale-version",
  "reason-required",
  "engagements.on-behalf-reason",
  "engagements.category-required",
  "engagements.meeting-required",
  "engagements.in-future",
] as const;

/** HTTP operations of engagements. */
export function engagementOperations(
  platform: Platform,
  service: EngagementService,
  ports: EngagementPorts,
): Operation[] {
  const board = createBoard(platform, ports);
  const steps = PUBLIC_STEPS.map((action) =>
    operation({
      method: "POST",
      url: `/api/engagements/:id/${pathOf(action)}`,
      id: `${action}Engagement`,
      tag,
      summary: {
        zh: `对接：${engagementLifecycle.transitions[action].label.zh}`,
        en: `Engagement: ${engagementLifecycle.transitions[action].label.en}`,
      },
      access: { roles: rolesFor(engagementPolicy, action) },
      refusals: [...stepRefusals],
      params: Id,
      body: StepInput,
      response: EngagementView,
      handler: ({ context, params, body }) =>
        service.step(context.command, { ...body, id: params.id, action }),
    }),
  );
  return [
    ...listOperations<EngagementListRow, EngagementItem>(platform.db, {
      definition: engagementList,
      url: "/api/engagements",
      id: "listEngagements",
      tag,
      summary: { zh: "对接列表", en: "Engagements" },
      access: readers,
      item: EngagementItem,
      extraQuery: { edition: z.string().max(80).optional(), activity: z.string().max(80).optional() },
      request: (context, query) => ({
        scopes: visibleScopes(context.actor, engagementPolicy, "read", context.now),
        also: alsoWhere(query.extra),
        query,
      }),
      present: (rows, context) => presentEngagements({ platform, ports }, rows, context),
    }),
    operation({
      method: "GET",
      url: "/api/engagements/board",
      id: "boardOfEngagements",
      tag,
      summary: { zh: "对接看板", en: "Engagements by state" },
      access: readers,
      query: z.strictObject({
        q: z.string().max(200).optional(),
        edition: z.string().max(80).optional(),
        activity: z.string().max(80).optional(),
        county: z.string().max(200).optional(),
        /** States to show, separated by commas; all when absent. */
        state: z.string().max(200).optional(),
        perColumn: z.coerce.number().int().min(1).max(100).default(30),
      }),
      response: z.object({
        columns: z.array(
          z.object({
            state: z.enum(ENGAGEMENT_STATES),
            label: textPair,
            total: z.number().int(),
            items: z.array(EngagementItem),
          }),
        ),
      }),
      handler: async ({ context, query }) => ({ columns: await board(context, query) }),
    }),
    operation({
      method: "GET",
      url: "/api/engagements/:id",
      id: "getEngagement",
      tag,
      summary: { zh: "一项对接", en: "One engagement" },
      access: readers,
      refusals: ["not-found"],
      params: Id,
      response: EngagementView,
      handler: ({ context, params }) => service.view(params.id, context),
    }),
    operation({
      method: "POST",
      url: "/api/engagements",
      id: "proposeEngagement",
      tag,
      summary: { zh: "提出对接", en: "Propose an engagement" },
      status: 201,
      access: { roles: rolesFor(engagementPolicy, "propose") },
      refusals: [
        "not-found",
        "engagements.exists",
        "engagements.need-not-open",
        "engagements.no-supplier",
        "engagements.no-demander",
        "engagements.override-reason",
        "engagements.in-future",
      ],
      body: ProposalInput,
      response: EngagementView,
      handler: ({ context, body }) => service.propose(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/engagements/offers",
      id: "offerEngagement",
      tag,
      summary: { zh: "供给方提出合作意愿或项目", en: "The supply side offers itself or a project" },
      status: 201,
      access: { roles: rolesFor(engagementPolicy, "offer") },
      refusals: [
        "not-found",
        "engagements.exists",
        "engagements.need-not-open",
        "engagements.call-over",
        "engagements.no-supplier",
        "engagements.no-demander",
        "engagements.in-future",
      ],
      body: ProposalInput.omit({ upTo: true, reason: true }),
      response: EngagementView,
      handler: ({ context, body }) => service.offer(context.command, body),
    }),
    operation({
      method: "POST",
      url: "/api/engagements/bulk",
      id: "advanceEngagements",
      tag,
      summary: { zh: "批量办理对接", en: "Take steps of many engagements" },
      access: { roles: rolesFor(engagementPolicy, ...PUBLIC_STEPS) },
      body: z.strictObject({ steps: z.array(BulkStep).min(1).max(200) }),
      response: z.object({ outcomes: z.array(Outcome) }),
      handler: async ({ context, body }) => ({
        outcomes: await service.advanceMany(
          context.command,
          body.steps.map((step) => ({
            ...step,
            action: PUBLIC_STEPS.find((a) => a === step.action) ?? refuse("not-allowed"),
          })),
        ),
      }),
    }),
    operation({
      method: "PATCH",
      url: "/api/engagements/:id",
      id: "editEngagement",
      tag,
      summary: { zh: "修改对接登记", en: "Edit an engagement's record" },
      access: { roles: rolesFor(engagementPolicy, "edit") },
      refusals: ["not-found", "stale-version"],
      params: Id,
      body: EditInput,
      response: EngagementView,
      handler: ({ context, params, body }) => service.edit(context.command, { ...body, id: params.id }),
    }),
    operation({
      method: "POST",
      url: "/api/engagements/:id/link-need",
      id: "linkEngagementToNeed",
      tag,
      summary: { zh: "关联需求", en: "Link to a need" },
      access: { roles: rolesFor(engagementPolicy, "linkNeed") },
      refusals: [
        "not-found",
        "stale-version",
        "engagements.exists",
        "engagements.already-linked",
        "engagements.need-not-open",
      ],
      params: Id,
      body: z.strictObject({ needId: z.string().max(80), version: z.number().int().min(1).optional() }),
      response: EngagementView,
      handler: ({ context, params, body }) => service.linkNeed(context.command, { ...body, id: params.id }),
    }),
    ...steps,
  ];
}
