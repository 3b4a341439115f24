import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import { z } from "zod";
import { TicketId } from "#contract/ids.ts";
import { LanguageCode } from "#contract/languages.ts";
import { PushSubscription } from "#contract/push.ts";
import type { Keyring } from "./personal/keyring.ts";
import { openField, sealField } from "./personal/seal.ts";
import type { KeptPush, PushKeep } from "./push/pushes.ts";
import { writeDurably } from "./storage/files/write.ts";

const Kept = z.strictObject({
  ticket: TicketId,
  subscription: PushSubscription,
  language: LanguageCode,
  told: z.int().nonnegative(),
});

/** The file holds one line for each, and which is whose nobody can tell before it is opened. */
const place = { table: "push", record: "phone", field: "wish" };

/**
 * Wishes to be told of a call, sealed line by line: by its address a push service knows the phone. The file is written anew each
 * time, so that of a wish that is over nothing stays in it. Lines that do not open (a key that was taken away, a damaged disk) are
 * left out: their phones are told by the page as long as it is open.
 */
export async function openKeptPushes(file: string, keyring: Keyring, log: Logger): Promise<PushKeep> {
  const lines = new WeakMap<KeptPush, string>();
  const written = (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
  const before = written.flatMap(opened);
  if (before.length < written.length)
    log.warn({ lost: written.length - before.length }, "phones' wishes to be told of their calls could not be opened");
  let wanted: readonly KeptPush[] = before;
  let waiting: Promise<void> | null = null;
  let writing = Promise.resolve();

  function opened(line: string): KeptPush[] {
    try {
      const push = Kept.parse(JSON.parse(openField(keyring, place, Buffer.from(line, "base64"))));
      lines.set(push, line);
      return [push];
    } catch {
      return [];
    }
  }

  function lineOf(push: KeptPush): string {
    const known = lines.get(push);
    if (known !== undefined) return known;
    const line = Buffer.from(sealField(keyring.newest, place, JSON.stringify(push))).toString("base64");
    lines.set(push, line);
    return line;
  }

  async function write(): Promise<void> {
    waiting = null;
    await writeDurably(file, wanted.map((push) => `${lineOf(push)}\n`).join(""));
  }

  return {
    before,
    save(all) {
      if (all.length === 0 && wanted.length === 0) return writing;
      wanted = all;
      // However many ask while the disk is busy, it writes once for all of them.
      waiting ??= writing = writing.then(write).catch((error: unknown) => {
        log.error({ error }, "phones' wishes to be told of their calls could not be kept");
      });
      return waiting;
    },
  };
}
