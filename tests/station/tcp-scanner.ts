import { createServer, type Socket } from "node:net";

/** A scanner on the network, as a serial server makes of one on a cable. */
export interface TcpScanner {
  port: number;
  /** Whoever listens hears it, with the line's end that scanners send. */
  read(text: string): void;
  close(): Promise<void>;
}

export async function startTcpScanner(): Promise<TcpScanner> {
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    line.on("error", () => line.destroy());
    line.on("close", () => lines.delete(line));
    line.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    read(text) {
      for (const line of lines) line.write(`${text}\r\n`);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const line of lines) line.destroy();
      await closed;
    },
  };
}
