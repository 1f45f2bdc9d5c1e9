import { aPaper } from "#modules/signings/testing/a-paper.ts";
import { type Client, idOf } from "./client.ts";
import { COUNTY, EDITION } from "./columns.ts";

export async function makeEngagements(as: Client, world: Record<string, string>): Promise<void> {
  const propose = async (name: string, upTo: string) => {
    const made = await as("county", "POST", "/api/engagements", {
      needId: world[`need${name}`],
      expertId: world.expert,
      upTo,
      reason: "企业推荐",
    });
    world[`engagement${name}`] = idOf(made);
  };
  const step = (
    name: string,
    path: string,
    body: object = {},
    who: "county" | "enterprise" | "expert" = "county",
  ) => as(who, "POST", `/api/engagements/${world[`engagement${name}`]}/${path}`, body);
  await propose("Suggested", "suggested");
  await propose("Screened", "screened");
  await propose("Shortlisted", "shortlisted");
  for (const name of ["Invited", "Confirmed", "Met", "Hold", "Intent", "Signed"]) {
    await propose(name, "shortlisted");
    await step(name, "invite");
  }
  for (const name of ["Confirmed", "Met", "Intent", "Signed"]) {
    await step(name, "confirm-demand", {}, "enterprise");
    await step(name, "confirm-supply", {}, "expert");
  }
  await step("Hold", "hold", { reason: "等待资金" });
  for (const name of ["Met", "Intent", "Signed"])
    await step(name, "record-meeting", {
      meeting: { at: new Date(Date.now() - 3_600_000).toISOString(), mode: "on-site", place: "会场" },
    });
  world.engagementOffer = idOf(
    await as("expert", "POST", "/api/engagements/offers", {
      title: "带来的合作项目",
      editionId: EDITION,
      expertId: world.expert,
      demanderIds: [world.orgEnterprise],
    }),
  );
}

export async function makePapers(as: Client, world: Record<string, string>): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const paper = (name: string) =>
    aPaper({
      engagementId: world[`engagement${name}`] ?? null,
      signedOn: today,
      county: COUNTY,
      occasion: "at-venue",
    });
  world.intent = idOf(await as("county", "POST", "/api/signings/intents", paper("Intent")));
  world.agreement = idOf(await as("county", "POST", "/api/signings/agreements", paper("Signed")));
}

export async function makeLedger(as: Client, world: Record<string, string>): Promise<void> {
  world.ledgerIntent = idOf(await as("city", "GET", `/api/signings/${world.intent}/ledger`));
  world.ledgerAgreement = idOf(await as("city", "GET", `/api/signings/${world.agreement}/ledger`));
  const row = await as("county", "POST", `/api/ledger/${world.ledgerAgreement}/blockers`, {
    category: "finance",
    description: "流动资金不足",
    officeId: world.orgDepartment,
    deadline: "2027-06-30",
  });
  world.blocker = (row.blockers as { id: string }[])[0]?.id ?? "";
}

/** One scenario with a result, one without. */
export async function makeScenarios(as: Client, world: Record<string, string>): Promise<void> {
  const settings = { objective: "total", minimumScore: -5, countEngaged: false };
  for (const name of ["Draft", "Computed"])
    world[`scenario${name}`] = idOf(
      await as("city", "POST", "/api/assignments", { editionId: EDITION, name, settings }),
    );
  await as("city", "POST", `/api/assignments/${world.scenarioComputed}/compute`, {});
  const until = Date.now() + 60_000;
  for (;;) {
    const { state, version } = await as("city", "GET", `/api/assignments/${world.scenarioComputed}`);
    if (state === "computed") {
      world.scenarioVersion = String(version);
      return;
    }
    if (state !== "computing" || Date.now() > until) throw new Error(`the scenario is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
