import { Group, NumberInput, Select } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import type { HomeShare, RemoteRules } from "#contract/booking-rules.ts";
import type { Service } from "#contract/office.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { TimeInput } from "../../TimeInput.tsx";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./Booking.module.css";
import { Check } from "./Check.tsx";
import { placed } from "./form-faults.ts";
import { SaveRow } from "./SaveRow.tsx";
import type { Typed } from "./times.ts";
import { useFormFaults } from "./useFormFaults.ts";
import type { RulesSaved } from "./useRules.ts";

const usual: RemoteRules = { services: [], from: "06:30", to: "15:30", arriveMinutes: 60, headStartMinutes: 30 };
const usualShare: HomeShare = { perDay: 20 };

/** Numbers from home: whether, of what, when, and what is kept for whoever takes one. */
export function RemoteCard({
  rules,
  onSave,
}: {
  rules: RemoteRules | null;
  onSave: (rules: Typed<RemoteRules> | null) => Promise<RulesSaved>;
}) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.booking;
  const [on, setOn] = useState(rules !== null);
  const [draft, setDraft] = useState<Typed<RemoteRules>>(rules ?? usual);
  const [saving, setSaving] = useState(false);
  const faults = useFormFaults();
  const fault = faults.of(null);
  function change(part: Partial<Typed<RemoteRules>>) {
    setDraft({ ...draft, ...part });
    faults.typed(null, part);
  }

  function choose(service: Service, share: Typed<HomeShare> | null) {
    faults.gone(service.id);
    const others = draft.services.filter((each) => each.service !== service.id);
    change({ services: share ? [...others, { service: service.id, share }] : others });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const saved = await onSave(on ? draft : null);
    setSaving(false);
    const rows = new Map(draft.services.map(({ service }, index) => [`services.${index}`, service]));
    faults.found(saved.state === "bad" ? placed(saved.faults, "remote", rows) : []);
  }

  return (
    <form
      ref={faults.form}
      className={admin.card}
      aria-label={t.remoteTitle}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div className={admin.head}>
        <h2>{t.remoteTitle}</h2>
        <Check
          label={t.on}
          checked={on}
          testId="remote-on"
          onChange={(checked) => {
            setOn(checked);
            faults.found([]);
          }}
        />
      </div>
      <p className={admin.lead}>{t.remoteText}</p>
      {on && (
        <div className={styles.rules}>
          <div className={styles.fields}>
            <TimeInput
              required
              label={t.from}
              time={draft.from}
              testId="remote-from"
              error={fault("from")}
              onTime={(from) => change({ from })}
            />
            <TimeInput
              required
              label={t.to}
              time={draft.to}
              testId="remote-to"
              error={fault("to")}
              onTime={(to) => change({ to })}
            />
            <NumberInput
              className={styles.wide ?? ""}
              label={t.arrive}
              min={5}
              max={480}
              value={draft.arriveMinutes}
              clampBehavior="none"
              error={fault("arriveMinutes")}
              onChange={(value) => change({ arriveMinutes: value })}
              data-testid="remote-arrive"
            />
            <NumberInput
              className={styles.wide ?? ""}
              label={t.headStart}
              min={0}
              max={480}
              value={draft.headStartMinutes}
              clampBehavior="none"
              error={fault("headStartMinutes")}
              onChange={(value) => change({ headStartMinutes: value })}
            />
          </div>
          {fault("services") && <p className={styles.wrong}>{t.noService}</p>}
          <table className={admin.table} data-wrong={fault("services") !== null}>
            <TableHead heads={[t.service, t.share]} />
            <tbody>
              {office.services.map((service) => (
                <ShareRow
                  key={service.id}
                  service={service}
                  share={draft.services.find((each) => each.service === service.id)?.share ?? null}
                  fault={faults.of(service.id)("share")}
                  onChange={(share) => choose(service, share)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SaveRow below={faults.below} saving={saving} testId="remote-save" />
    </form>
  );
}

function ShareRow(props: {
  service: Service;
  share: Typed<HomeShare> | null;
  fault: string | null;
  onChange: (share: Typed<HomeShare> | null) => void;
}) {
  const { service, share, fault, onChange } = props;
  const { words, say } = useWords();
  const t = words.booking;
  const isPercent = share !== null && "percentOfDay" in share;
  const count = share === null ? 0 : "percentOfDay" in share ? share.percentOfDay : share.perDay;
  const faultId = useId();
  return (
    <tr>
      <td>
        <Check
          label={say(service.name)}
          checked={share !== null}
          testId={`remote-${service.id}`}
          onChange={(checked) => onChange(checked ? usualShare : null)}
        />
      </td>
      <td>
        {share !== null && (
          <Group gap={8} wrap="nowrap">
            <NumberInput
              w={90}
              aria-label={`${t.share}: ${say(service.name)}`}
              min={1}
              max={isPercent ? 100 : 99_999}
              value={count}
              clampBehavior="none"
              error={fault !== null}
              aria-describedby={fault === null ? undefined : faultId}
              onChange={(value) => onChange(isPercent ? { percentOfDay: value } : { perDay: value })}
              data-testid={`remote-share-${service.id}`}
            />
            <Select
              w={200}
              aria-label={`${t.share}: ${say(service.name)}, ${t.percent}`}
              value={isPercent ? "percent" : "count"}
              allowDeselect={false}
              // A share of a limit that there is none of would be nothing.
              data={[
                { value: "count", label: t.perDay },
                { value: "percent", label: t.percent, disabled: service.dailyLimit === null },
              ]}
              onChange={(value) => onChange(value === "percent" ? { percentOfDay: count } : { perDay: count })}
            />
          </Group>
        )}
        {fault !== null && (
          <p id={faultId} className={styles.wrong}>
            {fault}
          </p>
        )}
      </td>
    </tr>
  );
}
