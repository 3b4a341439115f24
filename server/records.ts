import { join } from "node:path";
import type { Logger } from "pino";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Config } from "./config.ts";
import type { Catalogue } from "./dossier/catalogue/catalogue.ts";
import { waking } from "./exchange/waking.ts";
import { type Intake, openIntake } from "./intake/intake.ts";
import { guessWindowMs } from "./intake/status.ts";
import { type Outside, openOutside } from "./outside.ts";
import type { Keyring } from "./personal/keyring.ts";
import { createSealer } from "./personal/sealer.ts";
import { openGuessLog } from "./storage/files/guesses.ts";
import type { Dossiers } from "./storage/ports/dossiers.ts";

export interface RecordsParts {
  config: Pick<Config, "dataDir" | "keyDir">;
  dossiers: Dossiers;
  keyring: Keyring;
  office: () => Office;
  catalogue: () => Catalogue;
  /** Whether the office is a demonstration now. */
  demonstration: () => boolean;
  now: () => EpochMs;
  /** By when what is kept for a time may be removed; null while the clock is not believed. */
  believedNow: () => Promise<EpochMs | null>;
  log: Logger;
}

/** Intake records, and the world outside that hears of them: every step is told as soon as it is on the disk. */
export async function openRecords(parts: RecordsParts): Promise<{ intake: Intake; outside: Outside }> {
  const { config, dossiers, keyring, demonstration, log, ...around } = parts;
  const sealer = createSealer(keyring);
  const outside = await openOutside({
    ...around,
    store: dossiers,
    sealer,
    keyDir: config.keyDir,
    environment: process.env,
    demonstration,
    log,
  });
  const intake = await openIntake({
    ...around,
    store: waking(dossiers, outside.wake),
    sealer,
    receivers: outside.receivers,
    guesses: await openGuessLog({ file: join(config.dataDir, "guesses"), now: around.now, windowMs: guessWindowMs }),
    onGuess: (guess) => log.warn(guess, "somebody guessed at a dossier's state"),
  });
  return { intake, outside };
}
