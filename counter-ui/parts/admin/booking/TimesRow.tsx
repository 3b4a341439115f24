import { Button, Group, NumberInput, Select } from "@mantine/core";
import type { AppointmentTimes } from "#contract/booking-rules.ts";
import { weekdays } from "#contract/calendar.ts";
import type { ServiceId } from "#contract/ids.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { TimeInput } from "../../TimeInput.tsx";
import { Chips } from "../hall/Chips.tsx";
import styles from "./Booking.module.css";
import type { Row, Typed } from "./times.ts";

/** One stretch of times of a service: on which days, from when to when, how often and for how many. */
export function TimesRow(props: {
  row: Row;
  /** What is wrong with a field; null: nothing. */
  fault: (field: string) => string | null;
  /** @param part the fields that were typed anew */
  onChange: (row: Row, part: object) => void;
  onRemove: () => void;
}) {
  const { row, fault, onChange, onRemove } = props;
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  const { times } = row;
  const change = (part: Partial<Typed<AppointmentTimes>>) => onChange({ ...row, times: { ...times, ...part } }, part);
  return (
    <div className={styles.time} data-testid="times">
      <div className={styles.fields}>
        <Select
          className={styles.wide ?? ""}
          label={t.service}
          value={row.service}
          allowDeselect={false}
          data={office.services.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(value) => value && onChange({ ...row, service: value as ServiceId }, { service: value })}
        />
        <TimeInput
          required
          label={t.timesFrom}
          time={times.from}
          testId="times-from"
          error={fault("from")}
          onTime={(from) => change({ from })}
        />
        <TimeInput
          required
          label={t.to}
          time={times.to}
          testId="times-to"
          error={fault("to")}
          onTime={(to) => change({ to })}
        />
        <NumberInput
          label={t.every}
          min={5}
          max={240}
          value={times.everyMinutes}
          clampBehavior="none"
          error={fault("everyMinutes")}
          onChange={(value) => change({ everyMinutes: value })}
          data-testid="times-every"
        />
        <NumberInput
          label={t.people}
          min={1}
          max={50}
          value={times.people}
          clampBehavior="none"
          error={fault("people")}
          onChange={(value) => change({ people: value })}
          data-testid="times-people"
        />
      </div>
      <Group justify="space-between" mt={10} data-wrong={fault("weekdays") !== null}>
        <Chips
          legend={t.weekdaysLabel}
          none={t.noDay}
          options={weekdays.map((value) => ({ value, label: t.weekdays[value] }))}
          chosen={times.weekdays}
          onChange={(chosen) => change({ weekdays: chosen })}
        />
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {t.remove}
        </Button>
      </Group>
      {fault("weekdays") && <p className={styles.wrong}>{t.noDaySet}</p>}
    </div>
  );
}
