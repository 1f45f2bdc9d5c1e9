import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import {
  ApiRefusal,
  AppLink,
  api,
  LinkButton,
  type ListColumn,
  PageHeader,
  ResourceList,
  StageTag,
  type Text,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { NOTICE_GROUPS, type NoticeGroup, noticeGroups } from "../../model/inbox/kinds.ts";
import { messageForChat } from "../../model/inbox/plain.ts";
import { useChatCopy } from "./use-chat-copy.tsx";
import "./inbox.css";

interface Message {
  id: string;
  group: NoticeGroup;
  kind: string;
  subject: Text;
  text: Text;
  title: string;
  link: string;
  url: string;
  urgent: boolean;
  read: boolean;
  createdAt: string;
  allowedActions: string[];
}
interface Counts {
  unread: number;
  /** When the server counted. */
  at: string;
}

const INBOX = "/me/inbox";
const words = {
  title: { zh: "消息", en: "Messages" },
  unread: { zh: "{count} 条未读", en: "{count} unread" },
  noUnread: { zh: "没有未读消息", en: "Nothing unread" },
  preferences: { zh: "通知设置", en: "Settings" },
  allRead: { zh: "全部已读", en: "All read" },
  copyUnread: { zh: "复制未读到微信", en: "Copy for WeChat" },
  copy: { zh: "复制到微信", en: "Copy for WeChat" },
  copyShort: { zh: "复制", en: "Copy" },
  copyOf: { zh: "复制到微信：{title}", en: "Copy for WeChat: {title}" },
  markRead: { zh: "标为已读", en: "Mark read" },
  markUnread: { zh: "标为未读", en: "Mark unread" },
  readOf: { zh: "标为已读：{title}", en: "Mark read: {title}" },
  unreadOf: { zh: "标为未读：{title}", en: "Mark unread: {title}" },
  more: { zh: "展开全文", en: "Whole text" },
  less: { zh: "收起", en: "Less" },
  urgent: { zh: "紧急", en: "Urgent" },
  isUnread: { zh: "未读", en: "Unread" },
  message: { zh: "消息", en: "Message" },
  group: { zh: "类别", en: "Group" },
  time: { zh: "时间", en: "Time" },
  read: { zh: "已读", en: "Read" },
  empty: {
    zh: "还没有消息。需求审核、对接、洽谈日程、台账等有进展时，会出现在这里。",
    en: "No messages yet. News of review, engagements, talks and the ledger appears here.",
  },
} as const;

const groups = NOTICE_GROUPS.map((value) => ({ value, label: noticeGroups[value] }));

/** Every message of this person, newest first, in the language of the account. */
export default function InboxPage() {
  const { t, dateTime, language } = useText();
  const { message: toast } = App.useApp();
  const refresh = useRefresh();
  const counts = useRead<Counts>(`${INBOX}/unread`);
  const { copy, dialog } = useChatCopy();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      void toast.error(t(error.problem.messages));
    }
  };
  const mark = (ids: readonly string[], read: boolean) =>
    attempt(async () => {
      await api.post(`${INBOX}/marks`, { ids, read });
      await refresh(INBOX);
    });
  const unread = counts.data?.unread ?? 0;
  const copyUnread = () => attempt(async () => copy((await api.get<{ text: string }>(`${INBOX}/text`)).text));
  const allRead = () =>
    attempt(async () => {
      // What came since the count was read was not seen: it stays unread.
      await api.post(`${INBOX}/all-read`, { until: counts.data?.at });
      await refresh(INBOX);
    });
  const columns: ListColumn<Message>[] = [
    {
      id: "title",
      label: words.message,
      cardRole: "title",
      render: (m) => (
        <div className={m.read ? "hz-message" : "hz-message hz-message-unread"}>
          <AppLink to={m.link} onClick={() => !m.read && void mark([m.id], true)}>
            {!m.read && <span className="hz-visually-hidden">{t(words.isUnread)} </span>}
            {t(m.subject)}
          </AppLink>
          <MessageText text={t(m.text)} />
        </div>
      ),
    },
    {
      id: "group",
      label: words.group,
      sortable: true,
      width: 190,
      cardRole: "subtitle",
      filter: { kind: "multi", options: groups },
      render: (m) => (
        <span className="hz-message-group">
          {t(noticeGroups[m.group])}
          {m.urgent && <StageTag label={words.urgent} tone="danger" />}
        </span>
      ),
    },
    {
      id: "createdAt",
      label: words.time,
      sortable: true,
      width: 150,
      cardRole: "subtitle",
      filter: { kind: "date-range" },
      render: (m) => dateTime(m.createdAt),
    },
    { id: "body", label: { zh: "内容", en: "Text" }, hidden: true, cardRole: "hidden" },
    { id: "url", label: { zh: "链接", en: "Link" }, hidden: true, cardRole: "hidden" },
  ];
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={unread > 0 ? t(words.unread, { count: unread }) : t(words.noUnread)}
        actions={
          <div className="hz-actions-row">
            {unread > 0 && <Button onClick={() => void allRead()}>{t(words.allRead)}</Button>}
            {unread > 0 && <Button onClick={() => void copyUnread()}>{t(words.copyUnread)}</Button>}
            <LinkButton to="/inbox/preferences">{t(words.preferences)}</LinkButton>
          </div>
        }
      />
      <ResourceList<Message>
        path={INBOX}
        label={words.title}
        byEdition={false}
        defaultSort="-createdAt"
        columns={columns}
        filters={[
          { id: "read", label: words.read, filter: { kind: "boolean" } },
          { id: "urgent", label: words.urgent, filter: { kind: "boolean" } },
        ]}
        bulkActions={[
          { id: "markRead", label: words.markRead, run: (rows) => mark(idsOf(rows), true) },
          { id: "markUnread", label: words.markUnread, run: (rows) => mark(idsOf(rows), false) },
        ]}
        rowActions={(m) => (
          <div className="hz-message-actions">
            <Button
              size="small"
              type="text"
              icon={<CopyOutlined aria-hidden />}
              aria-label={t(words.copyOf, { title: t(m.subject) })}
              title={t(words.copy)}
              onClick={() => void copy(messageForChat(m, language))}
            >
              {t(words.copyShort)}
            </Button>
            <Button
              size="small"
              type="link"
              aria-label={t(m.read ? words.unreadOf : words.readOf, { title: t(m.subject) })}
              onClick={() => void mark([m.id], !m.read)}
            >
              {t(m.read ? words.markUnread : words.markRead)}
            </Button>
          </div>
        )}
        empty={{ text: words.empty }}
      />
      {dialog}
    </>
  );
}

/** Four lines of the text, the rest when asked for. */
function MessageText({ text }: { text: string }) {
  const { t } = useText();
  const [whole, setWhole] = useState(false);
  const long = text.split("\n").length > 4 || text.length > 240;
  return (
    <>
      <p className={whole ? undefined : "hz-message-short"}>{text}</p>
      {long && (
        <Button type="link" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? words.less : words.more)}
        </Button>
      )}
    </>
  );
}

const idsOf = (rows: readonly Message[]): string[] => rows.map(({ id }) => id);
