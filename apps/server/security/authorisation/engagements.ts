import { COUNTY, EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const because = { reason: "电话确认" };
const edition = { edition: EDITION };
const meeting = { at: "2026-09-24T02:00:00Z", mode: "on-site", place: "会场" };
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const OFFICERS_OR_DEMAND = "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404";
// The enterprise reads the engagement but does not answer for the expert.
const OFFICERS_OR_SUPPLY = "ok ok 404 | 403 403 | 403 403 | 403 404 | ok 404 | 403 403 403 | 404";
const outcome = (body: Record<string, unknown>) =>
  (body.outcomes as { ok: boolean }[])[0]?.ok ? "ok" : "no";
const shown = (body: Record<string, unknown>) =>
  `=${(body.columns as { total: number }[]).reduce((sum, c) => sum + c.total, 0)}`;
const found = (body: Record<string, unknown>) =>
  `=${(body.total as number) ?? (body.items as unknown[]).length}`;

/** Ten: the enterprise sees the seven from the shortlist on, the expert the six invitations and the own offer. */
export const engagements = [
  row("listEngagements", {}, "=10 =10 =0 | 403 403 | =10 =10 | =7 =0 | =7 =0 | 403 403 403 | =0"),
  row(
    "listEngagementsExport",
    { query: because },
    "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | ok",
  ),
  row("boardOfEngagements", {}, "=10 =10 =0 | 403 403 | =10 =10 | =7 =0 | =7 =0 | 403 403 403 | =0", {
    outcome: shown,
  }),
  row(
    "getEngagement",
    on("engagementInvited"),
    "ok ok 404 | 403 403 | ok ok | ok 404 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "getEngagement",
    on("engagementSuggested"),
    "ok ok 404 | 403 403 | ok ok | 404 404 | 404 404 | 403 403 403 | 404",
    { on: "not yet shortlisted" },
  ),
  row(
    "proposeEngagement",
    (w) => ({ body: { needId: w.needFree, expertId: w.expert, ...because } }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  // An enterprise cannot name an expert whom it cannot see.
  row(
    "proposeEngagement",
    (w) => ({ body: { needId: w.needFree, expertId: w.otherExpert, ...because } }),
    "ok ok 404 | 403 403 | 403 403 | 404 404 | 403 403 | 403 403 403 | 404",
    { on: "an expert not shown to enterprises" },
  ),
  // Nobody offers in another's name but an officer of the county that would gain.
  row(
    "offerEngagement",
    (w) => ({
      body: { title: "新的合作项目", editionId: EDITION, expertId: w.expert, demanderIds: [w.orgEnterprise] },
    }),
    "ok ok 403 | 403 403 | 403 403 | 403 403 | ok 403 | 403 403 403 | 403",
  ),
  row(
    "advanceEngagements",
    (w) => ({ body: { steps: [{ id: w.engagementSuggested, action: "screen" }] } }),
    "ok ok no | 403 403 | 403 403 | no no | no no | 403 403 403 | no",
    { outcome },
  ),
  row("editEngagement", on("engagementSuggested", { version: 1, recommender: "协会" }), OFFICERS),
  row(
    "linkEngagementToNeed",
    (w) => ({ ...on("engagementOffer")(w), body: { needId: w.needFree } }),
    OFFICERS,
  ),
  row("screenEngagement", on("engagementSuggested", {}), OFFICERS),
  row("shortlistEngagement", on("engagementScreened", {}), OFFICERS),
  row("inviteEngagement", on("engagementShortlisted", {}), OFFICERS),
  row("confirmDemandEngagement", on("engagementInvited", because), OFFICERS_OR_DEMAND),
  row("confirmSupplyEngagement", on("engagementInvited", because), OFFICERS_OR_SUPPLY),
  row(
    "declineDemandEngagement",
    on("engagementInvited", { ...because, category: "need-changed" }),
    OFFICERS_OR_DEMAND,
  ),
  row(
    "declineSupplyEngagement",
    on("engagementInvited", { ...because, category: "schedule" }),
    OFFICERS_OR_SUPPLY,
  ),
  row(
    "planMeetingEngagement",
    on("engagementConfirmed", { meeting: { ...meeting, at: "2027-09-24T02:00:00Z" } }),
    OFFICERS,
  ),
  row("recordMeetingEngagement", on("engagementConfirmed", { meeting }), OFFICERS),
  row("holdEngagement", on("engagementMet", because), OFFICERS),
  row("resumeEngagement", on("engagementHold", {}), OFFICERS),
  row("fallThroughEngagement", on("engagementMet", { ...because, category: "other" }), OFFICERS),
];

export const matching = [
  row(
    "listNeedsToMatch",
    { query: edition },
    "=12 =11 =1 | 403 403 | =11 =12 | =11 =1 | 403 403 | 403 403 403 | =0",
  ),
  row("suggestExperts", on("needFree"), "ok ok 404 | 403 403 | ok ok | ok 404 | 403 403 | 403 403 403 | 404"),
  row(
    "takeSuggestions",
    (w) => ({ ...on("needFree")(w), body: { expertIds: [w.expert], ...because } }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { outcome },
  ),
  // Fitting needs are those the reader sees: the city all, a county its own.
  row(
    "matchingNeedsOfExpert",
    (w) => ({ ...on("expert")(w), query: edition }),
    "ok ok ok | 403 403 | 403 403 | 403 403 | ok 404 | 403 403 403 | 404",
  ),
];

// Whole-edition assignment concerns every county: the city's desk works it, the city's leader reads it.
const CITY_AND_LEADER = "ok 403 403 | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | 404";
const CITY_ONLY = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

export const assignments = [
  row("listAssignments", {}, "=2 403 403 | 403 403 | 403 =2 | 403 403 | 403 403 | 403 403 403 | =0", {
    outcome: found,
  }),
  row("listAssignmentsExport", {}, "ok 403 403 | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | ok"),
  row("getAssignment", on("scenarioDraft"), CITY_AND_LEADER),
  row("problemOfAssignment", on("scenarioComputed"), CITY_AND_LEADER),
  row("resultOfAssignment", on("scenarioComputed"), CITY_AND_LEADER),
  row("workbookOfAssignment", on("scenarioComputed"), CITY_AND_LEADER),
  row(
    "compareAssignments",
    (w) => ({ params: { id: w.scenarioComputed, other: w.scenarioComputed } }),
    CITY_AND_LEADER,
  ),
  row(
    "createAssignment",
    { body: { editionId: EDITION, name: "公平方案", settings: { objective: "fair" } } },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row("editAssignment", on("scenarioDraft", { version: 1, name: "改名" }), CITY_ONLY),
  row("copyAssignment", on("scenarioDraft", { name: "副本" }), CITY_ONLY),
  row("computeAssignment", on("scenarioDraft", {}), CITY_ONLY),
  row("cancelAssignment", on("scenarioComputed", {}), CITY_ONLY),
  row(
    "adoptAssignment",
    (w) => ({ ...on("scenarioComputed")(w), body: { version: Number(w.scenarioVersion) } }),
    CITY_ONLY,
  ),
];

export const guests = [
  row("listGuests", {}, "=1 =1 =0 | 403 403 | =1 =1 | 403 403 | =1 =0 | 403 403 403 | =0", {
    outcome: found,
  }),
  row(
    "listGuestsExport",
    { query: because },
    "ok ok ok | 403 403 | ok ok | 403 403 | ok ok | 403 403 403 | ok",
  ),
  row(
    "inviteGuests",
    (w) => ({ body: { activityId: w.main, guests: [{ expertId: w.otherExpert, county: COUNTY }] } }),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row(
    "recordGuestReply",
    on("guest", { reply: "accepted" }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | ok 404 | 403 403 403 | 404",
  ),
  row(
    "withdrawGuest",
    on("guest", because),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
];
