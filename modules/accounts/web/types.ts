import type { Role } from "#platform/kernel/actor.ts";
import type { ListItem, Text, Tone } from "#platform/web/index.ts";

export interface AccountItem extends ListItem {
  name: string;
  userName: string | null;
  roles: Role[];
  county: string | null;
  organisationName: string | null;
  email: string | null;
  mobile: string | null;
  state: string;
  totp: boolean;
  lastSignInAt: string | null;
  createdAt: string;
}
export interface ScopeValue {
  kind: "city" | "county" | "department" | "organisation" | "own";
  code?: string;
  id?: string;
  personId?: string;
}
export interface GrantValue {
  role: Role;
  scope: ScopeValue;
  until?: string | null;
  label?: Text;
}
export interface AccountView {
  id: string;
  version: number;
  name: string;
  locale: "zh" | "en";
  userName: string | null;
  email: string | null;
  mobile: string | null;
  county: string | null;
  organisationName: string | null;
  totp: boolean;
  disabledAt: string | null;
  deletionRequestedAt: string | null;
  anonymisedAt: string | null;
  createdAt: string;
  lastSignInAt: string | null;
  grants: GrantValue[];
  allowedActions: string[];
}
export interface InvitationItem extends ListItem {
  name: string;
  purpose: string;
  role: Role | null;
  label: Text | null;
  county: string | null;
  email: string | null;
  mobile: string | null;
  state: string;
  invitedBy: string;
  invitedAt: string;
  expiresAt: string;
}
/** What making a link answers; the link is shown this once. */
export interface MadeLink {
  id: string;
  link: string;
  qr: string;
  delivery: "mail" | "sms" | "none";
}

export const accountStateLabels: Readonly<Record<string, Text>> = {
  active: { zh: "正常", en: "Active" },
  disabled: { zh: "已停用", en: "Disabled" },
  "deletion-requested": { zh: "申请注销", en: "Deletion asked" },
  anonymised: { zh: "已注销", en: "Anonymised" },
};
export const accountStateTones: Readonly<Record<string, Tone>> = {
  active: "success",
  disabled: "neutral",
  "deletion-requested": "warning",
  anonymised: "neutral",
};
export const invitationStateLabels: Readonly<Record<string, Text>> = {
  open: { zh: "待接受", en: "Open" },
  accepted: { zh: "已接受", en: "Accepted" },
  revoked: { zh: "已撤回", en: "Withdrawn" },
  expired: { zh: "已过期", en: "Expired" },
};
export const invitationStateTones: Readonly<Record<string, Tone>> = {
  open: "info",
  accepted: "success",
  revoked: "neutral",
  expired: "warning",
};

export const optionsOf = (labels: Readonly<Record<string, Text>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const stateOfAccount = (account: AccountView): string =>
  account.anonymisedAt
    ? "anonymised"
    : account.disabledAt
      ? "disabled"
      : account.deletionRequestedAt
        ? "deletion-requested"
        : "active";
