import { Alert, Button, Input, Segmented, Select, Skeleton, Space } from "antd";
import { useEffect, useMemo, useState } from "react";
import {
  PageHeader,
  RefusalNotice,
  StageTag,
  usePhone,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { broughtAbout, type Move, tableFor } from "./board-state.ts";
import { BoardToolbar } from "./board-toolbar.tsx";
import { MeetingDrawer } from "./dialogs/meeting-drawer.tsx";
import { Grid } from "./grid/grid.tsx";
import { partyGrid, tableGrid } from "./grid/grids.tsx";
import { MeetingCard } from "./grid/meeting-card.tsx";
import { PhoneBoard } from "./grid/phone-board.tsx";
import { Tray } from "./grid/tray.tsx";
import { countyName, labelsOf, named } from "./labels.ts";
import { QualityStrip, SolveBar } from "./quality-strip.tsx";
import type { BoardView } from "./types.ts";
import { useBoard } from "./use-board.ts";
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

type Aim = { readonly row: string; readonly slot: string; readonly move: Move };

function LoadedBoard({ handle, board }: { handle: ReturnType<typeof useBoard>; board: BoardView }) {
  const speech = useText();
  const { t } = speech;
  const phone = usePhone();
  const [view, setView] = useState<"tables" | "parties">("tables");
  const [county, setCounty] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const [held, setHeld] = useState<string | null>(null);
  const [aim, setAim] = useState<Aim | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { placed, locked, violations, canEdit } = handle;

  const labels = useMemo(() => labelsOf(board, speech), [board, speech]);
  const meetings = useMemo(() => new Map(board.meetings.map((m) => [m.id, m])), [board]);
  const counties = useMemo(() => [...new Set(board.meetings.map((m) => m.county))].sort(), [board]);
  const broken = useMemo(() => new Set(violations.flatMap((v) => v.with.map(String))), [violations]);
  const grid = useMemo(
    () =>
      view === "tables"
        ? tableGrid(board, placed, speech)
        : partyGrid(board, placed, { labels, county, search }),
    [board, placed, view, labels, speech, county, search],
  );
  useHistoryKeys(handle);
  usePutBackKey(held !== null, () => hold(null));

  const faded = (meeting: string): boolean => {
    const m = meetings.get(meeting);
    if (!m) return false;
    const words = [m.code, m.title, ...m.parties.map((key) => labels.get(key) ?? "")].join(" ").toLowerCase();
    return (
      (county !== null && m.county !== county) || (search !== "" && !words.includes(search.toLowerCase()))
    );
  };
  const moveTo = (meeting: string, row: string, slot: string): Move => ({
    meeting,
    slot,
    table: view === "tables" ? row : tableFor(board.problem, placed, meeting, slot),
  });
  const conflicts = useMemo(() => {
    if (!aim) return [];
    return broughtAbout(board.problem, placed, [aim.move]);
  }, [aim, board, placed]);

  function drop(row: string, slot: string) {
    if (!held || !canEdit || !grid.accepts(held, row)) return;
    const move = moveTo(held, row, slot);
    setHeld(null);
    setAim(null);
    void handle.move([move]);
  }
  const hold = (meeting: string | null) => {
    setHeld(meeting);
    if (meeting === null) setAim(null);
  };
  const card = (meetingId: string) => {
    const meeting = meetings.get(meetingId);
    return (
      meeting && (
        <MeetingCard
          key={meetingId}
          meeting={meeting}
          labels={labels}
          counties={counties}
          held={held === meetingId}
          locked={locked.has(meetingId)}
          broken={broken.has(meetingId)}
          faded={faded(meetingId)}
          movable={handle.editable}
          onHold={hold}
          onOpen={setOpen}
        />
      )
    );
  };
  const { timetable } = board;
  return (
    <div className="hz-tt">
      <PageHeader
        title={timetable.name}
        back="/negotiations/timetables"
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
        subtitle={timetable.code}
        actions={<BoardToolbar handle={handle} board={board} labels={labels} />}
      />
      <RefusalNotice error={handle.error} />
      {timetable.failure && <Alert type="error" showIcon title={t(timetable.failure)} />}
      {timetable.conflict && timetable.conflict.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t({ zh: "这些规则不能同时满足", en: "These rules cannot hold together" })}
          description={
            <ul>
              {timetable.conflict.map((cause) => (
                <li key={cause.constraint + cause.with.join()}>{named(t(cause.text), cause.with, labels)}</li>
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
            onChange={(value) => {
              setView(value);
              hold(null);
            }}
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
        {held && (
          <Button onClick={() => hold(null)}>{t({ zh: "放回原处（Esc）", en: "Put back (Esc)" })}</Button>
        )}
      </Space>
      <div
        className="hz-tt-live"
        role="status"
        aria-live="polite"
        data-conflicts={aim ? conflicts.length : undefined}
      >
        {aim
          ? conflicts.length === 0
            ? t({ zh: "可以放在这里", en: "Fits here" })
            : conflicts
                .slice(0, 3)
                .map((v) => <p key={v.constraint + v.with.join()}>{named(t(v.text), v.with, labels)}</p>)
          : held
            ? t(
                {
                  zh: "已拿起“{what}”：拖动或点选目标格；键盘用方向键选格、回车放下、Esc 放回",
                  en: "Holding “{what}”: drag or click a cell; with the keyboard arrows choose, Enter drops, Esc puts back",
                },
                { what: labels.get(held) ?? held },
              )
            : null}
      </div>
      <div className="hz-tt-body">
        <Tray
          board={board}
          placed={placed}
          violations={violations}
          labels={labels}
          card={card}
          faded={faded}
          holding={held}
          onUnplace={(meeting) => {
            hold(null);
            void handle.move([{ meeting, slot: null, table: null }]);
          }}
        />
        {phone ? (
          <PhoneBoard board={board} placed={placed} card={card} held={held} onDrop={drop} />
        ) : (
          <Grid
            label={t({ zh: "日程表", en: "Timetable" })}
            corner={view === "tables" ? t({ zh: "桌位", en: "Table" }) : t({ zh: "参加者", en: "Party" })}
            rows={grid.rows}
            columns={grid.columns}
            holding={held !== null}
            cell={(row, slot) =>
              grid.contents(row, slot).map((content) =>
                content.meeting ? (
                  card(content.meeting)
                ) : (
                  <span key={content.note} className="hz-tt-note">
                    {content.note}
                  </span>
                ),
              )
            }
            stateOf={(row, slot) =>
              aim && aim.row === row && aim.slot === slot
                ? conflicts.length > 0
                  ? "conflict"
                  : "target"
                : grid.closed(row, slot)
                  ? "closed"
                  : "free"
            }
            onAim={(row, slot) => {
              if (
                held &&
                grid.accepts(held, row) &&
                !(aim?.row === row && aim.slot === slot && aim.move.meeting === held)
              )
                setAim({ row, slot, move: moveTo(held, row, slot) });
            }}
            onDrop={drop}
          />
        )}
      </div>
      <MeetingDrawer
        meeting={open ? meetings.get(open) : undefined}
        board={board}
        handle={handle}
        labels={labels}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}

/** Escape puts a held meeting back, wherever on the board the keyboard stands. */
function usePutBackKey(holding: boolean, putBack: () => void) {
  useEffect(() => {
    if (!holding) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === "Escape" && putBack();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [holding, putBack]);
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
