import { useCallback, useEffect, useRef, useState } from "react";
import { ApiRefusal, api, useSession, useSessionReturn } from "#platform/web/index.ts";
import type { CheckInEvent, CheckInPack, CheckInResult } from "../../../model/day.ts";
import type { ActivityChoice } from "../../shared/use-activity.ts";
import {
  answered,
  type Desk,
  EMPTY_DESK,
  joined,
  noted,
  renewed,
  takenBack,
  waiting,
} from "./check-in-queue.ts";
import { keepDesk, keepEntries, readDesk, readEntries } from "./desk-store.ts";

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
export function useDesk(activity: ActivityChoice | undefined, device: string) {
  const session = useSession();
  const sessionBack = useSessionReturn();
  const [desk, setDesk] = useState<Desk>(EMPTY_DESK);
  const [online, setOnline] = useState(true);
  const [stored, setStored] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const held = useRef<Desk>(EMPTY_DESK);
  const sending = useRef(false);
  /** An answer that comes after the page has gone, e.g. by signing out, is kept nowhere. */
  const live = useRef(true);
  const activityId = activity?.id;
  // What is kept is said of this person and activity; both are read when something is kept, not when the desk is set up.
  const about = useRef({ session, activity });
  about.current = { session, activity };

  const change = useCallback(
    (next: Desk) => {
      if (!activityId || !live.current) return;
      // Another tab of this device may have noted somebody since.
      const all = { ...next, entries: joined(next.entries, readEntries(activityId)) };
      held.current = all;
      setDesk(all);
      setStored(keepEntries(activityId, all, about.current.session.person.id));
    },
    [activityId],
  );

  const sync = useCallback(async () => {
    if (!activityId || sending.current) return;
    sending.current = true;
    try {
      for (let open = waiting(held.current); open.length > 0; open = waiting(held.current)) {
        const events = open.slice(0, PORTION);
        const path = `/activities/${activityId}/check-ins`;
        const { results } = await api.post<{ results: CheckInResult[] }>(path, { events });
        change(answered(held.current, results));
      }
      const have = held.current.pack?.digest;
      const pack = await api.get<CheckInPack>(`/activities/${activityId}/check-in-pack`, { have });
      change(renewed(held.current, pack));
      const { session: whose, activity: which } = about.current;
      if (which && live.current) keepDesk(which, held.current, whose);
      setOnline(true);
      setError(null);
      await sessionBack();
    } catch (refusal) {
      const unreachable = refusal instanceof ApiRefusal && refusal.uncertain;
      setOnline(!unreachable);
      setError(unreachable ? null : refusal);
    } finally {
      sending.current = false;
    }
  }, [activityId, change, sessionBack]);

  useEffect(() => {
    if (!activityId) return undefined;
    live.current = true;
    const kept = readDesk(activityId);
    held.current = kept;
    setDesk(kept);
    void sync();
    // A telephone in a pocket asks nothing; it asks at once when it is taken out.
    const look = () => {
      if (!document.hidden) void sync();
    };
    const timer = setInterval(look, EVERY);
    window.addEventListener("online", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      live.current = false;
      clearInterval(timer);
      window.removeEventListener("online", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [activityId, sync]);

  const checkIn = useCallback(
    (what: Pick<CheckInEvent, "way" | "ticket" | "party" | "name" | "organisationName">): string => {
      const event: CheckInEvent = {
        ...what,
        eventId: newEventId(),
        at: new Date().toISOString(),
        device: device.trim() || "—",
      };
      change(noted(held.current, event));
      void sync();
      return event.eventId;
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
  return { takeBack, desk, online, stored, error, checkIn, sync, waiting: waiting(desk).length };
}
