import type { CSSProperties } from "react";
import { deepOf } from "#contract/contrast.ts";
import type { HallScreens } from "#contract/hall-screens.ts";
import { mediaPath } from "#contract/media-path.ts";
import { useWords } from "../../../words/language.tsx";
import styles from "./LookPreview.module.css";

/** Hall screen, kiosk and ticket page in small, in the colour that is being chosen. */
export function LookPreview({ worn: { name, place, look } }: { worn: Pick<HallScreens, "name" | "place" | "look"> }) {
  const { words } = useWords();
  const t = words.screens.preview;
  const colours: CSSProperties & Record<`--${string}`, string> = {
    "--lacquer": look.lacquer,
    "--lacquer-deep": deepOf(look.lacquer),
  };
  const emblem = <img src={look.emblem ? mediaPath(look.emblem) : "/look/emblem.svg"} alt="" />;
  return (
    <figure className={styles.preview} style={colours} data-testid="look-preview">
      <div className={styles.hall} aria-hidden="true">
        <div className={styles.bar}>
          {emblem}
          <span>
            <b>{name.vi}</b>
            <small>{place.vi}</small>
          </span>
        </div>
        <div className={styles.call}>
          <span>
            <small>{t.calling}</small>
            <b>A025</b>
          </span>
          <span className={styles.counter}>
            <small>{t.counter}</small>
            <b>3</b>
          </span>
        </div>
      </div>
      <div className={styles.kiosk} aria-hidden="true">
        <div className={styles.bar}>
          {emblem}
          <span>
            <b>{name.vi}</b>
          </span>
        </div>
        <p>{t.take}</p>
        <span className={styles.button}>{t.button}</span>
      </div>
      <figcaption>{t.caption}</figcaption>
    </figure>
  );
}
