import { workOf } from "#platform/commands/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type { BulkOrganisations } from "../model/bulk-directory.ts";
import { plainName } from "../model/names/index.ts";
import { namesOf, type Organisation } from "../model/organisation.ts";
import { normaliseUscc } from "../model/uscc.ts";
import { ensureAll, refOf } from "./organisation.directory.ts";
import * as repository from "./organisation.repository.ts";

type Key = { readonly code: string; readonly plain: string };

/** By code first, then by name in full, then by alias; a different code is a different organisation. As the single look-up. */
function pick(found: readonly Organisation[], { code, plain }: Key): Organisation | undefined {
  const mine = found.filter(
    (o) => (code && o.uscc === code) || (plain && namesOf(o).map(plainName).includes(plain)),
  );
  const coded = code ? mine.filter((o) => o.uscc === code) : [];
  const agrees = (o: Organisation) => !code || !o.uscc || o.uscc === code;
  const exact = mine.filter((o) => o.state === "active" && plainName(o.fullName) === plain);
  return coded.find((o) => o.state === "active") ?? coded[0] ?? exact.find(agrees) ?? mine.find(agrees);
}

/** The directory for hundreds of organisations in a handful of statements. */
export const createBulkOrganisations = ({ db }: Platform, city: string): BulkOrganisations => ({
  async findMany(by, work) {
    const reader = readerOf(db, work);
    const keys = by.map(({ uscc, name }) => ({
      code: uscc ? normaliseUscc(uscc) : "",
      plain: name ? plainName(name) : "",
    }));
    const found = await repository.matchingKeys(reader, {
      usccs: [...new Set(keys.map((k) => k.code).filter(Boolean))],
      plains: [...new Set(keys.map((k) => k.plain).filter(Boolean))],
    });
    const byName = new Map<string, Organisation[]>();
    for (const o of found)
      for (const key of new Set([...namesOf(o).map(plainName), ...(o.uscc ? [o.uscc] : [])]))
        byName.set(key, [...(byName.get(key) ?? []), o]);
    const picked = keys.map((key) => {
      const near = [...new Set([...(byName.get(key.plain) ?? []), ...(byName.get(key.code) ?? [])])];
      return pick(
        near.sort((a, b) => (a.id < b.id ? -1 : 1)),
        key,
      );
    });
    const merged = picked.flatMap((o) => (o && o.state === "merged" ? [o.id] : []));
    const leads = merged.length > 0 ? await repository.survivors(reader, merged) : new Map<string, string>();
    const survivors = new Map(
      leads.size > 0
        ? (await repository.byIds(reader, [...new Set(leads.values())])).map((o) => [o.id, o])
        : [],
    );
    return picked.map((o) => {
      const survivor = o && (o.state === "merged" ? survivors.get(leads.get(o.id) ?? "") : o);
      return survivor ? refOf(survivor) : null;
    });
  },
  ensureMany: (work, drafts) => ensureAll(workOf(work), drafts, city),
});
