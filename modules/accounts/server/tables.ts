import type { Generated } from "kysely";
import type { Json } from "#platform/db/tables.ts";
import type { Role, ScopeNode } from "#platform/kernel/actor.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { InboxPreferences } from "../model/inbox/preferences.ts";

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

export type InboxMessagesTable = {
  id: string;
  /** The effect it came with: one row per effect and person, however often the effect runs. */
  effect: string;
  personId: string;
  kind: string;
  noticeGroup: string;
  subjectZh: string;
  subjectEn: string;
  textZh: string;
  textEn: string;
  link: string;
  urgent: boolean;
  createdAt: string;
  readAt: string | null;
  /** none: not by mail; now: to be sent; digest: waits for one; sent; failed: refused for good. */
  mail: "none" | "now" | "digest" | "sent" | "failed";
  mailedAt: string | null;
  digestId: string | null;
  searchText: string;
};
export type InboxDigestsTable = {
  id: string;
  personId: string;
  /** The day it is of, in the deployment's time zone. */
  day: string;
  state: "sending" | "sent" | "failed";
  claimedAt: string;
  sentAt: string | null;
  messages: number;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    people: PeopleTable;
    personGrants: PersonGrantsTable;
    invitations: InvitationsTable;
    accountAttempts: { id: Generated<number>; kind: string; key: string; ip: string; at: string };
    inboxMessages: InboxMessagesTable;
    inboxPreferences: {
      personId: string;
      mail: Json<InboxPreferences["mail"]>;
      digestHour: number;
      version: number;
      updatedAt: string;
    };
    inboxDigests: InboxDigestsTable;
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
