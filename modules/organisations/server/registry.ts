import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { uniqueViolation } from "#platform/db/database.ts";
import { plainName } from "../model/names/index.ts";
import {
  namesOf,
  type Organisation,
  type OrganisationField,
  type OrganisationInput,
} from "../model/organisation.ts";
import * as repository from "./organisation.repository.ts";

/** Locks are taken on this many buckets of keys, so that a bulk command never exhausts the lock table. */
const BUCKETS = 1024;
const LOCK_CLASS = 4101;
const bucketOf = (key: string): number => createHash("sha256").update(key).digest().readUInt32BE(0) % BUCKETS;

/** Fields that a later statement may fill when they are empty. Names, kind, size and origin are never guessed over. */
const FILLABLE = [
  "uscc",
  "county",
  "region",
  "address",
  "industry",
  "supervisingDept",
  "url",
  "email",
  "legalRep",
  "postcode",
  "contactName",
  "contactMobile",
  "contactPhone",
  "contactFax",
  "profile",
  "fields",
] as const satisfies readonly OrganisationField[];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The stored content of a version: what a person or a file stated, and what became of the record. */
export const snapshotOf = ({ version: _v, ...rest }: Organisation): Record<string, unknown> => ({ ...rest });

/** Makes the runner repeat the command: it lost a race and would now see the other's work. */
const again = (cause?: unknown): Error =>
  Object.assign(new Error("organisation changed meanwhile", { cause }), { code: "40001" });

type Key = Pick<OrganisationInput, "fullName" | "uscc">;

/**
 * The organisations that some drafts could mean, loaded and locked for one command: finds, registers and fills in memory,
 * then writes everything at once. Commands whose drafts share a name or a code queue here, so each sees what the other did;
 * the unique indexes stand behind it.
 */
export class Registry {
  readonly #work: UnitOfWork;
  readonly #city: string;
  readonly #records = new Map<string, Organisation>();
  readonly #byCode = new Map<string, string>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #touched = new Map<string, { created: boolean; action: string; fields: Set<string> }>();

  private constructor(work: UnitOfWork, city: string) {
    this.#work = work;
    this.#city = city;
  }

  static async open(work: UnitOfWork, drafts: readonly Key[], city: string): Promise<Registry> {
    const registry = new Registry(work, city);
    const usccs = [...new Set(drafts.flatMap((d) => (d.uscc ? [d.uscc] : [])))];
    const plains = [...new Set(drafts.map((d) => plainName(d.fullName)))];
    const buckets = [...new Set([...usccs, ...plains].map(bucketOf))].sort((a, b) => a - b);
    await sql`select pg_advisory_xact_lock(${LOCK_CLASS}, b) from unnest(${buckets}::int[]) b`.execute(
      work.tx,
    );
    const found = await repository.matchingKeys(work.tx, { usccs, plains });
    const merged = found.filter((o) => o.state === "merged");
    const leads = await repository.survivors(
      work.tx,
      merged.map((o) => o.id),
    );
    const ids = [
      ...new Set([...found.filter((o) => o.state === "active").map((o) => o.id), ...leads.values()]),
    ];
    for (const o of (await repository.lock(work.tx, ids)).values()) {
      // Merged between the look and the lock: look again from the beginning.
      if (o.state === "merged") throw again();
      registry.#index(o);
    }
    for (const o of merged) {
      const id = leads.get(o.id);
      if (o.uscc && id && !registry.#byCode.has(o.uscc)) registry.#byCode.set(o.uscc, id);
    }
    return registry;
  }

  #index(o: Organisation): void {
    this.#records.set(o.id, o);
    if (o.uscc) this.#byCode.set(o.uscc, o.id);
    for (const name of namesOf(o)) {
      const plain = plainName(name);
      const ids = this.#byName.get(plain) ?? new Set();
      this.#byName.set(plain, ids.add(o.id));
    }
  }

  #at(id: string): Organisation {
    const record = this.#records.get(id);
    if (!record) throw new Error(`organisation ${id} is not loaded`);
    return record;
  }

  /** The organisation of a code, a merged one's survivor included. */
  withCode(uscc: string): Organisation | undefined {
    const id = this.#byCode.get(uscc);
    return id === undefined ? undefined : this.#at(id);
  }

  /** The organisation a draft means: by code, else by name or alias unless both have codes and these differ. */
  match(draft: Key & { county?: string | null }): Organisation | undefined {
    const coded = draft.uscc ? this.withCode(draft.uscc) : undefined;
    if (coded) return coded;
    const plain = plainName(draft.fullName);
    const named = [...(this.#byName.get(plain) ?? [])]
      .map((id) => this.#at(id))
      .filter((o) => !(draft.uscc && o.uscc && draft.uscc !== o.uscc));
    const rank = (o: Organisation) =>
      (plainName(o.fullName) === plain ? 0 : 2) + (draft.county && o.county === draft.county ? 0 : 1);
    return named.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
  }

  create(input: OrganisationInput): Organisation {
    const organisation: Organisation = {
      ...input,
      id: this.#work.newId(),
      version: 1,
      city: this.#city,
      state: "active",
      mergedInto: null,
    };
    this.#touched.set(organisation.id, { created: true, action: "organisation.register", fields: new Set() });
    this.#index(organisation);
    return organisation;
  }

  /** Puts new values into a loaded organisation; returns it unchanged when nothing differs. */
  change(id: string, values: Partial<OrganisationInput>, action: string): Organisation {
    const before = this.#at(id);
    const differing = Object.entries(values).filter(
      ([field, value]) =>
        JSON.stringify(before[field as OrganisationField] ?? null) !== JSON.stringify(value ?? null),
    );
    if (differing.length === 0) return before;
    const touched = this.#touched.get(id) ?? { created: false, action, fields: new Set() };
    for (const [field] of differing) touched.fields.add(field);
    const first = !this.#touched.has(id);
    this.#touched.set(id, touched);
    const after: Organisation = {
      ...before,
      ...(Object.fromEntries(differing) as Partial<OrganisationInput>),
      version: first ? before.version + 1 : before.version,
    };
    this.#index(after);
    return after;
  }

  /** Fills empty fields from a draft and gathers its names; never overwrites. */
  fill(id: string, draft: OrganisationInput): Organisation {
    const record = this.#at(id);
    const values = Object.fromEntries(
      FILLABLE.flatMap((field) => {
        if (!isEmpty(record[field]) || isEmpty(draft[field])) return [];
        const holder = field === "uscc" && draft.uscc ? this.withCode(draft.uscc) : undefined;
        return holder ? [] : [[field, draft[field]]];
      }),
    );
    const known = new Set(namesOf(record).map(plainName));
    const gained = namesOf(draft).filter((name) => {
      const plain = plainName(name);
      return plain !== "" && !known.has(plain) && known.add(plain);
    });
    const aliases = gained.length > 0 ? { aliases: [...record.aliases, ...gained] } : {};
    return this.change(id, { ...values, ...aliases }, "organisation.complete");
  }

  /** The organisation as it stands now in this command. */
  current = (id: string): Organisation => this.#at(id);

  get changed(): boolean {
    return this.#touched.size > 0;
  }

  /**
   * Writes everything touched, with a version and an audit entry each. A name or code that another command took in spite of
   * the locks makes the whole command run again.
   */
  async save(): Promise<void> {
    const records = [...this.#touched.keys()].map((id) => this.#at(id));
    try {
      await repository.save(this.#work.tx, records, this.#work.now);
    } catch (error) {
      throw uniqueViolation(error) === undefined ? error : again(error);
    }
    for (const [id, { action, fields }] of this.#touched)
      recordChange(this.#work, this.#at(id), { action, fields: [...fields] });
    this.#touched.clear();
  }
}

/** Version and audit entry of one change; fields are named, never quoted. */
export function recordChange(
  work: UnitOfWork,
  organisation: Organisation,
  change: {
    action: string;
    fields?: readonly string[];
    reason?: string | null;
    detail?: Record<string, unknown>;
  },
): void {
  const { id, version } = organisation;
  work.saveVersion({ entityType: "organisation", entityId: id, version, snapshot: snapshotOf(organisation) });
  work.audit({
    action: change.action,
    entityType: "organisation",
    entityId: id,
    county: organisation.county,
    reason: change.reason ?? null,
    detail: { version, ...(change.fields?.length ? { fields: change.fields } : {}), ...change.detail },
  });
}
