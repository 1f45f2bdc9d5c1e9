import { useSearch } from "@tanstack/react-router";
import { App, Button, Input } from "antd";
import { useMemo, useState } from "react";
import { PageHeader, ReasonDialog, RefusalNotice, useText, useWrite } from "#platform/web/index.ts";
import { useActivity } from "../../shared/use-activity.ts";
import type { Entry } from "./check-in-queue.ts";
import { EntryLine, GuestLine, WalkIn } from "./desk-lines.tsx";
import { DeskStatus, Verdict } from "./desk-status.tsx";
import { keptActivity } from "./desk-store.ts";
import { found, guestsOf, type Judgement, judged } from "./guests.ts";
import { Scanner } from "./scanner.tsx";
import { useDesk } from "./use-desk.ts";
import { useKeptPage } from "./use-kept-page.ts";
import "../day.css";

const DEVICE = "huizhi.device";
const SHOWN = 30;

/** A check-in desk on a phone: scan, search a name, or note a walk-in; works on without a network and sends later. */
export default function CheckInPage() {
  const { t, number } = useText();
  const { message } = App.useApp();
  const asked = (useSearch({ strict: false }) as { activity?: string }).activity;
  const read = useActivity().activity;
  const activity = read ?? keptActivity(asked);
  const [device, setDevice] = useState(() => localStorage.getItem(DEVICE) ?? "");
  const desk = useDesk(activity, device);
  const keptPage = useKeptPage(desk.desk.pack !== null);
  const [search, setSearch] = useState("");
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<Entry | null>(null);
  const [last, setLast] = useState<{ judgement: Judgement; eventId: string | null } | null>(null);
  const issue = useWrite<Record<string, never>, { issued: number; total: number }>({
    path: `/activities/${activity?.id}/tickets`,
  });
  const { pack } = desk.desk;
  const entries = desk.desk.entries.filter((e) => e.result !== "withdrawn");
  const guests = useMemo(() => guestsOf(pack), [pack]);
  const shown = found(guests, search);
  const scan = (text: string) => {
    const ticket = text.trim();
    setCode("");
    if (!ticket) return;
    const judgement = judged(desk.desk, ticket);
    const eventId = judgement.kind === "foreign" ? null : desk.checkIn({ way: "qr", ticket });
    setLast({ judgement, eventId });
    navigator.vibrate?.(judgement.kind === "known" ? 80 : [80, 80, 80]);
  };
  // Whoever may not check in is told so, and offered nothing that would not count.
  if (!pack && desk.error)
    return (
      <>
        <PageHeader title={{ zh: "签到", en: "Check-in" }} back="/negotiations" />
        <RefusalNotice error={desk.error} onRetry={() => void desk.sync()} />
      </>
    );
  return (
    <div className="hz-day-desk">
      <PageHeader
        title={{ zh: "签到", en: "Check-in" }}
        back="/negotiations"
        subtitle={
          pack &&
          t(
            { zh: "已签到 {n} 人次，名单 {m} 方", en: "{n} checked in, {m} parties on the list" },
            { n: number(pack.checkedIn), m: number(pack.parties.length) },
          )
        }
        actions={
          <Button
            loading={issue.isPending}
            disabled={!desk.online}
            onClick={async () => {
              const { issued, total } = await issue.mutateAsync({});
              void message.success(
                t(
                  { zh: "新生成 {n} 个，共 {m} 个签到码", en: "{n} new tickets, {m} in all" },
                  { n: number(issued), m: number(total) },
                ),
              );
              await desk.sync();
            }}
          >
            {t({ zh: "生成签到码", en: "Issue tickets" })}
          </Button>
        }
      />
      <RefusalNotice error={desk.error ?? issue.error} />
      <DeskStatus
        online={desk.online}
        waiting={desk.waiting}
        stored={desk.stored}
        page={keptPage}
        listAt={pack?.at ?? null}
      />
      <Input
        addonBefore={t({ zh: "签到台", en: "Desk" })}
        size="large"
        value={device}
        maxLength={60}
        status={device.trim() ? undefined : "warning"}
        aria-label={t({ zh: "签到台", en: "Desk" })}
        placeholder={t({ zh: "例如：一楼大厅 1 号", en: "e.g. Lobby 1" })}
        onChange={(event) => {
          setDevice(event.target.value);
          localStorage.setItem(DEVICE, event.target.value);
        }}
      />
      <Scanner onCode={scan} />
      {last && (
        <Verdict judgement={last.judgement} entry={entries.find((e) => e.event.eventId === last.eventId)} />
      )}
      <Input.Search
        value={code}
        size="large"
        enterButton={t({ zh: "签到", en: "Check in" })}
        aria-label={t({ zh: "签到码", en: "Ticket code" })}
        placeholder={t({ zh: "扫码枪或手工输入签到码", en: "Code reader, or type the code" })}
        onChange={(event) => setCode(event.target.value)}
        onSearch={scan}
      />
      <Input
        allowClear
        size="large"
        type="search"
        value={search}
        aria-label={t({ zh: "按姓名、单位查找", en: "Find by name or organisation" })}
        placeholder={t({ zh: "按姓名、单位查找", en: "Find by name or organisation" })}
        onChange={(event) => setSearch(event.target.value)}
      />
      {search.trim() && (
        <ul className="hz-day-list">
          {shown.slice(0, SHOWN).map((guest) => (
            <GuestLine
              key={guest.id}
              guest={guest}
              entries={entries}
              onCheckIn={() => desk.checkIn(guest.event)}
            />
          ))}
          {shown.length > SHOWN && (
            <li>
              {t({ zh: "还有 {n} 位，请再输入几个字", en: "{n} more, type on" }, { n: shown.length - SHOWN })}
            </li>
          )}
          {shown.length === 0 && (
            <li>{t({ zh: "名单中没有，可登记为现场来宾", en: "Not on the list; note a walk-in" })}</li>
          )}
        </ul>
      )}
      <WalkIn
        key={shown.length === 0 ? search : ""}
        name={shown.length === 0 ? search.trim() : ""}
        onAdd={(name, organisationName) => {
          desk.checkIn({ way: "walk-in", name, organisationName });
          setSearch("");
        }}
      />
      <h2>{t({ zh: "本机记录", en: "On this device" })}</h2>
      <ul className="hz-day-list">
        {entries.slice(0, SHOWN).map((entry) => (
          <EntryLine key={entry.event.eventId} entry={entry} onTakeBack={setWrong} />
        ))}
        {entries.length === 0 && <li>{t({ zh: "还没有签到", en: "Nobody yet" })}</li>}
      </ul>
      <ReasonDialog
        open={wrong !== null}
        title={{ zh: "撤销签到", en: "Take the check-in back" }}
        danger
        onConfirm={({ reason }) => desk.takeBack(wrong?.checkInId ?? "", reason ?? "")}
        onClose={() => setWrong(null)}
      />
    </div>
  );
}
