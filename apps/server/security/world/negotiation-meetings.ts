import { type Client, idOf } from "./client.ts";
import { COUNTY, OTHER_COUNTY } from "./columns.ts";

/**
 * A meeting of the enterprise's county and one of the other county, through which all four take part; requests between those who do
 * not meet yet; a site visit of the expert to the enterprise.
 */
export async function makeMeetings(as: Client, world: Record<string, string>): Promise<void> {
  const meeting = async (county: string, expertId: string | undefined, organisationId: string | undefined) =>
    idOf(
      await as("city", "POST", "/api/negotiation-meetings", {
        activityId: world.main,
        title: "托辊轴承寿命",
        county,
        parties: [`expert:${expertId}`, `organisation:${organisationId}`],
      }),
    );
  world.meetingOfCounty = await meeting(COUNTY, world.expert, world.orgEnterprise);
  world.meetingCancelled = await meeting(COUNTY, world.expert, world.orgEnterprise);
  await as("city", "POST", `/api/negotiation-meetings/${world.meetingCancelled}/cancel`, {
    reason: "重复登记",
  });
  world.meetingOfOtherCounty = await meeting(OTHER_COUNTY, world.otherExpert, world.orgOtherEnterprise);
  // The other expert is asked by the city for the enterprise: not shown to enterprises, so by an officer only.
  const asked = await as("city", "POST", "/api/meeting-requests", {
    activityId: world.main,
    from: `organisation:${world.orgEnterprise}`,
    to: `expert:${world.otherExpert}`,
    title: "胶带接头",
  });
  world.requestAsked = idOf(asked);
  world.siteVisit = idOf(
    await as("city", "POST", "/api/site-visits", {
      activityId: world.main,
      hostOrganisationId: world.orgEnterprise,
      title: "车间考察",
      day: "2026-09-25",
      departsAt: "14:00",
      startsAt: "14:30",
      endsAt: "15:30",
      returnsAt: "16:00",
      capacity: 5,
      contactName: "车间主任",
      contactPhone: "13900009999",
      parties: [`expert:${world.expert}`],
      checklist: [{ id: "bus", text: "点名上车" }],
    }),
  );
}
