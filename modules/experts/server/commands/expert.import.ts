import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertPolicy, expertSubjects } from "../../model/expert.policy.ts";
import { type ExpertInput, flagsOf } from "../../model/expert.ts";
import type { ExpertRow } from "../expert.repository.ts";
import * as repository from "../expert.repository.ts";
import { contactKeyOf, searchTextOf, snapshotOf } from "./expert.derived.ts";
import { holdPool } from "./expert.store.ts";

export type NewExpert = {
  readonly row?: number;
  readonly values: ExpertInput;
  /** Identifies the source row, so that a repeated file changes nothing. */
  readonly fingerprint?: string | null;
  readonly invented?: boolean;
  readonly degreeVerification?: ExpertRow["degreeVerification"];
  readonly titleVerification?: ExpertRow["titleVerification"];
  /** Of who registered: the record waits for an officer, under an id given beforehand, and is the person's own. */
  readonly registered?: { readonly id: string; readonly personId: string };
};
export type RegisterOutcome = {
  readonly row?: number;
  readonly outcome: "created" | "unchanged" | "refused";
  readonly id?: string;
  /** The expert's code; of a refused one the code of its twin. */
  readonly code?: string;
  readonly fields?: readonly FieldRefusal[];
};
type Draft = { readonly expert: ExpertRow; readonly input: ExpertInput };

const BATCH = 500;

/** Adding experts to the pool: one by a form, many by an import, in one way. */
export function createExpertRegistration(platform: Platform, deps: { organisations: OrganisationDirectory }) {
  async function register(
    work: UnitOfWork,
    city: string,
    incoming: readonly NewExpert[],
  ): Promise<RegisterOutcome[]> {
    await holdPool(work, city);
    const prints = incoming.flatMap((n) => n.fingerprint ?? []);
    const byPrint = await repository.knownFingerprints(work.tx, city, prints);
    const keyed = incoming.map((n) => contactKeyOf({ public: n.values.public, contact: n.values.contact }));
    const byContact = new Map(
      [
        ...(await repository.knownContacts(
          work.tx,
          city,
          keyed.filter((k) => k !== null),
        )),
      ].map(([k, e]) => [k, e.code]),
    );
    const organisationOf = organisationsOnce(work, deps.organisations);
    const fresh: Draft[] = [];
    const outcomes: RegisterOutcome[] = [];
    for (const [i, n] of incoming.entries()) {
      const at = n.row === undefined ? {} : { row: n.row };
      const known = n.fingerprint ? byPrint.get(n.fingerprint) : undefined;
      const key = keyed[i] ?? null;
      const twin = key ? byContact.get(key) : undefined;
      if (known) outcomes.push({ ...at, outcome: "unchanged", id: known });
      else if (twin) outcomes.push({ ...at, outcome: "refused", code: twin, fields: [sameAs(n, twin)] });
      else {
        const expert = await draft(work, city, { ...n, organisationId: await organisationOf(n.values) });
        if (key) byContact.set(key, expert.code);
        if (n.fingerprint) byPrint.set(n.fingerprint, expert.id);
        fresh.push({ expert, input: n.values });
        outcomes.push({ ...at, outcome: "created", id: expert.id, code: expert.code });
      }
    }
    await store(work, fresh);
    return outcomes;
  }

  /** Authorises, then registers in the caller's transaction. */
  async function registerIn(
    work: UnitOfWork,
    city: string,
    experts: readonly NewExpert[],
  ): Promise<RegisterOutcome[]> {
    requireAllowed(work.actor, expertPolicy, "create", {
      subjects: expertSubjects({ city, personId: null }),
      now: work.now,
    });
    return register(work, city, experts);
  }

  return {
    /** As `registerMany`, inside the caller's own transaction (at most 500). */
    registerIn,

    /** Registers in the caller's transaction whom a downstream module let in by its own policy (a screened recommendation). */
    admit: register,

    /** The record of somebody who registered and has confirmed the address; whether the pool knows the person an officer decides. */
    async registerSelf(
      work: UnitOfWork,
      city: string,
      given: NewExpert & { readonly registered: { readonly id: string; readonly personId: string } },
    ): Promise<void> {
      const organisationId = await organisationsOnce(work, deps.organisations)(given.values);
      await store(work, [
        { expert: await draft(work, city, { ...given, organisationId }), input: given.values },
      ]);
    },

    /** Registers experts of a city's pool in transactions of at most 500; each row says what became of it. Repeating a file changes nothing. */
    async registerMany(
      context: CommandContext,
      input: { city: string; experts: readonly NewExpert[] },
    ): Promise<RegisterOutcome[]> {
      const outcomes: RegisterOutcome[] = [];
      for (let i = 0; i < input.experts.length; i += BATCH) {
        const part = input.experts.slice(i, i + BATCH);
        outcomes.push(
          ...(await platform.commands.run(context, async (work) => {
            requireMayAdd(work, input.city);
            const done = await register(work, input.city, part);
            if (!done.some((o) => o.outcome === "created")) work.nothingChanged();
            return done;
          })),
        );
      }
      return outcomes;
    },

    /** Registers one expert; refuses `experts.duplicate`. Honours are claims until an officer verifies them. */
    registerOne(
      context: CommandContext,
      input: { city: string; values: ExpertInput },
    ): Promise<{ id: string }> {
      return platform.commands.run(context, async (work) => {
        requireMayAdd(work, input.city);
        const honours = input.values.public.honours.map((h) => ({ ...h, verification: "claimed" as const }));
        const values = { ...input.values, public: { ...input.values.public, honours } };
        const [outcome] = await register(work, input.city, [{ values }]);
        if (!outcome?.id)
          refuse("experts.duplicate", {
            values: { code: outcome?.code ?? "" },
            ...(outcome?.fields ? { fields: outcome.fields } : {}),
          });
        return { id: outcome.id };
      });
    },
  };
}
export type ExpertRegistration = ReturnType<typeof createExpertRegistration>;

const requireMayAdd = (work: UnitOfWork, city: string): void =>
  requireAllowed(work.actor, expertPolicy, "create", {
    subjects: expertSubjects({ city, personId: null }),
    now: work.now,
  });

const sameAs = (n: NewExpert, twin: string): FieldRefusal => ({
  ...(n.row === undefined ? {} : { row: n.row }),
  field: "name",
  label: { zh: "姓名", en: "Name" },
  value: n.values.public.name,
  reason: { zh: `与专家库中 ${twin} 姓名和联系方式相同`, en: `Same name and contact as ${twin}` },
});

/** Looks each organisation's name up once per command. */
function organisationsOnce(work: UnitOfWork, organisations: OrganisationDirectory) {
  const found = new Map<string, string | null>();
  return async ({ public: p }: ExpertInput): Promise<string | null> => {
    if (p.organisationId || !p.organisationName) return p.organisationId;
    const name = p.organisationName;
    if (!found.has(name)) found.set(name, (await organisations.find({ name }, work))?.id ?? null);
    return found.get(name) ?? null;
  };
}

async function draft(
  work: UnitOfWork,
  city: string,
  n: NewExpert & { organisationId: string | null },
): Promise<ExpertRow> {
  const { values, organisationId } = n;
  const number = await work.nextNumber("expert");
  const expert: ExpertRow = {
    id: n.registered?.id ?? work.newId(),
    code: `ZJ-${String(number).padStart(5, "0")}`,
    city,
    state: n.registered ? "registered" : "active",
    version: 1,
    personId: n.registered?.personId ?? null,
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

async function store(work: UnitOfWork, fresh: readonly Draft[]): Promise<void> {
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
  await repository.touchRevision(
    work.tx,
    fresh.map(({ expert }) => expert.id),
  );
  for (const { expert, input } of fresh) {
    work.saveVersion({
      entityType: "expert",
      entityId: expert.id,
      version: 1,
      snapshot: snapshotOf(expert, input),
    });
    work.audit({
      action: "expert.register",
      entityType: "expert",
      entityId: expert.id,
      detail: { code: expert.code, documents: input.documents.length },
    });
  }
}
