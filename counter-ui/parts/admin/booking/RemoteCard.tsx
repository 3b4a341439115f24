import { Button, Group, NumberInput, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { HomeShare, RemoteRules } from "#contract/booking-rules.ts";
import type { Service } from "#contract/office.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { TimeInput } from "../../TimeInput.tsx";
import admin from "../Admin.module.css";
import styles from "./Booking.module.css";
import { Check } from "./Check.tsx";

const usual: RemoteRules = { services: [], from: "06:30", to: "15:30", arriveMinutes: 60, headStartMinutes: 30 };
const usualShare: HomeShare = { perDay: 20 };

/** Numbers from home: whether, of what, when, and what is kept for whoever takes one. */
export function RemoteCard({
  rules,
  onSave,
}: {
  rules: RemoteRules | null;
  onSave: (rules: RemoteRules | null) => Promise<boolean>;
}) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.booking;
  const [on, setOn] = useState(rules !== null);
  const [draft, setDraft] = useState(rules ?? usual);
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<RemoteRules>) => setDraft({ ...draft, ...part });

  function choose(service: Service, share: HomeShare | null) {
    const others = draft.services.filter((each) => each.service !== service.id);
    change({ services: share ? [...others, { service: service.id, share }] : others });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    await onSave(on ? draft : null);
    setSaving(false);
  }

  return (
    <form className={admin.card} aria-label={t.remoteTitle} onSubmit={(event) => void submit(event)}>
      <div className={admin.head}>
        <h2>{t.remoteTitle}</h2>
        <Check label={t.on} checked={on} testId="remote-on" onChange={setOn} />
      </div>
      <p className={admin.soft}>{t.remoteText}</p>
      {on && (
        <div className={styles.rules}>
          <div className={styles.fields}>
            <TimeInput
              required
              label={t.from}
              time={draft.from}
              testId="remote-from"
              onTime={(from) => change({ from })}
            />
            <TimeInput required label={t.to} time={draft.to} testId="remote-to" onTime={(to) => change({ to })} />
            <NumberInput
              className={styles.wide ?? ""}
              label={t.arrive}
              min={5}
              max={480}
              value={draft.arriveMinutes}
              onChange={(value) => change({ arriveMinutes: Number(value) })}
            />
            <NumberInput
              className={styles.wide ?? ""}
              label={t.headStart}
              min={0}
              max={480}
              value={draft.headStartMinutes}
              onChange={(value) => change({ headStartMinutes: Number(value) })}
            />
          </div>
          <table className={admin.table}>
            <thead>
              <tr>
                <th scope="col">{t.service}</th>
                <th scope="col">{t.share}</th>
              </tr>
            </thead>
            <tbody>
              {office.services.map((service) => (
                <ShareRow
                  key={service.id}
                  service={service}
                  share={draft.services.find((each) => each.service === service.id)?.share ?? null}
                  onChange={(share) => choose(service, share)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group justify="flex-end" py={8}>
        <Button type="submit" loading={saving} disabled={on && draft.services.length === 0} data-testid="remote-save">
          {t.save}
        </Button>
      </Group>
    </form>
  );
}

function ShareRow(props: { service: Service; share: HomeShare | null; onChange: (share: HomeShare | null) => void }) {
  const { service, share, onChange } = props;
  const { words, say } = useWords();
  const t = words.booking;
  const isPercent = share !== null && "percentOfDay" in share;
  const count = share === null ? 0 : "percentOfDay" in share ? share.percentOfDay : share.perDay;
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
              onChange={(value) => onChange(isPercent ? { percentOfDay: Number(value) } : { perDay: Number(value) })}
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
              onChange={(value) =>
                onChange(value === "percent" ? { percentOfDay: Math.min(count, 100) } : { perDay: count })
              }
            />
          </Group>
        )}
      </td>
    </tr>
  );
}
