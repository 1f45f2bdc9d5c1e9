import { Alert, App, Button, Space } from "antd";
import { useState } from "react";
import { AppLink, api, RefusalNotice, useRead, useRefresh, useText } from "#platform/web/index.ts";
import type { DayBoard } from "../../model/day.ts";
import type { RepairProposal } from "../../model/timetable.ts";

const EVERY = 5000;

/** Whoever is missing has nothing left to miss. */
const idle = (repair: RepairProposal): boolean =>
  repair.changes.length === 0 && repair.unplaced.length === 0 && repair.cancelled.length === 0;

interface RepairsProps {
  readonly activityId: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly meetings: DayBoard["meetings"];
  /** Those that concern one party only. */
  readonly party?: string;
}

/** Repairs of the published timetable that wait for a decision: what happened, what would change, and whether fewer changes are possible. */
export function Repairs({ activityId, labels, meetings, party }: RepairsProps) {
  const { t, language, list } = useText();
  const { modal } = App.useApp();
  const refresh = useRefresh();
  const read = useRead<{ items: RepairProposal[] }>(`/activities/${activityId}/repairs`, {}, true, {
    every: EVERY,
  });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const items = read.data?.items ?? [];
  // What failed concerns nobody any more once there is another version.
  const current = Math.max(0, ...items.map((r) => r.base));
  const open = items.filter(
    (r) =>
      (party === undefined || r.trigger.party === party) &&
      (r.state === "computing" || r.state === "proposed" || (r.state === "failed" && r.base === current)),
  );
  /** Everybody in a meeting that moves or is dropped. */
  const told = (repair: RepairProposal): string[] => {
    const touched = new Set([...repair.changes.map((c) => c.meeting), ...repair.cancelled]);
    const parties = meetings.filter((m) => touched.has(m.id)).flatMap((m) => m.parties);
    return [
      ...new Map(parties.map((p) => [p.key, language === "en" ? (p.nameEn ?? p.name) : p.name])).values(),
    ];
  };
  async function accept(repair: RepairProposal) {
    const names = told(repair);
    const agreed = await modal.confirm({
      title: t({ zh: "采用调整，通知 {n} 方？", en: "Accept and tell {n} parties?" }, { n: names.length }),
      content: t(
        {
          zh: "将发布新一版日程，并立即通知：{who}。",
          en: "A new version is published and these are told at once: {who}.",
        },
        { who: list(names) },
      ),
      okText: t({ zh: "发布并通知", en: "Publish and tell them" }),
      cancelText: t({ zh: "取消", en: "Cancel" }),
    });
    if (agreed) await decide(repair, "accept");
  }
  async function decide(repair: RepairProposal, action: "accept" | "reject") {
    setBusy(repair.id);
    setError(null);
    try {
      await api.post(`/repairs/${repair.id}/${action}`, { version: repair.version });
      await refresh("/activities", "/timetables", "/timetable-versions");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  }
  const at = (seat: RepairProposal["changes"][number]["to"]) =>
    seat
      ? [labels.get(seat.slot) ?? seat.slot, seat.table && (labels.get(seat.table) ?? seat.table)]
          .filter(Boolean)
          .join(" · ")
      : t({ zh: "无安排", en: "no place" });
  if (open.length === 0) return <RefusalNotice error={error} />;
  return (
    <section
      className="hz-day-repairs"
      aria-label={
        party === undefined
          ? t({ zh: "待确认的调整", en: "Repairs to decide" })
          : t({ zh: "本场引起的调整", en: "What this asks of the timetable" })
      }
    >
      <RefusalNotice error={error} />
      {open.map((repair) => (
        <Alert
          key={repair.id}
          type={repair.state === "failed" ? "error" : "warning"}
          showIcon
          title={t(repair.triggerText)}
          description={
            repair.state === "failed" ? (
              <>
                {t(repair.failure)}{" "}
                <AppLink to={`/negotiations/timetables?activity=${activityId}`}>
                  {t({ zh: "在日程中手工调整", en: "Change the timetable by hand" })}
                </AppLink>
              </>
            ) : repair.state === "computing" ? (
              t({ zh: "正在计算影响最小的调整……", en: "Looking for the repair that changes least…" })
            ) : (
              <>
                <p>
                  {idle(repair) &&
                    t({ zh: "不影响后续日程。", en: "Nothing that is still to come is affected." })}
                  {!idle(repair) &&
                    t(
                      {
                        zh: "调整 {n} 场，其余不动；{proof}",
                        en:
                          repair.changes.length === 1
                            ? "1 meeting changes, the others stay; {proof}"
                            : "{n} meetings change, the others stay; {proof}",
                      },
                      {
                        n: repair.changes.length,
                        proof:
                          repair.bound === null
                            ? t({ zh: "是否最少未证明", en: "not proven to be the fewest" })
                            : repair.bound >= repair.changes.length
                              ? t({ zh: "已证明不能更少", en: "proven to be the fewest" })
                              : t({ zh: "至少 {b} 场", en: "at least {b}" }, { b: repair.bound }),
                      },
                    )}
                </p>
                <ul>
                  {repair.changes.map((change) => (
                    <li key={change.meeting}>
                      {t({ zh: "{title}：", en: "{title}: " }, { title: change.title })}
                      {at(change.from)} → {at(change.to)}
                    </li>
                  ))}
                  {repair.unplaced
                    .filter((u) => !repair.changes.some((c) => c.meeting === u.meeting))
                    .map((u) => (
                      <li key={u.meeting}>
                        {t({ zh: "{title}：", en: "{title}: " }, { title: u.title })}
                        {t(u.why)}
                      </li>
                    ))}
                </ul>
                <Space wrap>
                  {repair.allowedActions.includes("accept") && !idle(repair) && (
                    <Button type="primary" loading={busy === repair.id} onClick={() => void accept(repair)}>
                      {t({ zh: "采用并通知受影响的各方", en: "Accept and tell those affected" })}
                    </Button>
                  )}
                  {repair.allowedActions.includes("reject") && (
                    <Button loading={busy === repair.id} onClick={() => void decide(repair, "reject")}>
                      {idle(repair) ? t({ zh: "知道了", en: "Close" }) : t({ zh: "不采用", en: "Reject" })}
                    </Button>
                  )}
                  <AppLink to={`/negotiations/timetables?activity=${activityId}`}>
                    {t({ zh: "查看日程", en: "Timetables" })}
                  </AppLink>
                </Space>
              </>
            )
          }
        />
      ))}
    </section>
  );
}
