import { LockFilled, WarningFilled } from "@ant-design/icons";
import { type DragEvent, type KeyboardEvent, memo } from "react";
import { useText } from "#platform/web/index.ts";
import { countyName } from "../labels.ts";
import type { BoardView } from "../types.ts";
import { useIsHeld } from "./held.ts";

type CardMeeting = BoardView["meetings"][number];
interface MeetingCardProps {
  readonly meeting: CardMeeting;
  /** Who meets. */
  readonly names: string;
  /** The colour of its county. */
  readonly tone: string;
  readonly locked: boolean;
  readonly broken: boolean;
  /** It sits at a table of another county. */
  readonly borrowed: boolean;
  /** Outside the filter: still there, but pale. */
  readonly faded: boolean;
  readonly movable: boolean;
  /** Handlers that stay the same; see `useStable`. */
  readonly onHold: (meeting: string | null) => void;
  readonly onOpen: (meeting: string) => void;
  readonly onLock: (meeting: string, to: boolean) => void;
}

/**
 * A meeting on the board or beside it. Colour says the county and so does its name; a lock and a warning are signs with text. With
 * the keyboard: Enter takes it up, L locks, F2 opens it.
 */
export const MeetingCard = memo(function MeetingCard(props: MeetingCardProps) {
  const { meeting, names, locked, broken, movable } = props;
  const { t } = useText();
  const held = useIsHeld(meeting.id);
  const county = t(countyName(meeting.county));
  const classes = ["hz-tt-card", held && "is-held", props.faded && "is-faded", broken && "is-broken"];
  const free = movable && !locked;
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (
      event.key === "F2" ||
      (movable && event.key.toLowerCase() === "l" && !event.ctrlKey && !event.metaKey)
    ) {
      event.preventDefault();
      if (event.key === "F2") props.onOpen(meeting.id);
      else props.onLock(meeting.id, !locked);
      return;
    }
    // From beside the grid the arrows lead into it; from a card in a cell they go on from that cell.
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
      style={{ borderInlineStartColor: props.tone }}
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
        aria-keyshortcuts="L F2"
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
          {props.borrowed && (
            <span title={t({ zh: "使用他县桌位", en: "At another county's table" })}>
              {t({ zh: "他县桌位", en: "other county's table" })}
            </span>
          )}
          {meeting.needs.some((need) => need.startsWith("interpreter")) && (
            <span>{t({ zh: "译", en: "interp." })}</span>
          )}
        </span>
      </button>
    </div>
  );
});
