import { Button } from "@mantine/core";
import type { DaysOffReport } from "#contract/days-off.ts";
import { useWords } from "../../../words/language.tsx";
import catalogue from "../catalogue/Catalogue.module.css";
import { FaultTable } from "../catalogue/Faults.tsx";
import { FileCard } from "../file/FileCard.tsx";
import { useFileReport } from "../file/useFileReport.ts";
import styles from "./DaysOff.module.css";
import { DaysTable } from "./DaysTable.tsx";

type Read = Exclude<DaysOffReport, { state: "bad" }>;

/** Days off from a calendar file: chosen, looked through, then taken over. */
export function DaysOff() {
  const { words } = useWords();
  const t = words.daysOff;
  const { state, check, apply } = useFileReport<DaysOffReport>("/api/settings/days-off", "text/calendar", () => {});
  const changes =
    state.step === "report" &&
    state.report.state === "checked" &&
    state.report.days.some(({ change }) => change !== "same");
  return (
    <FileCard<Read>
      words={t}
      accept=".ics,text/calendar"
      testId="days-off"
      state={state}
      onFile={(file) => void check(file)}
      bad={(faults) => t.bad(faults.length)}
      deeds={
        changes && (
          <Button data-testid="days-off-apply" onClick={() => void apply(state.file)}>
            {t.apply}
          </Button>
        )
      }
    >
      {(report) => <Days report={report} />}
    </FileCard>
  );
}

function Days({ report }: { report: Read }) {
  const { words } = useWords();
  const t = words.daysOff;
  const same = report.days.filter(({ change }) => change === "same").length;
  const all = report.days.length;
  return (
    <>
      <p className={catalogue.good} role="status" data-testid={`days-off-${report.state}`}>
        {report.state === "applied" ? t.applied(all - same) : t.checked(all, same)}
      </p>
      <DaysTable days={report.days} />
      {report.left.length > 0 && (
        <details>
          <summary className={styles.summary}>{t.left(report.left.length)}</summary>
          <FaultTable faults={report.left} />
        </details>
      )}
    </>
  );
}
