import { z } from "zod";
import { DEFAULT_FILTERS, FILTERS, type FilterName } from "#libs/matching/index.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { engagementPolicy, expertNeedsPolicy, matchingPolicy } from "../../model/engagement.policy.ts";
import { SelectionInput } from "../../model/engagement.ts";
import { SIDES } from "../../model/feedback.ts";
import { FittingNeed, NeedToMatch, ProposalOutcome, Suggested } from "../../model/suggestion.ts";
import type { EngagementService } from "../engagement.service.ts";
import type { Suggestions } from "./suggestions.ts";

const Id = z.object({ id: z.string().max(80) });
const tag = "matching";
const truth = z.enum(["true", "false"]).optional();

const EXTRA_FILTERS = FILTERS.filter((f) => !f.byDefault).map((f) => f.name);
/** Names of conditions, separated by commas; an unknown one is refused with those there are. */
const namesAmong = (names: readonly FilterName[]) =>
  z
    .string()
    .max(200)
    .default("")
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(z.enum(names as [FilterName, ...FilterName[]])));

/** HTTP operations of matching: experts for a need, needs for an expert, and taking suggestions over. */
export const matchingOperations = (suggestions: Suggestions, service: EngagementService): Operation[] => [
  operation({
    method: "GET",
    url: "/api/matching/needs",
    id: "listNeedsToMatch",
    tag,
    summary: { zh: "待对接的已发布需求", en: "Published needs to match" },
    access: { roles: rolesFor(matchingPolicy, "suggest") },
    query: z.strictObject({
      edition: z.string().max(80),
      q: z.string().max(200).optional(),
      kind: z.enum(["technology", "talent"]).optional(),
      county: z.string().max(12).optional(),
      /** Only needs nobody is engaged with yet. */
      open: truth,
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    response: z.object({
      items: z.array(NeedToMatch),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
    }),
    handler: ({ context, query }) =>
      suggestions.needs(context, {
        editionId: query.edition,
        page: query.page,
        open: query.open === "true",
        ...(query.q ? { q: query.q } : {}),
        ...(query.kind ? { kind: query.kind } : {}),
        ...(query.county ? { county: query.county } : {}),
      }),
  }),
  operation({
    method: "GET",
    url: "/api/needs/:id/suggestions",
    id: "suggestExperts",
    tag,
    summary: { zh: "为需求推荐专家（附理由）", en: "Experts for a need, with reasons" },
    access: { roles: rolesFor(matchingPolicy, "suggest") },
    refusals: ["not-found"],
    params: Id,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      filters: namesAmong(EXTRA_FILTERS).describe(
        "Further conditions: degree, title-tier, language, on-site",
      ),
      lift: namesAmong(DEFAULT_FILTERS).describe(
        "Default conditions not to apply: own-organisation, competitor, previous-partner, declined, not-relevant, availability, period",
      ),
    }),
    response: Suggested,
    handler: ({ context, params, query }) =>
      suggestions.forNeed(context, params.id, {
        limit: query.limit,
        filters: query.filters,
        lift: query.lift,
      }),
  }),
  operation({
    method: "GET",
    url: "/api/needs/:id/suggestions/revision",
    id: "suggestionsRevision",
    tag,
    summary: { zh: "推荐是否有变化", en: "Whether the suggestions changed" },
    access: { roles: rolesFor(matchingPolicy, "suggest") },
    refusals: ["not-found"],
    params: Id,
    response: z.object({ revision: z.string() }),
    handler: async ({ context, params }) => ({ revision: await suggestions.revision(context, params.id) }),
  }),
  operation({
    method: "POST",
    url: "/api/needs/:id/suggestions",
    id: "takeSuggestions",
    tag,
    summary: { zh: "采用推荐，发起对接", en: "Turn suggestions into engagements" },
    access: { roles: rolesFor(engagementPolicy, "screen") },
    refusals: ["not-found"],
    params: Id,
    body: SelectionInput,
    response: z.object({ outcomes: z.array(ProposalOutcome) }),
    handler: async ({ context, params, body }) => {
      await suggestions.requireSuggest(context, params.id);
      const { expertIds, ...said } = body;
      return {
        outcomes: await service.proposeMany(
          context.command,
          expertIds.map((expertId) => ({ ...said, needId: params.id, expertId })),
        ),
      };
    },
  }),
  operation({
    method: "GET",
    url: "/api/experts/:id/matching-needs",
    id: "matchingNeedsOfExpert",
    tag,
    summary: { zh: "适合专家的已发布需求", en: "Published needs that fit an expert" },
    access: { roles: rolesFor(expertNeedsPolicy, "readMatchingNeeds") },
    refusals: ["not-found"],
    params: Id,
    query: z.strictObject({
      edition: z.string().max(80),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      /** Also needs that were said not to be relevant. */
      lift: z.literal("not-relevant").optional(),
    }),
    response: z.object({
      items: z.array(FittingNeed),
      dismissed: z.number().int(),
      side: z.enum(SIDES),
    }),
    handler: ({ context, params, query }) =>
      suggestions.needsFor(context, params.id, {
        editionId: query.edition,
        limit: query.limit,
        lift: query.lift !== undefined,
      }),
  }),
];
