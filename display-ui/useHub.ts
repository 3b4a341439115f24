import { useCallback, useEffect, useRef, useState } from "react";
import { type HubClient, type Link, NoAnswer } from "#contract/client/hub-client.ts";
import { wearLook } from "#contract/client/look.ts";
import type { OfficeView, Views } from "#contract/views.ts";
import { connectHub, type HubConnection, type ScreenRole } from "./hub.ts";

export interface HubState<Role extends ScreenRole> {
  office: OfficeView | null;
  view: Views[Role] | null;
  link: Link;
  /** Another window of this browser is this screen now. */
  replaced: boolean;
  /** The hub's time, in milliseconds since 1970. */
  now: () => number;
  /** Sends until it is answered; rejects with `NoAnswer` when no answer comes for ten seconds. */
  send: HubClient["send"];
  /** For whoever can not wait until the screen is drawn; null at first. */
  hub: HubConnection | null;
}

/** Everything the hub has sent, kept while it is gone. */
export function useHub<Role extends ScreenRole>(role: Role, token: string, onUnpaired: () => void): HubState<Role> {
  const [office, setOffice] = useState<OfficeView | null>(null);
  const [view, setView] = useState<Views[Role] | null>(null);
  const [connected, setConnected] = useState<HubConnection | null>(null);
  const [link, setLink] = useState<Link>({ state: "connecting" });
  const [replaced, setReplaced] = useState(false);
  const connection = useRef<HubConnection | null>(null);
  const now = useCallback(() => connection.current?.now() ?? Date.now(), []);
  const send = useCallback<HubClient["send"]>((command, id) => {
    const hub = connection.current;
    return hub ? hub.client.send(command, id) : Promise.reject(new NoAnswer("not connected"));
  }, []);

  useEffect(() => {
    const hub = connectHub(role, token, onUnpaired, () => setReplaced(true));
    connection.current = hub;
    setConnected(hub);
    const stops = [
      hub.client.onView("office", (view) => {
        setOffice(view);
        wearLook(document, view.look);
      }),
      hub.client.onView(role, setView),
      hub.client.onLink(setLink),
    ];
    return () => {
      for (const stop of stops) stop();
      hub.close();
      connection.current = null;
      setConnected(null);
    };
  }, [role, token, onUnpaired]);

  return { office, view, link, replaced, now, send, hub: connected };
}
