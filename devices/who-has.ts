import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Hardware } from "#contract/hardware.ts";
import { wayTo } from "#contract/hardware-way.ts";
import type { AgentView } from "#contract/views.ts";
import type { Log } from "./log.ts";
import { lockSpool, spoolHolder } from "./spool-lock.ts";

/** An agent that runs on this machine and opens some hardware; `agent` null: the hub's own. */
export interface Holder {
  agent: string | null;
  pid: number;
}

const Notice = z.object({ agent: z.string().nullable(), pid: z.int(), ways: z.array(z.string()) });

/** The same for whoever looks on this machine, wherever an agent keeps its spool and whatever account it has. */
const place = () => join(tmpdir(), "mot-cua-agents");

/**
 * Says on this machine what this process opens, for as long as it runs and no longer: the notice counts while its lock is held,
 * which is one of the operating system's. Where nothing can be written the hardware works all the same.
 */
export function giveNotice(log: Log): { opens(view: Pick<AgentView, "agent" | "hardware">): void; end(): void } {
  const folder = join(place(), randomUUID());
  let unlock: () => void = () => {};
  let told = "";
  const attempt = (deed: () => void): void => {
    try {
      deed();
    } catch (error) {
      log.warn({ folder, error: String(error) }, "devices:check can not know what hardware is open here");
    }
  };
  attempt(() => {
    mkdirSync(place(), { recursive: true });
    openToAll(place());
    sweep();
    unlock = lockSpool(folder, 0o755);
  });
  return {
    opens({ agent = null, hardware }) {
      const notice: z.infer<typeof Notice> = { agent, pid: process.pid, ways: hardware.flatMap(openedBy) };
      const text = JSON.stringify(notice);
      if (text === told) return;
      told = text;
      attempt(() => {
        const fresh = join(folder, "fresh");
        writeFileSync(fresh, text, { mode: 0o644 });
        renameSync(fresh, join(folder, "notice.json"));
      });
    },
    end() {
      unlock();
      attempt(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

/** Who on this machine opens any of this hardware now; null where nobody does. */
export function whoHas(hardware: readonly Hardware[]): Holder | null {
  const wanted = new Set(hardware.flatMap(openedBy));
  for (const folder of folders()) {
    const notice = noticeIn(folder);
    if (notice?.ways.some((way) => wanted.has(way)) && spoolHolder(folder)) return notice;
  }
  return null;
}

/** What is opened, without how fast; nothing of the bench's own. */
function openedBy({ connection }: Hardware): string[] {
  if (connection.kind === "virtual") return [];
  return [connection.kind === "serial" ? connection.path : wayTo(connection)];
}

function noticeIn(folder: string): z.infer<typeof Notice> | null {
  try {
    return Notice.parse(JSON.parse(readFileSync(join(folder, "notice.json"), "utf8")));
  } catch {
    return null;
  }
}

function folders(): string[] {
  try {
    return readdirSync(place()).map((name) => join(place(), name));
  } catch {
    return [];
  }
}

/** Agents of several accounts say so here, and none takes another's away. */
function openToAll(folder: string): void {
  try {
    chmodSync(folder, 0o1777);
  } catch {
    // It is another account's, who has done it.
  }
}

/** What killed agents left. One that is a moment old may be about to be locked. */
function sweep(): void {
  for (const folder of folders()) {
    try {
      if (Date.now() - statSync(folder).mtimeMs > 60_000 && !spoolHolder(folder))
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's, or gone already.
    }
  }
}
