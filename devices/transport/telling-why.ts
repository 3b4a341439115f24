import type { AwayReason } from "#contract/hardware.ts";
import type { Transport } from "../driver.ts";
import { whyAway } from "./why-away.ts";

/**
 * A way that says why it can not be opened, whoever opens it and however often.
 * @param onWhy told when that changes, before whoever opens hears of it; null once it could be opened
 */
export function tellingWhy(transport: Transport, onWhy: (why: AwayReason | null) => void): Transport {
  let last: AwayReason | null = null;
  const tell = (why: AwayReason | null): void => {
    if (why === last) return;
    last = why;
    onWhy(why);
  };
  return {
    async open() {
      try {
        const channel = await transport.open();
        tell(null);
        return channel;
      } catch (error) {
        tell(whyAway(error));
        throw error;
      }
    },
  };
}
