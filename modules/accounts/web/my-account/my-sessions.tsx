import { Button } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, useRead, useRefresh, useText } from "#platform/web/index.ts";

interface SessionItem {
  id: string;
  current: boolean;
  createdAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
}

const words = {
  title: { zh: "登录会话", en: "Sessions" },
  current: { zh: "当前", en: "this one" },
  since: { zh: "{start} 登录，{end} 到期", en: "since {start}, until {end}" },
  end: { zh: "结束", en: "End" },
  endOf: { zh: "结束 {device} 的会话", en: "End the session on {device}" },
  others: { zh: "结束其他全部会话", en: "End all others" },
  unknown: { zh: "未知设备", en: "Unknown device" },
} as const;

/** A few words for a browser's long name. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser =
    /MicroMessenger/.exec(userAgent)?.[0] ??
    /(Edg|Firefox|Chrome|Safari)\/[\d]+/.exec(userAgent)?.[0]?.replace("Edg/", "Edge/") ??
    userAgent.split(" ")[0];
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(userAgent)?.[0];
  return [browser?.replace("/", " "), system].filter(Boolean).join(" · ");
}

/** Where one is signed in; each can be ended, at once. */
export function MySessions() {
  const { t, dateTime } = useText();
  const sessions = useRead<{ items: SessionItem[] }>("/me/sessions");
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const end = async (path: string) => {
    setError(null);
    await api.delete(path).catch(setError);
    await refresh("/me/sessions");
  };
  const items = sessions.data?.items ?? [];
  return (
    <Panel
      title={words.title}
      extra={
        items.length > 1 && (
          <Button size="small" onClick={() => void end("/me/sessions")}>
            {t(words.others)}
          </Button>
        )
      }
    >
      <RefusalNotice error={error ?? sessions.error} onRetry={() => void sessions.refetch()} />
      <ul className="hz-list-plain">
        {items.map((session) => {
          const device = deviceOf(session.userAgent) ?? t(words.unknown);
          const when = { start: dateTime(session.createdAt), end: dateTime(session.expiresAt) };
          return (
            <li key={session.id} className="hz-session">
              <span>
                {device} {session.ipAddress && <span className="hz-quiet">{session.ipAddress}</span>}
                <br />
                <span className="hz-quiet">{t(words.since, when)}</span>
              </span>
              {session.current ? (
                <span className="hz-quiet">{t(words.current)}</span>
              ) : (
                <Button
                  size="small"
                  aria-label={t(words.endOf, { device })}
                  onClick={() => void end(`/me/sessions/${session.id}`)}
                >
                  {t(words.end)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
