import { type AddressInfo, createServer, type Socket } from "node:net";
import { createEscposReader, type PrinterCommand } from "../../devices/bench/escpos-reader.ts";
import { hasInk } from "./paper-count.ts";

/** How a printer on the network behaves. */
export interface Manners {
  /** Answers to DLE EOT 1–4, of which this one was asked; null for a printer that says nothing. */
  status: (which: number) => [number, number, number, number] | null;
  /** Pulls the cable once this many bytes came. */
  pullAfter?: number;
  /** Reads and answers nothing any more once this many bytes came. */
  stallAfter?: number;
  /** What it says to GS ( H once the paper is out; by default the seven bytes of the manual. Null for nothing. */
  confirm?: (id: string) => Uint8Array | null;
  /** How long the paper moves before GS ( H is answered, in ms; the printer answers DLE EOT meanwhile, as real ones do. */
  paperMs?: number;
  /** How fast it takes what it is sent; at once unless given. What it has not taken when the line breaks is lost. */
  bytesPerSecond?: number;
  /** A connection waits until the one before is over, as at most of them; otherwise all are served as they come. */
  servesOne?: true;
  /** Told of each command before anything is answered. */
  onCommand?: (command: PrinterCommand) => void;
}

export const ready: [number, number, number, number] = [0x12, 0x12, 0x12, 0x12];
export const paperOut: [number, number, number, number] = [0x1a, 0x32, 0x12, 0x72];
export const coverOpen: [number, number, number, number] = [0x1a, 0x16, 0x12, 0x12];

export interface TcpPrinter {
  port: number;
  /** What it was told, status questions left out. */
  commands: PrinterCommand[];
  cuts(): number;
  /** How many papers were cut off: a cut with nothing printed before it only lets half of one fall. */
  papers(): number;
  /** Whether it reads no more, for its `stallAfter`. */
  hasStalled(): boolean;
  /** The most connections that were ever open at once. */
  mostAtOnce(): number;
  /** Whether nobody is connected: also what a sender left behind that was killed is taken, or lost. */
  isFree(): boolean;
  /** Breaks every connection, as a loose plug does; the next one is served. */
  pull(): void;
  close(): Promise<void>;
}

export function confirmation(id: string): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...new TextEncoder().encode(id), 0);
}

const sip = 128;

/** Takes so many bytes in a second, and reads no further meanwhile; nothing more once the line is gone. */
function inSips(
  socket: Socket,
  take: (bytes: Uint8Array) => void,
  bytesPerSecond: number,
): { take: (bytes: Uint8Array) => void; swallowed: () => Promise<void> } {
  let swallowed = Promise.resolve();
  return {
    take(bytes) {
      socket.pause();
      const { promise, resolve } = Promise.withResolvers<void>();
      swallowed = promise;
      const next = (from: number): void => {
        if (!socket.destroyed) take(bytes.subarray(from, from + sip));
        if (!socket.destroyed && from + sip < bytes.length) {
          return void setTimeout(next, (sip * 1_000) / bytesPerSecond, from + sip);
        }
        socket.resume();
        resolve();
      };
      next(0);
    },
    swallowed: () => swallowed,
  };
}

/** A real server on 127.0.0.1 with the manners of a printer. */
export async function startTcpPrinter(manners: Manners): Promise<TcpPrinter> {
  const commands: PrinterCommand[] = [];
  const open = new Set<Socket>();
  let most = 0;
  let papers = 0;
  let isInked = false;
  let hasStalled = false;
  let served = Promise.resolve();
  function finish(socket: Socket, id: string): void {
    const word = (manners.confirm ?? confirmation)(id);
    if (word && socket.writable) socket.write(word);
  }
  // The end of what was sent may be read while its last part is still being taken: whoever is told that the printer
  // closed in order believes that it has everything.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    const reader = createEscposReader();
    let received = 0;
    let stalled = false;
    const take = (bytes: Uint8Array): void => {
      received += bytes.length;
      if (manners.pullAfter !== undefined && received > manners.pullAfter) return void socket.resetAndDestroy();
      if (manners.stallAfter !== undefined && received > manners.stallAfter) {
        stalled = true;
        hasStalled = true;
        return void socket.pause();
      }
      for (const command of reader.read(bytes)) {
        manners.onCommand?.(command);
        if (command.kind !== "status") commands.push(command);
        if (command.kind === "cut" && isInked) papers += 1;
        isInked = hasInk(command) || (isInked && command.kind !== "initialise" && command.kind !== "cut");
        if (command.kind === "processId") setTimeout(() => finish(socket, command.id), manners.paperMs ?? 0);
        if (command.kind !== "status") continue;
        const status = manners.status(command.which);
        if (status && socket.writable) socket.write(Uint8Array.of(status[command.which - 1] ?? 0x12));
      }
    };
    const { bytesPerSecond } = manners;
    const mouth =
      bytesPerSecond === undefined
        ? { take, swallowed: () => Promise.resolve() }
        : inSips(socket, take, bytesPerSecond);
    const before = manners.servesOne ? served : Promise.resolve();
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    served = before.then(() => closed);
    void before.then(() => {
      socket.on("data", mouth.take);
      socket.on("end", () => void mouth.swallowed().then(() => stalled || socket.end()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    cuts: () => commands.filter(({ kind }) => kind === "cut").length,
    papers: () => papers,
    hasStalled: () => hasStalled,
    mostAtOnce: () => most,
    isFree: () => open.size === 0,
    pull() {
      for (const socket of open) socket.resetAndDestroy();
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
