import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { officeAheadMs } from "../office-clock.ts";

const program = (name: string) => fileURLToPath(new URL(`./${name}-process.ts`, import.meta.url));

/** A process that is killed as when somebody pulls its plug, and started again on the same folder. */
export interface Killable {
  url: string;
  /** Everything it said, in order. */
  said: { message?: string }[];
  kill(): Promise<void>;
  start(): Promise<void>;
  /** As a machine that hangs: its lines stay open and nothing comes. Returns what lets it go on. */
  freeze(): () => void;
  /** Its clock is so much ahead of a test's usual office. */
  turn(aheadMs: number): Promise<void>;
}

/**
 * A hub or a station that is not started yet.
 * @param env its folder, its port and what else it begins with
 */
export function killable(name: "hub" | "station", env: Record<string, string>): Killable {
  let child: ChildProcess | null = null;
  let ahead = 0;
  const said: Killable["said"] = [];
  const self: Killable = {
    url: name === "hub" ? `http://127.0.0.1:${env.PORT}` : `http://127.0.0.1:${env.KIOSK}`,
    said,
    async kill() {
      if (!child) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      child = null;
    },
    async start() {
      const started = fork(program(name), {
        env: { ...process.env, ...env, CLOCK_AHEAD_MS: String(officeAheadMs + ahead) },
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        started.on("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
        started.on("message", (message: { url?: string; message?: string; level?: string; error?: string }) => {
          said.push(message);
          if (message.level === "broken") reject(new Error(message.error));
          if (message.url !== undefined) resolve();
        });
      });
    },
    freeze() {
      child?.kill("SIGSTOP");
      return () => void child?.kill("SIGCONT");
    },
    async turn(aheadMs) {
      ahead = aheadMs;
      const turned = child;
      if (!turned) return;
      await new Promise<void>((resolve) => {
        const hear = (message: { turned?: number }) => {
          if (message.turned !== officeAheadMs + aheadMs) return;
          turned.off("message", hear);
          resolve();
        };
        turned.on("message", hear);
        turned.send({ ahead: officeAheadMs + aheadMs });
      });
    },
  };
  return self;
}
