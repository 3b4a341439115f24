import { z } from "zod";
import { NoAnswer } from "#contract/client/hub-client.ts";
import { type RefusalCode, refusals } from "#contract/refusals.ts";
import type { Log } from "./log.ts";
import type { Spool } from "./spool.ts";
import type { SpoolEntry } from "./spool-entry.ts";

/** Tells the hub what became of each paper, until it has heard. */
export interface PrintReports {
  /** For a job that the spool has as done. */
  tell(id: string): void;
  /** Goes on with what was not heard; call it regularly. */
  tellRest(): void;
  /** Resolves when the hub has heard everything, or can not hear now. */
  told(): Promise<void>;
}

/** After these the hub is asked again; after any other no it wants to hear no more of this paper. */
export const passing: readonly RefusalCode[] = ["tooFast", "shuttingDown", "hubFailed", "storageFull"];

const Code = z
  .enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]])
  .optional()
  .catch(undefined);
const Reply = z.object({ ok: z.boolean(), code: Code, refusal: z.object({ code: Code }).optional().catch(undefined) });

/** What is told of a paper. */
export type Told = Pick<Extract<SpoolEntry, { state: "done" }>, "ticket" | "slip" | "copy" | "report">;

/** @param send resolves to why the hub wants to hear no more of it, or null; throws `NoAnswer` when it does not answer */
export function createPrintReports(options: {
  spool: Spool;
  send: (paper: Told) => Promise<RefusalCode | null>;
  now: () => number;
  log: Log;
}): PrintReports {
  const { spool, log } = options;
  const waiting = new Set<string>();
  let telling: Promise<void> | null = null;
  /** On its way right now: whoever asks for it again is answered by this. */
  let inFlight: string | null = null;

  /** False when the hub can not hear now. */
  async function tellOne(id: string): Promise<boolean> {
    const entry = spool.find(id);
    if (entry?.state !== "done" && entry?.state !== "reported") return true;
    const { ticket, slip, copy, report } = entry;
    const paper = { ticket, ...(slip && { job: slip.job }), copy, report };
    try {
      const refusal = await options.send(entry);
      log.info({ ...paper, refusal }, "print reported");
      if (refusal && passing.includes(refusal)) return false;
    } catch (error) {
      log.warn({ ...paper, error: String(error) }, "print could not be reported");
      // Silence passes. Any other fault would be the same at the next try, and at each one after it.
      if (error instanceof NoAnswer) return false;
    }
    if (entry.state === "done") void spool.put({ ...entry, state: "reported", at: options.now() });
    return true;
  }

  async function tellAll(): Promise<void> {
    for (const id of waiting) {
      waiting.delete(id);
      inFlight = id;
      const heard = await tellOne(id);
      inFlight = null;
      if (heard) continue;
      waiting.add(id);
      break;
    }
    telling = null;
  }

  function tellRest(): void {
    if (!telling && waiting.size > 0) telling = tellAll();
  }

  return {
    tell(id) {
      if (id === inFlight) return;
      waiting.add(id);
      tellRest();
    },
    tellRest,
    async told() {
      await telling;
    },
  };
}

/**
 * Why the hub said no, also when a hub of another version says it in another shape: a no that can not be read is no silence.
 * @returns null for a yes
 */
export function refusalIn(reply: unknown): RefusalCode | null {
  const read = Reply.safeParse(reply);
  if (!read.success) return "badMessage";
  return read.data.ok ? null : (read.data.refusal?.code ?? read.data.code ?? "badMessage");
}
