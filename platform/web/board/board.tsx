import { SwapOutlined } from "@ant-design/icons";
import { Button, Dropdown, Segmented } from "antd";
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { RefusalNotice } from "../record/refusal-notice.tsx";
import { usePhone } from "../shell/use-phone.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text, Tone } from "../types.ts";

export interface BoardColumn<Item> {
  id: string;
  label: Text;
  tone?: Tone;
  items: readonly Item[];
  /** Number in the column on the server, when `items` is only its beginning. */
  total?: number;
}

interface BoardProps<Item extends { id: string }> {
  label: Text;
  columns: readonly BoardColumn<Item>[];
  card: (item: Item) => ReactNode;
  /** Name of the item for its move button. */
  nameOf: (item: Item) => string;
  /** Columns the item may go to now, from the server's `allowedActions`. */
  targetsOf: (item: Item) => readonly string[];
  /** Moves it (open a ReasonDialog first where the step asks one); refusals are shown above the board. */
  onMove: (item: Item, columnId: string) => Promise<unknown>;
}

/** Columns of cards. A card moves by dragging or by its 移至 menu, which needs no mouse; on a phone one column at a time. */
export function Board<Item extends { id: string }>(props: BoardProps<Item>) {
  const { columns } = props;
  const { t, number } = useText();
  const phone = usePhone();
  const [dragged, setDragged] = useState<Item | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const move = async (item: Item, columnId: string) => {
    setError(null);
    try {
      await props.onMove(item, columnId);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const accepts = (columnId: string) => dragged !== null && props.targetsOf(dragged).includes(columnId);
  const shown = phone ? columns.filter((column) => column.id === (chosen ?? columns[0]?.id)) : columns;
  return (
    <>
      <RefusalNotice error={error} />
      {phone && (
        <Segmented
          className="hz-board-tabs"
          value={chosen ?? columns[0]?.id}
          onChange={setChosen}
          options={columns.map((column) => ({
            value: column.id,
            label: `${t(column.label)} ${column.total ?? column.items.length}`,
          }))}
        />
      )}
      <section
        className="hz-board"
        aria-label={t(props.label)}
        aria-description={t(words.boardKeys)}
        onKeyDown={walk}
      >
        {shown.map((column) => (
          <section
            key={column.id}
            aria-label={t(column.label)}
            className={`hz-board-column${accepts(column.id) ? " hz-board-accepts" : ""}`}
            onDragOver={(event: DragEvent) => {
              if (accepts(column.id)) event.preventDefault();
            }}
            onDrop={() => {
              if (dragged && accepts(column.id)) void move(dragged, column.id);
              setDragged(null);
            }}
          >
            <h2>
              <span className={`hz-stage hz-tone-${column.tone ?? "neutral"}`}>{t(column.label)}</span>
              <span className="hz-count">{number(column.total ?? column.items.length)}</span>
            </h2>
            {(column.total ?? 0) > column.items.length && (
              <p className="hz-quiet">{t(words.firstOf, { shown: column.items.length })}</p>
            )}
            {column.items.length === 0 && <p className="hz-quiet">{t(words.emptyColumn)}</p>}
            <ul>
              {column.items.map((item) => (
                <BoardCard
                  key={item.id}
                  name={props.nameOf(item)}
                  targets={columns.filter(({ id }) => id !== column.id && props.targetsOf(item).includes(id))}
                  onMove={(columnId) => void move(item, columnId)}
                  onDrag={(active) => setDragged(active ? item : null)}
                >
                  {props.card(item)}
                </BoardCard>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

/** Arrow keys walk from card to card: up and down within a column, left and right to the neighbour at the same height. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  const card = (event.target as HTMLElement).closest(".hz-board-card");
  // With the menu of a card open the arrows are the menu's.
  if (!step || !card || (event.target as HTMLElement).closest("[role=menu], [aria-expanded=true]")) return;
  const columns = [...event.currentTarget.querySelectorAll(".hz-board-column")].map((column) => [
    ...column.querySelectorAll<HTMLElement>(".hz-board-card"),
  ]);
  const x = columns.findIndex((cards) => cards.includes(card as HTMLElement));
  const y = columns[x]?.indexOf(card as HTMLElement) ?? 0;
  const [across = 0, down = 0] = step;
  let next = columns[x]?.[y + down];
  if (across !== 0) {
    // Empty columns are stepped over.
    let at = x + across;
    while (columns[at]?.length === 0) at += across;
    next = columns[at]?.[Math.min(y, (columns[at]?.length ?? 1) - 1)];
  }
  event.preventDefault();
  next?.querySelector<HTMLElement>("a, button")?.focus();
}

interface BoardCardProps {
  name: string;
  targets: readonly { id: string; label: Text }[];
  onMove: (columnId: string) => void;
  onDrag: (active: boolean) => void;
  children: ReactNode;
}

function BoardCard({ name, targets, onMove, onDrag, children }: BoardCardProps) {
  const { t } = useText();
  const movable = targets.length > 0;
  return (
    <li
      className="hz-board-card"
      draggable={movable}
      onDragStart={() => onDrag(true)}
      onDragEnd={() => onDrag(false)}
    >
      {children}
      {movable && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: targets.map((column) => ({
              key: column.id,
              label: `${t(words.moveTo)} ${t(column.label)}`,
            })),
            onClick: ({ key }) => onMove(key),
          }}
        >
          <Button
            className="hz-board-move"
            size="small"
            type="text"
            icon={<SwapOutlined aria-hidden />}
            aria-label={t(words.moveCard, { name })}
          />
        </Dropdown>
      )}
    </li>
  );
}
