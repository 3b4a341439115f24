import { access, constants, stat } from "node:fs/promises";
import type { SerialPort } from "serialport";
import type { AwayReason } from "#contract/hardware.ts";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { within } from "./patience.ts";
import { whyAway } from "./why-away.ts";

/** A serial line, 8N1: RS-232, RS-485 behind an adapter, or USB that calls itself serial. */
export function serialTransport(to: {
  path: string;
  baudRate: number;
  connectMs: number;
  /** How often to look whether the same device is still there. */
  pathMs: number;
}): Transport {
  return {
    async open() {
      // A native module: loaded with the first line, since most agents have none.
      const { SerialPort } = await import("serialport");
      const port = new SerialPort({ path: to.path, baudRate: to.baudRate, autoOpen: false });
      // Whatever goes wrong later ends in `close` or is found by looking at the path.
      port.on("error", () => {});
      try {
        const opened = new Promise<void>((resolve, reject) => {
          port.open((error) => (error ? reject(error) : resolve()));
        });
        await within(to.connectMs, "unreachable", opened);
        return serialChannel(port, to.path, await whichDevice(to.path), to.pathMs);
      } catch (error) {
        if (port.isOpen) port.close(() => {});
        throw new TransportError("unreachable", `${to.path}: ${String(error)}`, await whyNot(to.path, error));
      }
    },
  };
}

/** serialport gives no codes, the system does; what is there and may be opened and is locked all the same, another program has. */
async function whyNot(path: string, error: unknown): Promise<AwayReason> {
  const denied = await access(path, constants.R_OK | constants.W_OK).then(() => null, whyAway);
  if (denied) return denied;
  if (/lock|busy|temporarily unavailable/i.test(String(error))) return "busy";
  return error instanceof TransportError ? error.why : "notDevice";
}

/** Tells a device from another one that took its path. Throws when there is none. */
async function whichDevice(path: string): Promise<string> {
  const { ino, rdev, ctimeMs } = await stat(path);
  return `${ino} ${rdev} ${ctimeMs}`;
}

function serialChannel(port: SerialPort, path: string, device: string, pathMs: number): Channel {
  let open = true;
  const unfinished = new Set<(error: TransportError) => void>();
  let markClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    markClosed = resolve;
  });
  const lost = (): void => {
    if (!open) return;
    open = false;
    clearInterval(watch);
    markClosed();
    for (const fail of unfinished) fail(new TransportError("gone", `${path} was closed`));
    if (port.isOpen) port.close(() => {});
  };
  // A line whose other end was pulled may never say so: look for it.
  const watch = setInterval(() => {
    whichDevice(path).then((now) => now === device || lost(), lost);
  }, pathMs);
  port.once("close", lost);
  port.resume();

  return {
    resumes: true,
    closed,
    async write(bytes, patienceMs) {
      if (!open) throw new TransportError("unreachable", `${path} is closed`);
      const taken = new Promise<void>((resolve, reject) => {
        unfinished.add(reject);
        port.write(Buffer.from(bytes), (error) => {
          unfinished.delete(reject);
          if (error) reject(new TransportError("gone", error.message));
          else resolve();
        });
      });
      await within(patienceMs, "stalled", taken);
    },
    onBytes(listener) {
      port.on("data", listener);
      return () => {
        port.off("data", listener);
        port.resume();
      };
    },
    async end(patienceMs) {
      if (!open) return "broken";
      const drained = new Promise<void>((resolve, reject) => {
        port.drain((error) => (error ? reject(error) : resolve()));
      });
      try {
        await within(patienceMs, "stalled", drained);
        return "clean";
      } catch (error) {
        return error instanceof TransportError ? "stalled" : "broken";
      } finally {
        lost();
      }
    },
    drop: lost,
  };
}
