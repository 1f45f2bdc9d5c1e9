import type { ExpertJoined } from "#modules/accounts/model/directory.ts";
import type { SelfRegistration } from "#modules/accounts/model/self-registration.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { testPlatform } from "#platform/testing/test-platform.ts";
import { createExperts, expertMigrations } from "../server/index.ts";
import { namedOrganisations } from "./expert-app.ts";

/** The experts module beside accounts in memory: who has which address, who was mailed. */
export async function joiningApp() {
  const t = await testPlatform({ migrations: { ...platformMigrations, ...expertMigrations } });
  const holders = new Map<string, { personId: string; expertId: string | null }>();
  const mailed: { email: string; expertId: string; locale: string }[] = [];
  const pointed: [personId: string, expertId: string][] = [];
  const heard: string[] = [];
  const accounts: SelfRegistration = {
    available: () => true,
    heard: async ({ email, ip }) => {
      if (ip === "blocked") refuse("too-many-requests", { values: { seconds: 60 } });
      heard.push(email);
    },
    holderOf: async (_work, email) => holders.get(email) ?? null,
    invite: async (_work, { email, expertId, locale }) => void mailed.push({ email, expertId, locale }),
    point: async (_work, personId, expertId) => void pointed.push([personId, expertId]),
  };
  const experts = createExperts(t.platform, {
    organisations: namedOrganisations({ 测试理工大学: "o1" }),
    joining: {
      accounts,
      links: { seal: async (text) => `sealed:${text}`, unseal: async (text) => text.slice(7) },
      city: async () => "410800",
    },
  });
  t.platform.events.on<ExpertJoined>("account.expert-joined", (work, { expertId, personId }) =>
    experts.joined(work, expertId, personId),
  );
  const { joining } = experts;
  if (!joining) throw new Error("joining is wired here");
  /** Carries out what waits, as the outbox would; gives the notices among it. */
  async function carryOut() {
    const notices: Record<string, unknown>[] = [];
    const next = () =>
      t.platform.db
        .selectFrom("outbox")
        .select(["id", "kind", "payload"])
        .where("doneAt", "is", null)
        .orderBy("id")
        .executeTakeFirst();
    for (let effect = await next(); effect; effect = await next()) {
      const { id, kind, payload } = effect;
      if (kind === "notice") notices.push(payload as Record<string, unknown>);
      else await experts.module.effects?.[kind]?.(payload as Record<string, unknown>, { id: String(id) });
      await t.platform.db
        .updateTable("outbox")
        .set({ doneAt: t.platform.clock().toISOString() })
        .where("id", "=", id)
        .execute();
    }
    return notices;
  }
  return { ...t, experts, joining, holders, mailed, pointed, heard, carryOut };
}
