import { can } from "#libs/lifecycle/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { by, isAllowed, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import { type CampaignState, type CampaignTransition, campaignLifecycle } from "./campaign.lifecycle.ts";

export type CampaignAction =
  | "readCampaign"
  | "createCampaign"
  | "editCampaign"
  | CampaignTransition
  | "readTarget"
  | "addTargets"
  | "removeTarget"
  | "assignTarget"
  | "sendLetters"
  | "revokeLinks"
  | "noteVisit"
  | "decideExtension"
  | "readAnswer"
  | "decideAnswer";

/** WHO. The city runs a campaign; each county works its own rows; a department sees and visits those assigned to it. */
export const campaignPolicy: Policy<CampaignAction> = {
  readCampaign: by("city-operator", "county-officer", "department-officer", "task-force", "leader"),
  createCampaign: by("city-operator"),
  editCampaign: by("city-operator"),
  openCampaign: by("city-operator"),
  closeCampaign: by("city-operator"),
  reopenCampaign: by("city-operator"),
  readTarget: by("city-operator", "county-officer", "department-officer", "task-force", "leader"),
  addTargets: by("city-operator", "county-officer"),
  removeTarget: by("city-operator", "county-officer"),
  assignTarget: by("city-operator", "county-officer"),
  sendLetters: by("city-operator", "county-officer"),
  revokeLinks: by("city-operator", "county-officer"),
  noteVisit: by("city-operator", "county-officer", "department-officer"),
  decideExtension: by("city-operator", "county-officer"),
  readAnswer: by("city-operator", "county-officer"),
  decideAnswer: by("city-operator", "county-officer"),
};

export type CampaignPlace = {
  readonly city: string;
  /** Counties that take part, and departments that were given enterprises. */
  readonly counties: readonly string[];
  readonly departments: readonly string[];
};
export const campaignSubjects = ({ city, counties, departments }: CampaignPlace): Subjects => ({
  self: { city, counties, departments },
});

export type TargetPlace = {
  readonly city: string;
  readonly county: string;
  readonly departmentId: string | null;
};
/** Where a row of the target list stands: its county and the department it was given to. */
export const targetSubjects = ({ city, county, departmentId }: TargetPlace): Subjects => ({
  self: { city, counties: [county], departments: departmentId ? [departmentId] : [] },
});

const CAMPAIGN_ACTIONS = [
  "editCampaign",
  "openCampaign",
  "closeCampaign",
  "reopenCampaign",
] as const satisfies readonly CampaignAction[];

/** What the actor may do to the campaign now: policy ∧ lifecycle. */
export const allowedCampaignActions = (
  actor: Actor,
  campaign: CampaignPlace & { readonly state: CampaignState },
  now: string,
): CampaignAction[] => [
  ...CAMPAIGN_ACTIONS.filter(
    (action) =>
      (action === "editCampaign" || can(campaignLifecycle, campaign.state, action)) &&
      isAllowed(actor, campaignPolicy, action, { subjects: campaignSubjects(campaign), now }),
  ),
  // Rows stand in counties: whoever may add or write somewhere in the campaign is offered it, and refused elsewhere.
  ...(["addTargets", "sendLetters"] as const).filter((action) =>
    isAllowed(actor, campaignPolicy, action, { subjects: campaignSubjects(campaign), now }),
  ),
];

/** Facts of a row that decide what can be done with it. */
export type TargetFacts = TargetPlace & {
  readonly campaignState: CampaignState;
  readonly stage: string;
  /** A link that still opens. */
  readonly linked: boolean;
  readonly extensionAsked: boolean;
};

/** What the actor may do with a row of the target list now. */
export function allowedTargetActions(actor: Actor, target: TargetFacts, now: string): CampaignAction[] {
  const possible: Partial<Record<CampaignAction, boolean>> = {
    sendLetters: target.campaignState === "open" || target.linked,
    assignTarget: true,
    noteVisit: true,
    removeTarget: target.stage === "listed" || target.stage === "invited",
    revokeLinks: target.linked,
    decideExtension: target.extensionAsked,
  };
  const on = { subjects: targetSubjects(target), now };
  return (Object.keys(possible) as CampaignAction[]).filter(
    (action) => possible[action] && isAllowed(actor, campaignPolicy, action, on),
  );
}
