import { constants, write as writeNow } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as after } from "node:timers/promises";
import { promisify } from "node:util";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { within } from "./patience.ts";
import { whyAway } from "./why-away.ts";

const { O_RDWR, O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOCTTY } = constants;

/** Between two tries of a device that takes, or has, nothing at the moment. */
const retryMs = 10;

/**
 * A printer's device node, such as `/dev/usb/lp0`: written to, and read where the node can be read. Never blocks: a
 * printer without paper would otherwise hold a thread of the whole process for as long as it likes. A file or a disk of
 * that name is unreachable: whoever mistypes it, or means harm, does not write paper over the office's records.
 */
export function usbTransport(to: { path: string }): Transport {
  return {
    async open() {
      const both = await open(to.path, O_RDWR | O_NONBLOCK | O_NOCTTY).catch(() => null);
      const handle = both ?? (await opened(to.path, O_WRONLY | O_NONBLOCK | O_NOCTTY));
      const node = await handle.stat();
      if (!node.isCharacterDevice() || isSystems(node.rdev)) {
        await handle.close();
        throw new TransportError("unreachable", `${to.path} is no device node`, "notDevice");
      }
      return deviceChannel(handle, { path: to.path, reads: both !== null });
    },
  };
}

/** `/dev/null` and its like take every paper and print none: Linux gives them major number 1 (Documentation/admin-guide/devices.txt). */
function isSystems(rdev: number): boolean {
  return process.platform === "linux" && ((rdev >> 8) & 0xfff) === 1;
}

/** A file that bytes are added to; it is made where it is missing. */
export function fileTransport(to: { path: string }): Transport {
  return {
    async open() {
      const handle = await opened(to.path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY);
      return deviceChannel(handle, { path: to.path, reads: false });
    },
  };
}

async function opened(path: string, flags: number): Promise<FileHandle> {
  try {
    return await open(path, flags, 0o644);
  } catch (error) {
    throw new TransportError("unreachable", `${path}: ${String(error)}`, whyAway(error));
  }
}

function deviceChannel(handle: FileHandle, { path, reads }: { path: string; reads: boolean }): Channel {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let isOpen = true;
  let reading = false;
  let markClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    markClosed = resolve;
  });
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    // What was closed by the system's own doing can not be closed again.
    handle.close().then(markClosed, markClosed);
  };

  /** Hands over all of it, in whatever pieces the device takes; ends when `wanted` says so. */
  async function push(bytes: Uint8Array, wanted: () => boolean): Promise<void> {
    let from = 0;
    do {
      if (!isOpen) throw new TransportError("gone", `${path} was closed`);
      try {
        from += await writeSome(handle.fd, bytes.subarray(from));
      } catch (error) {
        if (!isBusy(error)) {
          // ENOSPC: no paper, or no room on the disk. The device is there and takes no more.
          const full = codeOf(error) === "ENOSPC";
          if (!full) close();
          throw new TransportError(full ? "stalled" : "gone", `${path}: ${String(error)}`);
        }
        await after(retryMs);
      }
    } while (from < bytes.length && wanted());
  }

  async function pushWithin(bytes: Uint8Array, patienceMs: number): Promise<void> {
    let late = false;
    try {
      await within(
        patienceMs,
        "stalled",
        push(bytes, () => !late),
      );
    } finally {
      late = true;
    }
  }

  async function read(): Promise<void> {
    reading = true;
    const buffer = new Uint8Array(256);
    while (isOpen && listeners.size > 0) {
      try {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
        for (const listener of listeners) if (bytesRead > 0) listener(buffer.slice(0, bytesRead));
        if (bytesRead === 0) await after(retryMs);
      } catch (error) {
        if (isBusy(error)) await after(retryMs);
        // One that can not be read says nothing; one that is gone is gone.
        else if (codeOf(error) === "EINVAL") break;
        else close();
      }
    }
    reading = false;
  }

  return {
    ...(reads ? { resumes: true } : { oneWay: true }),
    closed,
    async write(bytes, patienceMs) {
      if (!isOpen) throw new TransportError("unreachable", `${path} is closed`);
      await pushWithin(bytes, patienceMs);
    },
    onBytes(listener) {
      listeners.add(listener);
      if (reads && !reading) read();
      return () => listeners.delete(listener);
    },
    async end(patienceMs) {
      if (!isOpen) return "broken";
      try {
        // Linux's usblp throws away what is on its way when it is closed; it takes nothing, not even this, before.
        await pushWithin(new Uint8Array(0), patienceMs);
        return "clean";
      } catch (error) {
        return error instanceof TransportError && error.code === "stalled" ? "stalled" : "broken";
      } finally {
        close();
        await closed;
      }
    },
    drop: close,
  };
}

const writeCallback = promisify(writeNow);

/** The file handle's own `write` leaves out a write of nothing, which is what waits for a device. */
async function writeSome(fd: number, bytes: Uint8Array): Promise<number> {
  const { bytesWritten } = await writeCallback(fd, bytes, 0, bytes.length, null);
  return bytesWritten;
}

function isBusy(error: unknown): boolean {
  return codeOf(error) === "EAGAIN";
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
