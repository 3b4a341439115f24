import { memo, useEffect } from "react";
import { dayOf } from "#contract/calendar.ts";
import { emblemOf, wearLook } from "#contract/client/look.ts";
import { clockText } from "#contract/clock-text.ts";
import { dateText } from "#contract/near-day.ts";
import type { Opening } from "#contract/opening.ts";
import type { OfficeView } from "#contract/views.ts";
import { useNow } from "../watching.ts";
import { useWords } from "../words/speaking.ts";
import "./bar.css";

/** Whose office this is, what time it is there, and whether it is open. It stays as it is while screens come and go. */
export const Bar = memo(function Bar(props: { office: OfficeView; opening: Opening; now: () => number }) {
  const { office, opening, now } = props;
  const { words, say } = useWords();
  useEffect(() => wearLook(document, office.look), [office.look]);
  return (
    <header className="bar">
      <div className="bar-ornament">
        <img src="/look/drum.svg" alt="" />
      </div>
      <img className="bar-emblem" src={emblemOf(office.look)} alt="" />
      <div className="bar-office">
        <p className="bar-name">{say(office.name)}</p>
        <p>
          {say(office.place)}
          {office.demonstration && <span className="bar-badge">{words.demonstration}</span>}
        </p>
      </div>
      <Time now={now} />
      <p className="bar-opening">{openingText()}</p>
    </header>
  );

  function openingText(): string {
    switch (opening.state) {
      case "open":
        return words.opening.open(opening.until);
      case "outsideHours":
        return words.opening.outsideHours;
      case "closed":
        return words.opening.closed[opening.reason];
      default:
        return opening satisfies never;
    }
  }
});

/** Apart, since it changes each second. */
function Time({ now }: { now: () => number }) {
  const { language } = useWords();
  const at = useNow(now);
  return (
    <p className="bar-time">
      <span className="bar-date">{dateText(dayOf(at), language)} · </span>
      <b>{clockText(at)}</b>
    </p>
  );
}
