import type { HidDevice, HidListed, HidPort } from "../../devices/hid/port.ts";

/** Something with a USB plug, and what it was told. Behaves as hardware behind hidapi does. */
export interface HidThing {
  listed: HidListed;
  /** Reports come only while it is plugged in and open. Says whether anybody heard it. */
  send(...reports: Uint8Array[]): boolean;
  /** Reports written to it, as hex. */
  told: string[];
  opened(): number;
  unplug(): void;
  /** As when the system gave its node to another account, or nothing more. */
  refuse(why: string | null): void;
}

/** A system's HID devices: empty until something is plugged in. */
export interface HidSystem {
  port: HidPort;
  /** At most once for each path at a time; one that comes back is a thing of its own. */
  plugIn(listed: Partial<HidListed>): HidThing;
}

interface Open {
  listeners: Set<(report: Uint8Array) => void>;
  lose: () => void;
}

export function aHidSystem(): HidSystem {
  const plugged = new Map<string, { listed: HidListed; open: Set<Open>; told: string[]; refused: string | null }>();
  return {
    port: {
      list: async (vendorId, productId) =>
        [...plugged.values()]
          .map(({ listed }) => listed)
          .filter((one) => one.vendorId === vendorId && one.productId === productId),
      async open(path) {
        const thing = plugged.get(path);
        if (!thing) throw new Error(`${path}: there is no such device`);
        if (thing.refused !== null) throw new Error(thing.refused);
        return openThing(thing.open, thing.told, () => plugged.get(path) === thing);
      },
    },
    plugIn(change) {
      const listed: HidListed = {
        path: "/dev/hidraw0",
        vendorId: 0x0c2e,
        productId: 0x0b61,
        serialNumber: null,
        product: null,
        interface: 0,
        usagePage: 0x8c,
        usage: 0x02,
        ...change,
      };
      if (plugged.has(listed.path)) throw new Error(`${listed.path} is taken`);
      const thing = { listed, open: new Set<Open>(), told: [] as string[], refused: null as string | null };
      let opened = 0;
      const add = thing.open.add.bind(thing.open);
      thing.open.add = (one) => {
        opened += 1;
        return add(one);
      };
      plugged.set(listed.path, thing);
      return {
        listed,
        told: thing.told,
        opened: () => opened,
        send(...reports) {
          for (const report of reports) {
            // A buffer of its own each time, as from the native module.
            for (const { listeners } of thing.open) for (const listener of listeners) listener(Buffer.from(report));
          }
          return thing.open.size > 0;
        },
        unplug() {
          plugged.delete(listed.path);
          for (const one of [...thing.open]) one.lose();
        },
        refuse(why) {
          thing.refused = why;
        },
      };
    },
  };
}

function openThing(open: Set<Open>, told: string[], isThere: () => boolean): HidDevice {
  const listeners = new Set<(report: Uint8Array) => void>();
  let lose: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const mine: Open = { listeners, lose: () => lose() };
  open.add(mine);
  return {
    gone,
    onReport: (listener) => void listeners.add(listener),
    async write(report) {
      if (!isThere() || !open.has(mine)) throw new Error("could not write to HID device");
      told.push(Buffer.from(report).toString("hex"));
    },
    async close() {
      open.delete(mine);
    },
  };
}
