import { StorageBroken } from "../ports/journal.ts";
import { say } from "./fault.ts";
import type { Answering, Thread } from "./thread.ts";

/** A thread that ends while nobody asks it anything, and is there again for the next call. */
export interface Resting<All extends Answering<All>> extends Thread<All> {
  /** Whether it is up at this moment. */
  isUp(): boolean;
}

/**
 * Keeps a thread while it is used. A thread costs some 15 MB whether it works or not, and on a small PC most hours pass
 * without a dossier; the first call after a rest waits for the file to be opened again. Once the file has failed there is
 * no rest any more: a new thread would know nothing of it.
 * @param restMs without any call
 */
export async function createResting<All extends Answering<All> & { close: () => unknown }>(
  open: () => Promise<Thread<All>>,
  { file, restMs }: { file: string; restMs: number },
): Promise<Resting<All>> {
  let up: Promise<Thread<All>> | null = open();
  let going: Promise<void> = Promise.resolve();
  let closed: Promise<void> | null = null;
  let failed = false;
  let asking = 0;
  let timer: NodeJS.Timeout | undefined;

  function restLater(): void {
    clearTimeout(timer);
    if (asking === 0 && !failed && closed === null) timer = setTimeout(rest, restMs).unref();
  }

  function rest(): void {
    const thread = up;
    up = null;
    going = thread?.then(({ close }) => close()).catch(() => undefined) ?? going;
  }

  await up;
  restLater();
  return {
    isUp: () => up !== null,
    call(name, ...args) {
      if (closed !== null) return Promise.reject(new StorageBroken(say("closed", file)));
      clearTimeout(timer);
      asking += 1;
      // One thread after the other: the file is never open twice.
      up ??= going.then(open);
      const answer = up.then((thread) => thread.call(name, ...args));
      answer
        .catch((error: unknown) => {
          failed ||= error instanceof StorageBroken;
        })
        .finally(() => {
          asking -= 1;
          restLater();
        });
      return answer;
    },
    close() {
      clearTimeout(timer);
      closed ??= (up ?? going.then(() => null)).then((thread) => thread?.close()).catch(() => undefined);
      return closed;
    },
  };
}
