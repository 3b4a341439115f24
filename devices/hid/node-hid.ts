import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { HidDevice, HidPort } from "./port.ts";
import { whyNotOpened } from "./why-not.ts";

type NodeHid = typeof import("node-hid");

/**
 * HID through node-hid, a native module. It is loaded when the first device is wanted: an office without HID starts
 * also where it can not be loaded, and one with HID hears that as the reason why its device is away.
 */
export const nodeHidPort: HidPort = {
  async list(vendorId, productId) {
    const { devicesAsync } = await nodeHid();
    const listed = await devicesAsync(vendorId, productId);
    return listed.flatMap(({ path, serialNumber, product, usagePage, usage, ...ids }) =>
      path === undefined
        ? []
        : {
            path,
            vendorId: ids.vendorId,
            productId: ids.productId,
            interface: ids.interface,
            serialNumber: serialNumber || null,
            product: product || null,
            usagePage: usagePage ?? null,
            usage: usage ?? null,
          },
    );
  },
  async open(path) {
    const { HIDAsync } = await nodeHid();
    try {
      // The system says why in a code; hidapi only in words.
      if (path.startsWith("/")) await access(path, constants.R_OK | constants.W_OK);
      return opened(await HIDAsync.open(path));
    } catch (error) {
      throw new Error(whyNotOpened(path, error), { cause: error });
    }
  },
};

async function nodeHid(): Promise<NodeHid> {
  try {
    const module = await import("node-hid");
    // Importing does not load its native part yet; this does.
    module.getHidapiVersion();
    return module;
  } catch (error) {
    throw new Error(`USB HID does not work on this machine, node-hid can not be loaded: ${String(error)}`);
  }
}

function opened(device: Awaited<ReturnType<NodeHid["HIDAsync"]["open"]>>): HidDevice {
  const listeners = new Set<(report: Uint8Array) => void>();
  const gone = new Promise<void>((resolve) => {
    // Reading fails once it is unplugged, and never works again.
    device.on("error", () => resolve());
  });
  // Read from the start, or nobody would notice that it was unplugged.
  device.on("data", (report: Buffer) => {
    for (const listener of listeners) listener(report);
  });
  return {
    gone,
    onReport: (listener) => void listeners.add(listener),
    async write(report) {
      await device.write(Buffer.from(report));
    },
    close: () => device.close().catch(() => {}),
  };
}
