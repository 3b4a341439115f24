import { Button, Group, Stack } from "@mantine/core";
import { useRef } from "react";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import catalogue from "../catalogue/Catalogue.module.css";
import { FaultTable } from "../catalogue/Faults.tsx";
import styles from "./DaysOff.module.css";
import { DaysTable } from "./DaysTable.tsx";
import { type DaysOffStep, useDaysOff } from "./useDaysOff.ts";

/** Days off from a calendar file: chosen, looked through, then taken over. */
export function DaysOff() {
  const { words } = useWords();
  const t = words.daysOff;
  const { state, check, apply } = useDaysOff();
  const input = useRef<HTMLInputElement>(null);
  const changes =
    state.step === "report" &&
    state.report.state === "checked" &&
    state.report.days.some(({ change }) => change !== "same");
  return (
    <section className={admin.card} aria-label={t.title}>
      <div className={admin.head}>
        <h2>{t.title}</h2>
        <input
          ref={input}
          type="file"
          accept=".ics,text/calendar"
          className={catalogue.file}
          aria-label={t.choose}
          tabIndex={-1}
          data-testid="days-off-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) void check(file);
          }}
        />
        <Button variant="default" disabled={state.step === "sending"} onClick={() => input.current?.click()}>
          {state.step === "choose" ? t.choose : t.chooseOther}
        </Button>
      </div>
      <p className={styles.lead}>{t.lead}</p>
      <Stack gap="md">
        <Outcome state={state} />
        {changes && (
          <Group justify="flex-end">
            <Button data-testid="days-off-apply" onClick={() => void apply(state.file)}>
              {t.apply}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

function Outcome({ state }: { state: DaysOffStep }) {
  const { words, say } = useWords();
  const t = words.daysOff;
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
  const { report } = state;
  if (report.state === "bad")
    return (
      <div>
        <p className={admin.fault} role="alert" data-testid="days-off-bad">
          {t.bad(report.faults.length)}
        </p>
        <FaultTable faults={report.faults} />
      </div>
    );
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
