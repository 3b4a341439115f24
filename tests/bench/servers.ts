import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A process under test. */
export interface Server {
  url: string;
  /** From spawn to its line that it is ready, in ms. */
  readyMs: number;
  /** Resident memory in bytes. */
  memory(): number;
  /** CPU time of all its threads so far, in ms; null where the system does not tell. */
  cpuMs(): number | null;
  /** Ends it without warning, as a power cut would, and waits. */
  kill(): Promise<void>;
  /** Asks it to stop and waits; kills it when it does not. */
  stop(): Promise<void>;
}

/** More than any client of the bench asks: limits are not what is measured. */
const unlimited = { COMMANDS_PER_SECOND: "1000000", COMMAND_BURST: "1000000", REQUESTS_PER_MINUTE: "10000000" };
const readyWithinMs = 60_000;
const stopWithinMs = 10_000;

const running = new Set<ChildProcess>();
process.on("exit", killAll);

/** The last resort when the bench ends in the middle. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** The hub by the script behind `npm start`, on a data folder made ready by `fill.ts`. */
export function startHub(dir: string, env: Record<string, string> = {}): Promise<Server> {
  const settings = { HOST: "127.0.0.1", PORT: "0", DATA_DIR: dir, LOG_LEVEL: "error", ...unlimited };
  return start(npmStart(), { ...settings, ...env });
}

/** What `npm start` runs, flags and all, without npm around it. */
function npmStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { scripts: { start: string } };
  return scripts.start.split(" ").slice(1);
}

/** Socket.IO and SQLite and nothing of ours; see `bare-server.ts`. */
export function startBare(dir: string, payload: string, env: Record<string, string> = {}): Promise<Server> {
  return start(["tests/bench/bare-server.ts", dir, payload], env);
}

/**
 * The agent as a process of its own, paired already.
 * @param ready resolves once so many of its devices are
 */
export function startAgent(options: { hub: string; token: string; spool: string; ready: number }): Promise<Server> {
  const { hub, token, spool, ready } = options;
  const args = ["devices/run-agent.ts", "--hub", hub, "--token", token, "--spool", spool];
  return start(args, {}, new RegExp(`(?:"condition":"ready"[\\s\\S]*){${ready}}`));
}

/** Runs a script to its end. @returns what it printed */
export function run(args: string[], env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = launch(args, env);
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once("exit", (code) => (code === 0 ? resolve(printed) : reject(new Error(`${args[0]} ended with ${code}`))));
  });
}

const anUrl = /http:\/\/127\.0\.0\.1:\d+/;

async function start(args: string[], env: Record<string, string>, isReady = anUrl): Promise<Server> {
  const startedAt = performance.now();
  const child = launch(args, env);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await firstOf(isReady, child, args.join(" "));
  const readyMs = performance.now() - startedAt;
  const { pid } = child;
  if (pid === undefined) throw new Error(`${args[0]} did not start`);
  return {
    url,
    readyMs,
    memory: () => residentBytes(pid),
    cpuMs: () => cpuMsOf(pid),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
      await gone;
      clearTimeout(impatient);
    },
  };
}

function launch(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** What of its printed words says that it is ready: a server's address. */
function firstOf(isReady: RegExp, child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${name} was not ready within ${readyWithinMs} ms`));
    }, readyWithinMs);
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const words = isReady.exec(printed)?.[0];
      if (!words) return;
      clearTimeout(late);
      resolve(words);
    });
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`${name} ended with ${code} before it was ready`));
    });
  });
}

function residentBytes(pid: number): number {
  if (process.platform !== "linux") {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1_024;
  }
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1_024;
}

function cpuMsOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  // Fields 14 and 15 of /proc/<pid>/stat are user and system time in ticks of 10 ms; the name before may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
