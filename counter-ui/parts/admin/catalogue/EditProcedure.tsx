import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useCallback, useState } from "react";
import type { CatalogueHistory } from "#contract/catalogue-import.ts";
import type { Day, ProcedureCode } from "#contract/ids.ts";
import type { ProcedureTime } from "#contract/office.ts";
import { catalogueHttp } from "../../../catalogue-http.ts";
import { useWords } from "../../../words/language.tsx";
import { DayInput } from "../../DayInput.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import { useNotices } from "../../Notices.tsx";
import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { useList } from "../useList.ts";
import styles from "./Catalogue.module.css";
import { Components } from "./Components.tsx";
import { draftOf, type EditDraft, entriesOf, faultsOf, wantedOf } from "./edit.ts";

interface Props {
  code: ProcedureCode;
  /** The hub's day. */
  today: Day;
  onClose: () => void;
  onChanged: () => void;
}

const units: ProcedureTime["unit"][] = ["workingDay", "calendarDay", "hour", "sameDay", "local"];
/** What was read stays as it is while somebody types. */
const never = 2_147_483_000;

/** Edits one procedure: what is saved is a new version with its day. */
export function EditProcedure({ code, today, onClose, onChanged }: Props) {
  const { words } = useWords();
  const ask = useCallback(() => catalogueHttp.history(code), [code]);
  const { list, reload } = useList(ask, never);
  return (
    <Dialog opened onClose={onClose} title={words.catalogue.editTitle(code)} width={860}>
      {list.state === "here" ? (
        <Form history={list.value} today={today} onClose={onClose} onChanged={onChanged} />
      ) : (
        <NotLoaded list={list} onRetry={reload} />
      )}
    </Dialog>
  );
}

function Form({ history, today, onClose, onChanged }: { history: CatalogueHistory } & Omit<Props, "code">) {
  const { words, say } = useWords();
  const t = words.catalogue;
  const { tell } = useNotices();
  const inForce = history.findLast(({ procedure }) => procedure.effectiveFrom <= today) ?? history[0];
  const [draft, setDraft] = useState<EditDraft | null>(inForce ? draftOf(inForce.procedure, today) : null);
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!inForce || !draft) return null;
  const before = inForce.procedure;
  const faults = tried ? faultsOf(draft) : {};
  const labels = {
    nameVi: t.nameVi,
    shortVi: t.shortVi,
    alsoCalled: t.alsoCalled,
    value: t.timeUnit,
    fee: t.feeLabel,
    effectiveFrom: t.from,
    components: t.components,
  };
  // Said beside the button too: in a long form the field may be out of sight.
  const wrong = entriesOf(faults).map(([field, why]) => `${labels[field]}: ${t[why]}`);
  const set = (change: Partial<EditDraft>) => setDraft({ ...draft, ...change });
  const basedOn = Math.max(...history.map(({ procedure }) => procedure.version));
  const timed = draft.unit !== "sameDay" && draft.unit !== "local";

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const procedure = draft && wantedOf(draft, before);
    if (!procedure) return;
    setBusy(true);
    const result = await catalogueHttp.edit({ procedure, basedOn });
    setBusy(false);
    if (!result.ok) return setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
    tell({ kind: "done", text: t.saved(result.value.code, result.value.version) });
    onChanged();
    onClose();
  }

  const text = (key: "nameVi" | "nameEn" | "shortVi" | "shortEn") => (
    <TextInput
      label={t[key]}
      value={draft[key]}
      maxLength={2_000}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
      error={(key === "nameVi" || key === "shortVi") && faults[key] && t[faults[key]]}
    />
  );

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {text("nameVi")}
        {text("nameEn")}
        <SimpleGrid cols={2} spacing="md">
          {text("shortVi")}
          {text("shortEn")}
        </SimpleGrid>
        <TextInput
          label={t.alsoCalled}
          description={t.alsoCalledHint}
          value={draft.alsoCalled}
          onChange={(event) => set({ alsoCalled: event.currentTarget.value })}
          error={faults.alsoCalled && t[faults.alsoCalled]}
          data-testid="edit-also-called"
        />
        <SimpleGrid cols={2} spacing="md">
          <div className={styles.time}>
            <TextInput
              label={t.timeValue}
              inputMode="numeric"
              value={timed ? draft.value : ""}
              disabled={!timed}
              onChange={(event) => set({ value: event.currentTarget.value })}
              error={faults.value && t[faults.value]}
            />
            <Select
              label={t.timeUnit}
              allowDeselect={false}
              value={draft.unit}
              data={units.map((unit) => ({ value: unit, label: t.units[unit] }))}
              onChange={(unit) => set({ unit: units.find((one) => one === unit) ?? "local" })}
            />
          </div>
          <TextInput
            label={t.feeLabel}
            placeholder={t.feeHint}
            inputMode="numeric"
            value={draft.fee}
            onChange={(event) => set({ fee: event.currentTarget.value })}
            error={faults.fee && t[faults.fee]}
            data-testid="edit-fee"
          />
        </SimpleGrid>
        <Components
          components={draft.components}
          fault={faults.components ? t[faults.components] : null}
          onChange={(components) => set({ components })}
        />
        <SimpleGrid cols={2} spacing="md">
          <DayInput
            label={t.from}
            day={draft.effectiveFrom}
            onDay={(effectiveFrom) => set({ effectiveFrom })}
            error={faults.effectiveFrom && t[faults.effectiveFrom]}
            testId="edit-from"
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={draft.abolished}
              onChange={(event) => set({ abolished: event.currentTarget.checked })}
            />
            {t.abolish}
          </label>
        </SimpleGrid>
        <p className={admin.soft}>{t.saveHint}</p>
      </Stack>
      <DialogFoot submit={t.save} needed={null} danger={false} busy={busy} onClose={onClose} testId="edit-save">
        <div role="alert" className={styles.faults}>
          {wrong.length > 0 ? (
            <p className={admin.fault} data-testid="edit-faults">
              {[t.notSaved, ...wrong].join(" ")}
            </p>
          ) : (
            fault && <p className={admin.fault}>{fault}</p>
          )}
        </div>
      </DialogFoot>
    </form>
  );
}
