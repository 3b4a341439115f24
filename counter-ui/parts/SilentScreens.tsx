import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Alerts.module.css";

/** Hall screens that can not be heard: whoever waits there misses the calls. */
export function SilentScreens() {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  return officer.silentScreens.map(({ device, zone }) => {
    const place = office.zones.find(({ id }) => id === zone);
    return (
      <span key={device} className={styles.item} data-loud data-testid="silent-screen">
        {words.sound.silent(place ? say(place.name) : null)}
      </span>
    );
  });
}
