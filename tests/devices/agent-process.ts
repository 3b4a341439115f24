import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../devices/run-agent.ts", import.meta.url));

/** The agent as a process of its own. */
export interface AgentProcess {
  pid: number | undefined;
  /** Resolves when it says this, from now on or since it was started; false when it ended before. */
  says(words: string): Promise<boolean>;
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
  const child: ChildProcess = spawn(
    process.execPath,
    [program, "--hub", hub, "--token", token, "--spool", spool],
    // What was compiled stays compiled: it is started over and over.
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: `${spool}-compiled`, ...options.env },
    },
  );
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
      }),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
