import { LockFilled, WarningFilled } from "@ant-design/icons";
import type { DragEvent, KeyboardEvent } from "react";
import { useText } from "#platform/web/index.ts";
import { countyName, countyTone } from "../labels.ts";
import type { BoardView } from "../types.ts";

export type CardMeeting = BoardView["meetings"][number];
interface MeetingCardProps {
  readonly meeting: CardMeeting;
  readonly labels: ReadonlyMap<string, string>;
  readonly counties: readonly string[];
  readonly held: boolean;
  readonly locked: boolean;
  readonly broken: boolean;
  /** Outside the filter: still there, but pale. */
  readonly faded: boolean;
  readonly movable: boolean;
  readonly onHold: (meeting: string | null) => void;
  readonly onOpen: (meeting: string) => void;
}

/** A meeting on the board or beside it. Colour says the county and so does its name; a lock and a warning are signs with text. */
export function MeetingCard(props: MeetingCardProps) {
  const { meeting, labels, held, locked, broken, movable } = props;
  const { t, list } = useText();
  const names = list(meeting.parties.map((key) => labels.get(key) ?? key));
  const county = t(countyName(meeting.county));
  const classes = ["hz-tt-card", held && "is-held", props.faded && "is-faded", broken && "is-broken"];
  const free = movable && !locked;
  /** From beside the grid the arrows lead into it; from a card in a cell they go on from that cell. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!held || !event.key.startsWith("Arrow") || event.currentTarget.closest("td")) return;
    const first = event.currentTarget.ownerDocument.querySelector<HTMLElement>("td[data-cell]");
    if (!first) return;
    event.preventDefault();
    first.focus();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no fieldset; the group names what is dragged
    <div
      role="group"
      aria-label={names}
      className={classes.filter(Boolean).join(" ")}
      style={{ borderInlineStartColor: countyTone(meeting.county, props.counties) }}
      draggable={free}
      data-meeting={meeting.id}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData("text/plain", meeting.id);
        event.dataTransfer.effectAllowed = "move";
        props.onHold(meeting.id);
      }}
      onDragEnd={() => props.onHold(null)}
    >
      <button
        type="button"
        className="hz-tt-hold"
        aria-pressed={held}
        title={`${names} · ${meeting.title}`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          event.stopPropagation();
          if (free) props.onHold(held ? null : meeting.id);
          else props.onOpen(meeting.id);
        }}
        onDoubleClick={() => props.onOpen(meeting.id)}
      >
        <span className="hz-tt-names">{names}</span>
        <span className="hz-tt-sub">
          {broken && (
            <em>
              <WarningFilled aria-hidden /> {t({ zh: "冲突", en: "conflict" })}
            </em>
          )}
          {locked && (
            <span>
              <LockFilled aria-hidden /> {t({ zh: "锁定", en: "locked" })}
            </span>
          )}
          <span>{county}</span>
          {meeting.needs.some((need) => need.startsWith("interpreter")) && (
            <span>{t({ zh: "译", en: "interp." })}</span>
          )}
        </span>
      </button>
    </div>
  );
}
