import type { Reader } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import { decisionOf } from "../../model/inbox/kinds.ts";
import type { PlainMessage } from "../../model/inbox/plain.ts";
import { defaultPreferences, type InboxPreferences } from "../../model/inbox/preferences.ts";
import type { Notice } from "../../model/notice.ts";
import type { InboxMessagesTable } from "../tables.ts";

type Stored = Pick<InboxMessagesTable, "kind" | "subjectZh" | "subjectEn" | "textZh" | "textEn" | "link">;

/** A stored message as it is copied or mailed. */
export const plainOf = (row: Stored, publicUrl: string): PlainMessage => ({
  kind: row.kind,
  subject: { zh: row.subjectZh, en: row.subjectEn },
  text: { zh: row.textZh, en: row.textEn },
  url: `${publicUrl}${row.link}`,
});

/** A notice as one person's unread message; whether and how it is mailed is the caller's to say. */
export function messageOf(
  { kind, subject, text, link, urgent }: Notice,
  at: Pick<InboxMessagesTable, "id" | "effect" | "personId" | "createdAt">,
): Omit<InboxMessagesTable, "mail"> {
  const decision = decisionOf(kind);
  return {
    ...at,
    kind,
    noticeGroup: decision.group,
    subjectZh: subject.zh,
    subjectEn: subject.en,
    textZh: text.zh,
    textEn: text.en,
    link,
    urgent: urgent ?? decision.urgent,
    readAt: null,
    mailedAt: null,
    digestId: null,
    searchText: searchText(subject.zh, subject.en, text.zh, text.en),
  };
}

export const inboxUrl = (publicUrl: string): string => `${publicUrl}/inbox`;
export const preferencesUrl = (publicUrl: string): string => `${inboxUrl(publicUrl)}/preferences`;

/** What these people chose; those who never did have the defaults, and so has a group that is newer than a choice. */
export async function preferencesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<(personId: string) => InboxPreferences & { version: number }> {
  const rows =
    personIds.length === 0
      ? []
      : await db
          .selectFrom("inboxPreferences")
          .selectAll()
          .where("personId", "in", [...personIds])
          .execute();
  const chosen = new Map(rows.map((row) => [row.personId, row]));
  return (personId) => {
    const { mail, digestHour, version } = chosen.get(personId) ?? { ...defaultPreferences, version: 0 };
    return { mail: { ...defaultPreferences.mail, ...mail }, digestHour, version };
  };
}
