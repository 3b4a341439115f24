import { Button } from "@mantine/core";
import { clockText } from "#contract/clock-text.ts";
import type { StrayNumber } from "#contract/lease.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { AdmitAll } from "./AdmitAll.tsx";
import alerts from "./AlertList.module.css";
import { useDeeds } from "./deeds.ts";
import styles from "./StrayNumbers.module.css";

/** Numbers that kiosks gave while the hub was away and that it does not know: whoever holds one does not wait yet. */
export function StrayNumbers() {
  const { office, officer, locked } = useHall();
  const { words, say } = useWords();
  const { admitStray, dismissStray } = useDeeds();
  const { stray } = words.alerts;

  function facts({ kiosk, service, day, at }: StrayNumber): string {
    const name = office.services.find(({ id }) => id === service)?.name;
    return [kiosk, name ? say(name) : null, stray.taken(clockText(at), day === officer.day.day ? null : day)]
      .filter((fact) => fact !== null)
      .join(" · ");
  }

  return (
    <>
      <h2 className={alerts.title}>{stray.title}</h2>
      <p className={styles.text}>{stray.text}</p>
      {/* A single one has a button of its own. */}
      {officer.straysToAdmit > 1 && <AdmitAll count={officer.straysToAdmit} />}
      <ul className={alerts.list}>
        {officer.strays.map((entry) => (
          <li key={entry.stray} className={`${alerts.row} ${styles.row}`} data-testid="stray">
            <div>
              <strong className={alerts.label}>{entry.label}</strong>
              <p className={alerts.facts}>{facts(entry)}</p>
              {!entry.isFree && officer.day.open && <p className={alerts.facts}>{stray.another}</p>}
            </div>
            <div className={styles.deeds}>
              {officer.day.open && (
                <Button
                  size="compact-sm"
                  aria-label={`${stray.admit} ${entry.label}`}
                  disabled={locked}
                  onClick={() => admitStray(entry)}
                >
                  {stray.admit}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${stray.dismiss} ${entry.label}`}
                disabled={locked}
                onClick={() => dismissStray(entry)}
              >
                {stray.dismiss}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
