import { Alert, Input, Segmented, Select, Skeleton, Space } from "antd";
import { useEffect, useMemo, useState } from "react";
import {
  PageHeader,
  RefusalNotice,
  StageTag,
  usePhone,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { DriftNotice } from "../shared/drift-notice.tsx";
import { BoardBody } from "./board-body.tsx";
import { BoardToolbar } from "./board-toolbar.tsx";
import { MeetingDrawer } from "./dialogs/meeting-drawer.tsx";
import { countyName, labelsOf } from "./labels.ts";
import { QualityStrip, SolveBar } from "./quality-strip.tsx";
import type { BoardView } from "./types.ts";
import { useBoard } from "./use-board.ts";
import { useStable } from "./use-stable.ts";
import "./board.css";

/** A draft timetable as a board: tables or people over time, meetings moved by hand, solved, compared, published. */
export default function BoardPage() {
  const id = useRouteParam("timetableId");
  const handle = useBoard(id);
  const { board } = handle;
  if (handle.loadError)
    return <RefusalNotice error={handle.loadError} onRetry={() => void handle.reload()} />;
  if (!board) return <Skeleton active />;
  return <LoadedBoard handle={handle} board={board} />;
}

function LoadedBoard({ handle, board }: { handle: ReturnType<typeof useBoard>; board: BoardView }) {
  const speech = useText();
  const { t } = speech;
  const phone = usePhone();
  const [view, setView] = useState<"tables" | "parties">("tables");
  const [county, setCounty] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const open = useStable((meeting: string) => setOpened(meeting));

  const labels = useMemo(() => labelsOf(board, speech), [board, speech]);
  const counties = useMemo(() => [...new Set(board.meetings.map((m) => m.county))].sort(), [board]);
  useHistoryKeys(handle);
  const { timetable } = board;
  return (
    <div className="hz-tt">
      <PageHeader
        title={timetable.name}
        back={`/negotiations/timetables?activity=${timetable.activityId}`}
        tags={
          <StageTag
            tone={handle.solving ? "progress" : timetable.state === "published" ? "success" : "neutral"}
            label={
              handle.solving
                ? { zh: "求解中", en: "Solving" }
                : timetable.state === "published"
                  ? { zh: "已发布", en: "Published" }
                  : { zh: "草案", en: "Draft" }
            }
          />
        }
        subtitle={
          <>
            {timetable.code}
            {handle.saving && ` · ${t({ zh: "正在保存", en: "Saving" })}`}
          </>
        }
        actions={<BoardToolbar handle={handle} board={board} labels={labels} />}
      />
      <RefusalNotice error={handle.error} />
      {timetable.state === "published" && (
        <Alert
          className="hz-drift"
          type="info"
          showIcon
          title={t({
            zh: "此草案已发布，按发布时的样子显示，不再改动。要调整，请从当前版本新建草案。",
            en: "This draft was published and is shown as it was then. To change anything, make a new draft from the version in force.",
          })}
        />
      )}
      {timetable.state !== "published" && <DriftNotice activityId={timetable.activityId} when short />}
      {timetable.failure && <Alert type="error" showIcon title={t(timetable.failure)} />}
      {timetable.conflict && timetable.conflict.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t({ zh: "这些规则不能同时满足", en: "These rules cannot hold together" })}
          description={
            <ul>
              {timetable.conflict.map((cause) => (
                <li key={cause.constraint + cause.with.join()}>{t(cause.text)}</li>
              ))}
            </ul>
          }
        />
      )}
      {handle.solving && <SolveBar progress={handle.progress} />}
      <QualityStrip quality={handle.quality} />
      <Space wrap className="hz-tt-filters">
        {!phone && (
          <Segmented<"tables" | "parties">
            value={view}
            onChange={setView}
            options={[
              { value: "tables", label: t({ zh: "按桌位", en: "By table" }) },
              { value: "parties", label: t({ zh: "按参加者", en: "By party" }) },
            ]}
          />
        )}
        <Select
          allowClear
          className="hz-tt-county"
          placeholder={t({ zh: "全部县（市、区）", en: "All counties" })}
          aria-label={t({ zh: "县（市、区）", en: "County" })}
          value={county}
          onChange={(value) => setCounty(value ?? null)}
          options={counties.map((code) => ({ value: code, label: t(countyName(code)) }))}
        />
        <Input.Search
          allowClear
          className="hz-tt-search"
          aria-label={t({ zh: "查找专家、企业或项目", en: "Find an expert, an enterprise or a title" })}
          placeholder={t({ zh: "查找专家、企业或项目", en: "Expert, enterprise, title" })}
          onChange={(event) => setSearch(event.target.value.trim())}
        />
        {!phone && handle.editable && (
          <span className="hz-tt-quiet">
            {t({
              zh: "拖动或点选洽谈；键盘：回车拿起，方向键移动，L 锁定，F2 详情",
              en: "Drag or click a meeting; keyboard: Enter takes up, arrows move, L locks, F2 opens",
            })}
          </span>
        )}
      </Space>
      <BoardBody
        handle={handle}
        board={board}
        labels={labels}
        counties={counties}
        shown={{ view, county, search }}
        onOpen={open}
      />
      <MeetingDrawer
        meeting={board.meetings.find((m) => m.id === opened)}
        board={board}
        handle={handle}
        labels={labels}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) anywhere on the page, except while typing. */
function useHistoryKeys({ undo, redo }: Pick<ReturnType<typeof useBoard>, "undo" | "redo">) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea");
      if (!(event.ctrlKey || event.metaKey) || typing) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? redo() : undo());
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
