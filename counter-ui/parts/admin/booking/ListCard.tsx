import { Button, Group, Stack } from "@mantine/core";
import { useRef } from "react";
import type { ListedBooking } from "#contract/booking-import.ts";
import { saveFile } from "../../../save-file.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import catalogue from "../catalogue/Catalogue.module.css";
import { FaultTable } from "../catalogue/Faults.tsx";
import daysOff from "../days-off/DaysOff.module.css";
import { codesCsv } from "./codes-csv.ts";
import { ListTable } from "./ListTable.tsx";
import { type ListStep, useBookingList } from "./useBookingList.ts";

const isNew = ({ change }: ListedBooking) => change === "new";

/** A portal's list of appointments: chosen, looked through, then booked; its codes can be saved for the portal. */
export function ListCard({ onBooked }: { onBooked: () => void }) {
  const { words } = useWords();
  const t = words.booking.list;
  const { state, check, apply } = useBookingList(onBooked);
  const input = useRef<HTMLInputElement>(null);
  const report = state.step === "report" ? state.report : null;
  const fresh = report?.state === "checked" ? report.rows.filter(isNew).length : 0;
  const coded = report?.state === "bad" ? [] : (report?.rows.filter(({ code }) => code !== null) ?? []);
  return (
    <section className={admin.card} aria-label={t.title}>
      <div className={admin.head}>
        <h2>{t.title}</h2>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          className={catalogue.file}
          aria-label={t.choose}
          tabIndex={-1}
          data-testid="list-file"
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
      <p className={daysOff.lead}>{t.lead}</p>
      <Stack gap="md">
        <Outcome state={state} />
        <Group justify="flex-end">
          {coded.length > 0 && (
            <Button
              variant="default"
              data-testid="list-save"
              onClick={() => saveFile(t.file, "text/csv", codesCsv(coded, t.headings))}
            >
              {t.save}
            </Button>
          )}
          {state.step === "report" && fresh > 0 && (
            <Button data-testid="list-apply" onClick={() => void apply(state.file)}>
              {t.apply(fresh)}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}

function Outcome({ state }: { state: ListStep }) {
  const { words, say } = useWords();
  const t = words.booking.list;
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
        <p className={admin.fault} role="alert" data-testid="list-bad">
          {t.bad(new Set(report.faults.map(({ line }) => line)).size)}
        </p>
        <FaultTable faults={report.faults} />
      </div>
    );
  const count = (change: ListedBooking["change"]) => report.rows.filter((row) => row.change === change).length;
  const [fresh, past] = [count("new"), count("past")];
  const { left } = report;
  return (
    <>
      <p className={catalogue.good} role="status" data-testid={`list-${report.state}`}>
        {report.state === "applied" ? t.applied(fresh - left.length) : t.checked(fresh, count("known"))}
      </p>
      {past > 0 && <p data-testid="list-past">{t.past(past)}</p>}
      {left.length > 0 && (
        <div>
          <p className={admin.fault} role="alert">
            {t.left(left.length)}
          </p>
          <FaultTable faults={left} />
        </div>
      )}
      <ListTable rows={report.rows} />
    </>
  );
}
