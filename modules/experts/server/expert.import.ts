import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertPolicy, expertSubjects } from "../model/expert.policy.ts";
import { type ExpertInput, flagsOf } from "../model/expert.ts";
import { contactKeyOf, searchTextOf, snapshotOf } from "./expert.derived.ts";
import type { ExpertRow } from "./expert.repository.ts";
import * as repository from "./expert.repository.ts";

export type NewExpert = {
  readonly row?: number;
  readonly values: ExpertInput;
  readonly fingerprint?: string | null;
  readonly invented?: boolean;
  readonly degreeVerification?: ExpertRow["degreeVerification"];
  readonly titleVerification?: ExpertRow["titleVerification"];
};
export type RegisterOutcome = {
  readonly row?: number;
  readonly outcome: "created" | "unchanged" | "refused";
  readonly id?: string;
  readonly code?: string;
  readonly fields?: readonly FieldRefusal[];
};

/** Adding experts to the pool: one by a form, many by an import, in one way. */
export function createExpertRegistration(platform: Platform, deps: { organisations: OrganisationDirectory }) {
  async function register(
    work: UnitOfWork,
    city: string,
    incoming: readonly NewExpert[],
  ): Promise<RegisterOutcome[]> {
    const byPrint = await repository.knownFingerprints(
      work.tx,
      city,
      incoming.flatMap((n) => n.fingerprint ?? []),
    );
    const keyed = incoming.map((n) => contactKeyOf({ public: n.values.public, contact: n.values.contact }));
    const byContact = await repository.knownContacts(
      work.tx,
      city,
      keyed.filter((k) => k !== null),
    );
    const fresh: { expert: ExpertRow; input: ExpertInput }[] = [];
    const outcomes: RegisterOutcome[] = [];
    const seen = new Map<string, string>();
    for (const [i, n] of incoming.entries()) {
      const at = n.row === undefined ? {} : { row: n.row };
      const known = n.fingerprint ? byPrint.get(n.fingerprint) : undefined;
      const key = keyed[i] ?? null;
      const twin = key ? (byContact.get(key)?.code ?? seen.get(key)) : undefined;
      if (known) outcomes.push({ ...at, outcome: "unchanged", id: known });
      else if (twin) {
        const reason = {
          zh: `与专家库中 ${twin} 姓名和联系方式相同`,
          en: `Same name and contact as ${twin}`,
        };
        outcomes.push({
          ...at,
          outcome: "refused",
          fields: [
            { ...at, field: "name", label: { zh: "姓名", en: "Name" }, value: n.values.public.name, reason },
          ],
        });
      } else {
        const expert = await draft(work, city, n);
        if (key) seen.set(key, expert.code);
        fresh.push({ expert, input: n.values });
        outcomes.push({ ...at, outcome: "created", id: expert.id, code: expert.code });
      }
    }
    await store(work, fresh);
    return outcomes;
  }

  async function draft(work: UnitOfWork, city: string, n: NewExpert): Promise<ExpertRow> {
    const { values } = n;
    const organisationId =
      values.public.organisationId ??
      (await deps.organisations.find({ name: values.public.organisationName }, work))?.id ??
      null;
    const number = await work.nextNumber(`expert:${city}`);
    const expert: ExpertRow = {
      id: work.newId(),
      code: `ZJ-${String(number).padStart(5, "0")}`,
      city,
      state: "active",
      version: 1,
      personId: null,
      invented: n.invented ?? false,
      public: { ...values.public, organisationId },
      contact: values.contact,
      restricted: values.restricted,
      consent: values.consent,
      degreeVerification: n.degreeVerification ?? "claimed",
      titleVerification: n.titleVerification ?? "claimed",
      flags: [],
      fingerprint: n.fingerprint ?? null,
      createdAt: work.context.occurredAt,
      updatedAt: work.now,
    };
    return { ...expert, flags: flagsOf(expert) };
  }

  async function store(
    work: UnitOfWork,
    fresh: readonly { expert: ExpertRow; input: ExpertInput }[],
  ): Promise<void> {
    if (fresh.length === 0) return;
    await repository.insertMany(
      work.tx,
      fresh.map(({ expert, input }) => ({
        ...expert,
        searchText: searchTextOf(expert, input.documents),
        contactKey: contactKeyOf(expert),
      })),
    );
    await repository.insertDocuments(
      work.tx,
      fresh.flatMap(({ expert, input }) =>
        input.documents.map((d, position) => ({ id: work.newId(), expertId: expert.id, position, ...d })),
      ),
    );
    await repository.insertAvailability(
      work.tx,
      fresh.flatMap(({ expert, input }) => input.availability.map((a) => ({ expertId: expert.id, ...a }))),
    );
    await repository.touchRevision(work.tx);
    for (const { expert } of fresh) {
      work.saveVersion({
        entityType: "expert",
        entityId: expert.id,
        version: 1,
        snapshot: snapshotOf(expert),
      });
      work.audit({
        action: "expert.register",
        entityType: "expert",
        entityId: expert.id,
        detail: { code: expert.code, documents: fresh.length },
      });
    }
  }

  return {
    /** Registers experts of a city's pool in transactions of at most 500; each row says what became of it. Repeating a file changes nothing. */
    async registerMany(
      context: CommandContext,
      input: { city: string; experts: readonly NewExpert[] },
    ): Promise<RegisterOutcome[]> {
      const outcomes: RegisterOutcome[] = [];
      for (let i = 0; i < input.experts.length; i += 500) {
        const part = input.experts.slice(i, i + 500);
        outcomes.push(
          ...(await platform.commands.run(context, async (work) => {
            requireAllowed(work.actor, expertPolicy, "create", {
              subjects: expertSubjects({ city: input.city, personId: null }),
              now: work.now,
            });
            const done = await register(work, input.city, part);
            if (!done.some((o) => o.outcome === "created")) work.nothingChanged();
            return done;
          })),
        );
      }
      return outcomes;
    },

    /** Registers one expert; refuses `experts.duplicate`. */
    registerOne(
      context: CommandContext,
      input: { city: string; values: ExpertInput },
    ): Promise<{ id: string }> {
      return platform.commands.run(context, async (work) => {
        requireAllowed(work.actor, expertPolicy, "create", {
          subjects: expertSubjects({ city: input.city, personId: null }),
          now: work.now,
        });
        const [outcome] = await register(work, input.city, [{ values: input.values }]);
        if (!outcome?.id)
          refuse("experts.duplicate", {
            values: { code: outcome?.fields?.[0]?.reason.zh ?? "" },
            ...(outcome?.fields ? { fields: outcome.fields } : {}),
          });
        return { id: outcome.id };
      });
    },
  };
}
export type ExpertRegistration = ReturnType<typeof createExpertRegistration>;
