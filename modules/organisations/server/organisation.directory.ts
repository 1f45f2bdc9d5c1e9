import { type UnitOfWork, workOf } from "#platform/commands/unit-of-work.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type {
  ContactDirectory,
  EnterpriseDirectory,
  OfficeDirectory,
  OrganisationDirectory,
  OrganisationDraft,
  OrganisationRef,
} from "../model/directory.ts";
import { plainName } from "../model/names/index.ts";
import type { Organisation } from "../model/organisation.ts";
import { departmentsForFields } from "../model/routing.ts";
import { normaliseUscc } from "../model/uscc.ts";
import { requireInput } from "./checking.ts";
import * as repository from "./organisation.repository.ts";
import { Registry } from "./registry.ts";

/** What other modules may know. */
export const refOf = (o: Organisation): OrganisationRef => ({
  id: o.id,
  fullName: o.fullName,
  nameEn: o.aliases.find((name) => /\p{Script=Latin}/u.test(name) && !/\p{Script=Han}/u.test(name)) ?? null,
  uscc: o.uscc,
  kind: o.kind,
  city: o.city,
  county: o.county,
  industry: o.industry,
  aboveScale: o.aboveScale,
});

export type Ensured = { readonly organisation: OrganisationRef; readonly created: boolean };

/** The port with the bulk form that imports and the demonstration edition use. */
export type OrganisationRegistry = OrganisationDirectory &
  OfficeDirectory &
  EnterpriseDirectory &
  ContactDirectory & {
    /** `ensure` for many drafts in one go (hundreds in well under a second); answers in their order. A later draft sees the earlier ones. */
    ensureMany(work: WorkToken, drafts: readonly OrganisationDraft[]): Promise<Ensured[]>;
  };

export async function ensureAll(
  work: UnitOfWork,
  drafts: readonly OrganisationDraft[],
  city: string,
): Promise<Ensured[]> {
  const inputs = drafts.map((draft, i) => requireInput(draft, drafts.length > 1 ? i + 1 : undefined));
  const registry = await Registry.open(work, inputs, city);
  const found = inputs.map((input) => {
    const known = registry.match(input);
    if (known) return { id: registry.fill(known.id, input).id, created: false };
    return { id: registry.create(input).id, created: true };
  });
  if (registry.changed) await registry.save();
  return found.map(({ id, created }) => ({ organisation: refOf(registry.current(id)), created }));
}

/** The port for downstream modules. Writes run inside the caller's command, whose own policy has decided. */
export function createOrganisationDirectory(platform: Platform, city: string): OrganisationRegistry {
  const { db } = platform;
  /** Read once a command: an import asks for every combination of fields. */
  const asked = new WeakMap<WorkToken, Promise<Organisation[]>>();
  const opinionDepartments = (work: WorkToken | undefined): Promise<Organisation[]> => {
    const known = work && asked.get(work);
    if (known) return known;
    const departments = repository.opinionDepartments(readerOf(db, work));
    if (work) asked.set(work, departments);
    return departments;
  };
  return {
    async byIds(ids, work) {
      if (ids.length === 0) return new Map();
      const reader = readerOf(db, work);
      const leads = await repository.survivors(reader, ids);
      const records = await repository.byIds(reader, [...new Set(leads.values())]);
      const byId = new Map(records.map((o) => [o.id, refOf(o)]));
      return new Map(
        ids.flatMap((id) => {
          const ref = byId.get(leads.get(id) ?? "");
          return ref ? [[id, ref] as const] : [];
        }),
      );
    },
    async contactsOf(ids, work) {
      const reader = readerOf(db, work);
      const leads = await repository.survivors(reader, ids);
      const records = await repository.byIds(reader, [...new Set(leads.values())]);
      return new Map(
        ids.flatMap((id) => {
          const o = records.find((r) => r.id === leads.get(id));
          return o ? [[id, { name: o.contactName, email: o.email }] as const] : [];
        }),
      );
    },
    async find({ uscc, name }, work) {
      const reader = readerOf(db, work);
      const code = uscc ? normaliseUscc(uscc) : "";
      const plain = name ? plainName(name) : "";
      const found = await repository.matchingKeys(reader, {
        usccs: code ? [code] : [],
        plains: plain ? [plain] : [],
      });
      const coded = code ? found.filter((o) => o.uscc === code) : [];
      const exact = found.filter((o) => o.state === "active" && plainName(o.fullName) === plain);
      const agrees = (o: { uscc: string | null }) => !code || !o.uscc || o.uscc === code;
      const first =
        coded.find((o) => o.state === "active") ?? coded[0] ?? exact.find(agrees) ?? found.find(agrees);
      if (!first) return null;
      const leads = await repository.survivors(reader, [first.id]);
      const survivor = await repository.find(reader, leads.get(first.id) ?? first.id);
      return survivor ? refOf(survivor) : null;
    },
    async ensure(work, draft) {
      const [ensured] = await ensureAll(workOf(work), [draft], city);
      return ensured as Ensured;
    },
    ensureMany: (work, drafts) => ensureAll(workOf(work), drafts, city),
    async enterprisesIn(counties, work) {
      return (await repository.enterprisesIn(readerOf(db, work), counties)).map(refOf);
    },
    async departments(work) {
      return (await repository.departments(readerOf(db, work))).map(refOf);
    },
    async departmentsForFields(fields, work) {
      const departments = await opinionDepartments(work);
      return departmentsForFields(departments, fields).map(({ department }) => refOf(department));
    },
  };
}
