import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { anExpert } from "./an-expert.ts";
import { expertApp, people } from "./expert-app.ts";

export const NOW = "2023-09-24T02:00:00.000Z";
export const code = (expected: string) => (e: unknown) => e instanceof Refusal && e.code === expected;

/** The module on a database of its own, with ways to add an expert and to look at one. */
export async function expertWorld() {
  const t = await expertApp();
  const seen = (id: string, actor: Actor) => t.experts.service.view(id, { actor, now: NOW });
  let serial = 0;
  /** Registers an expert of its own contact; `person` connects an account. */
  async function added(over: Parameters<typeof anExpert>[0] = {}, person?: string): Promise<string> {
    serial += 1;
    const values = anExpert({
      ...over,
      public: { name: `专家${serial}`, ...over.public },
      contact: { mobile: `1380000${1000 + serial}`, ...over.contact, email: `expert${serial}@example.com` },
    });
    const context = t.context(people.city);
    const { id } = await t.experts.registration.registerOne(context, { city: "410800", values });
    if (person)
      await t.platform.commands.run(context, (work) => t.experts.service.linkPerson(work, id, person));
    return id;
  }
  const audited = async (id: string, action: string) =>
    t.platform.db
      .selectFrom("auditEntries")
      .selectAll()
      .where("entityId", "=", id)
      .where("action", "=", action)
      .execute();
  return { t, seen, added, audited };
}
