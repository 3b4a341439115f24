import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useHall } from "../hall.tsx";
import { DayInput } from "../parts/DayInput.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./DossierDesk.module.css";
import { isDay } from "./moment.ts";
import { TicketsButton } from "./TicketsButton.tsx";

/** As the hub allows: a year and a day. */
const mostDays = 367;

/** The register of a time as a file, for supervisors and administrators: this month until somebody chooses. */
export function Register() {
  const { words } = useWords();
  const { day } = useHall().officer.day;
  const [from, setFrom] = useState(`${day.slice(0, 7)}-01`);
  const [to, setTo] = useState<string>(day);
  const t = words.privacy.register;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const good = isDay(from) && isDay(to) && days >= 0 && days < mostDays;
  const file = (kind: "pdf" | "xlsx") => `/api/register.${kind}?${new URLSearchParams({ from, to })}`;
  return (
    <section aria-label={t.title} className={styles.register} data-testid="register">
      <h2>{t.title}</h2>
      <Group align="flex-end" gap={10}>
        <DayInput label={t.from} day={from} onDay={setFrom} testId="register-from" />
        <DayInput label={t.to} day={to} onDay={setTo} testId="register-to" />
        {good && (
          <>
            <Button component="a" href={file("pdf")} target="_blank" variant="default" data-testid="register-pdf">
              {t.pdf}
            </Button>
            <Button component="a" href={file("xlsx")} download variant="default" data-testid="register-xlsx">
              {t.excel}
            </Button>
            <TicketsButton from={from} to={to} />
          </>
        )}
      </Group>
      <p role="status">{good ? t.note : t.badPeriod}</p>
    </section>
  );
}
