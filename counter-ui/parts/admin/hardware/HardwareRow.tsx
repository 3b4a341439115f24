import { Button } from "@mantine/core";
import type { Hardware, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareNow } from "#contract/hardware-settings.ts";
import { wayTo } from "#contract/hardware-way.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Hardware.module.css";
import { useTest } from "./useTest.ts";

interface Props {
  piece: Hardware;
  kiosks: HardwareNow["kiosks"];
  onEdit: () => void;
  onRemove: () => void;
}

/** One piece: what it is, where it hangs, whom it serves, and how it is at this moment. */
export function HardwareRow({ piece, kiosks, onEdit, onRemove }: Props) {
  const { words } = useWords();
  const t = words.hardware;
  const { officer } = useHall();
  const known = officer.hardware.find(({ id }) => id === piece.id);
  const condition = known?.condition ?? "offline";
  const test = useTest(piece, condition);
  const { name, connection, agent } = piece;
  return (
    <tr data-testid={`hardware-${piece.id}`}>
      <th scope="row">
        {name}
        <span className={admin.under}>
          {t.kinds[piece.kind]} · <ModelName piece={piece} />
        </span>
      </th>
      <td>
        {t.connections[connection.kind]}
        <span className={admin.under}>
          {[connection.kind === "virtual" ? "" : wayTo(connection), t.at(agent ?? t.own)].filter(Boolean).join(" · ")}
        </span>
      </td>
      <td>
        <Serves piece={piece} kiosks={kiosks} />
      </td>
      <td>
        <Condition condition={condition} missingAgent={known?.missingAgent ?? null} />
        {known?.why && (
          <p className={styles.why} data-testid="why-away">
            {t.away[known.why](connection.kind)}
          </p>
        )}
        <div role="status" className={styles.tested}>
          {test?.told}
        </div>
      </td>
      <td className={admin.right}>
        <div className={styles.actions}>
          {test && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t.testOf(name)}
              disabled={test.busy}
              onClick={test.run}
              data-testid="test-hardware"
            >
              {t.test}
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-label={t.editOf(name)} onClick={onEdit}>
            {t.edit}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={t.removeOf(name)} onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function ModelName({ piece }: { piece: Hardware }) {
  const { words } = useWords();
  const names: Record<string, string> = words.hardware.models[piece.kind];
  return names[piece.model];
}

function Serves({ piece, kiosks }: Pick<Props, "piece" | "kiosks">) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.hardware;
  if ("counter" in piece && piece.counter) {
    const counter = office.counters.find(({ id }) => id === piece.counter);
    return counter ? t.placeCounter(counter.number) : piece.counter;
  }
  if (piece.kind !== "printer") return t.atKiosk;
  const served = kiosks.filter(({ printer }) => printer === piece.id).map(({ name }) => name);
  return served.length > 0 ? t.forKiosks(served.join(", ")) : t.noKiosk;
}

/** As its agent says it, the moment it does. */
function Condition({ condition, missingAgent }: { condition: HardwareCondition; missingAgent: string | null }) {
  const { words } = useWords();
  if (missingAgent !== null) return <span className={admin.badge}>{words.hardware.missingAgent(missingAgent)}</span>;
  return (
    <span className={admin.badge} data-good={condition === "ready" || undefined}>
      {words.conditions[condition]}
    </span>
  );
}
