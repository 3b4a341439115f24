import { type AddressInfo, createServer, type Socket } from "node:net";
import { createEscposReader } from "../../devices/bench/escpos-reader.ts";

/** A paper that came whole: when its last byte did, by `performance.now()`, and how many there were. */
export interface SunkPaper {
  at: number;
  bytes: number;
}

/** A printer on the network that takes whatever comes as fast as it comes, and says at once that it is well. */
export interface PrintSink {
  port: number;
  /** The next paper that ends with a cut. */
  nextPaper(): Promise<SunkPaper>;
  close(): void;
}

const well = Uint8Array.of(0x12);

export async function openPrintSink(): Promise<PrintSink> {
  const open = new Set<Socket>();
  let next = Promise.withResolvers<SunkPaper>();
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    const reader = createEscposReader();
    let bytes = 0;
    socket.on("data", (chunk) => {
      const at = performance.now();
      bytes += chunk.length;
      for (const command of reader.read(chunk)) {
        if (command.kind === "status") socket.write(well);
        if (command.kind === "processId") socket.write(Buffer.from(`\x37\x22${command.id}\x00`, "latin1"));
        if (command.kind !== "cut") continue;
        next.resolve({ at, bytes });
        next = Promise.withResolvers();
        bytes = 0;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    nextPaper: () => next.promise,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
