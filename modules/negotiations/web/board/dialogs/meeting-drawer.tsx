import { Button, Drawer, Select, Space } from "antd";
import { useMemo, useState } from "react";
import { AppLink, api, RefusalNotice, useText } from "#platform/web/index.ts";
import type { Cause } from "../../../model/timetable.ts";
import { judgeOf, type Move, tableFor } from "../board-state.ts";
import { columnsOf } from "../grid/grids.tsx";
import { countyName } from "../labels.ts";
import type { BoardView } from "../types.ts";
import type { BoardHandle } from "../use-board.ts";
import { useMarks } from "./use-marks.ts";

type Meeting = BoardView["meetings"][number];
interface MeetingDrawerProps {
  readonly meeting: Meeting | undefined;
  readonly board: BoardView;
  readonly handle: BoardHandle;
  readonly labels: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}
type Causes = { readonly of: string; readonly causes: readonly (typeof Cause)["_output"][] };

/** One meeting: its parties, where it is, moved by choosing from lists, locked, taken off, and asked why it cannot meet. */
export function MeetingDrawer({ meeting, ...rest }: MeetingDrawerProps) {
  return meeting ? <OpenDrawer key={meeting.id} meeting={meeting} {...rest} /> : null;
}

function OpenDrawer({
  meeting,
  board,
  handle,
  labels,
  onClose,
}: MeetingDrawerProps & { readonly meeting: Meeting }) {
  const { t, list, language } = useText();
  const [causes, setCauses] = useState<Causes | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { placed, locked, canEdit } = handle;
  const at = placed.get(meeting.id);
  const tableCounty = board.tables.find((table) => table.id === at?.table)?.county ?? null;
  const isLocked = locked.has(meeting.id);
  const columns = useMemo(() => columnsOf(board, language), [board, language]);
  const judge = useMemo(() => judgeOf(board.problem, placed), [board, placed]);
  const slotMoves = useMemo(() => {
    const to = (slot: string): Move => ({
      meeting: meeting.id,
      slot,
      table: tableFor(board.problem, placed, meeting.id, slot),
    });
    return new Map(columns.map((c) => [c.id, to(c.id)]));
  }, [board, placed, columns, meeting.id]);
  const here = at?.slot;
  const tableMoves = useMemo(
    () =>
      here === undefined
        ? null
        : new Map(
            board.tables.map((table): [string, Move] => [
              table.id,
              { meeting: meeting.id, slot: here, table: table.id },
            ]),
          ),
    [board, here, meeting.id],
  );
  const slotMarks = useMarks(judge, slotMoves);
  const tableMarks = useMarks(judge, tableMoves);
  async function ask(id: string) {
    setAsking(true);
    setError(null);
    try {
      const found = await api.get<{ causes: Causes["causes"] }>(`/timetables/${board.timetable.id}/why-not`, {
        meeting: id,
      });
      setCauses({ of: id, causes: found.causes });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setAsking(false);
    }
  }
  const choice = (conflict: boolean | undefined, label: string) =>
    conflict ? t({ zh: "{label}（有冲突）", en: "{label} (conflict)" }, { label }) : label;
  return (
    <Drawer open onClose={onClose} title={meeting.code} size={420}>
      <h2 className="hz-tt-title">{meeting.title}</h2>
      <p>{list(meeting.parties.map((key) => labels.get(key) ?? key))}</p>
      <p className="hz-tt-quiet">
        {t(countyName(meeting.county))} ·{" "}
        {t({ zh: "优先级 {n}", en: "priority {n}" }, { n: meeting.priority })}
        {meeting.optional && ` · ${t({ zh: "排不下时可不安排", en: "may stay without a place" })}`}
      </p>
      {tableCounty !== null && tableCounty !== meeting.county && (
        <p>
          {t(
            { zh: "使用他县桌位（{county}）", en: "At a table of another county ({county})" },
            { county: t(countyName(tableCounty)) },
          )}
        </p>
      )}
      {meeting.engagementId && (
        <p>
          <AppLink to={`/engagements/${meeting.engagementId}`}>
            {t({ zh: "查看对接", en: "The engagement" })}
          </AppLink>
        </p>
      )}
      <Space orientation="vertical" className="hz-tt-form">
        <Select
          disabled={!canEdit || isLocked}
          value={at?.slot}
          placeholder={t({ zh: "选择时段", en: "Choose a slot" })}
          aria-label={t({ zh: "时段", en: "Slot" })}
          options={columns.map((c) => ({ value: c.id, label: choice(slotMarks.get(c.id), c.name) }))}
          onChange={(slot) => {
            const move = slotMoves.get(slot);
            if (move) void handle.move([move]);
          }}
        />
        {at && (
          <Select
            disabled={!canEdit || isLocked}
            value={at.table}
            aria-label={t({ zh: "桌位", en: "Table" })}
            options={board.tables.map((table) => ({
              value: table.id,
              label: choice(tableMarks.get(table.id), `${labels.get(table.id)} · ${t(table.room)}`),
            }))}
            onChange={(table) => void handle.move([{ meeting: meeting.id, slot: at.slot, table }])}
          />
        )}
        <Space wrap>
          <Button
            disabled={!canEdit || (!at && !isLocked)}
            onClick={() => void handle.lock([meeting.id], !isLocked)}
          >
            {isLocked ? t({ zh: "解除锁定", en: "Unlock" }) : t({ zh: "锁定", en: "Lock" })}
          </Button>
          {at && (
            <Button
              disabled={!canEdit || isLocked}
              onClick={() => void handle.move([{ meeting: meeting.id, slot: null, table: null }])}
            >
              {t({ zh: "取消安排", en: "Take off the board" })}
            </Button>
          )}
          {!at && (
            <Button loading={asking} onClick={() => void ask(meeting.id)}>
              {t({ zh: "为什么排不下？", en: "Why can it not meet?" })}
            </Button>
          )}
        </Space>
      </Space>
      <RefusalNotice error={error} />
      {!at &&
        causes?.of === meeting.id &&
        (causes.causes.length === 0 ? (
          <p>
            {t({
              zh: "没有规则阻止这场洽谈：可以安排。",
              en: "No rule stands against this meeting: it can be placed.",
            })}
          </p>
        ) : (
          <>
            <h3>{t({ zh: "以下原因合在一起使其无法安排", en: "Together these make it impossible" })}</h3>
            <ul>
              {causes.causes.map((cause) => (
                <li key={cause.constraint + cause.with.join()}>{t(cause.text)}</li>
              ))}
            </ul>
          </>
        ))}
    </Drawer>
  );
}
