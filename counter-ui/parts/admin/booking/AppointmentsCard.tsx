import { Button, Group, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AppointmentRules, AppointmentTimes } from "#contract/booking-rules.ts";
import type { ServiceId } from "#contract/ids.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Booking.module.css";
import { Check } from "./Check.tsx";
import { placed } from "./form-faults.ts";
import { SaveRow } from "./SaveRow.tsx";
import { TimesRow } from "./TimesRow.tsx";
import { placesOf, type Row, rowsOf, rulesOf, type Typed } from "./times.ts";
import { useFormFaults } from "./useFormFaults.ts";
import type { RulesSaved } from "./useRules.ts";

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
  onSave: (rules: Typed<AppointmentRules> | null) => Promise<RulesSaved>;
}) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.booking;
  const [on, setOn] = useState(rules !== null);
  const [draft, setDraft] = useState<Typed<AppointmentRules>>(rules ?? usual);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(rules ?? usual));
  const [saving, setSaving] = useState(false);
  const faults = useFormFaults();
  const fault = faults.of(null);

  function add() {
    faults.typed(null, { services: rows });
    const service = rows.at(-1)?.service ?? office.services[0]?.id;
    if (service) setRows([...rows, { key: crypto.randomUUID(), service: service as ServiceId, times: usualTimes }]);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const saved = await onSave(on ? rulesOf(draft, rows) : null);
    setSaving(false);
    faults.found(saved.state === "bad" ? placed(saved.faults, "appointments", placesOf(rows)) : []);
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
      clampBehavior="none"
      value={draft[field]}
      error={fault(field)}
      onChange={(value) => {
        setDraft({ ...draft, [field]: value });
        faults.typed(null, { [field]: value });
      }}
      data-testid={`appointments-${field}`}
    />
  );
  return (
    <form
      ref={faults.form}
      className={admin.card}
      aria-label={t.appointmentsTitle}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div className={admin.head}>
        <h2>{t.appointmentsTitle}</h2>
        <Check
          label={t.on}
          checked={on}
          testId="appointments-on"
          onChange={(checked) => {
            setOn(checked);
            faults.found([]);
            if (rows.length === 0) add();
          }}
        />
      </div>
      <p className={admin.lead}>{t.appointmentsText}</p>
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
              fault={faults.of(row.key)}
              onChange={(changed, part) => {
                setRows(rows.map((each) => (each.key === row.key ? changed : each)));
                faults.typed(row.key, part);
              }}
              onRemove={() => {
                setRows(rows.filter((each) => each.key !== row.key));
                faults.gone(row.key);
              }}
            />
          ))}
          <Group>
            <Button variant="default" onClick={add} data-testid="add-times" data-wrong={fault("services") !== null}>
              {t.addTime}
            </Button>
            {fault("services") && <p className={styles.wrong}>{t.noTimesSet}</p>}
          </Group>
        </div>
      )}
      <SaveRow below={faults.below} saving={saving} testId="appointments-save" />
    </form>
  );
}
