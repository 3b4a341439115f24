import { Writable } from "node:stream";
import type { Config } from "../../server/config.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { createLog } from "../../server/log.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

/** Put into whatever is sent that must never be found in a log. */
export const secret = "bi-mat-7f3a";

export interface WatchedOffice extends OfficeUnderTest {
  /** Everything that was logged since the last time this was called, one object a line. */
  logged(): { code?: string; [field: string]: unknown }[];
  /** The journal's last entry: the same number means that nothing was changed. */
  seq(): Promise<number>;
}

/** An office whose log is read, and that has no hardware, so that nothing but commands is ever written down. */
export async function watchedOffice(config: Partial<Config> = {}): Promise<WatchedOffice> {
  let lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, written) {
      lines.push(...String(chunk).trim().split("\n"));
      written();
    },
  });
  const office = await runOffice({
    settings: { ...demonstrationOffice, hardware: [] },
    config,
    log: createLog("debug", stream),
  });
  return {
    ...office,
    logged() {
      const taken = lines;
      lines = [];
      return taken.map((line) => JSON.parse(line));
    },
    async seq() {
      return ((await office.http("GET", "/api/health")).body as { seq: number }).seq;
    },
  };
}
