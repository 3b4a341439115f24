/**
 * What Socket.IO and SQLite do with the same work and none of our code: the limit that the hub is held against.
 * `node bare-server.ts <folder> <payload file>`
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Server } from "socket.io";
import { openRows } from "./bare-rows.ts";

const [folder = ".", payloadFile = ""] = process.argv.slice(2);
const payload = JSON.parse(readFileSync(payloadFile, "utf8")) as unknown;
const commitRow = openRows(join(folder, "bare.db"));

const http = createServer();
// The hub's own transport settings, so that only what is done with a message differs.
const io = new Server(http, {
  path: "/ws",
  transports: ["websocket"],
  serveClient: false,
  pingInterval: 2_000,
  pingTimeout: 3_000,
  perMessageDeflate: false,
});

io.on("connection", (socket) => {
  if (socket.handshake.auth.as === "display") void socket.join("displays");
  socket.on("command", (message: unknown, reply: (reply: unknown) => void) => {
    const row = commitRow(JSON.stringify(message));
    io.to("displays").emit("view", payload);
    reply({ ok: true, row });
  });
  socket.on("broadcast", (view: unknown, reply: (reply: unknown) => void) => {
    io.emit("view", view);
    reply({ ok: true });
  });
});

http.listen(0, "127.0.0.1", () => {
  const { port } = http.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.once("SIGTERM", () => process.exit(0));
