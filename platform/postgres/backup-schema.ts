import pg from "pg";

/** Reading the shape of a database, for backup and restore. */
export type TableShape = {
  schema: string;
  table: string;
  /** Without generated columns. */
  columns: string[];
};

/** A client that reports lost connections as failed queries only. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  return client;
}

export const qualified = ({ schema, table }: { schema: string; table: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;

export const columnList = (columns: readonly string[]): string =>
  columns.map((c) => pg.escapeIdentifier(c)).join(", ");

// The job queue makes its schema itself at every start; what must not be lost stands in the modules' tables and the outbox.
const ownSchemas = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')";
const notOfExtension = (id: string) =>
  `not exists (select from pg_catalog.pg_depend x where x.objid = ${id} and x.deptype = 'e')`;

/** Every table that holds rows of its own account; partitions are read through their parent. */
export async function readTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as "table",
      coalesce((select json_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '[]') as columns
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
      and ${ownSchemas} and ${notOfExtension("c.oid")}
    order by 1, 2`);
  return rows;
}

export async function readSequences(client: pg.Client): Promise<{ schema: string; sequence: string }[]> {
  const { rows } = await client.query<{ schema: string; sequence: string }>(`
    select n.nspname as schema, c.relname as sequence
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and c.relpersistence <> 't' and ${ownSchemas} and ${notOfExtension("c.oid")} order by 1, 2`);
  return rows;
}

/** Kysely's list of applied migrations; empty where there is none. */
export async function readMigrations(client: pg.Client, table: string): Promise<string[]> {
  const { rows: found } = await client.query("select pg_catalog.to_regclass($1) as id", [`public.${table}`]);
  if (!found[0]?.id) return [];
  const { rows } = await client.query<{ name: string }>(
    `select name from public.${pg.escapeIdentifier(table)} order by name collate "C"`,
  );
  return rows.map(({ name }) => name);
}

/** True when the database has no table, view, sequence or function of its own. */
export async function isEmptyDatabase(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`
    select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where ${ownSchemas} and ${notOfExtension("c.oid")} limit 1`);
  return rowCount === 0;
}

/** Removes everything in the database, and leaves an empty schema `public`. */
export async function emptyDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_catalog.pg_namespace n where ${ownSchemas}`,
  );
  for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`);
  await client.query("create schema public");
}

/**
 * Orders tables so that each comes after those its foreign keys point to.
 * @returns the tables of a circle in `circular`, which only deferrable keys allow
 */
export async function orderByReferences(
  client: pg.Client,
  tables: readonly TableShape[],
): Promise<{ ordered: TableShape[]; circular: TableShape[] }> {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select format('%s.%s', fn.nspname, f.relname) as "from", format('%s.%s', tn.nspname, t.relname) as "to"
    from pg_catalog.pg_constraint k
      join pg_catalog.pg_class f on f.oid = k.conrelid join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
      join pg_catalog.pg_class t on t.oid = k.confrelid join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid and not k.condeferrable`);
  const ordered: TableShape[] = [];
  let waiting = [...tables];
  const nameOf = ({ schema, table }: TableShape) => `${schema}.${table}`;
  for (;;) {
    const names = new Set(waiting.map(nameOf));
    const blocked = new Set(rows.filter(({ to }) => names.has(to)).map(({ from }) => from));
    const free = waiting.filter((table) => !blocked.has(nameOf(table)));
    if (free.length === 0) return { ordered, circular: waiting };
    ordered.push(...free);
    waiting = waiting.filter((table) => blocked.has(nameOf(table)));
  }
}
