import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { containsWhere, searchWhere } from "#platform/db/search.ts";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import type { Scope } from "#platform/kernel/scope.ts";
import { type ListColumn, type ListDefinition, type ListQuery, sortable } from "./define.ts";
import { AUDIT_VERSION, auditVersion, countRows, numberOf } from "./totals.ts";

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
      // A single value as such: an index can then also give the order.
      return values.length === 1
        ? sql<boolean>`${direct.sql} = ${value}`
        : sql<boolean>`${direct.sql} = any(${values}::text[])`;
    }
    if (direct?.filter === "has") return sql<boolean>`${direct.sql} && ${value.split(",")}::text[]`;
    if (direct?.filter === "contains") return containsWhere(direct.sql, value);
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
/** The last row shown, and the total of the walk's first page: counting again on each page would cost more than the page. */
type Cursor = { readonly values: readonly CursorValue[]; readonly total: number };

const encodeCursor = ({ values, total }: Cursor): string =>
  Buffer.from(JSON.stringify([...values, total])).toString("base64url");
function decodeCursor(cursor: string, length: number): Cursor {
  try {
    const values = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as CursorValue[];
    if (
      Array.isArray(values) &&
      values.length === length + 1 &&
      values.every((v) => v === null || typeof v !== "object")
    ) {
      const total = values.pop();
      if (Number.isSafeInteger(total) && Number(total) >= 0) return { values, total: Number(total) };
    }
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
  const after = sql<boolean>`(${sql.join(alternatives, sql` or `)})`;
  const [first] = order;
  if (!first?.column.notNull || typeof cursor[0] !== "string") return after;
  // Says nothing new, but an index can begin at it; the alternatives it could not.
  return sql<boolean>`(${sortExpression(first)} ${first.descending ? sql`<=` : sql`>=`} ${castLike(first.column, cursor[0])} and ${after})`;
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

function conditions(definition: ListDefinition, request: ListRequest): RawBuilder<boolean>[] {
  const { scopes, query, also = [] } = request;
  const sides = Object.entries(scopes).filter(([, scope]) => scope.kind !== "none");
  if (sides.length === 0) return [sql<boolean>`false`];
  const everything = sides.some(([, scope]) => scope.kind === "all");
  const visible = sides.map(([side, scope]) => scopeWhere(scope, definition.subjects[side] ?? {}));
  const where = [
    ...(everything ? [] : [sql<boolean>`(${sql.join(visible, sql` or `)})`]),
    ...also,
    ...filterWhere(definition, query.filters),
  ];
  if (query.q?.trim() && definition.search)
    where.push(
      (definition.searchIndexed === false ? containsWhere : searchWhere)(definition.search, query.q),
    );
  return where;
}

const whereAll = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;

export type ListRequest = {
  scopes: SideScopes;
  query: ListQuery;
  also?: readonly RawBuilder<boolean>[];
  /** Replaces the definition's source where it depends on the request (the rows of a figure). */
  from?: RawBuilder<unknown>;
  /** False where nobody asks how many there are: the reply's total is then 0. */
  counted?: boolean;
};

/** Beyond this many rows to pass over, they are passed over by key alone. */
const FAR = 500;

/**
 * One page of a list: what the scopes show, searched, filtered, in a total order. With `after` (a cursor) the walk neither
 * repeats nor skips rows while others are added; `page` serves people who jump. Rows carry every column under its id, and `key`.
 * The total is exact when the page is read; a cursor carries the total of the walk's first page.
 */
export async function runList<Row>(
  db: Reader,
  definition: ListDefinition,
  request: ListRequest,
): Promise<ListPage<Row>> {
  const { query, from = definition.from } = request;
  const pageSize = Math.min(query.pageSize ?? 20, 1000);
  const page = query.page ?? 1;
  const offset = query.after ? 0 : (page - 1) * pageSize;
  const order = orders(definition, query.sort);
  const where = conditions(definition, request);
  const cursor = query.after ? decodeCursor(query.after, order.length + 1) : undefined;
  const paged = cursor ? [...where, afterWhere(order, definition.key, cursor.values)] : where;
  const by = sql`order by ${sql.join([
    ...order.map((o) => sql`${sortExpression(o)} ${sql.raw(direction(o))}`),
    sql`${definition.key} asc`,
  ])}`;
  const some = sql`limit ${pageSize + 1} offset ${offset}`;
  const columns = [
    ...Object.entries(definition.columns).map(([id, c]) => sql`${c.sql} as ${sql.id(`c_${id}`)}`),
    ...order.map((o, i) => sql`(${sortExpression(o)})::text as ${sql.id(`k_${i}`)}`),
    sql`${definition.key}::text as k_key`,
    ...(definition.audited ? [auditVersion] : []),
  ];
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)} from ${from} ${
    offset > FAR
      ? sql`where ${definition.key} in (select ${definition.key} from ${from} ${whereAll(paged)} ${by} ${some}) ${by}`
      : sql`${whereAll(paged)} ${by} ${some}`
  }`.execute(db.withoutPlugins());
  const shown = rows.slice(0, pageSize);
  const isLast = rows.length <= pageSize;
  const last = shown.at(-1);
  const total = await (async () => {
    if (cursor) return cursor.total;
    if (request.counted === false) return 0;
    if (isLast && (last || page === 1)) return offset + shown.length;
    if (where.length === 0 && definition.all && !request.from) return numberOf(db, definition.all);
    return countRows(db, sql`from ${from} ${whereAll(where)}`, last?.[AUDIT_VERSION]);
  })();
  const nextCursor =
    !isLast && last
      ? encodeCursor({
          values: [...order.map((_, i) => last[`k_${i}`] as CursorValue), last.k_key as string],
          total,
        })
      : null;
  const ids = Object.keys(definition.columns);
  const items = shown.map((row) => Object.fromEntries(ids.map((id) => [id, row[`c_${id}`]])) as Row);
  return { items, total, page, pageSize, nextCursor };
}

const direction = ({ column, descending }: Order): string =>
  `${descending ? "desc" : "asc"}${column.notNull ? "" : " nulls last"}`;

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
      counted: false,
      query: { ...request.query, pageSize: 1000, ...(after ? { after } : {}) },
    });
    yield batch.items;
    after = batch.nextCursor ?? undefined;
  } while (after);
}
