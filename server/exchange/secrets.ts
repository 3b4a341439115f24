import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExchangeFault, SecretReference } from "#contract/exchange.ts";

export type Secret =
  | { ok: true; secret: string }
  | { ok: false; words: `${Extract<ExchangeFault, "noSecret" | "openSecret" | "shortSecret">} ${SecretReference}` };

/** Finds a secret where the settings say it is. Read anew each time: a new one needs no restart. No secret is ever in `words`. */
export type Secrets = (reference: SecretReference) => Secret;

/** Secrets shorter than this are guessed. */
const fewestLetters = 12;

export function createSecrets(environment: Record<string, string | undefined>, folder: string): Secrets {
  return (reference) => {
    const [where, name = ""] = reference.split(":");
    const found = where === "env" ? environment[name]?.trim() : fileSecret(join(folder, name));
    if (found === undefined || found === "") return { ok: false, words: `noSecret ${reference}` };
    if (found === tooOpen) return { ok: false, words: `openSecret ${reference}` };
    if (found.length < fewestLetters) return { ok: false, words: `shortSecret ${reference}` };
    return { ok: true, secret: found };
  };
}

const tooOpen = Symbol("readable by others");

function fileSecret(file: string): string | typeof tooOpen | undefined {
  let handle: number;
  try {
    handle = openSync(file, "r");
  } catch {
    return undefined;
  }
  try {
    // Windows has no such modes: there the folder of the account protects the file.
    if (process.platform !== "win32" && (fstatSync(handle).mode & 0o077) !== 0) return tooOpen;
    return readFileSync(handle, "utf8").trim();
  } finally {
    closeSync(handle);
  }
}
