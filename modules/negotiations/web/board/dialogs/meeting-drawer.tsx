import { Button, Drawer, Select, Space } from "antd";
import { useState } from "react";
import { AppLink, api, RefusalNotice, useText } from "#platform/web/index.ts";
import type { Cause } from "../../../model/timetable.ts";
import { broughtAbout, tableFor } from "../board-state.ts";
import { columnsOf } from "../grid/grids.tsx";
import { countyName, named } from "../labels.ts";
import type { BoardView } from "../types.ts";
import type { BoardHandle } from "../use-board.ts";

interface MeetingDrawerProps {
  readonly meeting: BoardView["meetings"][number] | undefined;
  readonly board: BoardView;
  readonly handle: BoardHandle;
  readonly labels: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}
type Causes = { readonly of: string; readonly causes: readonly (typeof Cause)["_output"][] };

/** One meeting: its parties, where it is, moved by choosing from lists, locked, taken off, and asked why it cannot meet. */
export function MeetingDrawer({ meeting, board, handle, labels, onClose }: MeetingDrawerProps) {
  const { t, list } = useText();
  const [causes, setCauses] = useState<Causes | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!meeting) return null;
  const { placed, locked, canEdit } = handle;
  const at = placed.get(meeting.id);
  const isLocked = locked.has(meeting.id);
  const clean = (slot: string, table: string | null) =>
    broughtAbout(board.problem, placed, [{ meeting: meeting.id, slot, table }]).length === 0;
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
  const choice = (good: boolean, label: string) =>
    good ? label : t({ zh: "{label}（有冲突）", en: "{label} (conflict)" }, { label });
  return (
    <Drawer open onClose={onClose} title={meeting.code} size={420}>
      <h2 className="hz-tt-title">{meeting.title}</h2>
      <p>{list(meeting.parties.map((key) => labels.get(key) ?? key))}</p>
      <p className="hz-tt-quiet">
        {t(countyName(meeting.county))} ·{" "}
        {t({ zh: "优先级 {n}", en: "priority {n}" }, { n: meeting.priority })}
        {meeting.optional && ` · ${t({ zh: "排不下时可不安排", en: "may stay without a place" })}`}
      </p>
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
          options={columnsOf(board).map((c) => ({
            value: c.id,
            label: choice(
              clean(c.id, tableFor(board.problem, placed, meeting.id, c.id)),
              `${c.day.slice(5)} ${c.label}`,
            ),
          }))}
          onChange={(slot) =>
            void handle.move([
              { meeting: meeting.id, slot, table: tableFor(board.problem, placed, meeting.id, slot) },
            ])
          }
        />
        {at && (
          <Select
            disabled={!canEdit || isLocked}
            value={at.table}
            aria-label={t({ zh: "桌位", en: "Table" })}
            options={board.tables.map((table) => ({
              value: table.id,
              label: choice(clean(at.slot, table.id), `${labels.get(table.id)} · ${t(table.room)}`),
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
          <Button loading={asking} onClick={() => void ask(meeting.id)}>
            {t({ zh: "为什么排不下？", en: "Why can it not meet?" })}
          </Button>
        </Space>
      </Space>
      <RefusalNotice error={error} />
      {causes?.of === meeting.id &&
        (causes.causes.length === 0 ? (
          <p>
            {t({
              zh: "没有规则阻止这场会见：可以安排。",
              en: "No rule stands against this meeting: it can be placed.",
            })}
          </p>
        ) : (
          <>
            <h3>{t({ zh: "以下原因合在一起使其无法安排", en: "Together these make it impossible" })}</h3>
            <ul>
              {causes.causes.map((cause) => (
                <li key={cause.constraint + cause.with.join()}>{named(t(cause.text), cause.with, labels)}</li>
              ))}
            </ul>
          </>
        ))}
    </Drawer>
  );
}
