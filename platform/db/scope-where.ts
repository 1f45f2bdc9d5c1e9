import { type RawBuilder, sql } from "kysely";
import type { ScopeNode } from "#platform/kernel/actor.ts";
import type { Scope } from "#platform/kernel/scope.ts";

/** SQL expressions of a record's place in the visibility tree; scalars or arrays of text. The twin of `Subject`. */
export type SubjectColumns = {
  readonly city?: RawBuilder<unknown>;
  /** Plain columns of one value, which an index can serve; beside or instead of the arrays. */
  readonly county?: RawBuilder<unknown>;
  readonly organisation?: RawBuilder<unknown>;
  readonly owner?: RawBuilder<unknown>;
  readonly counties?: RawBuilder<unknown>;
  readonly departments?: RawBuilder<unknown>;
  readonly organisations?: RawBuilder<unknown>;
  readonly owners?: RawBuilder<unknown>;
};

const FALSE = sql<boolean>`false`;

const equalsOneOf = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> =>
  values.length === 1
    ? sql<boolean>`${column} = ${values[0]}`
    : sql<boolean>`${column} = any(${values}::text[])`;

/**
 * The Scope as an SQL condition for WHERE; `inScope` in the kernel says the same in memory and a property test holds them
 * equal. Array dimensions are `text[]` expressions; a missing dimension never matches, nor does NULL (the condition is
 * then NULL, which selects nothing: never negate it).
 */
export function scopeWhere(scope: Scope, columns: SubjectColumns): RawBuilder<boolean> {
  if (scope.kind === "all") return sql<boolean>`true`;
  if (scope.kind === "none") return FALSE;
  const of = <K extends ScopeNode["kind"]>(
    kind: K,
    value: (node: Extract<ScopeNode, { kind: K }>) => string,
  ) => [
    ...new Set(
      scope.nodes.flatMap((n) => (n.kind === kind ? [value(n as Extract<ScopeNode, { kind: K }>)] : [])),
    ),
  ];
  const dimensions = [
    { values: of("city", (n) => n.code), one: columns.city },
    { values: of("county", (n) => n.code), one: columns.county, many: columns.counties },
    { values: of("department", (n) => n.id), many: columns.departments },
    { values: of("organisation", (n) => n.id), one: columns.organisation, many: columns.organisations },
    { values: of("own", (n) => n.personId), one: columns.owner, many: columns.owners },
  ];
  const parts = dimensions.flatMap(({ values, one, many }) => {
    if (values.length === 0) return [];
    return [
      ...(one ? [equalsOneOf(one, values)] : []),
      ...(many ? [sql<boolean>`${many} && ${values}::text[]`] : []),
    ];
  });
  if (parts.length === 1) return parts[0] as RawBuilder<boolean>;
  return parts.length === 0 ? FALSE : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
