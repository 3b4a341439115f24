import type { SilentScreen } from "#contract/voice.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Alerts.module.css";

/** Hall screens that can not be heard, and calls that were not: whoever waits there misses them. */
export function SilentScreens() {
  const { office, officer } = useHall();
  const { words, say } = useWords();

  function told(silent: SilentScreen): string {
    if (silent.why === "unsaid") return words.sound.unsaid(silent.label);
    const places = office.zones.filter(({ id }) => silent.zones.includes(id)).map(({ name }) => say(name));
    const place = places.length > 0 ? places.join(", ") : null;
    return silent.why === "lacking" ? words.sound.lacking(place) : words.sound.silent(place);
  }

  return officer.silentScreens.map((silent) => (
    <span
      key={silent.why === "unsaid" ? silent.label : silent.device}
      className={styles.item}
      data-loud
      data-testid={silent.why === "unsaid" ? "unsaid-call" : "silent-screen"}
    >
      {told(silent)}
    </span>
  ));
}
