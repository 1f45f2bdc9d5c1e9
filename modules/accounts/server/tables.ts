import type { Generated } from "kysely";
import type { Role, ScopeNode } from "#platform/kernel/actor.ts";
import type { Locale } from "#platform/kernel/text.ts";

export type PeopleTable = {
  id: string;
  name: string;
  locale: Locale;
  email: string | null;
  mobile: string | null;
  userName: string | null;
  city: string;
  county: string | null;
  organisationId: string | null;
  expertId: string | null;
  demo: boolean;
  totp: boolean;
  passwordChangedAt: string | null;
  disabledAt: string | null;
  deletionRequestedAt: string | null;
  anonymisedAt: string | null;
  createdAt: string;
  lastSignInAt: string | null;
  version: number;
  searchText: string;
};
export type PersonGrantsTable = {
  id: string;
  personId: string;
  role: Role;
  scopeKind: ScopeNode["kind"];
  scopeValue: string;
  city: string;
  county: string | null;
  until: string | null;
  grantedBy: string;
  grantedAt: string;
};
export type InvitationsTable = {
  id: string;
  tokenHash: string;
  purpose: "join" | "reset-password";
  personId: string | null;
  name: string;
  email: string | null;
  mobile: string | null;
  locale: Locale;
  role: Role | null;
  scopeKind: ScopeNode["kind"] | null;
  scopeValue: string | null;
  until: string | null;
  city: string;
  county: string | null;
  organisationId: string | null;
  expertId: string | null;
  state: "open" | "accepted" | "revoked" | "expired";
  send: boolean;
  invitedBy: string;
  invitedAt: string;
  expiresAt: string;
  closedAt: string | null;
  version: number;
  searchText: string;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    people: PeopleTable;
    personGrants: PersonGrantsTable;
    invitations: InvitationsTable;
    accountAttempts: { id: Generated<number>; kind: string; key: string; ip: string; at: string };
    totpUses: { personId: string; codeHash: string; at: string };
    accountMergeMoves: { mergeId: string; kind: "person" | "grant" | "invitation"; rowId: string };
    authUsers: {
      id: string;
      name: string;
      email: string;
      emailVerified: boolean;
      image: string | null;
      createdAt: string;
      updatedAt: string;
      twoFactorEnabled: boolean | null;
    };
    authSessions: {
      id: string;
      expiresAt: string;
      token: string;
      createdAt: string;
      updatedAt: string;
      ipAddress: string | null;
      userAgent: string | null;
      userId: string;
    };
    authAccounts: {
      id: string;
      accountId: string;
      providerId: string;
      userId: string;
      password: string | null;
      createdAt: string;
      updatedAt: string;
    };
    authVerifications: { id: string; identifier: string; value: string; expiresAt: string };
    authTwoFactors: {
      id: string;
      secret: string;
      backupCodes: string;
      userId: string;
      verified: boolean | null;
    };
  }
}
