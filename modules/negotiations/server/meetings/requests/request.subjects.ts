import type { Subjects } from "#platform/kernel/policy.ts";
import type { RequestSide } from "../../../model/meetings/request.lifecycle.ts";
import { meetingPolicy, partySubjects } from "../../../model/negotiation.policy.ts";
import { partyOf } from "../../../model/party.ts";
import type { RequestRow } from "../../tables.ts";

/** Where a request stands: with both parties, and with the side that is asked now. */
export const requestSubjects = (
  row: Pick<RequestRow, "city" | "county" | "ownerIds" | "organisationIds"> &
    Pick<RequestRow, "askedOwnerIds" | "askedOrganisationIds">,
): Subjects => ({
  ...partySubjects({
    city: row.city,
    counties: row.county ? [row.county] : [],
    owners: row.ownerIds,
    organisations: row.organisationIds,
  }),
  asked: { owners: row.askedOwnerIds, organisations: row.askedOrganisationIds },
});

/** One side alone: of an expert and an organisation each is of its own kind. */
export const sideSubjects = (
  row: Pick<RequestRow, "city" | "county" | "ownerIds" | "fromParty" | "toParty">,
  side: RequestSide,
): Subjects => {
  const { kind, id } = partyOf(side === "from" ? row.fromParty : row.toParty);
  return partySubjects({
    city: row.city,
    counties: row.county ? [row.county] : [],
    owners: kind === "expert" ? row.ownerIds : [],
    organisations: kind === "organisation" ? [id] : [],
  });
};

/** The policy without officers: whether a party acts for itself. */
export const ownPolicy = { act: meetingPolicy.askMeeting.filter((rule) => rule.of === "party") };
