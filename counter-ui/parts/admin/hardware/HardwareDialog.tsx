import { Select, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { Hardware } from "#contract/hardware.ts";
import type { HardwareFault, HardwareNow } from "#contract/hardware-settings.ts";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import admin from "../Admin.module.css";
import { newId } from "../new-id.ts";
import { useFirstWrong } from "../useFirstWrong.ts";
import { ConnectionFields } from "./ConnectionFields.tsx";
import { type Draft, draftOf, firstDraft, fitted, hardwareOf, kinds, kiosksMoved, rebased, withKind } from "./draft.ts";
import { AgentField, AwayField, DrawerField, fieldOrder, KioskField, ModelFields, PlaceField } from "./fields.tsx";
import { otherFaults, stillWrong } from "./form-faults.ts";
import styles from "./Hardware.module.css";
import type { HardwareList, Used } from "./useHardware.ts";

interface Props {
  /** Null for a new one. */
  piece: Hardware | null;
  now: HardwareNow;
  change: HardwareList["change"];
  onClose: () => void;
}

/** One piece of hardware: only what its kind and its connection have. */
export function HardwareDialog({ piece, now, change, onClose }: Props) {
  const { words, say } = useWords();
  const t = words.hardware;
  const [draft, setDraft] = useState<Draft>(() => (piece ? draftOf(piece, now.kiosks) : firstDraft(now)));
  const [busy, setBusy] = useState(false);
  /** The piece as the form has it from the hub. */
  const [seen, setSeen] = useState(draft);
  const [others, setOthers] = useState<"none" | "changed" | "removed">("none");
  // What somebody else has changed meanwhile is taken over where nothing was typed, and is never written over unseen.
  useEffect(() => {
    if (!piece || busy) return;
    const found = now.hardware.find(({ id }) => id === piece.id);
    if (!found) return setOthers("removed");
    const theirs = draftOf(found, now.kiosks);
    if (JSON.stringify(theirs) === JSON.stringify(seen)) return;
    setDraft((mine) => rebased(mine, seen, theirs));
    setSeen(theirs);
    setOthers("changed");
  }, [piece, now, seen, busy]);
  const [faults, setFaults] = useState<HardwareFault[]>([]);
  const [used, setUsed] = useState<Used | null>(null);
  const { form, lead } = useFirstWrong();

  function edit(part: Partial<Draft>): void {
    setDraft((before) => fitted({ ...before, ...part }));
    setUsed(null);
    setFaults((before) => stillWrong(before, part));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (others === "removed") return;
    setBusy(true);
    const name = draft.name.trim();
    const id =
      piece?.id ??
      newId(
        name,
        now.hardware.map((one) => one.id),
        "thiet-bi",
      );
    const hardware = hardwareOf(draft, id);
    const [deed, done] = piece
      ? ([{ do: "replace", hardware }, t.changed(name)] as const)
      : ([{ do: "add", hardware }, t.added(name)] as const);
    const changed = await change({ deed, kiosks: kiosksMoved(draft, id, now.kiosks), evenIfUsed: used !== null }, done);
    setBusy(false);
    setFaults(changed.state === "bad" ? changed.faults : []);
    setUsed(changed.state === "used" ? changed : null);
    if (changed.state === "bad") lead();
    if (changed.state === "saved") onClose();
  }

  const fault = (field: string) => {
    const found = faults.find((one) => one.field === field);
    return found ? say(found.problem) : null;
  };
  const rest = otherFaults(faults, draft);
  // A kiosk has the scanners beside its printer: moved printers leave them behind, too.
  const warning = ({ as, kiosks }: Used) =>
    (as === "scanner" && draft.kind === "printer" ? t.scannerLeft : t.used[as])(kiosks.join(", "));
  return (
    <Dialog opened onClose={onClose} title={piece ? t.editTitle(piece.name) : t.addTitle} width={860}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.form}>
          <Select
            inputWrapperOrder={fieldOrder}
            label={t.kind}
            value={draft.kind}
            data={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            allowDeselect={false}
            disabled={piece !== null}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value);
              if (kind) edit(withKind(draft, kind));
            }}
            data-testid="hardware-kind"
          />
          <TextInput
            className={styles.wide ?? ""}
            inputWrapperOrder={fieldOrder}
            label={t.name}
            description={t.example(t.usualName[draft.kind])}
            value={draft.name}
            maxLength={80}
            error={fault("name")}
            onChange={({ currentTarget: { value } }) => edit({ name: value })}
            data-autofocus
            data-testid="hardware-name"
          />
          <ModelFields draft={draft} edit={edit} fault={fault} />
          <ConnectionFields draft={draft} edit={edit} fault={fault} />
          <AgentField draft={draft} edit={edit} fault={fault} agents={now.agents} />
          <PlaceField draft={draft} edit={edit} fault={fault} />
          {draft.kind === "printer" && <DrawerField draft={draft} edit={edit} />}
          {draft.kind === "printer" && draft.counter === "" && draft.agent !== "" && (
            <AwayField draft={draft} edit={edit} fault={fault} />
          )}
          <KioskField draft={draft} edit={edit} now={now} own={piece?.id ?? null} />
        </div>
        <DialogFoot
          submit={used ? t.saveAnyway : t.save}
          needed={null}
          danger={used !== null}
          busy={busy}
          onClose={onClose}
          testId="hardware-save"
        >
          <div role="alert" className={styles.told}>
            {others !== "none" && <p className={admin.warning}>{t.byOthers[others]}</p>}
            {used && <p className={admin.warning}>{warning(used)}</p>}
            {faults.length > 0 && (
              <p className={admin.fault}>{[t.wrong, ...rest.map(({ problem }) => say(problem))].join(" ")}</p>
            )}
          </div>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
