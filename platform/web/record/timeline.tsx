import type { ReactNode } from "react";
import { useText } from "../text/use-text.ts";
import type { Text, Tone } from "../types.ts";

/** Something that happened to a record. */
export interface TimelineEvent {
  id: string;
  /** Instant or day. */
  at: string;
  title: Text | ReactNode;
  /** Who, as the server names them for this reader. */
  by?: string;
  detail?: ReactNode;
  tone?: Tone;
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** What happened, in the order given (newest first is usual), as a real list for screen readers. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label?: Text }) {
  const { t, date, dateTime } = useText();
  return (
    <ol className="hz-timeline" aria-label={label ? t(label) : undefined}>
      {events.map((event) => (
        <li key={event.id} className={`hz-tone-${event.tone ?? "neutral"}`}>
          <div className="hz-timeline-head">
            <strong>{isText(event.title) ? t(event.title) : event.title}</strong>
            <span className="hz-quiet">
              <time dateTime={event.at}>{event.at.length > 10 ? dateTime(event.at) : date(event.at)}</time>
              {event.by && <> · {event.by}</>}
            </span>
          </div>
          {event.detail && <div className="hz-timeline-detail">{event.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
