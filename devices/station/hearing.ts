import type { HubClient } from "#contract/client/hub-client.ts";
import type { Day } from "#contract/ids.ts";
import type { Log } from "../log.ts";
import type { KeptFiles } from "./kept-files.ts";
import type { Known, KnownFile } from "./known.ts";
import { keepPage, keepSounds } from "./shell.ts";

const burstMs = 500;
/** A thousand sounds are fetched after everybody else in the hall has what they need from the hub. */
const soundsMs = 10_000;

/**
 * Keeps what the hub says, and its page, for when it is away.
 * @param onDay the hub's day is another one than before
 * @returns ends it
 */
export function keepHearing(options: {
  client: HubClient;
  kept: KnownFile;
  files: KeptFiles;
  hub: () => string;
  aheadMs: () => number;
  onDay: (day: Day) => void;
  log: Log;
}): () => void {
  const { client, kept, log } = options;
  let heard: Partial<Known> = {};
  /** What is to be fetched next: the page, and the sounds after it. */
  let pageTimer: NodeJS.Timeout | undefined;
  let soundsTimer: NodeJS.Timeout | undefined;
  let ended = false;
  /** The office that the page was last fetched for: told anew with each connection. */
  let pageOf: Known["office"] | null = kept.known()?.office ?? null;

  /** Kept once the hub has said all of it, and then each time it changes. */
  function hear(more: Partial<Known>): void {
    heard = { ...kept.known(), ...heard, ...more };
    const { office, station, agent } = heard;
    if (!office || !station || !agent) return;
    kept.keep({ office, station, agent, aheadMs: options.aheadMs() });
    if (office !== pageOf) refreshSoon(office);
    pageOf = office;
  }

  /** The page may be another one after the hub was restarted or its settings changed; a burst of changes is one. */
  function refreshSoon({ languages }: Known["office"]): void {
    clearTimeout(pageTimer);
    pageTimer = setTimeout(() => {
      const words = languages.flatMap(({ code, version }) => (version ? [`/api/words/${code}?v=${version}`] : []));
      refresh(words).catch((error: unknown) => {
        log.warn({ error: String(error) }, "the kiosk's page could not be kept for when the hub is away");
      });
    }, burstMs);
  }

  async function refresh(words: readonly string[]): Promise<void> {
    await keepPage(options.files, options.hub(), words);
    if (ended) return;
    clearTimeout(soundsTimer);
    soundsTimer = setTimeout(() => {
      keepSounds(options.files, options.hub()).catch((error: unknown) => {
        log.warn({ error: String(error) }, "the kiosk's sounds could not be kept for when the hub is away");
      });
    }, soundsMs);
  }

  const stops = [
    client.onView("office", (office) => hear({ office })),
    client.onView("station", (station) => {
      const before = kept.known()?.station.day;
      hear({ station });
      if (before !== station.day) options.onDay(station.day);
    }),
    // What is called where is of its moment only.
    client.onView("agent", (agent) => hear({ agent: { ...agent, counters: [] } })),
  ];
  return () => {
    ended = true;
    clearTimeout(pageTimer);
    clearTimeout(soundsTimer);
    for (const stop of stops) stop();
  };
}
