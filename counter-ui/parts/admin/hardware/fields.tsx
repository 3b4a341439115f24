import { type InputWrapperProps, Select, TextInput } from "@mantine/core";
import type { HardwareNow } from "#contract/hardware-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { Chips } from "../hall/Chips.tsx";
import { type Draft, mayServeKiosk } from "./draft.ts";
import { fits } from "./fits.ts";
import styles from "./Hardware.module.css";

/** So that boxes side by side stand in one line, whatever is said of each. */
export const fieldOrder: NonNullable<InputWrapperProps["inputWrapperOrder"]> = [
  "label",
  "input",
  "description",
  "error",
];

export interface FieldProps {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
  /** What is wrong with a field, by its path in the settings; null: nothing. */
  fault: (field: string) => string | null;
}

/** Which driver speaks to it, with the printers that are known to fit; and what only printers have. */
export function ModelFields({ draft, edit, fault }: FieldProps) {
  const { words } = useWords();
  const t = words.hardware;
  const names = Object.entries(t.models[draft.kind]);
  const known = Object.entries(fits).find(([model]) => draft.kind === "printer" && model === draft.model);
  const model = (
    <Select
      className={draft.kind === "printer" ? (styles.wide ?? "") : (styles.whole ?? "")}
      inputWrapperOrder={fieldOrder}
      label={t.model}
      description={known ? (known[1] === null ? t.fitsAny : t.fits(known[1])) : null}
      value={draft.model}
      data={names.map(([value, label]) => ({ value, label: `${label} (${value})` }))}
      allowDeselect={false}
      error={fault("model")}
      onChange={(value) =>
        // Rolls of 80 mm do not go in.
        value && edit({ model: value, ...(value === "clone-58" && { paper: "58mm" }) })
      }
      data-testid="hardware-model"
    />
  );
  if (draft.kind !== "printer") return model;
  return (
    <>
      {model}
      <Select
        inputWrapperOrder={fieldOrder}
        label={t.paper}
        value={draft.paper}
        data={["80mm", "58mm"]}
        allowDeselect={false}
        error={fault("paper")}
        onChange={(value) => value && edit({ paper: value })}
      />
    </>
  );
}

export function DrawerField({ draft, edit }: Pick<FieldProps, "draft" | "edit">) {
  const { words } = useWords();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={draft.drawer}
        onChange={({ currentTarget: { checked } }) => edit({ drawer: checked })}
      />
      {words.hardware.drawer}
    </label>
  );
}

/** The machine that it is plugged into. */
export function AgentField({ draft, edit, fault, agents }: FieldProps & { agents: HardwareNow["agents"] }) {
  const { words } = useWords();
  const t = words.hardware;
  const options = [
    { value: "", label: t.agentOwn },
    ...agents.map(({ name, online }) => ({ value: name, label: online ? name : t.agentOffline(name) })),
    ...(draft.agent === "" || agents.some(({ name }) => name === draft.agent)
      ? []
      : [{ value: draft.agent, label: t.agentMissing(draft.agent) }]),
  ];
  return (
    <Select
      inputWrapperOrder={fieldOrder}
      label={t.agent}
      description={t.agentHint}
      value={draft.agent}
      data={options}
      allowDeselect={false}
      error={fault("agent")}
      onChange={(value) => value !== null && edit({ agent: value })}
      data-testid="hardware-agent"
    />
  );
}

/** Whom it serves: citizens at a kiosk, or a counter. */
export function PlaceField({ draft, edit, fault }: FieldProps) {
  const { office } = useHall();
  const { words } = useWords();
  const t = words.hardware;
  const { kind } = draft;
  const wrong = fault("counter") ?? fault("place");
  return (
    <Select
      inputWrapperOrder={fieldOrder}
      label={t.place}
      description={kind === "printer" ? t.placePrinterHint : null}
      placeholder={t.placeChoose}
      value={draft.counter === "" && !mayServeKiosk(kind) ? null : draft.counter}
      data={[
        ...(mayServeKiosk(kind) ? [{ value: "", label: t.placeKiosk[kind] }] : []),
        ...office.counters.map(({ id, number }) => ({ value: id as string, label: t.placeCounter(number) })),
      ]}
      allowDeselect={false}
      error={wrong && (draft.counter === "" ? t.placeNeeded : wrong)}
      onChange={(value) => value !== null && edit({ counter: value })}
      data-testid="hardware-place"
    />
  );
}

/** The kiosks whose tickets come out of it. */
export function KioskField({
  draft,
  edit,
  now: { kiosks, hardware },
  own,
}: Pick<FieldProps, "draft" | "edit"> & { now: HardwareNow; own: string | null }) {
  const { words } = useWords();
  if (draft.kind !== "printer" || draft.counter !== "") return null;
  const moved = kiosks.flatMap(({ device, name, printer }) => {
    const before = hardware.find(({ id }) => id === printer && id !== own);
    return before && draft.kiosks.includes(device) ? [words.hardware.kioskLeaves(name, before.name)] : [];
  });
  return (
    <div className={styles.wide}>
      <Chips
        legend={words.hardware.kiosks}
        none={kiosks.length === 0 ? words.hardware.kiosksNone : words.hardware.kiosksChoose}
        options={kiosks.map(({ device, name }) => ({ value: device as string, label: name }))}
        chosen={draft.kiosks}
        onChange={(chosen) => edit({ kiosks: chosen })}
      />
      <p role="status" className={styles.leaves}>
        {moved.join(" ")}
      </p>
    </div>
  );
}

/** Letters of the numbers that a kiosk gives by itself. */
export function AwayField({ draft, edit, fault }: FieldProps) {
  const { words } = useWords();
  const t = words.hardware;
  return (
    <TextInput
      inputWrapperOrder={fieldOrder}
      label={t.awayPrefix}
      description={t.awayHint}
      value={draft.awayPrefix}
      maxLength={2}
      error={fault("awayPrefix")}
      onChange={({ currentTarget: { value } }) => edit({ awayPrefix: value })}
    />
  );
}
