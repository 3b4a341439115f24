import { useEffect, useState } from "react";
import type { HubClient, Link } from "#contract/client/hub-client.ts";
import type { ViewName, Views } from "#contract/views.ts";

/** The newest view the hub has sent; null before the first. */
export function useView<Name extends ViewName>(client: HubClient, name: Name): Views[Name] | null {
  const [view, setView] = useState<Views[Name] | null>(null);
  useEffect(() => client.onView(name, (next) => setView(() => next)), [client, name]);
  return view;
}

export function useLink(client: HubClient): Link {
  const [link, setLink] = useState<Link>({ state: "connecting" });
  useEffect(() => client.onLink(setLink), [client]);
  return link;
}

/** The hub's time, seen again each second. */
export function useNow(now: () => number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1_000);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
