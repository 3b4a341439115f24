import { Button } from "@mantine/core";
import { useState } from "react";
import type { DeviceRole } from "#contract/actor.ts";
import type { DeviceSummary, PairingWaiting } from "#contract/people.ts";
import { date, minutesSince } from "../../desk/elapsed.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Confirm } from "../Confirm.tsx";
import { useNotices } from "../Notices.tsx";
import { everySecond, useNow } from "../now.ts";
import styles from "./Admin.module.css";
import { ApproveDevice } from "./ApproveDevice.tsx";
import { HardwareCard } from "./hardware/HardwareCard.tsx";
import { NotLoaded } from "./NotLoaded.tsx";
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
          <Paired devices={devices} onChange={reload} />
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

function Paired({ devices, onChange }: { devices: DeviceSummary[]; onChange: () => Promise<void> }) {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [revoking, setRevoking] = useState<DeviceSummary | null>(null);
  const [opened, setOpened] = useState(false);

  async function revoke(device: DeviceSummary) {
    const result = await http.revokeDevice(device.device);
    if (result.ok) tell({ kind: "done", text: words.admin.revoked(device.name) });
    else tell({ kind: "refusal", text: result.problem ? say(result.problem.sentence) : words.link.unreachable });
    await onChange();
  }

  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.admin.name}</th>
            <th scope="col">{words.admin.role}</th>
            <th scope="col">{words.admin.place}</th>
            <th scope="col">{words.admin.since}</th>
            <th scope="col">{words.admin.status}</th>
            <th scope="col" className={styles.right}>
              {words.admin.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.device}>
              <th scope="row">{device.name}</th>
              <td>{words.deviceRoles[device.role]}</td>
              <td>
                <Place device={device} />
              </td>
              <td>{date(device.pairedAt)}</td>
              <td>
                <span className={styles.badge} data-good={device.online || undefined}>
                  {device.online ? words.admin.online : words.admin.offline}
                </span>
                {device.sound === "blocked" && <span className={styles.badge}>{words.sound.blocked}</span>}
              </td>
              <td className={styles.right}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.admin.revokeTitle(device.name)}
                  onClick={() => {
                    setRevoking(device);
                    setOpened(true);
                  }}
                >
                  {words.admin.revoke}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Confirm
        opened={opened}
        title={words.admin.revokeTitle(revoking?.name ?? "")}
        text={words.admin.revokeText}
        submit={words.admin.revoke}
        blocked={false}
        onClose={() => setOpened(false)}
        onSubmit={() => revoking && void revoke(revoking)}
      />
    </>
  );
}

function Place({ device }: { device: DeviceSummary }) {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  const zones = device.zones.map((id) => {
    const zone = office.zones.find((entry) => entry.id === id);
    return zone ? say(zone.name) : words.admin.zoneGone(id);
  });
  const counter = office.counters.find((entry) => entry.id === device.counter);
  const printer = officer.hardware.find((entry) => entry.id === device.printer);
  const parts = [...zones, counter ? words.counter(counter.number) : null, printer ? printer.name : null].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? "–" : parts.join(" · ");
}
