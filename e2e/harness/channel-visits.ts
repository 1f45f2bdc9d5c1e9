import { edition, recordOf, type Visit, visit } from "./visit.ts";

/** Channels, dispatches and the screening queue. */
export const channelVisits: readonly Visit[] = [
  ...["city", "county-qinyang", "leader"].map((login) => visit(login, "/channels")),
  visit("city", "/channels/new", () => "/channels/new"),
  visit("city", "/channels/$channelId", recordOf("/channels?sort=-recommendations&pageSize=1")),
  visit("county-qinyang", "/channels/$channelId", recordOf("/channels?sort=-recommendations&pageSize=1")),
  visit(
    "city",
    "/channels/$channelId/edit",
    recordOf("/channels?sort=-recommendations&pageSize=1", "/channels", "/edit"),
  ),
  ...["city", "leader"].map((login) => visit(login, "/dispatches")),
  visit("city", "/dispatches/new", () => "/dispatches/new?edition=jiaozuo-next"),
  visit("city", "/dispatches/$dispatchId", recordOf(`/dispatches?edition=${edition}&pageSize=1`)),
  visit(
    "city",
    "/dispatches/$dispatchId",
    recordOf("/dispatches?edition=jiaozuo-next&pageSize=1"),
    "a draft of a dispatch",
  ),
  ...["city", "county-qinyang"].map((login) => visit(login, "/recommendations")),
  visit(
    "city",
    "/recommendations/$recommendationId",
    recordOf("/recommendations?edition=jiaozuo-next&state=received&pageSize=1"),
  ),
  visit(
    "leader",
    "/recommendations/$recommendationId",
    recordOf(`/recommendations?edition=${edition}&state=accepted&pageSize=1`),
  ),
];
