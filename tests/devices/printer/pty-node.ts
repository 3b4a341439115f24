import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectSoon } from "../../expect-soon.ts";

/** A device node with a printer behind it: a pty that socat joins to a TCP printer, until it is pulled. */
export interface Node {
  path: string;
  plugIn(): Promise<void>;
  pull(): Promise<void>;
  remove(): Promise<void>;
}

export async function aNode(port: number): Promise<Node> {
  const folder = mkdtempSync(join(tmpdir(), "node-"));
  const path = join(folder, "lp0");
  let cable: ChildProcess | null = null;

  async function pull(): Promise<void> {
    const pulled = cable;
    cable = null;
    if (!pulled) return;
    const ended = new Promise((resolve) => pulled.once("exit", resolve));
    pulled.kill("SIGKILL");
    await ended;
    rmSync(path, { force: true });
  }

  async function plugIn(): Promise<void> {
    // `wait-slave` is left out: the printer is there whether or not anybody has the node open.
    cable = spawn("socat", [`pty,raw,echo=0,link=${path},ignoreeof`, `tcp:127.0.0.1:${port}`], { stdio: "ignore" });
    await expectSoon(() => existsSync(path)).toBe(true);
  }

  await plugIn();
  return {
    path,
    plugIn,
    pull,
    async remove() {
      await pull();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
