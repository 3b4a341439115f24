import type { HidConnection } from "#contract/hardware.ts";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { chooseInterface } from "../hid/choose.ts";
import type { HidDevice, HidPort } from "../hid/port.ts";
import type { HidUsage } from "../hid/usages.ts";
import { within } from "./patience.ts";
import { whyAway } from "./why-away.ts";

/**
 * A USB HID device. Bytes go in whole reports: what comes at once is one report, what is written is one report with its
 * number first (0 where the device does not number them).
 */
export function hidTransport(options: {
  port: HidPort;
  to: HidConnection;
  /** Which of the device's interfaces, where it is looked for by its ids. */
  usages: readonly HidUsage[];
  connectMs: number;
}): Transport {
  const { port, to, usages, connectMs } = options;

  async function pathOf(): Promise<string> {
    if (to.kind === "hidraw") return to.path;
    const ids = [to.vendorId, to.productId].map((id) => Number.parseInt(id, 16));
    const [vendorId = 0, productId = 0] = ids;
    const choice = chooseInterface(to, usages, await port.list(vendorId, productId));
    if ("refused" in choice) throw new TransportError("unreachable", choice.refused, choice.why);
    return choice.path;
  }

  return {
    async open() {
      let late = false;
      const opening = pathOf().then((path) => port.open(path));
      // One that opens after nobody waits any more must not stay open.
      opening.then((device) => (late ? device.close() : null)).catch(() => {});
      try {
        return hidChannel(await within(connectMs, "unreachable", opening));
      } catch (error) {
        late = true;
        if (error instanceof TransportError) throw error;
        throw new TransportError("unreachable", error instanceof Error ? error.message : String(error), whyAway(error));
      }
    },
  };
}

function hidChannel(device: HidDevice): Channel {
  const listeners = new Set<(report: Uint8Array) => void>();
  let open = true;
  let markClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    markClosed = resolve;
  });
  const close = (): void => {
    if (!open) return;
    open = false;
    device.close().then(markClosed, markClosed);
  };
  device.gone.then(close);
  device.onReport((report) => {
    for (const listener of listeners) if (open) listener(report);
  });

  return {
    closed,
    async write(report, patienceMs) {
      if (!open) throw new TransportError("unreachable", "the HID device is closed");
      const taken = device.write(report).catch((error: unknown) => {
        throw new TransportError("gone", String(error));
      });
      await within(patienceMs, "stalled", taken);
    },
    onBytes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async end() {
      const outcome = open ? "clean" : "broken";
      close();
      await closed;
      return outcome;
    },
    drop: close,
  };
}
