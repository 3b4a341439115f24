import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SerialPort } from "serialport";
import { expectSoon } from "../expect-soon.ts";

/** Two serial lines joined by socat: what goes into one comes out of the other, until the cable is pulled. */
export interface SerialPair {
  /** The path that the agent opens. */
  path: string;
  /** The device's own end. */
  plugIn(): Promise<void>;
  pull(): Promise<void>;
  send(bytes: Uint8Array | string): Promise<void>;
  /** All that the device heard since it was plugged in. */
  heard(): string;
  remove(): Promise<void>;
}

export async function aSerialPair(): Promise<SerialPair> {
  try {
    execFileSync("socat", ["-V"], { stdio: "ignore" });
  } catch {
    throw new Error("socat is not installed: serial devices can not be tested without it (apt-get install socat)");
  }
  const folder = mkdtempSync(join(tmpdir(), "serial-"));
  const path = join(folder, "agent");
  const far = join(folder, "device");
  let cable: ChildProcess | null = null;
  let device: SerialPort | null = null;
  let heard = "";

  async function pull(): Promise<void> {
    const pulled = cable;
    cable = null;
    if (!pulled) return;
    const ended = new Promise((resolve) => pulled.once("exit", resolve));
    pulled.kill("SIGKILL");
    await ended;
    rmSync(path, { force: true });
    rmSync(far, { force: true });
    device = null;
  }

  async function plugIn(): Promise<void> {
    heard = "";
    cable = spawn("socat", [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${far}`], { stdio: "ignore" });
    await expectSoon(() => existsSync(path) && existsSync(far)).toBe(true);
    const port = new SerialPort({ path: far, baudRate: 9_600, autoOpen: false });
    port.on("error", () => {});
    port.on("data", (bytes: Buffer) => {
      heard += bytes.toString("latin1");
    });
    await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
    device = port;
  }

  await plugIn();
  return {
    path,
    plugIn,
    pull,
    send: (bytes) =>
      new Promise((resolve, reject) => {
        if (!device) return reject(new Error("the cable is pulled"));
        device.write(Buffer.from(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes), (error) =>
          error ? reject(error) : resolve(),
        );
      }),
    heard: () => heard,
    async remove() {
      await pull();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
