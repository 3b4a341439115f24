import { Button } from "@mantine/core";
import type { BookingListReport, ListedBooking } from "#contract/booking-import.ts";
import { saveFile } from "../../../save-file.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import catalogue from "../catalogue/Catalogue.module.css";
import { FaultTable } from "../catalogue/Faults.tsx";
import { FileCard } from "../file/FileCard.tsx";
import { useFileReport } from "../file/useFileReport.ts";
import { codesCsv } from "./codes-csv.ts";
import { ListTable } from "./ListTable.tsx";

type Read = Exclude<BookingListReport, { state: "bad" }>;

const countOf = ({ rows }: Read, change: ListedBooking["change"]) => rows.filter((row) => row.change === change).length;

/** A portal's list of appointments: chosen, looked through, then booked; its codes can be saved for the portal. */
export function ListCard({ onBooked }: { onBooked: () => void }) {
  const { words } = useWords();
  const t = words.booking.list;
  const { state, check, apply } = useFileReport<BookingListReport>("/api/bookings/list", "text/csv", onBooked);
  const report = state.step === "report" ? state.report : null;
  const fresh = report?.state === "checked" ? countOf(report, "new") : 0;
  const coded = report?.state === "bad" ? [] : (report?.rows.filter(({ code }) => code !== null) ?? []);
  return (
    <FileCard<Read>
      words={t}
      accept=".csv,.txt,text/csv"
      testId="list"
      state={state}
      onFile={(file) => void check(file)}
      bad={(faults) => t.bad(new Set(faults.map(({ line }) => line)).size)}
      deeds={
        <>
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
        </>
      }
    >
      {(read) => <Listed report={read} />}
    </FileCard>
  );
}

function Listed({ report }: { report: Read }) {
  const { words } = useWords();
  const t = words.booking.list;
  const [fresh, past] = [countOf(report, "new"), countOf(report, "past")];
  const { left } = report;
  return (
    <>
      <p className={catalogue.good} role="status" data-testid={`list-${report.state}`}>
        {report.state === "applied" ? t.applied(fresh - left.length) : t.checked(fresh, countOf(report, "known"))}
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
