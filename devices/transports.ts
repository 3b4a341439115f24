import type { Hardware } from "#contract/hardware.ts";
import type { Bench } from "./bench/bench.ts";
import { type Transport, TransportError } from "./driver.ts";
import { nodeHidPort } from "./hid/node-hid.ts";
import type { HidPort } from "./hid/port.ts";
import { usagesOf } from "./hid/usages.ts";
import type { Times } from "./times.ts";
import { fileTransport, usbTransport } from "./transport/device-node.ts";
import { createExclusive } from "./transport/exclusive.ts";
import { hidTransport } from "./transport/hid.ts";
import { pacedTransport } from "./transport/paced.ts";
import { serialTransport } from "./transport/serial.ts";
import { sharedTransport } from "./transport/shared.ts";
import { tcpTransport } from "./transport/tcp.ts";

/** Hardware → the way to it. Boards on one serial line share it, printers take turns; nothing is opened yet. */
export function createTransports(options: {
  bench: Bench | null;
  times: Times;
  /** Other HID devices than the system's: for tests. */
  hid?: HidPort;
}): (hardware: Hardware) => Transport {
  const { bench, times, hid = nodeHidPort } = options;
  const lines = new Map<string, Transport>();
  const oneAtATime = createExclusive(times.stall + times.finish);

  function serial(path: string, baudRate: number): Transport {
    return serialTransport({ path, baudRate, connectMs: times.connect, pathMs: times.path });
  }

  function sharedSerial(path: string, baudRate: number): Transport {
    const key = `${path} ${baudRate}`;
    // 8N1: ten bits a byte.
    const pace = { gapMs: times.frameGap, bytesPerSecond: baudRate / 10 };
    const line = lines.get(key) ?? sharedTransport(pacedTransport(serial(path, baudRate), pace));
    lines.set(key, line);
    return line;
  }

  function way(hardware: Hardware): Transport {
    const { connection } = hardware;
    switch (connection.kind) {
      case "virtual":
        return bench ? bench.open(hardware) : noBench;
      case "tcp":
        return tcpTransport({ host: connection.host, port: connection.port, connectMs: times.connect });
      case "serial":
        return hardware.kind === "board"
          ? sharedSerial(connection.path, connection.baudRate)
          : serial(connection.path, connection.baudRate);
      case "usb":
        return usbTransport({ path: connection.path });
      case "file":
        return fileTransport({ path: connection.path });
      case "hid":
      case "hidraw":
        return hidTransport({ port: hid, to: connection, usages: usagesOf(hardware), connectMs: times.connect });
      default:
        return connection satisfies never;
    }
  }

  return (hardware) => {
    const { kind, connection } = hardware;
    if (kind !== "printer" || connection.kind === "virtual") return way(hardware);
    const address = connection.kind === "tcp" ? `${connection.host}:${connection.port}` : connection.path;
    return oneAtATime(address, way(hardware));
  };
}

const noBench: Transport = {
  async open() {
    throw new TransportError("unreachable", "virtual hardware lives in the hub's own process only");
  },
};
