import "./Waiting.css";
import { type CSSProperties, memo } from "react";
import type { OfficeView, ServiceWaiting } from "#contract/views.ts";
import type { WaitRange } from "#contract/wait.ts";
import { toldWait } from "#contract/wait-text.ts";
import { pages } from "../pages.ts";
import { useRound } from "../useEvery.ts";
import { useBeside } from "../words/beside.ts";
import { both, type Said } from "../words/both.ts";
import { vi } from "../words/vi.ts";
import { Both } from "./Both.tsx";

const perPage = 8;
const pageMs = 9_000;

/** A page with few rows has room for names of two lines and their English; one with very few is read from afar. */
function roomFor(rows: number): string {
  if (rows <= 3) return "waiting-roomy waiting-few";
  return rows <= 6 ? "waiting-roomy" : "";
}

/** How many wait for each service and how long it may take; more than fit turn over calmly. */
export const Waiting = memo(function Waiting({ office, waiting, total, closed }: Props) {
  const all = pages(waiting, perPage);
  const at = useRound(all.length, pageMs);
  const rows = all[at] ?? [];
  return (
    <section className={`waiting ${roomFor(all[0]?.length ?? 0)}`}>
      <header className="waiting-head">
        <h2 className="waiting-title">
          <Both text={both((say) => say.waiting)} />
        </h2>
        {all.length > 1 && (
          <p className="waiting-dots" role="img" aria-label={vi.page(at + 1, all.length)}>
            {all.map((page, index) => (
              <i key={page[0]?.service} className={index === at ? "waiting-dot waiting-dot-on" : "waiting-dot"} />
            ))}
          </p>
        )}
        <p className="waiting-total" data-testid="waiting-total">
          <strong>{total}</strong> <Both text={both((say) => say.people(total))} />
        </p>
      </header>
      <ul key={at} className="waiting-page">
        {rows.map((row) => (
          <Row key={row.service} office={office} row={row} closed={closed} />
        ))}
      </ul>
    </section>
  );
});

interface Props {
  office: OfficeView;
  waiting: ServiceWaiting[];
  total: number;
  /** No tickets are given: nobody needs to know how long a new one would wait. */
  closed: boolean;
}

function Row({ office, row, closed }: { office: OfficeView; row: ServiceWaiting; closed: boolean }) {
  const service = office.services.find((one) => one.id === row.service);
  if (!service) return null;
  // A range beside nobody who waits would read as a mistake.
  const busy = row.waiting === 0 && row.moreForOthers;
  return (
    <li className="waiting-row" data-testid={`waiting-${row.service}`}>
      <span className="waiting-prefix">{service.prefix}</span>
      <span className={`waiting-name waiting-name-${nameSize(service.name.vi.length)}`}>
        <Both text={service.name} />
      </span>
      <strong className="waiting-count">{row.waiting}</strong>
      {row.wait && !busy ? (
        <Range wait={row.wait} />
      ) : (
        <span className="waiting-none">
          {!closed && <Narrow text={both((say) => (busy ? say.counterBusy : say.noCounter))} />}
        </span>
      )}
    </li>
  );
}

/** A word beside a figure or in its place: there is little room and its second language may be a long one. */
function Narrow({ text }: { text: Said }) {
  const beside = useBeside();
  const style: CSSProperties & Record<"--letters", number> = { "--letters": beside?.say(text).length ?? 1 };
  return (
    <span style={style}>
      <Both text={text} />
    </span>
  );
}

/** How a name is set: one line, a smaller one, or two without their English. */
function nameSize(letters: number): "short" | "medium" | "long" | "longest" | "two-full-lines" {
  if (letters <= 18) return "short";
  if (letters <= 24) return "medium";
  if (letters <= 31) return "long";
  return letters <= 52 ? "longest" : "two-full-lines";
}

/** As at the kiosk: `15–25` minutes, under `20`, `2–3,5` hours. */
function Range({ wait }: { wait: WaitRange }) {
  const { told, figure, unit } = toldWait(wait, "vi");
  const said = both((say) => (unit === "hours" ? say.hours : say.minutes));
  const beside = useBeside();
  const room = told === "under" ? 2 : (beside?.say(said).length ?? 0) > 4 ? 5 : 6;
  return (
    <span className={figure.length > room ? "waiting-range waiting-range-long" : "waiting-range"}>
      {told === "under" && <Narrow text={both((say) => say.under)} />}
      <b>{figure}</b> <Narrow text={said} />
    </span>
  );
}
