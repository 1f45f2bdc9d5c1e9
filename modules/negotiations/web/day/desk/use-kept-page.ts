import { useEffect, useState } from "react";
import { DESK_PAGE } from "./desk-store.ts";

/** `kept`: the page opens again without a network. `impossible`: this browser or address allows no worker. */
export type KeptPage = "preparing" | "kept" | "impossible";

/** Once this person may check in: asks the browser to keep this page (apps/web/offline): on https and local addresses only, so the page also works without. */
export function useKeptPage(allowed: boolean): KeptPage {
  const [state, setState] = useState<KeptPage>("preparing");
  useEffect(() => {
    if (!allowed) return undefined;
    let over = false;
    const say = (next: KeptPage) => {
      if (!over) setState(next);
    };
    async function register() {
      if (!("serviceWorker" in navigator)) return say("impossible");
      try {
        const options = { scope: DESK_PAGE, updateViaCache: "none" } as const;
        const registration = await navigator.serviceWorker.register("/service-worker.js", options);
        // A worker that is active has filled its cache; a newer one replaces it when it has filled its own.
        if (registration.active) return say("kept");
        const coming = registration.installing ?? registration.waiting;
        if (!coming) return say("impossible");
        const look = () => {
          if (coming.state === "activated") say("kept");
          if (coming.state === "redundant") say("impossible");
        };
        coming.addEventListener("statechange", look);
        look();
      } catch {
        // Without a network the worker that is there already goes on.
        const held = await navigator.serviceWorker.getRegistration(DESK_PAGE).catch(() => undefined);
        say(held?.active ? "kept" : "impossible");
      }
    }
    void register();
    return () => {
      over = true;
    };
  }, [allowed]);
  return state;
}
