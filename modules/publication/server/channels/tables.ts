import type { Selectable } from "kysely";
import type { Json } from "#platform/db/tables.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { ChannelState } from "../../model/channels/channel.lifecycle.ts";
import type { ChannelKind } from "../../model/channels/channel.options.ts";
import type { DispatchState, LetterState } from "../../model/channels/dispatch.lifecycle.ts";

export type ChannelsTable = {
  id: string;
  code: string;
  city: string;
  kind: ChannelKind;
  organisationId: string | null;
  nameZh: string;
  nameEn: string | null;
  /** The Chinese name as it is compared: a city has a channel once. */
  nameKey: string;
  fields: string[];
  industries: string[];
  languages: ("zh" | "en")[];
  description: string | null;
  notes: string | null;
  state: ChannelState;
  createdAt: string;
  createdBy: string;
  version: number;
  searchText: string;
};
export type ContactsTable = {
  id: string;
  channelId: string;
  position: number;
  name: string;
  email: string;
  locale: "zh" | "en";
  addedAt: string;
  removedAt: string | null;
  unsubscribedAt: string | null;
  bouncedAt: string | null;
  bounceReason: string | null;
  softBounces: number;
  lastSentAt: string | null;
};
export type DispatchesTable = {
  id: string;
  code: string;
  city: string;
  editionId: string;
  title: string;
  note: string | null;
  state: DispatchState;
  createdAt: string;
  createdBy: string;
  startedAt: string | null;
  sentAt: string | null;
  cancelledAt: string | null;
  cancelledReason: string | null;
  version: number;
  searchText: string;
};
export type LettersTable = {
  dispatchId: string;
  channelId: string;
  position: number;
  subjectZh: string;
  subjectEn: string;
  introZh: string;
  introEn: string;
};
export type CarriedTable = {
  dispatchId: string;
  channelId: string;
  needId: string;
  needCode: string;
  /** As it stood when it was chosen: what was sent stays readable when the need changes. */
  title: string;
  county: string;
  position: number;
  score: number | null;
  reasons: Json<Text[]>;
};
export type RecipientsTable = {
  id: string;
  dispatchId: string;
  channelId: string;
  contactId: string;
  name: string;
  email: string;
  locale: "zh" | "en";
  state: LetterState;
  tokenHash: string;
  messageId: string;
  madeAt: string;
  sentAt: string | null;
  failure: string | null;
  openedAt: string | null;
  expiresAt: string;
};

declare module "#platform/db/tables.ts" {
  interface Tables {
    channels: ChannelsTable;
    channelContacts: ContactsTable;
    dispatches: DispatchesTable;
    dispatchLetters: LettersTable;
    dispatchNeeds: CarriedTable;
    dispatchRecipients: RecipientsTable;
    dispatchReads: { recipientId: string; needId: string; readAt: string };
  }
}

export type ChannelRow = Selectable<ChannelsTable>;
export type ContactRow = Selectable<ContactsTable>;
export type DispatchRow = Selectable<DispatchesTable>;
export type LetterRow = Selectable<LettersTable>;
export type CarriedRow = Selectable<CarriedTable>;
export type RecipientRow = Selectable<RecipientsTable>;
