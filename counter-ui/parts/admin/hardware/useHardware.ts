import { useCallback, useEffect, useState } from "react";
import type { HardwareFault, HardwareNow, HardwareSaved } from "#contract/hardware-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { hardwareHttp } from "./hardware-http.ts";
import { opposite, type Wanted } from "./opposite.ts";

/** What came of a change. `refused`: it was told why. */
export type Changed =
  | { state: "saved" | "refused" }
  | { state: "bad"; faults: HardwareFault[] }
  | ({ state: "used" } & Used);

/** Kiosks that would be left without it. */
export type Used = Pick<Extract<HardwareSaved, { state: "used" }>, "as" | "kiosks">;

export interface HardwareList {
  now: HardwareNow;
  /**
   * @param done what is told once it is in force, with a way to take it back
   * @param evenIfUsed also where a kiosk is left without its printer
   */
  change(wanted: Wanted, done: string, evenIfUsed: boolean): Promise<Changed>;
}

/** Hardware as it is in force, and the one way to change it. @param paired changes whenever what is paired does */
export function useHardware(paired: string): { loaded: Loaded<HardwareList>; reload: () => Promise<void> } {
  const { officer } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<HardwareNow>>({ state: "loading" });

  const reload = useCallback(async () => {
    const result = await hardwareHttp.now();
    if (result.ok) setNow({ state: "here", value: result.value });
    else setNow((before) => (before.state === "here" ? before : { state: "failed" }));
  }, []);
  // Not read: they say when to ask again, as after somebody else has changed something, here or in the file.
  const when = JSON.stringify([
    paired,
    ...officer.hardware.map(({ id, name, missingAgent }) => [id, name, missingAgent]),
  ]);
  useEffect(() => {
    if (when !== "") void reload();
  }, [when, reload]);

  async function perform(
    before: HardwareNow,
    { evenIfUsed, done, ...wanted }: Wanted & { evenIfUsed: boolean; done: string },
    back: Wanted | null,
  ): Promise<Changed> {
    const result = await hardwareHttp.change({ version: before.version, evenIfUsed, ...wanted });
    if (!result.ok) {
      const { problem } = result;
      const why = problem?.code === "badSettings" ? (problem.detail ?? "") : "";
      tell({ kind: "refusal", text: problem ? `${say(problem.sentence)} ${why}` : words.link.unreachable });
      // What somebody else has set is shown.
      if (problem) await reload();
      return { state: "refused" };
    }
    if (result.value.state !== "saved") return result.value;
    const { now: after } = result.value;
    setNow({ state: "here", value: after });
    const run = () => back && void takeBack(after, back);
    tell({ kind: "done", text: done, ...(back && { undo: { label: words.hardware.undo, run } }) });
    return { state: "saved" };
  }

  /** What stood in the file by hand may be more than this screen takes: then it is not back, and that is said. */
  async function takeBack(from: HardwareNow, back: Wanted): Promise<void> {
    const undone = await perform(from, { ...back, evenIfUsed: true, done: words.hardware.undone }, null);
    if (undone.state === "bad")
      tell({ kind: "refusal", text: undone.faults.map(({ problem }) => say(problem)).join(" ") });
  }

  if (now.state !== "here") return { loaded: now, reload };
  const { value } = now;
  const change: HardwareList["change"] = (wanted, done, evenIfUsed) =>
    perform(value, { ...wanted, evenIfUsed, done }, opposite(wanted, value));
  return { loaded: { state: "here", value: { now: value, change } }, reload };
}
