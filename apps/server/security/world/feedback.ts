import { type Client, idOf } from "./client.ts";

/** What the expert said of a suggested need, and a competitor the county named for it. */
export async function makeFeedback(as: Client, world: Record<string, string>): Promise<void> {
  world.saidByExpert = idOf(
    await as("expert", "POST", "/api/suggestions/not-relevant", {
      needId: world.needTalent,
      expertId: world.expert,
      side: "supply",
      category: "not-now",
    }),
  );
  await as("county", "POST", `/api/needs/${world.needTalent}/rivals`, {
    organisationId: world.orgOtherEnterprise,
  });
}
