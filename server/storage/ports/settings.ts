import type { Office } from "#contract/office.ts";

/** The office's settings as a small document people may read, edit and carry to the next office. */
export interface Settings {
  /** The settings in force. */
  office(): Office;
  /** What is wrong with the file, in plain words with its place; empty when it is sound. The last good copy is in force then. */
  faults(): string[];
  /** Validates and saves. The list of faults when they are not sound: nothing is saved then. */
  save(office: Office): Promise<{ ok: true } | { ok: false; faults: string[] }>;
  /** Called after the settings in force or the faults changed, also when a person edited the file. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
