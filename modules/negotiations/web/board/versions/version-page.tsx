import { Button, Skeleton } from "antd";
import { PageHeader, RefusalNotice, useRead, useRouteParam, useText } from "#platform/web/index.ts";
import type { TimetableVersionView } from "../../../model/timetable/problem/inputs.ts";
import { dayName } from "../../shared/slot-text.ts";
import { ChangeList } from "../dialogs/change-list.tsx";
import { frozenLabels } from "../labels.ts";
import { QualityStrip } from "../quality-strip.tsx";
import "../board.css";

/** A published version: frozen, with what it changed and every meeting slot by slot. */
export default function VersionPage() {
  const id = useRouteParam("versionId");
  const speech = useText();
  const { t, dateTime, number } = speech;
  const read = useRead<TimetableVersionView>(`/timetable-versions/${id}`);
  const version = read.data;
  if (read.error) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!version) return <Skeleton active />;
  const labels = frozenLabels(version.names, speech);
  const inSlot = (slot: string) => version.placements.filter((p) => p.slot === slot);
  return (
    <>
      <PageHeader
        title={t({ zh: "第 {n} 版日程", en: "Timetable, version {n}" }, { n: version.number })}
        back="/negotiations/timetables"
        subtitle={t(
          {
            zh: "{at} 由 {by} 发布 · 不再改动 · 摘要 {digest}",
            en: "Published {at} by {by}; does not change; digest {digest}",
          },
          { at: dateTime(version.publishedAt), by: version.publishedBy, digest: version.digest.slice(0, 16) },
        )}
        actions={<Button onClick={() => window.print()}>{t({ zh: "打印", en: "Print" })}</Button>}
      />
      {version.note && <p>{version.note}</p>}
      <QualityStrip quality={version.quality} />
      {version.changes.length > 0 && (
        <details open={version.changes.length <= 20}>
          <summary>
            {t(
              version.number === 1
                ? { zh: "首次发布：安排 {n} 场洽谈", en: "First version: {n} meetings placed" }
                : { zh: "与上一版的 {n} 处变动", en: "{n} changes against the version before" },
              { n: number(version.changes.length) },
            )}
          </summary>
          <ChangeList changes={version.changes} labels={labels} />
        </details>
      )}
      {version.names.slots.map((slot) => {
        const here = inSlot(slot.id);
        return (
          here.length > 0 && (
            <section key={slot.id}>
              <h2 className="hz-tt-heading">
                {dayName(slot.day, speech.language)} {slot.startsAt}–{slot.endsAt}
                {t({ zh: "（{n} 场）", en: " ({n})" }, { n: number(here.length) })}
              </h2>
              <ul className="hz-tt-changes">
                {here.map((p) => (
                  <li key={p.meeting}>
                    <strong>{p.table ? labels.get(p.table) : ""}</strong> {labels.get(p.meeting)}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
