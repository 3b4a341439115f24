import { Button } from "@mantine/core";
import { clockText } from "#contract/clock-text.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import alerts from "./AlertList.module.css";
import { useDeeds } from "./deeds.ts";
import styles from "./Unprinted.module.css";

/** Numbers of today whose paper did not come out: the number stands, the paper can be had again. */
export function Unprinted() {
  const { officer, locked } = useHall();
  const { words } = useWords();
  const { printAgain } = useDeeds();
  return (
    <>
      <h2 className={alerts.title}>{words.alerts.unprintedTitle}</h2>
      <ul className={alerts.list}>
        {officer.unprinted.map((entry) => (
          <li key={entry.ticket} className={`${alerts.row} ${styles.row}`}>
            <strong className={alerts.label}>{entry.label}</strong>
            <span className={alerts.facts}>
              {words.printFailure(entry.reason)} · {clockText(entry.at)}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${words.ticket.printAgain} ${entry.label}`}
              disabled={locked}
              onClick={() => printAgain(entry)}
            >
              {words.ticket.printAgainShort}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
