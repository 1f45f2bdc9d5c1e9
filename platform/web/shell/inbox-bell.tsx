import { BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button } from "antd";
import { api } from "../api.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import { useGo } from "./app-link.tsx";

const INBOX = "/inbox";
/** Milliseconds between two looks while the page is in view. */
const EVERY = 60_000;

/** How many messages are unread, and the way to them. Everybody has an inbox. */
export function InboxBell() {
  const { t } = useText();
  const go = useGo();
  const counts = useQuery({
    // Below the inbox's own path, so that what renews it renews the count too.
    queryKey: ["api", "/me/inbox/unread", {}],
    // Looking by itself must not lead anybody to the sign-in page: what one does next will.
    queryFn: ({ signal }) =>
      api.get<{ unread: number }>("/me/inbox/unread", {}, { signal, expectUnauthenticated: true }),
    refetchInterval: EVERY,
    retry: false,
  });
  const count = counts.data?.unread ?? 0;
  return (
    <Badge count={count} size="small" offset={[-3, 6]}>
      <Button
        type="text"
        href={INBOX}
        icon={<BellOutlined aria-hidden />}
        aria-label={count > 0 ? t(words.inboxUnread, { count }) : t(words.inbox)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          void go(INBOX);
        }}
      />
    </Badge>
  );
}
