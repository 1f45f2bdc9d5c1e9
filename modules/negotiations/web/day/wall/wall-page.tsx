import { useSearch } from "@tanstack/react-router";
import { Button, Select, Skeleton, Space } from "antd";
import { useEffect, useState } from "react";
import { PageHeader, RefusalNotice, useGo, useRead, useText } from "#platform/web/index.ts";
import type { Wall } from "../../../model/day.ts";
import { useActivity } from "../../shared/use-activity.ts";
import { WallCard, WallCounts } from "./wall-card.tsx";
import { columnsFor, PER_SCREEN, quietWall, screensOf } from "./wall-screens.ts";
import "../day.css";
import "./wall.css";

const EVERY = 5000;
/** How long one screen of tables stands before the next one comes. */
const TURN = 12_000;

/** A big screen beside the tables: who sits where now, who is next, who is late. Renews itself; turns over where one screen is too small. */
export default function WallPage() {
  const { t, date } = useText();
  const go = useGo();
  const { activity } = useActivity();
  const at = (useSearch({ strict: false }) as { at?: string }).at;
  const [day, time] = at?.split(" ") ?? [];
  const asked = day && time ? { day, time } : {};
  const read = useRead<Wall>(`/activities/${activity?.id}/wall`, asked, activity !== undefined, {
    every: EVERY,
  });
  const [full, setFull] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((n) => n + 1), TURN);
    // The browser's own way out of the full screen, e.g. Escape.
    const left = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener("fullscreenchange", left);
    return () => {
      clearInterval(timer);
      document.removeEventListener("fullscreenchange", left);
    };
  }, []);
  const wall = read.data;
  if (read.error && !wall) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!wall) return <Skeleton active />;
  const busy = wall.tables.filter((table) => table.now || table.next);
  const screens = screensOf(busy, PER_SCREEN);
  const screen = turn % Math.max(1, screens.length);
  const shown = full ? (screens[screen] ?? []) : busy;
  const look = (moment: string) =>
    go(`/negotiations/wall?activity=${activity?.id}${moment ? `&at=${encodeURIComponent(moment)}` : ""}`, {
      replace: true,
    });
  return (
    <div
      className={full ? "hz-wall is-full" : "hz-wall"}
      style={{ "--hz-wall-columns": columnsFor(shown.length) } as React.CSSProperties}
    >
      <PageHeader
        title={{ zh: "洽谈桌位", en: "Tables" }}
        back="/negotiations"
        subtitle={
          <span className="hz-wall-clock">
            {date(wall.day)} <b>{wall.time}</b>
            {at && <em>{t({ zh: "回看", en: "another moment" })}</em>}
          </span>
        }
        actions={
          <Space wrap>
            {full && screens.length > 1 && (
              <span className="hz-wall-screen">
                {screen + 1} / {screens.length}
              </span>
            )}
            {wall.moments.length > 0 && !full && (
              <Select
                value={at ?? ""}
                onChange={(value) => void look(value)}
                aria-label={t({ zh: "查看时刻", en: "Moment" })}
                options={[
                  { value: "", label: t({ zh: "现在", en: "Now" }) },
                  ...wall.moments.map((m) => ({
                    value: `${m.day} ${m.time}`,
                    label: `${m.day.slice(5)} ${m.time}`,
                  })),
                ]}
              />
            )}
            <Button
              onClick={() => {
                if (full) void document.exitFullscreen?.().catch(() => undefined);
                else void document.documentElement.requestFullscreen?.().catch(() => undefined);
                setFull(!full);
              }}
            >
              {full ? t({ zh: "退出大屏", en: "Leave the wall" }) : t({ zh: "全屏显示", en: "Full screen" })}
            </Button>
          </Space>
        }
      />
      <WallCounts tables={busy} />
      {read.error && (
        <p role="alert" className="hz-wall-lost">
          {t(
            {
              zh: "连接中断，显示的是 {time} 的情况",
              en: "The connection is lost; this is how it stood at {time}",
            },
            { time: wall.time },
          )}
        </p>
      )}
      {busy.length === 0 && <p className="hz-wall-empty">{t(quietWall(wall, date))}</p>}
      <ul className="hz-wall-tables">
        {shown.map((table) => (
          <WallCard key={table.tableId} table={table} />
        ))}
      </ul>
    </div>
  );
}
