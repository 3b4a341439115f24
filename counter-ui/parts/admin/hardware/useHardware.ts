import type { HardwareChange, HardwareNow, HardwareSaved } from "#contract/hardware-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { type Settings, type SettingsPart, useSettings } from "../useSettings.ts";
import { hardwareHttp } from "./hardware-http.ts";
import { opposite } from "./opposite.ts";

/** One piece and its kiosks; `evenIfUsed`: also where a kiosk is left without its printer. */
type Wanted = Omit<HardwareChange, "version">;
type Other = Exclude<HardwareSaved, { state: "saved" }>;

/** Kiosks that would be left without it. */
export type Used = Pick<Extract<HardwareSaved, { state: "used" }>, "as" | "kiosks">;
export type HardwareList = Settings<HardwareNow, Wanted, Other>;

const part: SettingsPart<HardwareNow, Wanted, Other> = {
  read: hardwareHttp.now,
  write: ({ version }, wanted) => hardwareHttp.change({ version, ...wanted }),
  opposite(wanted, before) {
    const back = opposite(wanted, before);
    return back && { ...back, evenIfUsed: true };
  },
};

/** Hardware as it is in force, and the one way to change it. @param paired changes whenever what is paired does */
export function useHardware(paired: string) {
  const { officer } = useHall();
  const { say } = useWords();
  const shown = officer.hardware.map(({ id, name, missingAgent }) => [id, name, missingAgent]);
  return useSettings(part, JSON.stringify([paired, ...shown]), (undone) =>
    // What stood in the file by hand may be more than this screen takes: then it is not back, and that is said.
    undone.state === "bad" ? undone.faults.map(({ problem }) => say(problem)).join(" ") : null,
  );
}
