import { dirname } from "node:path";
import { Low } from "lowdb";
import type { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { watchFolder } from "../files/watch.ts";
import type { Saved, Settings } from "../ports/settings.ts";
import { createOfficeFile } from "./office-file.ts";
import { checkOffice } from "./office-text.ts";
import { say } from "./say.ts";
import { typedFaults } from "./typed-faults.ts";

/**
 * Opens the settings file, or writes `initial` where there is none. Never throws for the file's sake: what is wrong
 * with it is told by `faults()`, and the last good copy, else `initial`, is in force.
 * @param options.watch read the file again when a person has edited it
 */
export async function openSettings(options: { file: string; initial: Office; watch: boolean }): Promise<Settings> {
  const { file, initial } = options;
  let started = false;
  const officeFile = createOfficeFile(file, () => (started ? low.data.id : null));
  const low = new Low<Office>(officeFile, initial);
  const listeners = new Set<() => void>();
  let faults: Text[] = [];
  /** One at a time: a save must not cross a reading. */
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function write(office: Office): Promise<Text[]> {
    try {
      await officeFile.write(office);
      return [];
    } catch (error) {
      return [say((words) => words.notSaved(file, String(error)))];
    }
  }

  function settle(before: { office: Office; faults: Text[] }): void {
    if (JSON.stringify(before) === JSON.stringify({ office: low.data, faults })) return;
    for (const listener of listeners) listener();
  }

  async function reload(): Promise<void> {
    const before = { office: low.data, faults };
    await low.read();
    faults = officeFile.faults();
    settle(before);
  }

  // Watched before it is read, so that no edit falls between the two.
  const stopWatching = options.watch
    ? watchFolder(dirname(file), officeFile.concerns, () => void inTurn(reload))
    : () => undefined;
  await inTurn(async () => {
    await low.read();
    faults = officeFile.isNew() ? await write(initial) : officeFile.faults();
    started = true;
  });

  function change(make: (office: Office) => Office): Promise<Saved> {
    return inTurn(async () => {
      // What a person has just written into the file is changed, too, or kept: the watcher tells of it a moment later.
      await reload();
      const checked = checkOffice(make(low.data), low.data.id);
      if (!checked.ok) return { ok: false, faults: checked.faults };
      const refused = await write(checked.office);
      if (refused.length > 0) return { ok: false, faults: refused };
      const before = { office: low.data, faults };
      low.data = checked.office;
      faults = officeFile.faults();
      settle(before);
      return { ok: true };
    });
  }

  return {
    office: () => low.data,
    faults: () => faults,
    save: (office) => change(() => office),
    change,
    faultsIn: typedFaults,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopWatching();
      await turn;
    },
  };
}
