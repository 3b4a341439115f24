import { randomInt } from "node:crypto";
import { type Channel, type Printer, type Transport, TransportError } from "../driver.ts";
import { createTurns } from "../turns.ts";
import { drawerPulse } from "./commands.ts";
import { createConfirming } from "./confirming.ts";
import type { PaperWidth } from "./paper.ts";
import type { PrinterProfile } from "./profiles.ts";
import type { Render } from "./render.ts";
import { endOfScrap } from "./scrap.ts";
import { lookAt, printOn, type VisitTimes } from "./visit.ts";

/** So many looks in a row without an answer from a printer that used to give one: longer than a paper takes. */
const silentLooksOfStalled = 3;

/**
 * Any ESC/POS printer, as its profile says. Each look and each paper is a visit of its own: many network printers serve
 * one connection at a time.
 */
export function escposPrinter(profile: PrinterProfile) {
  return (
    transport: Transport,
    /** `drawer`: whether each paper opens the cash drawer; left out, none does. */
    options: { paper: PaperWidth; drawer?: boolean; render: Render; times: VisitTimes },
  ): Printer => {
    const { paper, drawer = false, render, times } = options;
    const known = { answers: false };
    const manners = { times, status: profile.status, known };
    const confirming = profile.confirms ? createConfirming(randomInt(1, 10_000)) : null;
    const turn = createTurns();
    // With the first printer: an agent without one needs none of it.
    const encoding = import("./encode.ts");
    // Whoever was here before may have gone away in the middle of a command.
    let interrupted = true;
    /** A paper was begun and did not end well: its beginning may hang in the printer. */
    let halfOut = false;
    let silentLooks = 0;

    /** One visit: opened, used and left, with nobody else at the printer meanwhile. */
    function visit<T>(use: (channel: Channel) => Promise<T>): Promise<T> {
      return turn(async () => {
        const channel = await transport.open();
        try {
          return await use(channel);
        } finally {
          // In order where it can be: a printer that serves one connection must see the end of this one first.
          await channel.end(times.status);
          channel.drop();
        }
      });
    }

    return {
      async print(slip, begin = noRecord, behindHalf = false) {
        let begun = false;
        const beginning = async () => {
          begun = await begin();
          return begun;
        };
        try {
          const { encode, longestIn } = await encoding;
          const written = await encode(slip, { profile, paper, render });
          const result = await visit((channel) => {
            // Zeros end a command that was cut short, and mean nothing to a printer that waits for none: at worst an empty
            // band, where else the beginning of this paper would come out as dots.
            const healing = new Uint8Array(interrupted && channel.resumes ? longestIn(profile, paper) : 0);
            const scrap = halfOut || behindHalf ? endOfScrap(profile) : nothing;
            const parts = [healing, scrap, written, drawer ? drawerPulse : nothing];
            return printOn(channel, parts, { ...manners, begin: beginning, confirming });
          });
          if (begun) halfOut = result.state === "failed";
          const cutShort =
            result.state === "failed" && (result.reason === "stalled" || result.reason === "unconfirmed");
          if (result.state === "printed" || cutShort) interrupted = cutShort;
          silentLooks = cutShort ? silentLooksOfStalled : 0;
          return result;
        } catch (error) {
          halfOut ||= begun;
          return { state: "failed", reason: error instanceof TransportError ? "offline" : "fault" };
        }
      },
      async check() {
        try {
          const status = await visit((channel) => lookAt(channel, manners));
          if (status.told === "gone") return "offline";
          if (status.told === "silent") {
            silentLooks += 1;
            return known.answers && silentLooks >= silentLooksOfStalled ? "stalled" : "ready";
          }
          silentLooks = 0;
          return status.condition;
        } catch {
          return "offline";
        }
      },
    };
  };
}

const nothing = new Uint8Array(0);
const noRecord = async (): Promise<boolean> => true;
