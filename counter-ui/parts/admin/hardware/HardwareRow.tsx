import { Button } from "@mantine/core";
import type { Hardware } from "#contract/hardware.ts";
import type { HardwareNow } from "#contract/hardware-settings.ts";
import { wayTo } from "#contract/hardware-way.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { usePrint, type Wanted } from "../../usePrint.ts";
import admin from "../Admin.module.css";
import styles from "./Hardware.module.css";

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
  const { wanted, print } = usePrint();
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
        <Condition piece={piece} />
        <div role="status" className={styles.tested} data-testid="tested">
          <Tested wanted={wanted} />
        </div>
      </td>
      <td className={admin.right}>
        <div className={styles.actions}>
          {piece.kind === "printer" && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t.testOf(name)}
              disabled={wanted.state === "asking" || (wanted.state === "known" && wanted.print.state === "pending")}
              onClick={() => print(`/api/hardware/${piece.id}/test`)}
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
function Condition({ piece }: Pick<Props, "piece">) {
  const { officer } = useHall();
  const { words } = useWords();
  const known = officer.hardware.find(({ id }) => id === piece.id);
  if (known?.missingAgent)
    return <span className={admin.badge}>{words.hardware.missingAgent(known.missingAgent)}</span>;
  const condition = known?.condition ?? "offline";
  return (
    <span className={admin.badge} data-good={condition === "ready" || undefined} data-testid="condition">
      {words.conditions[condition]}
    </span>
  );
}

function Tested({ wanted }: { wanted: Wanted }) {
  const { words } = useWords();
  const t = words.hardware;
  switch (wanted.state) {
    case "idle":
      return null;
    case "asking":
      return t.testing;
    case "no":
      return t.unknownTest;
    case "known": {
      const { print } = wanted;
      if (print.state === "pending") return t.testing;
      if (print.state === "printed") return t.tested;
      return print.reason === "unconfirmed" ? t.unknownTest : t.notTested(words.printFailure(print.reason));
    }
    default:
      return wanted satisfies never;
  }
}
