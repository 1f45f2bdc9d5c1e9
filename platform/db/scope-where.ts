import { type RawBuilder, sql } from "kysely";
import type { Scope } from "#platform/kernel/scope.ts";

/** SQL expressions of a record's place in the visibility tree; scalars or arrays of text. The twin of `Subject`. */
export type SubjectColumns = {
  readonly city?: RawBuilder<unknown>;
  readonly counties?: RawBuilder<unknown>;
  readonly departments?: RawBuilder<unknown>;
  readonly organisations?: RawBuilder<unknown>;
  readonly owners?: RawBuilder<unknown>;
};

const FALSE = sql<boolean>`false`;

/**
 * The Scope as an SQL condition; `inScope` in the kernel says the same in memory and a property test holds them equal.
 * Array dimensions are `text[]` expressions (use `array[col]` for a scalar); a missing dimension never matches, nor does NULL.
 */
export function scopeWhere(scope: Scope, columns: SubjectColumns): RawBuilder<boolean> {
  if (scope.kind === "all") return sql<boolean>`true`;
  if (scope.kind === "none") return FALSE;
  const values = {
    city: new Set<string>(),
    counties: new Set<string>(),
    departments: new Set<string>(),
    organisations: new Set<string>(),
    owners: new Set<string>(),
  };
  for (const node of scope.nodes) {
    if (node.kind === "city") values.city.add(node.code);
    else if (node.kind === "county") values.counties.add(node.code);
    else if (node.kind === "department") values.departments.add(node.id);
    else if (node.kind === "organisation") values.organisations.add(node.id);
    else values.owners.add(node.personId);
  }
  const parts: RawBuilder<boolean>[] = [];
  if (values.city.size > 0 && columns.city)
    parts.push(sql<boolean>`coalesce(${columns.city} = any(${[...values.city]}::text[]), false)`);
  for (const dimension of ["counties", "departments", "organisations", "owners"] as const) {
    const column = columns[dimension];
    if (values[dimension].size > 0 && column)
      parts.push(sql<boolean>`coalesce(${column} && ${[...values[dimension]]}::text[], false)`);
  }
  return parts.length === 0 ? FALSE : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
