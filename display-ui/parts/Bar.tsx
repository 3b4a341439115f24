import { clockText } from "#contract/clock-text.ts";
import "./Bar.css";
import { memo, useCallback } from "react";
import { emblemOf } from "#contract/client/look.ts";
import type { Opening } from "#contract/opening.ts";
import type { OfficeView } from "#contract/views.ts";
import { clockDate } from "../clock.ts";
import { useEvery } from "../useEvery.ts";
import { useBeside } from "../words/beside.ts";
import { both } from "../words/both.ts";
import { Both } from "./Both.tsx";

interface Props {
  office: OfficeView;
  opening: Opening;
  /** The hub's time, in ms. */
  now: () => number;
}

/** Where one is, whether it is open, and the time in the office. */
export const Bar = memo(function Bar({ office, opening, now }: Props) {
  // Nothing in it changes within a minute: a call that comes with a second's turn waits for no drawing.
  const at = useEvery(
    1_000,
    useCallback(() => Math.floor(now() / 60_000) * 60_000, [now]),
  );
  const beside = useBeside();
  return (
    <header className="bar">
      <img className="bar-emblem" src={emblemOf(office.look)} alt="" />
      <div className={office.name.vi.length > 48 ? "bar-office bar-office-long" : "bar-office"}>
        <h1>{office.name.vi}</h1>
        <p>
          {office.place.vi}
          {beside && <span lang={beside.code}>{beside.say(office.name)}</span>}
        </p>
      </div>
      {office.demonstration && (
        <p className="bar-demonstration">
          <Both text={both((say) => say.demonstration)} />
        </p>
      )}
      <div className="bar-day">
        <p>{clockDate(at).vi}</p>
        <p className="bar-opening">
          <Both text={both((say) => say.opening(opening))} />
        </p>
      </div>
      <p className="bar-clock" data-testid="clock">
        {clockText(at)}
      </p>
    </header>
  );
});
