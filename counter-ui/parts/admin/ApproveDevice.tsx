import { Autocomplete, Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import type { DeviceRole } from "#contract/actor.ts";
import type { CounterId, HardwareId, ZoneId } from "#contract/ids.ts";
import type { PairingWaiting } from "#contract/people.ts";
import { missing, placeOf, roleOf, waitingAgents } from "../../desk/approval.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Dialog } from "../Dialog.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { Chips } from "./hall/Chips.tsx";

interface Props {
  opened: boolean;
  /** Empty: the administrator types what the device shows. */
  code: string;
  /** Null while it is not known: the typed code tells. */
  role: DeviceRole | null;
  waiting: readonly PairingWaiting[];
  onClose: () => void;
  onPaired: () => void;
}

/** Says what a waiting device is and lets it in. */
export function ApproveDevice({ opened, onClose, ...asked }: Props) {
  const { words } = useWords();
  const { role } = asked;
  const title = role ? words.admin.approveTitle(words.deviceRoles[role]) : words.admin.byCode;
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form onClose={onClose} {...asked} />
    </Dialog>
  );
}

/** A form of its own, so that it is empty each time. Asks only for the places that the role needs. */
function Form({ code: known, role: asked, waiting, onClose, onPaired }: Omit<Props, "opened">) {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [code, setCode] = useState(known);
  const [name, setName] = useState("");
  const [zones, setZones] = useState<ZoneId[]>([]);
  const [counter, setCounter] = useState<string | null>(null);
  const [printer, setPrinter] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const printers = officer.hardware.filter((part) => part.kind === "printer");
  const role = asked ?? roleOf(code, waiting);
  const place = role && placeOf[role];
  const lacking = missing({ code, role, name, counter });
  const lackingId = useId();
  const agents = waitingAgents(officer.hardware);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (lacking) return;
    setBusy(true);
    const result = await http.approveDevice({
      code,
      name: name.trim(),
      // A choice made before the code was changed to another device's is not this one's.
      zones: place === "zone" ? zones : [],
      counter: place === "counter" ? (counter as CounterId | null) : null,
      printer: place === "printer" ? (printer as HardwareId | null) : null,
    });
    setBusy(false);
    if (result.ok) {
      tell({ kind: "done", text: words.admin.paired(name.trim()) });
      onPaired();
    } else if (result.status === 404) setFault(words.admin.codeWrong);
    else if (result.status === 429) setFault(words.admin.tooMany);
    else setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={words.admin.code}
          description={asked === null && role ? words.deviceRoles[role] : null}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, "").slice(0, 6))}
          inputMode="numeric"
          readOnly={known !== ""}
          classNames={{ input: styles.codeInput ?? "" }}
          data-testid="device-code"
          {...(known === "" ? { "data-autofocus": true } : {})}
        />
        {/* One field, so that nothing typed is lost when the code tells the role. */}
        <Autocomplete
          label={role === "agent" ? words.admin.agentName : words.admin.deviceName}
          description={role === "agent" ? words.admin.agentNameHint(agents) : words.admin.deviceNameHint}
          value={name}
          maxLength={80}
          onChange={setName}
          data={role === "agent" ? agents : []}
          // All of them stay to be chosen from, whatever was typed.
          filter={({ options }) => options}
          data-testid="device-name"
          {...(known === "" ? {} : { "data-autofocus": true })}
        />
        {place === "zone" && (
          <Chips
            legend={words.admin.zone}
            none={words.admin.zoneAll}
            options={office.zones.map((entry) => ({ value: entry.id, label: say(entry.name) }))}
            chosen={zones}
            onChange={setZones}
          />
        )}
        {place === "counter" && (
          <Select
            label={words.admin.counter}
            placeholder={words.admin.counterChoose}
            value={counter}
            onChange={setCounter}
            data={office.counters.map((entry) => ({ value: entry.id, label: words.counter(entry.number) }))}
          />
        )}
        {place === "printer" && (
          <Select
            label={words.admin.printer}
            description={printer === null ? words.admin.printerNoneHint : null}
            placeholder={words.admin.printerNone}
            value={printer}
            onChange={setPrinter}
            clearable
            data={printers.map((entry) => ({ value: entry.id, label: entry.name }))}
          />
        )}
        <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
        <p id={lackingId} className={styles.soft} aria-live="polite">
          {lacking && words.admin.missing[lacking]}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            disabled={lacking !== null}
            aria-describedby={lackingId}
            loading={busy}
            data-testid="device-approve"
          >
            {words.admin.approveSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
