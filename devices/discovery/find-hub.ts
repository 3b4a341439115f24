import { setTimeout as after } from "node:timers/promises";
import { browseHubs } from "./browse.ts";
import type { FoundHub } from "./found-hub.ts";
import type { MdnsPlace } from "./mdns.ts";
import { words } from "./words.ts";

/** What to do with the hubs that answered: take the only one, ask which, or go on looking. Pure. */
export function choose(
  found: readonly FoundHub[],
  office: string | null,
): { state: "one"; hub: FoundHub } | { state: "several"; hubs: FoundHub[] } | { state: "none" } {
  const all = new Map(found.filter((hub) => office === null || hub.office === office).map((hub) => [hub.url, hub]));
  const [hub, ...others] = [...all.values()].sort((a, b) => a.url.localeCompare(b.url));
  if (!hub) return { state: "none" };
  return others.length === 0 ? { state: "one", hub } : { state: "several", hubs: [hub, ...others] };
}

/**
 * Looks on the local network for the hub to serve, until one answers: a PC that was switched on before the hub waits.
 * @param office takes hubs of this office only; null takes any
 * @param say    told in words for people what is going on
 * @returns null where several answer, who were told to `say`, or once `signal` aborts
 */
export async function findHub(options: {
  place: MdnsPlace;
  office: string | null;
  forMs: number;
  pauseMs: number;
  say: (text: string) => void;
  onFault: (error: unknown) => void;
  signal: AbortSignal;
}): Promise<FoundHub | null> {
  const { office, say, signal } = options;
  say(words.searching());
  for (let round = 0; !signal.aborted; round += 1) {
    const found: FoundHub[] = [];
    await browseHubs({ ...options, onFound: (hub) => found.push(hub) });
    const choice = choose(found, office);
    if (choice.state === "one") {
      say(words.found(choice.hub));
      return choice.hub;
    }
    if (choice.state === "several") {
      say(words.several(choice.hubs));
      return null;
    }
    if (round === 0 && !signal.aborted) say(words.none(office));
    await after(options.pauseMs, undefined, { signal }).catch(() => {});
  }
  return null;
}
