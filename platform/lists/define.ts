import type { RawBuilder } from "kysely";
import { z } from "zod";
import type { SubjectColumns } from "#platform/db/scope-where.ts";
import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

export type ColumnKind = "text" | "number" | "date" | "instant" | "boolean" | "texts";

/** One column of a list: its SQL, how it may be filtered and sorted, and how it is exported. */
export type ListColumn = {
  readonly label: Text;
  readonly kind: ColumnKind;
  readonly sql: RawBuilder<unknown>;
  /** SQL to sort by when it is not `sql` itself (e.g. a name under zh-x-icu, a rank of states). */
  readonly sortSql?: RawBuilder<unknown>;
  readonly sortable?: boolean;
  /** Never NULL in any row: the order and the cursor can then follow an index (`create index … (column desc, key)`). */
  readonly notNull?: true;
  /** in: equals one of; range: From/To; contains: substring; has: an array column holds one of. */
  readonly filter?: "in" | "range" | "contains" | "has";
  readonly options?: readonly Option[];
  /** Left out of the exported workbook (technical columns). */
  readonly exported?: boolean;
  /** Personal data: exporting it asks a reason and is masked unless `unmask` allows. */
  readonly personal?: (value: string | null | undefined) => string | null;
};

export type ListDefinition<
  Columns extends Readonly<Record<string, ListColumn>> = Readonly<Record<string, ListColumn>>,
> = {
  readonly name: string;
  readonly title: Text;
  /** `from …` part: tables and joins. */
  readonly from: RawBuilder<unknown>;
  readonly columns: Columns;
  /** Unique, not null: makes the order total, so that pages never repeat or skip a row. */
  readonly key: RawBuilder<unknown>;
  readonly search?: RawBuilder<unknown>;
  /** False where no bigram index serves `search`: asking for bigrams would then cost far more than reading the rows. */
  readonly searchIndexed?: false;
  /** The record's place in the visibility tree, per side (see Policy rules). */
  readonly subjects: { readonly self: SubjectColumns; readonly [side: string]: SubjectColumns };
  readonly defaultSort: readonly string[];
  /**
   * The rows change by commands only, so every change moves the audit head: totals are remembered until it moves. Not for
   * lists of what is written outside commands (progress, sessions).
   */
  readonly audited?: true;
  /** The number of all rows, where it is known without counting them: an SQL expression. */
  readonly all?: RawBuilder<unknown>;
};

export const defineList = <const C extends Readonly<Record<string, ListColumn>>>(
  definition: ListDefinition<C>,
): ListDefinition<C> => definition;

export type ListQuery = {
  readonly q?: string;
  readonly sort?: readonly string[];
  readonly page?: number;
  readonly pageSize?: number;
  readonly after?: string;
  readonly filters: Readonly<Record<string, string>>;
};

const csv = z.string().max(2000).optional();

/** The query string of a list as a schema: documents every filter in the OpenAPI document, refuses unknown ones. */
export function listQuerySchema(definition: ListDefinition, extra: Readonly<Record<string, z.ZodType>> = {}) {
  const shape: Record<string, z.ZodType> = {
    q: z.string().max(200).optional().describe("Substring search, Chinese included; words are ANDed"),
    sort: csv.describe(`Comma separated columns, '-' for descending: ${sortable(definition).join(", ")}`),
    page: z.coerce.number().int().min(1).max(100_000).optional(),
    pageSize: z.coerce.number().int().min(1).max(200).optional(),
    after: z
      .string()
      .max(1000)
      .optional()
      .describe("Cursor from nextCursor: the stable way to walk a whole list"),
    columns: csv.describe("Export only: the columns shown, in order"),
    reason: z.string().max(500).optional().describe("Export only: why personal data is exported"),
    locale: z.enum(["zh", "en"]).optional().describe("Export only: language of headers and values"),
  };
  for (const [id, column] of Object.entries(definition.columns)) {
    if (column.filter === "range") {
      const bound = column.kind === "number" ? z.coerce.number() : z.string().max(40);
      shape[`${id}From`] = bound.optional();
      shape[`${id}To`] = bound.optional();
    } else if (column.filter) {
      shape[id] = csv.describe(
        column.options
          ? `Any of: ${column.options.map((o) => o.value).join(", ")}`
          : "Comma separated values",
      );
    }
  }
  return z.strictObject({ ...shape, ...extra });
}

export const sortable = (definition: ListDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(([, c]) => c.sortable)
    .map(([id]) => id);

/** Splits a validated query string into the parts `runList` takes. */
export function parseListQuery(raw: Readonly<Record<string, unknown>>): ListQuery {
  const {
    q,
    sort,
    page,
    pageSize,
    after,
    columns: _c,
    reason: _r,
    locale: _l,
    ...rest
  } = raw as Record<string, never>;
  const filters = Object.fromEntries(
    Object.entries(rest as Record<string, unknown>)
      .filter(([, v]) => v !== undefined && v !== "")
      .map(([k, v]) => [k, String(v)]),
  );
  return {
    ...(q === undefined ? {} : { q }),
    ...(sort === undefined ? {} : { sort: String(sort).split(",").filter(Boolean) }),
    ...(page === undefined ? {} : { page }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(after === undefined ? {} : { after }),
    filters,
  };
}

/** The reply of every list. */
export const listReply = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    nextCursor: z.string().nullable(),
  });
