import type { ScopeNode } from "./actor.ts";

/** Which records may be seen or acted on: everything, nothing, or the union of nodes. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "none" }
  | { readonly kind: "nodes"; readonly nodes: readonly ScopeNode[] };

/** Where a record stands in the visibility tree. A dimension left out never matches. */
export type Subject = {
  readonly city?: string | null;
  readonly counties?: readonly string[];
  readonly departments?: readonly string[];
  readonly organisations?: readonly string[];
  readonly owners?: readonly string[];
};

export const ALL: Scope = { kind: "all" };
export const NONE: Scope = { kind: "none" };

/** The union of nodes; an empty union sees nothing. */
export const nodesScope = (nodes: readonly ScopeNode[]): Scope =>
  nodes.length === 0 ? NONE : { kind: "nodes", nodes };

const covers = (node: ScopeNode, subject: Subject): boolean => {
  switch (node.kind) {
    case "city":
      return subject.city === node.code;
    case "county":
      return subject.counties?.includes(node.code) ?? false;
    case "department":
      return subject.departments?.includes(node.id) ?? false;
    case "organisation":
      return subject.organisations?.includes(node.id) ?? false;
    case "own":
      return subject.owners?.includes(node.personId) ?? false;
  }
};

/** Whether the record lies in the scope. `scopeWhere` in platform/db says the same in SQL; a property test holds them equal. */
export function inScope(scope: Scope, subject: Subject): boolean {
  if (scope.kind === "all") return true;
  if (scope.kind === "none") return false;
  return scope.nodes.some((node) => covers(node, subject));
}
