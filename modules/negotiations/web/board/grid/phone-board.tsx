import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "#platform/web/index.ts";
import type { Placed } from "../board-state.ts";
import type { BoardView } from "../types.ts";
import { columnsOf } from "./grids.tsx";

interface PhoneBoardProps {
  readonly board: BoardView;
  readonly placed: Placed;
  readonly card: (meeting: string) => ReactNode;
  readonly held: string | null;
  readonly onDrop: (table: string, slot: string) => void;
}

/** One slot at a time: its tables from top to bottom. A held meeting is dropped at a table by its button. */
export function PhoneBoard({ board, placed, card, held, onDrop }: PhoneBoardProps) {
  const { t, language } = useText();
  const columns = columnsOf(board, language);
  const [chosen, setChosen] = useState(columns[0]?.id);
  const slot = chosen ?? "";
  const here = [...placed.values()].filter((p) => p.slot === slot);
  return (
    <div className="hz-tt-phone">
      <Select
        value={chosen}
        onChange={setChosen}
        aria-label={t({ zh: "时段", en: "Slot" })}
        options={columns.map((c) => ({ value: c.id, label: c.name }))}
      />
      <ol>
        {board.tables.map((table) => {
          const meetings = here.filter((p) => p.table === table.id);
          if (meetings.length === 0 && !held) return null;
          return (
            <li key={table.id}>
              <strong>{t({ zh: `${table.number} 号桌`, en: `Table ${table.number}` })}</strong>
              {meetings.map((p) => card(p.meeting))}
              {held && meetings.every((p) => p.meeting !== held) && (
                <button type="button" className="hz-tt-takeoff" onClick={() => onDrop(table.id, slot)}>
                  {t({ zh: "放到这里", en: "Drop here" })}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {here.length === 0 && !held && (
        <p className="hz-tt-quiet">{t({ zh: "该时段没有洽谈。", en: "No meeting in this slot." })}</p>
      )}
    </div>
  );
}
