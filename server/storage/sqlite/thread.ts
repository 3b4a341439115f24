import { Worker } from "node:worker_threads";
import { StorageBroken, StorageFull } from "../ports/journal.ts";
import { type AnswerMessage, type Calls, opened, type ThreadData } from "./calls.ts";
import { say } from "./fault.ts";

/** What a thread answers to, by name. */
export type Answering<All> = { [Name in keyof All]: (...args: never[]) => unknown };

export interface Thread<All extends Answering<All> = Calls> {
  /** Throws `StorageFull` or `StorageBroken`. Calls are answered in the order they were made. */
  call<Name extends keyof All>(name: Name, ...args: Parameters<All[Name]>): Promise<Awaited<ReturnType<All[Name]>>>;
  /** Finishes what is under way, then closes the file. May be called again. */
  close(): Promise<void>;
  /** Whether it has ended without being asked to: nothing is answered any more. */
  hasCrashed(): boolean;
}

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/** A thread that opens the file and answers calls: talk to it through `joinThread`. */
export function storageWorker(data: ThreadData, script = new URL("./worker.ts", import.meta.url)): Worker {
  return new Worker(script, {
    workerData: data,
    name: "storage",
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
}

/** Waits until the thread has its file open. Throws `StorageBroken` when the file can not be used, `StorageFull` when the disk is. */
export async function joinThread<All extends Answering<All> & { close: () => unknown } = Calls>(
  worker: Worker,
  file: string,
): Promise<Thread<All>> {
  const waiting = new Map<number, Waiting>();
  const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  let ended: StorageBroken | null = null;
  let closing: Promise<void> | null = null;
  let lastId = opened;

  function end(error: StorageBroken): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  worker.on("message", ([id, result, fault]: AnswerMessage) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    // What each request answers is held where it is made: by now it is one of many.
    if (fault === undefined) caller?.resolve(result as never);
    else caller?.reject(fault.kind === "full" ? new StorageFull(fault.message) : new StorageBroken(fault.message));
  });
  worker.on("error", (error) => end(new StorageBroken(say("crashed", file, String(error)))));
  worker.on("exit", (code) =>
    end(new StorageBroken(closing ? say("closed", file) : say("crashed", file, `exit ${code}`))),
  );

  await new Promise<void>((resolve, reject) => waiting.set(opened, { resolve, reject })).catch(async (error) => {
    await worker.terminate();
    throw error;
  });

  function send<Name extends keyof All>(name: Name, args: unknown[]) {
    return new Promise<Awaited<ReturnType<All[Name]>>>((resolve, reject) => {
      if (ended) return reject(ended);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage([lastId, name, args]);
    });
  }

  return {
    hasCrashed: () => ended !== null && closing === null,
    call: (name, ...args) => (closing ? Promise.reject(new StorageBroken(say("closed", file))) : send(name, args)),
    close() {
      // A thread that has crashed is closed already.
      closing ??= send("close", [])
        .catch(() => undefined)
        .then(() => gone);
      return closing;
    },
  };
}
