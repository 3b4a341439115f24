import type { SilentScreen } from "#contract/voice.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Alerts.module.css";

/** Hall screens that can not be heard, and calls that were not: whoever waits there misses them. */
export function SilentScreens() {
  const { office, officer } = useHall();
  const { words, say } = useWords();

  const unsaid = officer.silentScreens.flatMap((one) => (one.why === "unsaid" ? [one.label] : []));

  function told({ why, zones }: Exclude<SilentScreen, { why: "unsaid" }>): string {
    const places = office.zones.filter(({ id }) => zones.includes(id)).map(({ name }) => say(name));
    const place = places.length > 0 ? places.join(", ") : null;
    return why === "lacking" ? words.sound.lacking(place) : words.sound.silent(place);
  }

  return (
    <>
      {officer.silentScreens.map((silent) =>
        silent.why === "unsaid" ? null : (
          <span key={silent.device} className={styles.item} data-loud data-testid="silent-screen">
            {told(silent)}
          </span>
        ),
      )}
      {unsaid.length > 0 && (
        <span className={styles.item} data-loud data-testid="unsaid-calls">
          {words.sound.unsaid(unsaid.join(", "))}
        </span>
      )}
    </>
  );
}
