import { type MessagePort, parentPort } from "node:worker_threads";
import { StorageBroken } from "../ports/journal.ts";
import { type AnswerMessage, opened } from "./calls.ts";
import { type Fault, faultOf } from "./fault.ts";

/**
 * The inside of a storage thread: opens the file, says whether it could, then answers calls by name until `close`.
 * @param open makes the calls; what it throws is the thread's first answer
 * @param reading calls that only read: they are answered also after the file has failed
 * @param lasting calls after whose failure by any other fault than a full disk nothing more is written
 */
export function answerCalls<All extends object>(
  file: string,
  open: () => All,
  { reading, lasting }: { reading: readonly (keyof All)[]; lasting: readonly (keyof All)[] },
): void {
  const port = portOf();
  /** Once the disk or the file has failed, or an append could not be understood, nothing more is written. */
  let stopped: Fault | null = null;
  const harmless = new Set<keyof All>(reading);
  const mustLast = new Set<keyof All>(lasting);
  const reply = (message: AnswerMessage) => port.postMessage(message);

  function faultIn(error: unknown): Fault {
    if (error instanceof StorageBroken) return { kind: "broken", message: error.message, fatal: true };
    return faultOf(error, file);
  }

  async function answer(calls: All, [id, name, args]: [id: number, name: keyof All, args: unknown[]]): Promise<void> {
    try {
      if (stopped !== null && !harmless.has(name)) return reply([id, null, stopped]);
      const call = calls[name] as (...given: unknown[]) => unknown;
      reply([id, await call(...args)]);
    } catch (error) {
      const found = faultIn(error);
      if (found.fatal || (mustLast.has(name) && found.kind === "broken")) stopped = found;
      reply([id, null, found]);
    } finally {
      if (name === "close") port.close();
    }
  }

  try {
    const calls = open();
    port.on("message", (message) => void answer(calls, message));
    reply([opened, null]);
  } catch (error) {
    reply([opened, null, faultIn(error)]);
  }
}

function portOf(): MessagePort {
  if (!parentPort) throw new Error("this runs as a thread");
  return parentPort;
}
