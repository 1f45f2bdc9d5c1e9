import { type Random, randomOf } from "#demo/random.ts";
import { addDays, at } from "../calendar.ts";
import { mainActivityId } from "../organisations/places.ts";
import type {
  Agreement,
  Engagement,
  EngagementStep,
  Intent,
  Organisation,
  Plaque,
  TechnologyNeed,
} from "../types.ts";
import { intentContent, openTitle } from "./engagement-text.ts";
import type { PlannedEngagement } from "./engagements.ts";

const plaqueCounts = { "postdoc-workstation": 3, "postdoc-practice-base": 6 } as const;

const stepTo = (engagement: Engagement, to: EngagementStep["to"]) =>
  engagement.steps.find((s) => s.to === to);

/** One intent for each engagement that reached it. */
export function buildIntents(
  seed: number,
  planned: readonly PlannedEngagement[],
  needs: readonly TechnologyNeed[],
): Intent[] {
  const random = randomOf(seed, "intents");
  return planned.flatMap(({ engagement }) => {
    const step = stepTo(engagement, "intent");
    if (!step) return [];
    const need = needs.find((n) => n.id === engagement.needId) as TechnologyNeed;
    return [
      {
        id: `int-${engagement.id.slice(4)}`,
        engagementId: engagement.id,
        needId: need.id,
        at: step.at,
        content: intentContent(random, need),
      },
    ];
  });
}

/** Agreements of the main conference, on stage, at the tables and after visits. */
export function buildAgreements(
  seed: number,
  planned: readonly PlannedEngagement[],
  needs: readonly TechnologyNeed[],
): Agreement[] {
  const random = randomOf(seed, "agreements");
  let order = 0;
  return planned.flatMap(({ engagement, outcome, pairing }) => {
    const step = stepTo(engagement, "signed");
    if (!step) return [];
    const need = needs.find((n) => n.id === engagement.needId) as TechnologyNeed;
    const stage = outcome === "stage";
    if (stage) order += 1;
    const amount = amountOf(random, stage);
    return [
      {
        id: `agr-${engagement.id.slice(4)}`,
        activityId: mainActivityId,
        engagementId: engagement.id,
        title:
          pairing.mark === "E5"
            ? "共建焦作固废、污水资源化综合利用产业研究院框架协议"
            : `${openTitle(need).replace(/技术$|合作需求（内容受限）$/, "")}${random.pick(["技术开发合同", "合作协议", "技术服务协议"])}`,
        kind:
          pairing.mark === "E5"
            ? "co-operation"
            : random.pick([
                "development",
                "development",
                "service",
                "consulting",
                "license",
                "transfer",
              ] as const),
        demandOrganisationIds: [need.organisationId, ...engagement.consortium],
        ...(engagement.supplierOrganisationId
          ? { supplierOrganisationId: engagement.supplierOrganisationId }
          : {}),
        expertIds: engagement.expertIds,
        occasion: stage ? "on-stage" : outcome === "venue" ? "at-venue" : "after-visit",
        signedAt: step.at,
        ...(amount ? { amount } : {}),
        validUntil: addDays("2023-12-31", 365 * random.int(1, 3)),
        ...(stage ? { stageOrder: order } : {}),
        county: engagement.county,
      } satisfies Agreement,
    ];
  });
}

function amountOf(random: Random, stage: boolean): Agreement["amount"] {
  if (!stage && random.chance(0.25)) return undefined;
  const value = (stage ? random.int(12, 60) : random.int(4, 30)) * 100_000;
  return { value, qualifier: random.chance(0.8) ? "exact" : random.pick(["approx", "gt"] as const) };
}

/** Three workstations and six practice bases; the source names none, so the recipients are invented enterprises. */
export function buildPlaques(
  seed: number,
  enterprises: readonly Organisation[],
  engaged: ReadonlySet<string>,
): Plaque[] {
  const random = randomOf(seed, "plaques");
  const fits = enterprises.filter((e) => e.invented && engaged.has(e.id));
  const recipients = random.sample(
    fits,
    plaqueCounts["postdoc-workstation"] + plaqueCounts["postdoc-practice-base"],
  );
  return recipients.map((e, i) => ({
    organisationId: e.id,
    kind: i < plaqueCounts["postdoc-workstation"] ? "postdoc-workstation" : "postdoc-practice-base",
    approvedOn: i < plaqueCounts["postdoc-workstation"] ? "2023-06-20" : "2023-08-15",
    awardedAt: at("2023-09-24", 9, 50 + i),
    order: i + 1,
    recipientInvented: true,
  }));
}
