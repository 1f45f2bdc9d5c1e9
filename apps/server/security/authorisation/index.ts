import { accounts, invitations, ownAccount } from "./accounts.ts";
import { campaigns } from "./campaigns.ts";
import { channels, dispatches, partners, recommendations } from "./carrying.ts";
import { assignments, engagements, guests, matching } from "./engagements.ts";
import { expertSide } from "./expert-side.ts";
import { experts } from "./experts.ts";
import { audit, figures } from "./figures.ts";
import { followUps } from "./follow-ups.ts";
import { imports } from "./imports.ts";
import { inbox } from "./inbox.ts";
import { suggestions } from "./matching.ts";
import { needs } from "./needs.ts";
import { attendance } from "./negotiations/attendance.ts";
import { negotiations } from "./negotiations/index.ts";
import { meetingsAndVisits } from "./negotiations/meetings.ts";
import { papers } from "./negotiations/papers.ts";
import { editions, organisations } from "./organisations.ts";
import { announcements, portal } from "./portal.ts";
import { needReview } from "./review.ts";
import { ceremony, signings } from "./signings.ts";
import type { Row } from "./table.ts";

/** Operation × whose request. An operation without a row here fails the test that reads it. */
export const authorisationTable: readonly Row[] = [
  ...ownAccount,
  ...inbox,
  ...accounts,
  ...invitations,
  ...organisations,
  ...editions,
  ...needs,
  ...campaigns,
  ...needReview,
  ...experts,
  ...expertSide,
  ...portal,
  ...announcements,
  ...channels,
  ...dispatches,
  ...partners,
  ...recommendations,
  ...engagements,
  ...matching,
  ...suggestions,
  ...assignments,
  ...guests,
  ...negotiations,
  ...attendance,
  ...meetingsAndVisits,
  ...papers,
  ...signings,
  ...ceremony,
  ...followUps,
  ...figures,
  ...imports,
  ...audit,
];
