import type { Log } from "../log.ts";
import type { FoundHub, KnownHub } from "./found-hub.ts";

/** Where the hub is, as far as the agent knows. The line asks before it knocks, and says how that went. */
export interface Whereabouts {
  /** `http://192.168.1.10:8080`. */
  url(): string;
  /** Where it was reached last, or what was typed; what was announced first for whoever was never there. */
  last(): string;
  /** Whether `url` may be shown the token: it was reached there, or somebody typed it. Whoever is just announced must prove to know it. */
  isTrusted(): boolean;
  /** Nobody was there, or somebody who does not know this agent. */
  missed(): void;
  /** The hub knew the token: this is it. */
  reached(): void;
  stop(): void;
}

/** A typed address always counts: nothing is looked for. */
export function fixedAt(url: string): Whereabouts {
  return { url: () => url, last: () => url, isTrusted: () => true, missed() {}, reached() {}, stop() {} };
}

/** Others than the one that was right last: announcements cost nothing, and somebody might send thousands. */
const mostOthers = 4;

/**
 * Follows a hub whose address changes, as by DHCP. Where it was last is knocked at first and never given up; once it does
 * not answer, the network is asked, and hubs that announce the same office get their turn one after the other. What an
 * announcement says is an address to knock at and no more: only a hub that knows the token is remembered.
 * @param isTrusted whether `last` is more than an announcement
 * @param search asks the network until the function it returns is called
 * @param keep   remembers a hub that was reached, for the next start
 */
export function createWhereabouts(options: {
  last: KnownHub;
  isTrusted: boolean;
  search: (onFound: (hub: FoundHub) => void) => () => void;
  keep: (hub: KnownHub) => void;
  log: Log;
}): Whereabouts {
  const { office } = options.last;
  let known = options.last.url;
  let knowsMe = options.isTrusted;
  let others: string[] = [];
  let at = known;
  let stopSearch: (() => void) | null = null;
  let kept = false;

  function found({ office: whose, url }: FoundHub): void {
    if (whose !== office || url === known || others.includes(url)) return;
    options.log.info({ url }, "a hub of this office is announced at another address");
    others = [url, ...others].slice(0, mostOthers);
  }
  function endSearch(): void {
    stopSearch?.();
    stopSearch = null;
  }

  return {
    url: () => at,
    last: () => known,
    isTrusted: () => knowsMe && at === known,
    missed() {
      stopSearch ??= options.search(found);
      const all = [known, ...others];
      at = all[(all.indexOf(at) + 1) % all.length] ?? known;
    },
    reached() {
      endSearch();
      others = [];
      knowsMe = true;
      if (kept && at === known) return;
      known = at;
      kept = true;
      options.keep({ url: at, office });
    },
    stop: endSearch,
  };
}
