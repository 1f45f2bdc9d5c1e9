import { sql } from "kysely";
import { z } from "zod";
import { needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import { needKindLabels } from "#modules/needs/model/need.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { auditedExport } from "#platform/http/audited-export.ts";
import { listOperations } from "#platform/http/listing.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { defineList } from "#platform/lists/define.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { countyOptions } from "../../model/county-options.ts";
import { FollowItem, followPolicy } from "../../model/follows/follow.ts";
import { InterestView } from "../../model/questions/question.ts";
import type { Follows } from "./follows.service.ts";

const optionsOf = (labels: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const states = Object.fromEntries(
  Object.entries(needLifecycle.states).map(([state, { label }]) => [state, label]),
);

/** What one expert follows. */
const followList = defineList({
  name: "follows",
  title: { zh: "我关注的需求", en: "Needs I follow" },
  from: sql`(select * from need_follows where unfollowed_at is null) f`,
  key: sql`f.id`,
  search: sql`f.search_text`,
  searchIndexed: false,
  subjects: { self: { owner: sql`f.owner_id` } },
  defaultSort: ["-followedAt"],
  columns: {
    id: { label: { zh: "标识", en: "Id" }, kind: "text", sql: sql`f.id`, exported: false },
    needId: { label: { zh: "需求标识", en: "Need id" }, kind: "text", sql: sql`f.need_id`, exported: false },
    needCode: {
      label: { zh: "编号", en: "Code" },
      kind: "text",
      sql: sql`f.need_code`,
      sortable: true,
      notNull: true,
    },
    title: { label: { zh: "需求名称", en: "Title" }, kind: "text", sql: sql`f.title`, sortable: true },
    kind: {
      label: { zh: "类别", en: "Kind" },
      kind: "text",
      sql: sql`f.kind`,
      filter: "in",
      options: optionsOf(needKindLabels),
    },
    county: {
      label: { zh: "县（市、区）", en: "County" },
      kind: "text",
      sql: sql`f.county`,
      filter: "in",
      options: countyOptions(jiaozuo),
      sortable: true,
    },
    editionId: {
      label: { zh: "届次", en: "Edition" },
      kind: "text",
      sql: sql`f.edition_id`,
      filter: "in",
      exported: false,
    },
    state: {
      label: { zh: "状态", en: "State" },
      kind: "text",
      sql: sql`f.state`,
      filter: "in",
      options: optionsOf(states),
      sortable: true,
    },
    followedAt: {
      label: { zh: "关注时间", en: "Followed" },
      kind: "instant",
      sql: sql`f.followed_at`,
      sortable: true,
      notNull: true,
      filter: "range",
    },
    changedAt: {
      label: { zh: "最近变化", en: "Last change" },
      kind: "instant",
      sql: sql`f.changed_at`,
      sortable: true,
    },
  },
});

const tag = "follows";
const Id = z.object({ id: z.string().max(80) });
const experts = { roles: rolesFor(followPolicy, "follow") };

/** HTTP operations of following needs. */
export const followOperations = (platform: Platform, follows: Follows): Operation[] => [
  ...listOperations<Omit<FollowItem, "allowedActions">, FollowItem>(platform.db, {
    definition: followList,
    url: "/api/follows",
    id: "listFollows",
    tag,
    summary: { zh: "我关注的需求", en: "Needs I follow" },
    access: experts,
    item: FollowItem,
    request: (context, query) => ({
      scopes: visibleScopes(context.actor, followPolicy, "readFollows", context.now),
      query,
    }),
    present: (rows) => rows.map((row) => ({ ...row, allowedActions: ["unfollow"] })),
    onExport: auditedExport(platform, "follow.export"),
  }),
  operation({
    method: "GET",
    url: "/api/needs/:id/interest",
    id: "getInterest",
    tag,
    summary: { zh: "本人与该需求的关系", en: "What I have to do with a need" },
    access: experts,
    refusals: ["not-found"],
    params: Id,
    response: InterestView,
    handler: ({ context, params }) => follows.interest(context, params.id),
  }),
  ...(["follow", "unfollow"] as const).map((action) =>
    operation({
      method: "POST",
      url: `/api/needs/:id/${action}`,
      id: `${action}Need`,
      tag,
      summary:
        action === "follow"
          ? { zh: "关注需求", en: "Follow a need" }
          : { zh: "取消关注", en: "No longer follow a need" },
      access: experts,
      refusals: ["not-found", "engagements.need-not-open", "questions.no-profile"],
      params: Id,
      body: z.strictObject({}),
      response: z.object({ following: z.boolean() }),
      handler: ({ context, params }) => follows[action](context.command, params.id),
    }),
  ),
];
