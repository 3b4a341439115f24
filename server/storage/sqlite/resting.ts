import { StorageBroken } from "../ports/journal.ts";
import { say } from "./fault.ts";
import type { Answering, Thread } from "./thread.ts";

/** A thread that ends while nobody asks it anything, and is there again for the next call. */
export interface Resting<All extends Answering<All>> extends Omit<Thread<All>, "hasCrashed"> {
  /** Whether it is up at this moment. */
  isUp(): boolean;
}

/**
 * Keeps a thread while it is used. A thread costs some 15 MB whether it works or not, and on a small PC most hours pass
 * without a dossier; the first call after a rest waits for the file to be opened again. Where that fails, or the thread
 * crashes, the next call tries anew. But once the file has failed there is no rest any more: a new thread would know nothing of it.
 * @param restMs without any call
 */
export async function createResting<All extends Answering<All> & { close: () => unknown }>(
  open: () => Promise<Thread<All>>,
  { file, restMs }: { file: string; restMs: number },
): Promise<Resting<All>> {
  let up: Promise<Thread<All>> | null = null;
  let going: Promise<void> = Promise.resolve();
  let closed: Promise<void> | null = null;
  let failed = false;
  let current: Thread<All> | null = null;
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

  /** One thread after the other: the file is never open twice. */
  function thread(): Promise<Thread<All>> {
    if (up && (failed || !current?.hasCrashed())) return up;
    const opening = going.then(open);
    up = opening;
    current = null;
    opening.then(
      (opened) => {
        current = opened;
      },
      () => {
        if (up === opening) up = null;
      },
    );
    return opening;
  }

  await thread();
  restLater();
  return {
    isUp: () => up !== null,
    call(name, ...args) {
      if (closed !== null) return Promise.reject(new StorageBroken(say("closed", file)));
      clearTimeout(timer);
      asking += 1;
      const answer = thread().then((up) =>
        up.call(name, ...args).catch((error: unknown) => {
          failed ||= error instanceof StorageBroken && !up.hasCrashed();
          throw error;
        }),
      );
      answer
        .catch(() => undefined)
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
