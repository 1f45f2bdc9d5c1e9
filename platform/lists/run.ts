import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { searchWhere } from "#platform/db/search.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Scope } from "#platform/kernel/scope.ts";
import { type ListColumn, type ListDefinition, type ListQuery, sortable } from "./define.ts";

export type ListPage<Row> = {
  items: Row[];
  total: number;
  page: number;
  pageSize: number;
  nextCursor: string | null;
};

/** Scopes by side, as `visibleScopes` gives them; a record is visible when any side is. */
export type SideScopes = Readonly<Record<string, Scope>>;

type Order = { id: string; column: ListColumn; descending: boolean };

const invalid = (field: string, value: string, possible: string): never =>
  refuse("invalid-input", {
    values: { count: 1 },
    fields: [
      {
        field,
        value,
        reason: { zh: "不支持的取值", en: "Unsupported value" },
        possible: { zh: possible, en: possible },
      } satisfies FieldRefusal,
    ],
  });

function orders(definition: ListDefinition, sort: readonly string[] | undefined): Order[] {
  return (sort?.length ? sort : definition.defaultSort).map((s) => {
    const id = s.replace(/^[-+]/, "");
    const column = definition.columns[id];
    if (!column?.sortable) return invalid("sort", s, sortable(definition).join(", "));
    return { id, column, descending: s.startsWith("-") };
  });
}

const sortExpression = (o: Order): RawBuilder<unknown> => o.column.sortSql ?? o.column.sql;

/** Filters of the query as SQL; an unknown filter or an unparsable bound is refused by name. */
function filterWhere(
  definition: ListDefinition,
  filters: Readonly<Record<string, string>>,
): RawBuilder<boolean>[] {
  return Object.entries(filters).map(([key, value]) => {
    const direct = definition.columns[key];
    if (direct?.filter === "in") {
      const values = value.split(",");
      if (direct.kind === "number" || direct.kind === "boolean")
        return sql<boolean>`${direct.sql}::text = any(${values}::text[])`;
      return sql<boolean>`${direct.sql} = any(${values}::text[])`;
    }
    if (direct?.filter === "has") return sql<boolean>`${direct.sql} && ${value.split(",")}::text[]`;
    if (direct?.filter === "contains") return searchWhere(direct.sql, value);
    const range = /^(.*)(From|To)$/.exec(key);
    const column = range ? definition.columns[range[1] as string] : undefined;
    if (!range || !column || column.filter !== "range")
      return invalid(key, value, Object.keys(definition.columns).join(", "));
    if (column.kind === "number" && !Number.isFinite(Number(value))) return invalid(key, value, "0, 1.5, …");
    if (column.kind !== "number" && Number.isNaN(Date.parse(value))) return invalid(key, value, "2023-09-24");
    const cast =
      column.kind === "number" ? sql`::numeric` : column.kind === "date" ? sql`::date` : sql`::timestamptz`;
    // A day given for an instant means that whole day.
    if (range[2] === "To" && column.kind === "instant" && /^\d{4}-\d\d-\d\d$/.test(value)) {
      return sql<boolean>`${column.sql} < (${value}::timestamptz + interval '1 day')`;
    }
    return range[2] === "From"
      ? sql<boolean>`${column.sql} >= ${value}${cast}`
      : sql<boolean>`${column.sql} <= ${value}${cast}`;
  });
}

type CursorValue = string | number | boolean | null;
const encodeCursor = (values: CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");
function decodeCursor(cursor: string, length: number): CursorValue[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as CursorValue[];
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => v === null || typeof v !== "object")
    )
      return values;
  } catch {
    /* refused below */
  }
  return invalid("after", cursor, "nextCursor");
}

/** Rows strictly after the cursor in the list's total order; NULLs sort last both ways. */
function afterWhere(
  order: readonly Order[],
  key: RawBuilder<unknown>,
  cursor: readonly CursorValue[],
): RawBuilder<boolean> {
  const terms: { e: RawBuilder<unknown>; descending: boolean }[] = [
    ...order.map((o) => ({
      e: sql`(${sortExpression(o)})::text`,
      raw: sortExpression(o),
      descending: o.descending,
    })),
    { e: sql`${key}::text`, descending: false },
  ];
  const raws = [...order.map(sortExpression), key];
  const alternatives = terms.map((term, i) => {
    const equal = terms
      .slice(0, i)
      .map((t, j) => sql<boolean>`${t.e} is not distinct from ${cursor[j]}::text`);
    const value = cursor[i];
    const raw = raws[i] as RawBuilder<unknown>;
    // Compare in the column's own type: the text form came from it, so the cast back is exact.
    const beyond =
      value === null
        ? sql<boolean>`false`
        : sql<boolean>`(${raw} ${term.descending ? sql`<` : sql`>`} ${castLike(order[i]?.column, value as string)} or ${raw} is null)`;
    return sql<boolean>`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(alternatives, sql` or `)})`;
}

const castLike = (column: ListColumn | undefined, value: string): RawBuilder<unknown> => {
  if (!column || column.sortSql) return sql`${value}`;
  const type = {
    text: "text",
    number: "numeric",
    date: "date",
    instant: "timestamptz",
    boolean: "boolean",
    texts: "text[]",
  }[column.kind];
  return sql`${value}::${sql.raw(type)}`;
};

function conditions(
  definition: ListDefinition,
  scopes: SideScopes,
  query: ListQuery,
  also: readonly RawBuilder<boolean>[],
): RawBuilder<boolean>[] {
  const visible = Object.entries(scopes).map(([side, scope]) =>
    scopeWhere(scope, definition.subjects[side] ?? {}),
  );
  const where = [
    sql<boolean>`(${sql.join(visible.length ? visible : [sql<boolean>`false`], sql` or `)})`,
    ...also,
    ...filterWhere(definition, query.filters),
  ];
  if (query.q?.trim() && definition.search) where.push(searchWhere(definition.search, query.q));
  return where;
}

export type ListRequest = {
  scopes: SideScopes;
  query: ListQuery;
  also?: readonly RawBuilder<boolean>[];
  /** Replaces the definition's source where it depends on the request (the rows of a figure). */
  from?: RawBuilder<unknown>;
};

/**
 * One page of a list: what the scopes show, searched, filtered, in a total order. With `after` (a cursor) the walk neither
 * repeats nor skips rows while others are added; `page` serves people who jump. Rows carry every column under its id, and `key`.
 */
export async function runList<Row>(
  db: Reader,
  definition: ListDefinition,
  request: ListRequest,
): Promise<ListPage<Row>> {
  const { query, scopes, also = [], from = definition.from } = request;
  const pageSize = Math.min(query.pageSize ?? 20, 1000);
  const page = query.page ?? 1;
  const order = orders(definition, query.sort);
  const where = conditions(definition, scopes, query, also);
  const paged = query.after
    ? [...where, afterWhere(order, definition.key, decodeCursor(query.after, order.length + 1))]
    : where;
  const columns = Object.entries(definition.columns).map(([id, c]) => sql`${c.sql} as ${sql.id(`c_${id}`)}`);
  const cursorColumns = order.map((o, i) => sql`(${sortExpression(o)})::text as ${sql.id(`k_${i}`)}`);
  const by = order.map((o) => sql`${sortExpression(o)} ${sql.raw(o.descending ? "desc" : "asc")} nulls last`);
  const [rows, count] = await Promise.all([
    sql<
      Record<string, unknown>
    >`select ${sql.join([...columns, ...cursorColumns, sql`${definition.key}::text as k_key`])} from ${from}
      where ${sql.join(paged, sql` and `)} order by ${sql.join([...by, sql`${definition.key} asc`])} limit ${pageSize + 1} offset ${query.after ? 0 : (page - 1) * pageSize}`.execute(
      db.withoutPlugins(),
    ),
    sql<{
      n: number;
    }>`select count(*)::int n from ${from} where ${sql.join(where, sql` and `)}`.execute(db),
  ]);
  const shown = rows.rows.slice(0, pageSize);
  const last = shown.at(-1);
  const nextCursor =
    rows.rows.length > pageSize && last
      ? encodeCursor([...order.map((_, i) => last[`k_${i}`] as CursorValue), last.k_key as string])
      : null;
  const ids = Object.keys(definition.columns);
  const items = shown.map((row) => Object.fromEntries(ids.map((id) => [id, row[`c_${id}`]])) as Row);
  return { items, total: count.rows[0]?.n ?? 0, page, pageSize, nextCursor };
}

/** Walks a whole list in batches by cursor: for exports and bulk work. */
export async function* walkList<Row>(
  db: Reader,
  definition: ListDefinition,
  request: ListRequest,
): AsyncGenerator<Row[]> {
  let after: string | undefined;
  do {
    const batch: ListPage<Row> = await runList<Row>(db, definition, {
      ...request,
      query: { ...request.query, pageSize: 1000, ...(after ? { after } : {}) },
    });
    yield batch.items;
    after = batch.nextCursor ?? undefined;
  } while (after);
}
