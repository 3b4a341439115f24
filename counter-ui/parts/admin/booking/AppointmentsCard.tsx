import { Button, Group, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AppointmentRules, AppointmentTimes } from "#contract/booking-rules.ts";
import type { ServiceId } from "#contract/ids.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Booking.module.css";
import { Check } from "./Check.tsx";
import { TimesRow } from "./TimesRow.tsx";
import { type Row, rowsOf, rulesOf } from "./times.ts";

const usual: AppointmentRules = { services: [], daysAhead: 14, noticeMinutes: 120, earlyMinutes: 20, mostPerPhone: 2 };
const usualTimes: AppointmentTimes = {
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  from: "08:00",
  to: "11:00",
  everyMinutes: 30,
  people: 2,
};

/** Appointments: whether, of what and when, and within which bounds. */
export function AppointmentsCard({
  rules,
  onSave,
}: {
  rules: AppointmentRules | null;
  onSave: (rules: AppointmentRules | null) => Promise<boolean>;
}) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.booking;
  const [on, setOn] = useState(rules !== null);
  const [draft, setDraft] = useState(rules ?? usual);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(rules ?? usual));
  const [saving, setSaving] = useState(false);

  function add() {
    const service = rows.at(-1)?.service ?? office.services[0]?.id;
    if (service) setRows([...rows, { key: crypto.randomUUID(), service: service as ServiceId, times: usualTimes }]);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    await onSave(on ? rulesOf(draft, rows) : null);
    setSaving(false);
  }

  const number = (
    field: "daysAhead" | "noticeMinutes" | "earlyMinutes" | "mostPerPhone",
    label: string,
    max: number,
  ) => (
    <NumberInput
      className={styles.wide ?? ""}
      label={label}
      min={field === "mostPerPhone" ? 1 : field === "earlyMinutes" ? 5 : 0}
      max={max}
      value={draft[field]}
      onChange={(value) => setDraft({ ...draft, [field]: Number(value) })}
    />
  );
  return (
    <form className={admin.card} aria-label={t.appointmentsTitle} onSubmit={(event) => void submit(event)}>
      <div className={admin.head}>
        <h2>{t.appointmentsTitle}</h2>
        <Check
          label={t.on}
          checked={on}
          testId="appointments-on"
          onChange={(checked) => {
            setOn(checked);
            if (rows.length === 0) add();
          }}
        />
      </div>
      <p className={admin.soft}>{t.appointmentsText}</p>
      {on && (
        <div className={styles.rules}>
          <div className={styles.fields}>
            {number("daysAhead", t.daysAhead, 60)}
            {number("noticeMinutes", t.notice, 10_080)}
            {number("earlyMinutes", t.early, 480)}
            {number("mostPerPhone", t.perPhone, 10)}
          </div>
          {rows.map((row) => (
            <TimesRow
              key={row.key}
              row={row}
              onChange={(changed) => setRows(rows.map((each) => (each.key === row.key ? changed : each)))}
              onRemove={() => setRows(rows.filter((each) => each.key !== row.key))}
            />
          ))}
          <Group>
            <Button variant="default" onClick={add} data-testid="add-times">
              {t.addTime}
            </Button>
          </Group>
        </div>
      )}
      <Group justify="flex-end" py={8}>
        <Button
          type="submit"
          loading={saving}
          disabled={on && (rows.length === 0 || rows.some(({ times }) => times.weekdays.length === 0))}
          data-testid="appointments-save"
        >
          {t.save}
        </Button>
      </Group>
    </form>
  );
}
