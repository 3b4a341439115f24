import { useState } from "react";
import type { Hardware } from "#contract/hardware.ts";
import { useWords } from "../../../words/language.tsx";
import { Confirm } from "../../Confirm.tsx";
import admin from "../Admin.module.css";
import { Card } from "../Card.tsx";
import { NotLoaded } from "../NotLoaded.tsx";
import { TableHead } from "../TableHead.tsx";
import { HardwareDialog } from "./HardwareDialog.tsx";
import { HardwareRow } from "./HardwareRow.tsx";
import { type Used, useHardware } from "./useHardware.ts";

/**
 * Printers, scanners, keypads and boards: how they are, and how they are set up.
 * @param paired another text whenever another kiosk or agent is paired: the form offers those
 */
export function HardwareCard({ paired }: { paired: string }) {
  const { words } = useWords();
  const t = words.hardware;
  const { loaded, reload } = useHardware(paired);
  const [edited, setEdited] = useState<Hardware | "new" | null>(null);
  const [removed, setRemoved] = useState<{ piece: Hardware; used: Used } | null>(null);
  if (loaded.state !== "here") return <NotLoaded list={loaded} onRetry={reload} />;
  const { now, change } = loaded.value;

  function open(what: Hardware | "new"): void {
    setEdited(what);
    void reload();
  }

  async function remove(piece: Hardware, evenIfUsed: boolean): Promise<void> {
    const changed = await change(
      { deed: { do: "remove", id: piece.id }, kiosks: [], evenIfUsed },
      t.removed(piece.name),
    );
    if (changed.state === "used") setRemoved({ piece, used: changed });
  }

  return (
    <Card
      title={t.title}
      lead={t.lead}
      add={{ label: t.add, testId: "add-hardware", disabled: false, run: () => open("new") }}
      testId="hardware-card"
    >
      {now.hardware.length === 0 ? (
        <p className={admin.none}>{t.none}</p>
      ) : (
        <table className={admin.table}>
          <TableHead heads={[t.heads.name, t.heads.way, t.heads.serves, t.heads.condition]} actions={t.heads.actions} />
          <tbody>
            {now.hardware.map((piece) => (
              <HardwareRow
                key={piece.id}
                piece={piece}
                kiosks={now.kiosks}
                onEdit={() => open(piece)}
                onRemove={() => void remove(piece, false)}
              />
            ))}
          </tbody>
        </table>
      )}
      {edited && (
        <HardwareDialog
          piece={edited === "new" ? null : edited}
          now={now}
          change={change}
          onClose={() => setEdited(null)}
        />
      )}
      <Confirm
        opened={removed !== null}
        title={t.removeTitle(removed?.piece.name ?? "")}
        text={removed ? t.used[removed.used.as](removed.used.kiosks.join(", ")) : ""}
        submit={t.remove}
        blocked={false}
        onClose={() => setRemoved(null)}
        onSubmit={() => removed && void remove(removed.piece, true)}
      />
    </Card>
  );
}
