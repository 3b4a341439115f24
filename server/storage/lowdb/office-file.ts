import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Adapter } from "lowdb";
import type { OfficeId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { writeDurably } from "../files/write.ts";
import { officeText, readOffice } from "./office-text.ts";
import type { Words } from "./words/vi.ts";

/** lowdb's adapter for the settings file and its last good copy, `office.json` and `office.good.json`. */
export interface OfficeFile extends Adapter<Office> {
  /** The office of the file, else at a start of the last good copy, else null. Never throws: `faults` tells. */
  read(): Promise<Office | null>;
  /** Writes both so that they survive a power cut. Throws what the disk throws; the file is then the old one. */
  write(office: Office): Promise<void>;
  faults(): string[];
  /** Neither file was there when it was last read: an office that starts for the first time. */
  isNew(): boolean;
}

type Found = { state: "sound"; office: Office } | { state: "missing" } | { state: "faulty"; faults: string[] };

/** @param fixedId the office's id once the hub runs: it must not change any more */
export function createOfficeFile(file: string, words: Words, fixedId: () => OfficeId | null): OfficeFile {
  const good = join(dirname(file), `${basename(file, ".json")}.good.json`);
  let faults: string[] = [];
  let fresh = false;
  /** Then lowdb holds the last good settings, and the copy on disk is not asked. */
  const running = () => fixedId() !== null;

  async function look(path: string): Promise<Found> {
    try {
      const checked = readOffice(await readFile(path), { words, id: fixedId() });
      return checked.ok ? { state: "sound", office: checked.office } : { state: "faulty", faults: checked.faults };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { state: "missing" };
      return { state: "faulty", faults: [words.unreadable(path, String(error))] };
    }
  }

  /** Keeps a copy of what was found sound. A disk that refuses it does not make the settings wrong. */
  async function keep(office: Office): Promise<void> {
    const text = officeText(office);
    const kept = await readFile(good, "utf8").catch(() => null);
    if (kept !== text) await writeDurably(good, text).catch(() => undefined);
  }

  return {
    async read() {
      const found = await look(file);
      if (found.state === "sound") {
        faults = [];
        fresh = false;
        await keep(found.office);
        return found.office;
      }
      const said = found.state === "missing" ? [words.missingFile(file)] : found.faults;
      if (running()) {
        fresh = false;
        faults = [words.lastGoodInForce(file, good), ...said];
        return null;
      }
      const copy = await look(good);
      fresh = found.state === "missing" && copy.state === "missing";
      faults = [copy.state === "sound" ? words.lastGoodInForce(file, good) : words.initialInForce(file), ...said];
      return copy.state === "sound" ? copy.office : null;
    },
    async write(office) {
      await writeDurably(file, officeText(office));
      await keep(office);
      faults = [];
      fresh = false;
    },
    faults: () => faults,
    isNew: () => fresh,
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
