import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Alerts.module.css";

/** Hall screens that can not be heard: whoever waits there misses the calls. */
export function SilentScreens() {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  return officer.silentScreens.map(({ device, zones }) => {
    const places = office.zones.filter(({ id }) => zones.includes(id)).map(({ name }) => say(name));
    return (
      <span key={device} className={styles.item} data-loud data-testid="silent-screen">
        {words.sound.silent(places.length > 0 ? places.join(", ") : null)}
      </span>
    );
  });
}
