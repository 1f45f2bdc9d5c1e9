import { type Selectable, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { Tables } from "#platform/db/tables.ts";
import type { RegistrationView } from "../../model/joining.ts";
import type { ExpertRow } from "../expert.repository.ts";
import "../tables.ts";

export type RegistrationRow = Selectable<Tables["expertRegistrations"]>;

export const insert = (tx: Tx, row: RegistrationRow) =>
  tx.insertInto("expertRegistrations").values(row).execute();

export const update = (tx: Tx, id: string, change: Partial<RegistrationRow>) =>
  tx.updateTable("expertRegistrations").set(change).where("id", "=", id).execute();

/** What an address asked for since an instant, the newest first. */
export const ofEmail = (tx: Tx, email: string): Promise<RegistrationRow[]> =>
  tx
    .selectFrom("expertRegistrations")
    .selectAll()
    .where("email", "=", email)
    .orderBy("requestedAt", "desc")
    .forUpdate()
    .execute();

export const ofExpert = (db: Reader, expertId: string): Promise<RegistrationRow | undefined> =>
  db.selectFrom("expertRegistrations").selectAll().where("expertId", "=", expertId).executeTakeFirst();

/** What nobody confirmed since `before`; and what only says that an address was known already. */
export const unconfirmed = (db: Reader, before: string): Promise<RegistrationRow[]> =>
  db
    .selectFrom("expertRegistrations")
    .selectAll()
    .where("state", "in", ["mailed", "known"])
    .where("mailedAt", "<", before)
    .execute();

export const removeOf = (tx: Tx, ids: readonly string[]) =>
  tx
    .deleteFrom("expertRegistrations")
    .where("id", "in", ids.length > 0 ? [...ids] : ["-"])
    .execute();

const bare = (column: ReturnType<typeof sql>) => sql`lower(regexp_replace(${column}, '[\\s·.,-]', '', 'g'))`;

/** Who in the pool may be the same person: the same mail address, or the same name at the same institution. */
export async function twinsOf(db: Reader, expert: ExpertRow): Promise<RegistrationView["twins"]> {
  const { name, nameEn, organisationName } = expert.public;
  const email = expert.contact.email?.toLowerCase() ?? "";
  const names = [name, nameEn ?? name];
  const named = sql`(${sql.join(
    names.map(
      (n) =>
        sql`${bare(sql`e.name`)} = ${bare(sql`${n}::text`)} or ${bare(sql`e.public->>'nameEn'`)} = ${bare(sql`${n}::text`)}`,
    ),
    sql` or `,
  )}) and ${bare(sql`e.public->>'organisationName'`)} = ${bare(sql`${organisationName ?? ""}::text`)}`;
  const mailed = sql`lower(e.contact->>'email') = ${email}`;
  const { rows } = await sql<
    Omit<RegistrationView["twins"][number], "because"> & { mailed: boolean; named: boolean }
  >`select e.id, e.code, e.name, e.public->>'nameEn' as name_en, e.public->>'organisationName' as organisation_name,
      e.public->>'title' as title, e.public->>'currentField' as current_field, e.person_id is not null as has_account,
      (select count(*)::int from expert_documents d where d.expert_id = e.id) as documents,
      coalesce(${mailed}, false) as mailed, coalesce(${named}, false) as named
    from experts e where e.city = ${expert.city} and e.state = 'active' and e.id <> ${expert.id} and (${mailed} or ${named})
    order by e.code limit 20`.execute(db);
  return rows.map(({ mailed: byMail, named: byName, ...twin }) => ({
    ...twin,
    because: [...(byMail ? (["email"] as const) : []), ...(byName ? (["name"] as const) : [])],
  }));
}
