import { Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { FaultTable } from "../catalogue/Faults.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import styles from "./File.module.css";
import type { FileStep } from "./useFileReport.ts";

interface BadFile {
  state: "bad";
  faults: readonly ImportFault[];
}

interface Props<Read extends { state: "checked" | "applied" }> {
  words: { title: string; lead: string; choose: string; chooseOther: string; sending: string };
  /** Endings and types, as the browser's dialog wants them. */
  accept: string;
  /** What the test ids of its parts begin with. */
  testId: string;
  state: FileStep<Read | BadFile>;
  onFile: (file: File) => void;
  bad: (faults: readonly ImportFault[]) => string;
  /** Of a file without faults. */
  children: (report: Read) => ReactNode;
  /** What can be done with it now. */
  deeds: ReactNode;
}

/** A file that is chosen, looked through, and then applied. */
export function FileCard<Read extends { state: "checked" | "applied" }>(props: Props<Read>) {
  const { words, accept, testId, state, onFile, deeds } = props;
  return (
    <section className={admin.card} aria-label={words.title}>
      <div className={admin.head}>
        <h2>{words.title}</h2>
        <ChooseFile
          accept={accept}
          label={words.choose}
          testId={`${testId}-file`}
          text={state.step === "choose" ? words.choose : words.chooseOther}
          filled={false}
          disabled={state.step === "sending"}
          onFile={onFile}
        />
      </div>
      <p className={styles.lead}>{words.lead}</p>
      <Stack gap="md">
        <Outcome {...props} />
        {deeds && <Group justify="flex-end">{deeds}</Group>}
      </Stack>
    </section>
  );
}

function Outcome<Read extends { state: "checked" | "applied" }>({
  words: t,
  testId,
  state,
  bad,
  children,
}: Props<Read>) {
  const { words, say } = useWords();
  if (state.step === "choose") return null;
  if (state.step === "sending") return <p role="status">{t.sending}</p>;
  if (state.step === "refused") {
    const { problem } = state.result;
    return (
      <p className={admin.fault} role="alert">
        {problem ? say(problem.sentence) : words.link.unreachable}
      </p>
    );
  }
  if (!isBad(state.report)) return children(state.report);
  const { faults } = state.report;
  return (
    <div>
      <p className={admin.fault} role="alert" data-testid={`${testId}-bad`}>
        {bad(faults)}
      </p>
      <FaultTable faults={faults} />
    </div>
  );
}

function isBad(report: { state: string }): report is BadFile {
  return report.state === "bad";
}
