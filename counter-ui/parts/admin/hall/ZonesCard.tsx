import { Button } from "@mantine/core";
import { useState } from "react";
import type { Zone } from "#contract/office.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import admin from "../Admin.module.css";
import { Card } from "../Card.tsx";
import { NotLoaded } from "../NotLoaded.tsx";
import { TableHead } from "../TableHead.tsx";
import { CountersDialog } from "./CountersDialog.tsx";
import styles from "./Screens.module.css";
import { useZones } from "./useZones.ts";
import { ZoneDialog } from "./ZoneDialog.tsx";

/** Where people wait, and on how many seats. */
export function ZonesCard() {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const t = words.zones;
  const { loaded, reload } = useZones();
  const [edited, setEdited] = useState<Zone | "new" | null>(null);
  const [placing, setPlacing] = useState(false);
  if (loaded.state !== "here") return <NotLoaded list={loaded} onRetry={reload} />;
  const { now, change } = loaded.value;
  const { zones } = now;

  function place(): void {
    setPlacing(true);
    void reload();
  }

  async function remove({ id, name }: Zone): Promise<void> {
    const changed = await change({ do: "remove", id }, t.removed(say(name)));
    if (changed.state === "used") tell({ kind: "refusal", text: t.used(say(name), changed.by, say) });
  }

  const countersOf = ({ id }: Zone) =>
    now.counters
      .filter(({ zone }) => zone === id)
      .map(({ number }) => number)
      .join(", ");
  return (
    <Card
      title={t.title}
      lead={t.lead}
      add={{ label: t.add, testId: "zone-add", disabled: zones.length >= 20, run: () => setEdited("new") }}
      others={
        zones.length > 1 && (
          <Button variant="default" onClick={place} data-testid="zone-counters">
            {t.place}
          </Button>
        )
      }
      testId="zones-card"
    >
      <table className={`${admin.table} ${styles.zones}`}>
        <TableHead heads={[t.heads.name, t.heads.seats, t.heads.counters]} actions={t.heads.actions} />
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.id} data-testid={`zone-${zone.id}`}>
              <th scope="row">
                {say(zone.name)}
                {zone.way && <span className={admin.under}>{say(zone.way)}</span>}
              </th>
              <td className={styles.seats}>{zone.seats ?? <span className={admin.soft}>{t.notCounted}</span>}</td>
              <td>{countersOf(zone) || <span className={admin.soft}>{t.noCounters}</span>}</td>
              <td className={admin.right}>
                <div className={styles.actions}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t.editOf(say(zone.name))}
                    onClick={() => setEdited(zone)}
                  >
                    {t.edit}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t.removeOf(say(zone.name))}
                    onClick={() => void remove(zone)}
                  >
                    {t.remove}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited && (
        <ZoneDialog
          zone={edited === "new" ? null : edited}
          zones={zones}
          change={change}
          onClose={() => setEdited(null)}
        />
      )}
      {placing && <CountersDialog now={now} change={change} onClose={() => setPlacing(false)} />}
    </Card>
  );
}
