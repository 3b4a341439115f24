import "./Waiting.css";
import type { OfficeView, ServiceWaiting } from "#contract/views.ts";
import { pages } from "../pages.ts";
import { useRound } from "../useEvery.ts";
import { both } from "../words/both.ts";
import { vi } from "../words/vi.ts";
import { Both } from "./Both.tsx";

const perPage = 8;
const pageMs = 9_000;

/** How many wait for each service and how long it may take; more than fit turn over calmly. */
export function Waiting({ office, waiting, total }: { office: OfficeView; waiting: ServiceWaiting[]; total: number }) {
  const all = pages(waiting, perPage);
  const at = useRound(all.length, pageMs);
  return (
    <section className="waiting">
      <header className="waiting-head">
        <h2>
          <Both text={both((say) => say.waiting)} />
        </h2>
        <p data-testid="waiting-total">
          <Both text={both((say) => say.people(total))} />
        </p>
      </header>
      <ul key={at} className="waiting-page">
        {(all[at] ?? []).map((row) => (
          <Row key={row.service} office={office} row={row} />
        ))}
      </ul>
      {all.length > 1 && (
        <p className="waiting-dots" role="img" aria-label={vi.page(at + 1, all.length)}>
          {all.map((page, index) => (
            <i key={page[0]?.service} className={index === at ? "waiting-dot waiting-dot-on" : "waiting-dot"} />
          ))}
        </p>
      )}
    </section>
  );
}

function Row({ office, row }: { office: OfficeView; row: ServiceWaiting }) {
  const service = office.services.find((one) => one.id === row.service);
  if (!service) return null;
  const { wait } = row;
  return (
    <li className="waiting-row" data-testid={`waiting-${row.service}`}>
      <span className="waiting-prefix">{service.prefix}</span>
      <Both text={service.name} />
      <strong className="waiting-count">{row.waiting}</strong>
      <span className="waiting-range">
        <Both text={both((say) => (wait ? say.wait(wait) : say.noCounter))} />
      </span>
    </li>
  );
}
