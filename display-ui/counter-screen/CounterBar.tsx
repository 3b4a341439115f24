import { emblemOf } from "#contract/client/look.ts";
import { clockText } from "#contract/clock-text.ts";
import type { OfficeView } from "#contract/views.ts";
import { Both } from "../parts/Both.tsx";
import { useBeside } from "../words/beside.ts";
import { both } from "../words/both.ts";

interface Props {
  office: OfficeView;
  /** The counter's number where nothing below says it; else null. */
  number: number | null;
  /** The hub's time. */
  at: number;
}

/** Where one is, and the time. */
export function CounterBar({ office, number, at }: Props) {
  const beside = useBeside();
  return (
    <header className="desk-bar">
      <img className="desk-emblem" src={emblemOf(office.look)} alt="" />
      <div className="desk-office">
        <h1>{office.name.vi}</h1>
        {beside && <p lang={beside.code}>{beside.say(office.name)}</p>}
      </div>
      {office.demonstration && (
        <p className="desk-badge">
          <Both text={both((say) => say.demonstration)} />
        </p>
      )}
      {number !== null && (
        <p className="desk-badge desk-which">
          <Both text={both((say) => say.counter)} /> <strong>{number}</strong>
        </p>
      )}
      <p className="desk-clock">{clockText(at)}</p>
    </header>
  );
}
