import { appendFile, readFile } from "node:fs/promises";
import type { EpochMs } from "#contract/text.ts";
import type { Guess, GuessLog } from "../ports/guesses.ts";
import { writeDurably } from "./write.ts";

/** Lines the file may have before those whose time is over are taken out of it. */
const mostLines = 20_000;

export interface GuessLogParts {
  file: string;
  now: () => EpochMs;
  /** How long a guess counts, in ms. */
  windowMs: number;
}

/**
 * Wrong guesses as lines of `<ms since 1970> <key>`, added one by one. Lines that are torn or foreign are passed over; one from the
 * future, because the clock was set back, is from now.
 */
export async function openGuessLog({ file, now, windowMs }: GuessLogParts): Promise<GuessLog> {
  const isRecent = ({ at }: Guess) => at > now() - windowMs;
  const before = (await linesOf(file)).map(({ key, at }) => ({ key, at: Math.min(at, now()) })).filter(isRecent);
  let kept = [...before];
  let lines = mostLines;
  let writing = Promise.resolve();

  async function write(added: readonly Guess[]): Promise<void> {
    kept.push(...added);
    lines += added.length;
    if (lines <= mostLines) return appendFile(file, textOf(added));
    kept = kept.filter(isRecent).slice(-mostLines / 2);
    await writeDurably(file, textOf(kept));
    lines = kept.length;
  }

  return {
    before,
    note(keys, at) {
      writing = writing.then(() => write(keys.map((key) => ({ key, at })))).catch(() => undefined);
      return writing;
    },
  };
}

const textOf = (guesses: readonly Guess[]) => guesses.map(({ key, at }) => `${at} ${key}\n`).join("");

async function linesOf(file: string): Promise<Guess[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [, at, key] = /^(\d{1,16}) ([0-9a-f]{32})$/.exec(line) ?? [];
    return key === undefined ? [] : { key, at: Number(at) };
  });
}
