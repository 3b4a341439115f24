import type { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";

export type Saved = { ok: true } | { ok: false; faults: Text[] };

/** What is wrong at one place of settings that nobody has saved yet: `["hardware", 3, "connection", "port"]`. */
export interface TypedFault {
  path: readonly (string | number)[];
  problem: Text;
}

/** The office's settings as a small document people may read, edit and carry to the next office. */
export interface Settings {
  /** The settings in force. */
  office(): Office;
  /** What is wrong with the file, in plain words with its place; empty when it is sound. The last good copy is in force then. */
  faults(): Text[];
  /** Validates and saves. The list of faults when they are not sound: nothing is saved then. */
  save(office: Office): Promise<Saved>;
  /**
   * The same for what `make` makes of the settings in force once all that was asked before is saved: whoever changes a part of
   * them takes back nobody's change of another. Rejects, and nothing is saved, when `make` throws.
   */
  change(make: (office: Office) => Office): Promise<Saved>;
  /** What a person who makes such settings on a screen is to be told, before any of it is in force. Takes any document. */
  faultsIn(document: unknown): TypedFault[];
  /** Called after the settings in force or the faults changed, also when a person edited the file. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
