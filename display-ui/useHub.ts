import { useCallback, useEffect, useRef, useState } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { DisplayView, OfficeView } from "#contract/views.ts";
import { connectHub, type HubConnection } from "./hub.ts";

export interface HubState {
  office: OfficeView | null;
  display: DisplayView | null;
  link: Link;
  /** Another window of this browser is the display now. */
  replaced: boolean;
  /** The hub's time, in milliseconds since 1970. */
  now: () => number;
}

/** Everything the hub has sent, kept while it is gone. */
export function useHub(token: string, onUnpaired: () => void): HubState {
  const [office, setOffice] = useState<OfficeView | null>(null);
  const [display, setDisplay] = useState<DisplayView | null>(null);
  const [link, setLink] = useState<Link>({ state: "connecting" });
  const [replaced, setReplaced] = useState(false);
  const connection = useRef<HubConnection | null>(null);
  const now = useCallback(() => connection.current?.now() ?? Date.now(), []);

  useEffect(() => {
    const hub = connectHub(token, onUnpaired, () => setReplaced(true));
    connection.current = hub;
    const stops = [
      hub.client.onView("office", setOffice),
      hub.client.onView("display", setDisplay),
      hub.client.onLink(setLink),
    ];
    return () => {
      for (const stop of stops) stop();
      hub.close();
      connection.current = null;
    };
  }, [token, onUnpaired]);

  return { office, display, link, replaced, now };
}
