import "./ProcedureCard.css";
import type { Procedure } from "#contract/office.ts";
import { useRound } from "../useEvery.ts";
import { both } from "../words/both.ts";
import { Both } from "./Both.tsx";

const eachMs = 15_000;
const bringShown = 3;

/** One procedure after another, with what to bring: people who wait find out before they reach the counter. */
export function ProcedureCard({ procedures }: { procedures: Procedure[] }) {
  const procedure = procedures[useRound(procedures.length, eachMs)];
  if (!procedure) return null;
  const more = procedure.bring.length - bringShown;
  return (
    <section className="procedure">
      <div key={procedure.code} className="procedure-page">
        <p className="procedure-word">
          <Both text={both((say) => say.procedure)} />
        </p>
        <h2>
          <Both text={procedure.shortName} />
        </h2>
        {procedure.bring.length > 0 && (
          <ul>
            {procedure.bring.slice(0, more === 1 ? bringShown + 1 : bringShown).map((item) => (
              <li key={item.vi}>{item.vi}</li>
            ))}
            {more > 1 && <li>{both((say) => say.bringMore(more)).vi}</li>}
          </ul>
        )}
        <dl>
          <div>
            <dt>
              <Both text={both((say) => say.takes)} />
            </dt>
            <dd>
              <Both text={both((say) => say.procedureTime(procedure.time))} />
            </dd>
          </div>
          <div>
            <dt>
              <Both text={both((say) => say.fee)} />
            </dt>
            <dd>
              <Both text={both((say) => say.procedureFee(procedure.feeVnd))} />
            </dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
