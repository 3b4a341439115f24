import { keepDesired } from "../desired.ts";
import type { Board, Channel } from "../driver.ts";
import type { Times } from "../times.ts";
import { boardFrame } from "./frame.ts";

/** An LED board over a counter: see `frame.ts` for what it is told. It never answers, so it is told again regularly. */
export function lineBoard(channel: Channel, options: { times: Pick<Times, "resend" | "stall"> }): Board {
  const shown = keepDesired({
    encode: boardFrame,
    write: (bytes) => channel.write(bytes, options.times.stall),
    everyMs: options.times.resend,
  });
  return { show: (state) => shown.set(state), stop: () => shown.stop() };
}
