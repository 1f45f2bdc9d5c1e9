import { countyByCode, jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { division } from "#modules/organisations/model/codes/divisions.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Grant, ScopeNode } from "#platform/kernel/actor.ts";
import type { Text } from "#platform/kernel/text.ts";
import { roleLabels } from "../../model/roles.ts";

const placeName = (code: string): Text => {
  if (code === jiaozuo.code) return jiaozuo.label;
  const known = division(code);
  return countyByCode(code)?.label ?? (known ? { zh: known.zh, en: known.en } : { zh: code, en: code });
};

const isOrganisation = (node: ScopeNode): node is Extract<ScopeNode, { id: string }> =>
  node.kind === "organisation" || node.kind === "department";

/** What a node is called; an own node is the person itself and has no name. */
export async function scopeLabels(
  organisations: OrganisationDirectory,
  nodes: readonly ScopeNode[],
): Promise<(node: ScopeNode) => Text | null> {
  const ids = [...new Set(nodes.filter(isOrganisation).map((n) => n.id))];
  const known = ids.length ? await organisations.byIds(ids) : new Map<string, { fullName: string }>();
  return (node) => {
    if (node.kind === "own") return null;
    if (!isOrganisation(node)) return placeName(node.code);
    const name = known.get(node.id)?.fullName ?? "—";
    return { zh: name, en: name };
  };
}

/** `县（市、区）经办人员 · 沁阳市`. */
export async function labelGrants<G extends Pick<Grant, "role" | "scope">>(
  organisations: OrganisationDirectory,
  grants: readonly G[],
): Promise<(G & { label: Text })[]> {
  const label = await scopeLabels(
    organisations,
    grants.map((g) => g.scope),
  );
  return grants.map((g) => {
    const role = roleLabels[g.role];
    const scope = label(g.scope);
    return {
      ...g,
      label: scope ? { zh: `${role.zh} · ${scope.zh}`, en: `${role.en} · ${scope.en}` } : role,
    };
  });
}
