import { setTimeout as after } from "node:timers/promises";
import { announcedType } from "#contract/discovery.ts";
import { type FoundHub, foundHub } from "./found-hub.ts";
import { closeMdns, type MdnsPlace, openMdns } from "./mdns.ts";

export interface Browsing {
  place: MdnsPlace;
  /** How long to listen, in ms. */
  forMs: number;
  onFound: (hub: FoundHub) => void;
  onFault: (error: unknown) => void;
  signal: AbortSignal;
}

/** Between two questions, in ms: one that is lost on a wireless network does not hide a hub. */
const askMs = 1_000;

/** Asks the network for hubs for a while. The same hub may be told more than once. Never rejects. */
export async function browseHubs({ place, forMs, onFound, onFault, signal }: Browsing): Promise<void> {
  const bonjour = openMdns(place, onFault);
  const tell = (service: unknown): void => {
    const hub = foundHub(service);
    if (hub) onFound(hub);
  };
  const browser = bonjour.find({ type: announcedType }, tell);
  // What is told about a service may come in pieces.
  browser.on("txt-update", tell);
  browser.on("srv-update", tell);
  const asking = setInterval(() => browser.update(), askMs);
  await after(forMs, undefined, { signal }).catch(() => {});
  clearInterval(asking);
  browser.stop();
  await closeMdns(bonjour);
}

/** Browses round after round until it is stopped; each begins anew, so that a hub that moved twice is seen twice. */
export function keepBrowsing(options: Omit<Browsing, "signal"> & { pauseMs: number }): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function run(): Promise<void> {
    while (!signal.aborted) {
      await browseHubs({ ...options, signal });
      await after(options.pauseMs, undefined, { signal }).catch(() => {});
    }
  }
  void run();
  return () => stopping.abort();
}
