import { Button } from "@mantine/core";
import { useState } from "react";
import type { DeviceRole } from "#contract/actor.ts";
import type { PairingWaiting } from "#contract/people.ts";
import { minutesSince } from "../../desk/elapsed.ts";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { everySecond, useNow } from "../now.ts";
import styles from "./Admin.module.css";
import { ApproveDevice } from "./ApproveDevice.tsx";
import { HardwareCard } from "./hardware/HardwareCard.tsx";
import { NotLoaded } from "./NotLoaded.tsx";
import { PairedTable } from "./PairedTable.tsx";
import { useList } from "./useList.ts";

/** Nothing is known of the device yet: the administrator types its code. */
const byHand = { code: "", role: null };

/** Screens and agents: who waits to be paired, who is paired and there; and the hardware that agents open. */
export function Devices() {
  const { words } = useWords();
  const { list, reload } = useList(http.devices, 2_000);
  const [approving, setApproving] = useState<{ code: string; role: DeviceRole | null }>(byHand);
  const [opened, setOpened] = useState(false);
  if (list.state !== "here") return <NotLoaded list={list} onRetry={reload} />;
  const { waiting, devices } = list.value;
  const approve = (device: { code: string; role: DeviceRole | null }) => {
    setApproving(device);
    setOpened(true);
  };
  return (
    <div className={styles.panel}>
      <section className={styles.card}>
        <div className={styles.head}>
          <h2>{words.admin.waitingTitle}</h2>
          <Button variant="default" onClick={() => approve(byHand)} data-testid="by-code">
            {words.admin.byCode}
          </Button>
        </div>
        {waiting.length === 0 && <p className={styles.none}>{words.admin.waitingNone}</p>}
        {waiting.map((entry) => (
          <Waiting key={entry.code} entry={entry} onApprove={() => approve(entry)} />
        ))}
      </section>
      <section className={styles.card}>
        <div className={styles.head}>
          <h2>{words.admin.pairedTitle}</h2>
        </div>
        {devices.length === 0 ? (
          <p className={styles.none}>{words.admin.pairedNone}</p>
        ) : (
          <PairedTable devices={devices} onChange={reload} />
        )}
      </section>
      <HardwareCard
        paired={JSON.stringify(devices.map(({ device, role, name, online }) => [device, role, name, online]))}
      />
      <ApproveDevice
        opened={opened}
        code={approving.code}
        role={approving.role}
        waiting={waiting}
        onClose={() => setOpened(false)}
        onPaired={() => {
          setOpened(false);
          void reload();
        }}
      />
    </div>
  );
}

function Waiting({ entry, onApprove }: { entry: PairingWaiting; onApprove: () => void }) {
  const { words } = useWords();
  const now = useNow(everySecond);
  return (
    <div className={styles.waiting}>
      <strong className={styles.code}>{entry.code}</strong>
      <span>{words.deviceRoles[entry.role]}</span>
      <span className={styles.soft}>{words.admin.expires(minutesSince(now, entry.expiresAt) + 1)}</span>
      <Button size="compact-md" onClick={onApprove} data-testid={`approve-${entry.code}`}>
        {words.admin.approve}
      </Button>
    </div>
  );
}
