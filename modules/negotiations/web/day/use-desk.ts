import { useCallback, useEffect, useRef, useState } from "react";
import { ApiRefusal, api } from "#platform/web/index.ts";
import type { CheckInEvent, CheckInPack, CheckInResult } from "../../model/day.ts";
import {
  answered,
  type Desk,
  EMPTY_DESK,
  keepDesk,
  noted,
  readDesk,
  takenBack,
  waiting,
} from "./check-in-queue.ts";

const EVERY = 8000;
/** Events of one request. */
const PORTION = 200;

/** `crypto.randomUUID` exists on safe origins only; tables stand on intranets too. */
function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** This device as a check-in desk: events are kept at once and sent when there is a network, in portions, again and again. */
export function useDesk(activityId: string | undefined, device: string) {
  const [desk, setDesk] = useState<Desk>(EMPTY_DESK);
  const [online, setOnline] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const held = useRef<Desk>(EMPTY_DESK);
  const sending = useRef(false);

  const change = useCallback(
    (next: Desk) => {
      held.current = next;
      setDesk(next);
      if (activityId) keepDesk(activityId, next);
    },
    [activityId],
  );

  const sync = useCallback(async () => {
    if (!activityId || sending.current) return;
    sending.current = true;
    try {
      for (let open = waiting(held.current); open.length > 0; open = waiting(held.current)) {
        const { results } = await api.post<{ results: CheckInResult[] }>(
          `/activities/${activityId}/check-ins`,
          {
            events: open.slice(0, PORTION),
          },
        );
        change(answered(held.current, results));
      }
      const pack = await api.get<CheckInPack>(`/activities/${activityId}/check-in-pack`);
      change({ ...held.current, pack });
      setOnline(true);
      setError(null);
    } catch (refusal) {
      const unreachable = refusal instanceof ApiRefusal && refusal.uncertain;
      setOnline(!unreachable);
      setError(unreachable ? null : refusal);
    } finally {
      sending.current = false;
    }
  }, [activityId, change]);

  useEffect(() => {
    if (!activityId) return undefined;
    const kept = readDesk(activityId);
    held.current = kept;
    setDesk(kept);
    void sync();
    const timer = setInterval(() => void sync(), EVERY);
    const back = () => void sync();
    window.addEventListener("online", back);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", back);
    };
  }, [activityId, sync]);

  const checkIn = useCallback(
    (what: Pick<CheckInEvent, "way" | "ticket" | "party" | "name" | "organisationName">) => {
      const event: CheckInEvent = {
        ...what,
        eventId: newEventId(),
        at: new Date().toISOString(),
        device: device || "—",
      };
      const next = noted(held.current, event);
      const fresh = next !== held.current;
      change(next);
      void sync();
      return fresh;
    },
    [change, device, sync],
  );
  /** Takes a check-in made in error back; needs the network, because other desks must hear of it. */
  const takeBack = useCallback(
    async (checkInId: string, reason: string) => {
      await api.post(`/check-ins/${checkInId}/withdraw`, { reason });
      change(takenBack(held.current, checkInId));
      await sync();
    },
    [change, sync],
  );
  return { takeBack, desk, online, error, checkIn, sync, waiting: waiting(desk).length };
}
