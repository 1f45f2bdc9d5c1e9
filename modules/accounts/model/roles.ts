import type { Role, ScopeNode } from "#platform/kernel/actor.ts";
import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

export const roleLabels: Readonly<Record<Role, Text>> = {
  "city-operator": { zh: "市级经办人员", en: "City operator" },
  "county-officer": { zh: "县（市、区）经办人员", en: "County officer" },
  "department-officer": { zh: "部门经办人员", en: "Department officer" },
  "task-force": { zh: "工作小组成员", en: "Task-force member" },
  leader: { zh: "领导", en: "Leader" },
  enterprise: { zh: "用人单位", en: "Enterprise" },
  expert: { zh: "专家", en: "Expert" },
  administrator: { zh: "系统管理员", en: "Administrator" },
  auditor: { zh: "审计管理员", en: "Auditor" },
  "security-officer": { zh: "安全管理员", en: "Security officer" },
};

export const roleOptions: readonly Option[] = (Object.keys(roleLabels) as Role[]).map((value) => ({
  value,
  label: roleLabels[value],
}));

/** The kinds of node a role can be held for; anything else is refused when granted. */
export const roleScopes: Readonly<Record<Role, readonly ScopeNode["kind"][]>> = {
  "city-operator": ["city"],
  "county-officer": ["county"],
  "department-officer": ["department"],
  "task-force": ["county", "city"],
  leader: ["city", "county"],
  enterprise: ["organisation"],
  expert: ["own"],
  administrator: ["city"],
  auditor: ["city"],
  "security-officer": ["city"],
};

/** The value of a node without its kind: a code or an id. */
export function nodeValue(node: ScopeNode): string {
  switch (node.kind) {
    case "city":
    case "county":
      return node.code;
    case "department":
    case "organisation":
      return node.id;
    case "own":
      return node.personId;
  }
}

/** The node again from how it is stored. */
export function nodeOf(kind: ScopeNode["kind"], value: string): ScopeNode {
  switch (kind) {
    case "city":
    case "county":
      return { kind, code: value };
    case "department":
    case "organisation":
      return { kind, id: value };
    case "own":
      return { kind, personId: value };
  }
}
