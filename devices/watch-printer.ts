import { setTimeout as after } from "node:timers/promises";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { Printer } from "./driver.ts";
import { type Held, type Supervised, supervise } from "./supervise.ts";
import type { Times } from "./times.ts";

/** Looks at a printer regularly, so that what is wrong is known before a citizen stands in front of it. */
export function watchPrinter(
  printer: Printer,
  options: { times: Times; random: () => number; tell: (condition: HardwareCondition) => void },
): Supervised & { print: Printer["print"] } {
  const { times, tell } = options;

  async function look(): Promise<boolean> {
    const condition = await printer.check();
    if (condition !== "offline") tell(condition);
    return condition !== "offline";
  }

  function lookOn(): Held {
    const stopping = new AbortController();
    const gone = (async () => {
      do {
        await after(times.watch, undefined, { signal: stopping.signal }).catch(() => {});
      } while (!stopping.signal.aborted && (await look()));
    })();
    return { gone, release: () => stopping.abort() };
  }

  const supervised = supervise({
    async open() {
      if (!(await look())) throw new Error("the printer is offline");
      return lookOn();
    },
    onState: (state) => {
      if (state === "away") tell("offline");
    },
    backOff: times.backOff,
    random: options.random,
  });

  return {
    stop: supervised.stop,
    async print(...asked) {
      const result = await printer.print(...asked);
      if (result.state === "printed") tell(result.condition);
      else if (result.condition) tell(result.condition);
      else if (result.reason !== "unconfirmed") tell(result.reason);
      return result;
    },
  };
}
