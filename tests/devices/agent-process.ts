import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../devices/run-agent.ts", import.meta.url));

/** Nothing that an agent says takes this long: a test that waits for ever explains nothing. */
const silentMs = 30_000;

/** The agent as a process of its own. */
export interface AgentProcess {
  pid: number | undefined;
  /** Resolves when it says this, from now on or since it was started; false when it ended before, or was silent for long. */
  says(words: string): Promise<boolean>;
  /** The last lines that it said. */
  lastWords(): string;
  /** All lines with this in them. */
  saidOf(words: string): string[];
  /** As when somebody pulls the plug of its machine. */
  kill(): Promise<void>;
}

export function runAgentProcess(options: {
  hub: string;
  token: string;
  spool: string;
  /** Over this process's own. */
  env?: Record<string, string>;
}): AgentProcess {
  const { hub, token, spool } = options;
  const child: ChildProcess = spawn(process.execPath, [program, "--hub", hub, "--token", token, "--spool", spool], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...options.env },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const said: string[] = [];
  const listeners = new Set<() => void>();
  if (child.stdout) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      for (const listener of listeners) listener();
    });
  }
  return {
    pid: child.pid,
    says: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (said.some((line) => line.includes(words))) resolve(true);
        };
        listeners.add(look);
        look();
        void ended.then(() => resolve(false));
        setTimeout(() => resolve(false), silentMs).unref();
      }),
    lastWords: () => said.slice(-5).join("\n"),
    saidOf: (words) => said.filter((line) => line.includes(words)),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
