import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Adapter } from "lowdb";
import type { OfficeId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { writeDurably } from "../files/write.ts";
import { createFaultyCopies } from "./faulty-copies.ts";
import { officeText, readOffice } from "./office-text.ts";
import { say } from "./say.ts";

/** lowdb's adapter for the settings file and its last good copy, `office.json` and `office.good.json`. */
export interface OfficeFile extends Adapter<Office> {
  /** Whether a file of this name beside it has to do with what is read. */
  concerns(name: string): boolean;
  /** The office of the file, else at a start of the last good copy, else null. Never throws: `faults` tells. */
  read(): Promise<Office | null>;
  /**
   * Writes both so that they survive a power cut; what stood in the file and could not be used is kept beside it. Throws what the
   * disk throws; the file is then the old one.
   */
  write(office: Office): Promise<void>;
  faults(): Text[];
  /** Neither file was there when it was last read: an office that starts for the first time. */
  isNew(): boolean;
}

type Found =
  | { state: "sound"; office: Office }
  | { state: "missing" }
  /** `bytes`: null where the file could not be read. */
  | { state: "faulty"; faults: Text[]; bytes: Uint8Array | null };

/** @param fixedId the office's id once the hub runs: it must not change any more */
export function createOfficeFile(file: string, fixedId: () => OfficeId | null): OfficeFile {
  const good = join(dirname(file), `${basename(file, ".json")}.good.json`);
  const copies = createFaultyCopies(file);
  /** What a person wrote and has not corrected yet. */
  let spoilt: Uint8Array | null = null;
  let faults: Text[] = [];
  let fresh = false;
  /** Then lowdb holds the last good settings, and the copy on disk is not asked. */
  const running = () => fixedId() !== null;

  async function look(path: string): Promise<Found> {
    try {
      const bytes = await readFile(path);
      const checked = readOffice(bytes, fixedId());
      return checked.ok
        ? { state: "sound", office: checked.office }
        : { state: "faulty", faults: checked.faults, bytes };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { state: "missing" };
      return { state: "faulty", faults: [say((words) => words.unreadable(path, String(error)))], bytes: null };
    }
  }

  /** Keeps a copy of what was found sound. A disk that refuses it does not make the settings wrong. */
  async function keep(office: Office): Promise<void> {
    const text = officeText(office);
    const kept = await readFile(good, "utf8").catch(() => null);
    if (kept !== text) await writeDurably(good, text).catch(() => undefined);
  }

  async function toldOfCopies(): Promise<Text[]> {
    return (await copies.names()).map((name) => say((words) => words.faultyKept(file, name)));
  }

  return {
    concerns: (name) => name === basename(file) || copies.isOne(name),
    async read() {
      const found = await look(file);
      spoilt = found.state === "faulty" ? found.bytes : null;
      const kept = await toldOfCopies();
      if (found.state === "sound") {
        faults = kept;
        fresh = false;
        await keep(found.office);
        return found.office;
      }
      const said = found.state === "missing" ? [say((words) => words.missingFile(file))] : found.faults;
      if (running()) {
        fresh = false;
        faults = [say((words) => words.lastGoodInForce(file, good)), ...said, ...kept];
        return null;
      }
      const copy = await look(good);
      fresh = found.state === "missing" && copy.state === "missing";
      faults = [
        say((words) => (copy.state === "sound" ? words.lastGoodInForce(file, good) : words.initialInForce(file))),
        ...said,
        ...kept,
      ];
      return copy.state === "sound" ? copy.office : null;
    },
    async write(office) {
      if (spoilt) await copies.keep(spoilt);
      await writeDurably(file, officeText(office));
      spoilt = null;
      await keep(office);
      faults = await toldOfCopies();
      fresh = false;
    },
    faults: () => faults,
    isNew: () => fresh,
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
