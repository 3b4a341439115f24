import { Button } from "@mantine/core";
import { useState } from "react";
import type { DeviceSummary } from "#contract/people.ts";
import { date } from "../../desk/elapsed.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Confirm } from "../Confirm.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { ScreenDialog } from "./ScreenDialog.tsx";
import { TableHead } from "./TableHead.tsx";

/** Screens and agents that are paired: where each stands and whether it is there. */
export function PairedTable({ devices, onChange }: { devices: DeviceSummary[]; onChange: () => Promise<void> }) {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [revoking, setRevoking] = useState<DeviceSummary | null>(null);
  const [opened, setOpened] = useState(false);
  const [edited, setEdited] = useState<DeviceSummary["device"] | null>(null);
  const screen = devices.find(({ device }) => device === edited);

  async function revoke(device: DeviceSummary) {
    const result = await http.revokeDevice(device.device);
    if (result.ok) tell({ kind: "done", text: words.admin.revoked(device.name) });
    else tell({ kind: "refusal", text: result.problem ? say(result.problem.sentence) : words.link.unreachable });
    await onChange();
  }

  return (
    <>
      <table className={`${styles.table} ${styles.paired}`}>
        <TableHead
          heads={[words.admin.name, words.admin.role, words.admin.place, words.admin.since, words.admin.status]}
          actions={words.admin.actions}
        />
        <tbody>
          {devices.map((device) => (
            <tr key={device.device} data-testid={`device-${device.device}`}>
              <th scope="row">{device.name}</th>
              <td className={styles.line}>{words.deviceRoles[device.role]}</td>
              <td className={styles.place}>
                <Place device={device} />
              </td>
              <td className={styles.line}>{date(device.pairedAt)}</td>
              <td>
                <span className={styles.badge} data-good={device.online || undefined}>
                  {device.online ? words.admin.online : words.admin.offline}
                </span>
                {(device.sound === "blocked" || device.sound === "lacking") && device.speaks && (
                  <span className={styles.badge}>
                    {device.sound === "blocked" ? words.sound.blocked : words.sound.lacks}
                  </span>
                )}
              </td>
              <td className={styles.right}>
                <div className={styles.buttons}>
                  {device.role === "display" && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={words.screenPlace.editOf(device.name)}
                      onClick={() => setEdited(device.device)}
                    >
                      {words.screenPlace.edit}
                    </Button>
                  )}
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
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {screen && <ScreenDialog screen={screen} onClose={() => setEdited(null)} onChange={onChange} />}
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
  if (device.role === "display" && zones.length === 0) zones.push(words.admin.zoneAll);
  const counter = office.counters.find((entry) => entry.id === device.counter);
  const printer = officer.hardware.find((entry) => entry.id === device.printer);
  const parts = [...zones, counter ? words.counter(counter.number) : null, printer ? printer.name : null].filter(
    (part) => part !== null,
  );
  return (
    <>
      {parts.length === 0 ? "–" : parts.join(" · ")}
      {!device.speaks && <span className={styles.under}>{words.screenPlace.silent}</span>}
    </>
  );
}
