import { Alert, Select, Skeleton } from "antd";
import { useState } from "react";
import { PageHeader, RefusalNotice, useRead, useRouteParam, useText } from "#platform/web/index.ts";
import type { TimetableComparison } from "../../model/timetable/inputs.ts";
import type { Quality, TimetableItem } from "../../model/timetable.ts";
import { ChangeList } from "./dialogs/change-list.tsx";
import { labelsOf } from "./labels.ts";
import { QualityStrip } from "./quality-strip.tsx";
import type { BoardView } from "./types.ts";
import "./board.css";

const PUBLISHED = "version";

/** A draft beside another draft or the version in force: both qualities, and every meeting that differs. */
export default function ComparePage() {
  const id = useRouteParam("timetableId");
  const speech = useText();
  const { t, number } = speech;
  const [other, setOther] = useState<string | null>(null);
  const draft = useRead<TimetableItem>(`/timetables/${id}`);
  const drafts = useRead<{ items: TimetableItem[] }>(
    "/timetables",
    { activity: draft.data?.activityId, pageSize: 100 },
    draft.data !== undefined,
  );
  const read = useRead<TimetableComparison>(
    `/timetables/${id}/compare`,
    { with: other ?? "" },
    other !== null,
  );
  const board = useRead<BoardView>(`/timetables/${id}/board`);
  const labels = board.data ? labelsOf(board.data, speech) : new Map<string, string>();
  if (draft.error) return <RefusalNotice error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton active />;
  const sideName = (side: TimetableComparison["left"]) =>
    side.number === null
      ? side.name
      : t({ zh: "第 {n} 版（已发布）", en: "Version {n} (published)" }, { n: side.number });
  const choices = (drafts.data?.items ?? []).filter((item) => item.id !== id);
  return (
    <>
      <PageHeader
        title={t({ zh: "比较：{name}", en: "Compare: {name}" }, { name: draft.data.name })}
        back="/negotiations/timetables"
      />
      <Select
        className="hz-tt-search"
        placeholder={t({ zh: "选择比较对象", en: "Compare with" })}
        aria-label={t({ zh: "比较对象", en: "Compare with" })}
        value={other}
        onChange={setOther}
        options={[
          { value: PUBLISHED, label: t({ zh: "当前发布的版本", en: "The version in force" }) },
          ...choices.map((item) => ({ value: item.id, label: `${item.code} ${item.name}` })),
        ]}
      />
      <RefusalNotice error={read.error} />
      {read.data && (
        <>
          <Side name={sideName(read.data.left)} quality={read.data.left.quality} />
          <Side name={sideName(read.data.right)} quality={read.data.right.quality} />
          <h2 className="hz-tt-heading">
            {t({ zh: "不同之处（{n}）", en: "Differences ({n})" }, { n: number(read.data.changes.length) })}
          </h2>
          {read.data.changes.length === 0 && (
            <Alert
              type="success"
              title={t({ zh: "两者的安排完全相同", en: "Both place every meeting alike" })}
            />
          )}
          <ChangeList changes={read.data.changes} labels={labels} />
        </>
      )}
    </>
  );
}

function Side({ name, quality }: { name: string; quality: Quality | null }) {
  return (
    <section>
      <h2 className="hz-tt-heading">{name}</h2>
      <QualityStrip quality={quality} />
    </section>
  );
}
