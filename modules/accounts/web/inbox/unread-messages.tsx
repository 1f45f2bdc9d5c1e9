import { AppLink, api, Panel, type Text, useListPage, useRefresh, useText } from "#platform/web/index.ts";

interface Message {
  id: string;
  subject: Text;
  link: string;
  createdAt: string;
}

const INBOX = "/me/inbox";
const SHOWN = 5;
const words = {
  title: { zh: "未读消息", en: "Unread messages" },
  all: { zh: "全部 {count} 条", en: "All {count}" },
} as const;

/** The newest unread messages, each opened where it leads; nothing at all when everything is read. */
export function UnreadMessages() {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const unread = useListPage<Message>(INBOX, { read: false, sort: "-createdAt", pageSize: SHOWN });
  const { items = [], total = 0 } = unread.data ?? {};
  if (items.length === 0) return null;
  const open = async (id: string) => {
    // Where it leads opens anyway; a mark that failed is made the next time.
    await api.post(`${INBOX}/marks`, { ids: [id], read: true }).catch(() => undefined);
    await refresh(INBOX);
  };
  return (
    <Panel
      title={words.title}
      extra={<AppLink to="/inbox?read=false">{t(words.all, { count: total })}</AppLink>}
    >
      <ul className="hz-todo">
        {items.map(({ id, subject, link, createdAt }) => (
          <li key={id}>
            <AppLink to={link} onClick={() => void open(id)}>
              <span className="hz-todo-title">{t(subject)}</span>
              <span className="hz-quiet">{dateTime(createdAt)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
