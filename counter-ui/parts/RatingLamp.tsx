import type { MyCounter } from "#contract/views.ts";
import { secondsLeft } from "../desk/elapsed.ts";
import { useWords } from "../words/language.tsx";
import { everyQuarter, useNow } from "./now.ts";
import styles from "./RatingLamp.module.css";

/** The keypad before the citizen is lit; goes out by itself. */
export function RatingLamp({ rating }: { rating: NonNullable<MyCounter["rating"]> }) {
  const { words } = useWords();
  const left = secondsLeft(rating.until, useNow(everyQuarter));
  if (left === 0) return null;
  return (
    <p className={styles.lamp} data-testid="rating-lamp">
      <i className={styles.light} />
      <span>{words.rating.open(rating.label)}</span>
      <span className={styles.seconds}>{words.rating.seconds(left)}</span>
    </p>
  );
}
