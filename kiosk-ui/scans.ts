import { useRef } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { KioskView } from "#contract/views.ts";
import type { Brought } from "./brought.ts";
import type { Station } from "./hub.ts";
import { useScanner } from "./scanner.ts";
import { useWedge } from "./typed-scans.ts";

/** Whether to ask people to scan; what a scanner types here goes to the hub, and is told where that says nothing of it. */
export function useScans(station: Station, kiosk: KioskView | null, link: Link, brought: Brought): boolean {
  const latestLink = useRef(link);
  latestLink.current = link;
  const { scans, typed } = useScanner(kiosk);
  useWedge({
    scan(text) {
      typed();
      void station.client.scan(text).then((reply) => {
        // Where the line is gone the whole screen says so.
        if (!reply?.ok && latestLink.current.state === "live") brought.unanswered(station.now());
      });
    },
    spoilt: () => brought.spoilt(station.now()),
  });
  return scans;
}
