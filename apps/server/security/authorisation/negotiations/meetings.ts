import { COUNTY, EDITION } from "../../world/columns.ts";
import type { World } from "../../world/index.ts";
import { row } from "../table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const because = { reason: "电话确认" };
const listed = (w: World) => ({ query: { activity: w.main as string } });
const shown = (body: Record<string, unknown>) => ((body.total as number) > 0 ? "ok" : "no");

/** Officers of the county the record belongs to; the parties see it and change nothing. */
const OFFICERS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const READ_BY_PARTIES = "ok ok 404 | 403 403 | ok ok | ok 404 | ok 404 | 403 403 403 | 404";
/** Everybody finds something but who has no part in the activity. */
const SOMETHING = "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | no";
const EXPORT = "ok ok ok | 403 403 | ok ok | ok ok | ok ok | 403 403 403 | ok";

const meetings = [
  row("listNegotiationMeetings", listed, SOMETHING, { outcome: shown }),
  row("listNegotiationMeetingsExport", listed, EXPORT),
  row("getNegotiationMeeting", on("meetingOfCounty"), READ_BY_PARTIES),
  row(
    "takeOverEngagements",
    (w) => ({ body: { activityId: w.main } }),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row(
    "createNegotiationMeeting",
    (w) => ({
      body: {
        activityId: w.main,
        title: "加一场",
        county: COUNTY,
        parties: [`expert:${w.expert}`, `organisation:${w.orgEnterprise}`],
        rules: {
          priority: 5,
          allowedSlots: [w.negotiationSlot, w.negotiationSlotLater],
          preferredSlots: [w.negotiationSlot],
          tableId: w.negotiationTable,
          needs: [],
          after: [w.meetingOfCounty],
        },
      },
    }),
    "ok ok 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403",
  ),
  row("editNegotiationMeeting", on("meetingOfCounty", { version: 1, title: "改名" }), OFFICERS),
  row("cancelNegotiationMeeting", on("meetingOfCounty", because), OFFICERS),
  row("reopenNegotiationMeeting", on("meetingCancelled", {}), OFFICERS),
];

/** The enterprise asked, the other expert is asked: each side answers in its turn, officers of the county for both. */
const ANSWERED = "ok ok 404 | 403 403 | 403 403 | 403 404 | 404 ok | 403 403 403 | 404";
const requests = [
  row("listMeetingRequests", listed, "ok ok no | 403 403 | ok ok | ok no | no ok | 403 403 403 | no", {
    outcome: shown,
  }),
  row("listMeetingRequestsExport", listed, EXPORT),
  row(
    "getMeetingRequest",
    on("requestAsked"),
    "ok ok 404 | 403 403 | ok ok | ok 404 | 404 ok | 403 403 403 | 404",
  ),
  // Whoever takes part in nothing finds nobody.
  row("partnersForMeetings", listed, "ok ok ok | 403 403 | 403 403 | ok ok | ok ok | 403 403 403 | ok"),
  // The other county's officer and the other expert cannot speak for the expert.
  row(
    "askForMeeting",
    (w) => ({
      body: {
        activityId: w.main,
        from: `expert:${w.expert}`,
        to: `organisation:${w.orgOtherEnterprise}`,
        title: "技术交流",
      },
    }),
    "ok 403 ok | 403 403 | 403 403 | 403 403 | ok 403 | 403 403 403 | 403",
  ),
  row("acceptMeetingRequest", on("requestAsked", because), ANSWERED),
  row("declineMeetingRequest", on("requestAsked", { ...because, category: "schedule" }), ANSWERED),
  row(
    "otherTimeForMeetingRequest",
    (w) => ({ params: { id: w.requestAsked }, body: { ...because, slots: [w.negotiationSlot] } }),
    ANSWERED,
  ),
  row(
    "withdrawMeetingRequest",
    on("requestAsked", because),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 404 403 | 403 403 403 | 404",
  ),
];

const visit = (w: World) => ({
  hostOrganisationId: w.orgEnterprise,
  title: "车间考察",
  day: "2026-09-26",
  departsAt: "09:00",
  startsAt: "09:30",
  endsAt: "10:30",
  returnsAt: "11:00",
  capacity: 3,
  vehicleId: w.negotiationVehicle,
  address: "测试路一号",
  contactName: "车间主任",
  contactPhone: "13900009999",
  parties: [`expert:${w.expert}`],
  checklist: [{ id: "helmet", text: "安全帽" }],
});
/** The county of the factory plans; nobody else's officer. */
const PLANS = "ok ok 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const visits = [
  row("listSiteVisits", listed, "ok ok no | 403 403 | ok ok | ok no | ok no | 403 403 403 | no", {
    outcome: shown,
  }),
  row("listSiteVisitsExport", { query: { edition: EDITION, ...because } }, EXPORT),
  row("getSiteVisit", on("siteVisit"), READ_BY_PARTIES),
  row(
    "engagementsForSiteVisit",
    (w) => ({ query: { activity: w.main as string, organisation: w.orgEnterprise as string } }),
    "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row("createSiteVisit", (w) => ({ body: { activityId: w.main, ...visit(w) } }), PLANS),
  row("editSiteVisit", (w) => ({ params: { id: w.siteVisit }, body: { version: 1, ...visit(w) } }), OFFICERS),
  row("confirmSiteVisit", on("siteVisit", {}), OFFICERS),
  row("cancelSiteVisit", on("siteVisit", because), OFFICERS),
  row("tickSiteVisitItem", on("siteVisit", { itemId: "bus", done: true }), OFFICERS),
  // Not confirmed yet: who may do it at all is told so.
  row(
    "finishSiteVisit",
    on("siteVisit", {}),
    "409 409 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "not confirmed" },
  ),
  row(
    "reopenSiteVisit",
    on("siteVisit", {}),
    "409 409 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "not confirmed" },
  ),
  row(
    "restoreSiteVisit",
    on("siteVisit", because),
    "409 409 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "not cancelled" },
  ),
];

export const meetingsAndVisits = [...meetings, ...requests, ...visits];
