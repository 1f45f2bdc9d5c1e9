import { Button, Select, Skeleton, Space } from "antd";
import { useState } from "react";
import { PageHeader, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { Wall, WallTable } from "../../model/day.ts";
import { countyName } from "../board/labels.ts";
import { useActivity } from "../shared/use-activity.ts";
import { stateLabel } from "./states.ts";
import "./day.css";

const EVERY = 5000;

/** A big screen beside the tables: who sits where now, who is next, who is late. Renews itself; readable from ten metres. */
export default function WallPage() {
  const { t } = useText();
  const { activity } = useActivity();
  const [moment, setMoment] = useState<string | null>(null);
  const [day, time] = moment?.split(" ") ?? [];
  const asked = day && time ? { day, time } : {};
  const read = useRead<Wall>(`/activities/${activity?.id}/wall`, asked, activity !== undefined, {
    every: EVERY,
  });
  const [full, setFull] = useState(false);
  const wall = read.data;
  if (read.error && !wall) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!wall) return <Skeleton active />;
  const busy = wall.tables.filter((table) => table.now || table.next);
  return (
    <div className={full ? "hz-wall is-full" : "hz-wall"}>
      <PageHeader
        title={{ zh: "洽谈桌位", en: "Tables" }}
        back="/negotiations"
        subtitle={`${wall.day} ${wall.time}`}
        actions={
          <Space wrap>
            {wall.moments.length > 0 && (
              <Select
                value={moment ?? ""}
                onChange={(value) => setMoment(value || null)}
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
      {read.error && (
        <p role="alert">
          {t({
            zh: "连接中断，显示的是最近一次的内容",
            en: "The connection is lost; this is the last that was heard",
          })}
        </p>
      )}
      {busy.length === 0 && (
        <p className="hz-wall-empty">
          {wall.number === null
            ? t({ zh: "日程尚未发布", en: "Nothing is published yet" })
            : t({ zh: "今天没有后续洽谈", en: "No more meetings today" })}
        </p>
      )}
      <ul className="hz-wall-tables">
        {busy.map((table) => (
          <TableCard key={table.tableId} table={table} />
        ))}
      </ul>
    </div>
  );
}

function TableCard({ table }: { table: WallTable }) {
  const { t, list } = useText();
  return (
    <li data-state={table.now?.state ?? "free"}>
      <header>
        <strong>{table.number}</strong>
        <span>
          {table.county ? t(countyName(table.county)) : ""} {t(table.room)}
        </span>
      </header>
      {table.now ? (
        <div>
          <b>{list(table.now.parties)}</b>
          <small>
            {table.now.startsAt}–{table.now.endsAt} · {t(stateLabel(table.now.state))}
          </small>
        </div>
      ) : (
        <div className="is-free">{t({ zh: "空闲", en: "Free" })}</div>
      )}
      {table.next && (
        <footer>
          {t({ zh: "下一场", en: "Next" })} {table.next.startsAt} {list(table.next.parties)}
        </footer>
      )}
    </li>
  );
}
