import { Button, Group, Stack } from "@mantine/core";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import admin from "../Admin.module.css";
import { ChooseFile } from "../file/ChooseFile.tsx";
import styles from "./Catalogue.module.css";
import { Faults } from "./Faults.tsx";
import { ReadyImport } from "./ReadyImport.tsx";
import { type Importing, useImport } from "./useImport.ts";

interface Props {
  opened: boolean;
  onClose: () => void;
  /** Something was written. */
  onApplied: () => void;
}

/** From a file to a checked difference to new versions; a file with faults goes no further than its list of them. */
export function ImportDialog({ opened, onClose, onApplied }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.catalogue.importTitle} width={920}>
      <Import onClose={onClose} onApplied={onApplied} />
    </Dialog>
  );
}

/** A part of its own, so that each opening begins anew. */
function Import({ onClose, onApplied }: Pick<Props, "onClose" | "onApplied">) {
  const { words } = useWords();
  const t = words.catalogue;
  const { importing, check, apply } = useImport(onApplied);
  const busy = importing.step === "sending" || isUnderWay(importing);
  const over = importing.step === "job" && importing.progress.state === "applied";
  const ready = importing.step === "job" && importing.progress.state === "ready";
  return (
    <Stack gap="md">
      {importing.step === "choose" && <p>{t.importLead}</p>}
      <Outcome importing={importing} onApply={(missing) => void apply(missing)} />
      <Group justify="flex-end">
        {!over && (
          <ChooseFile
            accept=".csv,.json,.txt,text/csv,application/json"
            label={t.choose}
            testId="catalogue-file"
            text={importing.step === "choose" ? t.choose : t.chooseOther}
            filled={importing.step === "choose"}
            disabled={busy}
            onFile={(file) => void check(file)}
          />
        )}
        {!ready && (
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function isUnderWay(importing: Importing): boolean {
  return importing.step === "job" && ["checking", "applying"].includes(importing.progress.state);
}

function Outcome({ importing, onApply }: { importing: Importing; onApply: (missing: "keep" | "abolish") => void }) {
  const { words, say } = useWords();
  const t = words.catalogue;
  if (importing.step === "choose") return null;
  if (importing.step === "sending") return <Running text={t.sending} value={null} />;
  if (importing.step === "refused") {
    const { problem } = importing.result;
    return (
      <p className={admin.fault} role="alert">
        {problem ? say(problem.sentence) : words.link.unreachable}
      </p>
    );
  }
  const { progress } = importing;
  switch (progress.state) {
    case "checking": {
      const percent = progress.total === 0 ? 0 : Math.round((100 * progress.done) / progress.total);
      return <Running text={t.checking(percent)} value={percent} />;
    }
    case "bad":
      return <Faults faults={progress.faults} lines={progress.lines} />;
    case "ready":
      return <ReadyImport lines={progress.lines} diff={progress.diff} onApply={onApply} />;
    case "applying":
      return <Running text={t.applying} value={null} />;
    case "applied":
      return (
        <p className={styles.good} role="status" data-testid="catalogue-applied">
          {t.applied(progress.versions)}
        </p>
      );
    case "failed":
      return (
        <p className={admin.fault} role="alert">
          {t.failed[progress.why]}
        </p>
      );
    default:
      return progress satisfies never;
  }
}

function Running({ text, value }: { text: string; value: number | null }) {
  return (
    <div role="status">
      <p>{text}</p>
      <progress className={styles.progress} aria-label={text} max={100} {...(value === null ? {} : { value })} />
    </div>
  );
}
