import { sql } from "kysely";
import type { KeptMapping, TableShape } from "#libs/tabular/index.ts";
import { headersSignature } from "#libs/tabular/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Db, Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";

export type NewProfile = {
  readonly kind: string;
  readonly city: string;
  readonly name: string;
  readonly signature: string;
  readonly columns: Readonly<Record<string, string>>;
};

/** The index `import_profiles_own`: long signatures are compared by digest. */
const sqlOwn = sql`kind, by_id, md5(signature)`;

/** Column choices that people confirmed, by the signature of the headers; they hold header texts only, no data. */
export function createProfiles(db: Db) {
  return {
    find: (reader: Reader, id: string) =>
      reader.selectFrom("importProfiles").select(["id", "name"]).where("id", "=", id).executeTakeFirst(),

    /** The choices to use for these kinds: one's own first, then the newest of the city. */
    async matching(actor: Actor, at: { city: string; kinds: readonly string[] }) {
      const rows = await db
        .selectFrom("importProfiles")
        .selectAll()
        .where("kind", "in", [...at.kinds])
        .where("city", "=", at.city)
        .orderBy("createdAt", "desc")
        .orderBy("id")
        .execute();
      const own = rows.filter((r) => r.byId === actor.personId);
      const order = [...own, ...rows.filter((r) => r.byId !== actor.personId)];
      const used = (signature: string, kind?: string) =>
        order.find((r) => r.signature === signature && (kind === undefined || r.kind === kind));
      return {
        keptFor: (table: TableShape): KeptMapping | undefined => {
          const found = used(headersSignature(table.headers));
          return found && { version: 1, columns: found.columns };
        },
        usedFor: (kind: string, signature: string): string | null => used(signature, kind)?.id ?? null,
      };
    },

    /** Keeps a choice; the person's earlier one for the same headers is replaced. */
    async save(work: UnitOfWork, profile: NewProfile): Promise<string> {
      const { id } = await work.tx
        .insertInto("importProfiles")
        .values({
          ...profile,
          id: work.newId(),
          columns: JSON.stringify(profile.columns),
          byId: work.actor.personId,
          byName: work.actor.name,
          createdAt: work.now,
        })
        .onConflict((c) =>
          c.expression(sqlOwn).doUpdateSet({
            name: profile.name,
            columns: JSON.stringify(profile.columns),
            createdAt: work.now,
          }),
        )
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    },

    /** A person's own choices. */
    own: (actor: Actor) =>
      db
        .selectFrom("importProfiles")
        .select(["id", "kind", "name", "createdAt"])
        .where("byId", "=", actor.personId)
        .orderBy("createdAt", "desc")
        .orderBy("id")
        .execute(),

    /** Forgets one of one's own choices. */
    async remove(work: UnitOfWork, id: string): Promise<void> {
      const removed = await work.tx
        .deleteFrom("importProfiles")
        .where("id", "=", id)
        .where("byId", "=", work.actor.personId)
        .returning(["kind", "name"])
        .executeTakeFirst();
      if (!removed) refuse("not-found");
      work.audit({
        action: "import.profile-remove",
        entityType: "import-profile",
        entityId: id,
        detail: { kind: removed.kind },
      });
    },
  };
}
