import { connect, type Socket } from "node:net";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { within } from "./patience.ts";
import { whyAway } from "./why-away.ts";

/** A printer on port 9100, or a serial line behind a network box. */
export function tcpTransport(to: { host: string; port: number; connectMs: number }): Transport {
  return {
    async open() {
      const socket = connect({ host: to.host, port: to.port, noDelay: true, keepAlive: true });
      socket.setKeepAlive(true, 5_000);
      const connected = new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("error", reject);
      });
      try {
        await within(to.connectMs, "unreachable", connected);
      } catch (error) {
        // A late failure of a socket that nobody waits for any more is not news.
        socket.on("error", () => {});
        socket.destroy();
        throw new TransportError("unreachable", `${to.host}:${to.port}: ${String(error)}`, whyAway(error));
      }
      return tcpChannel(socket);
    },
  };
}

function tcpChannel(socket: Socket): Channel {
  let ended = false;
  let outcome: "clean" | "broken" = "broken";
  const closed = new Promise<void>((resolve) => {
    socket.once("close", (hadError) => {
      // The other side closing after us, without a reset, means that it read to the end.
      outcome = ended && !hadError ? "clean" : "broken";
      resolve();
    });
  });
  // The reason shows in what follows: `close` always does.
  socket.on("error", () => {});
  // Read from the start, or the other side's end would never be seen.
  socket.resume();

  return {
    closed,
    async write(bytes, patienceMs) {
      if (!socket.writable) throw new TransportError("unreachable", "the connection is closed");
      const taken = new Promise<void>((resolve, reject) => {
        socket.write(bytes, (error) => {
          if (error) reject(new TransportError("gone", error.message));
          else resolve();
        });
      });
      await within(patienceMs, "stalled", taken);
    },
    onBytes(listener) {
      socket.on("data", listener);
      return () => {
        socket.off("data", listener);
        socket.resume();
      };
    },
    async end(patienceMs) {
      // Ended by the other side first: whether it read everything is not known.
      if (socket.readableEnded || socket.destroyed) return "broken";
      ended = true;
      socket.end();
      try {
        await within(patienceMs, "stalled", closed);
        return outcome;
      } catch {
        socket.destroy();
        return "stalled";
      }
    },
    drop: () => socket.destroy(),
  };
}
