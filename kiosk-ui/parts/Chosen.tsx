import type { ServiceId } from "#contract/ids.ts";
import type { KioskView, NoSeats, OfficeView } from "#contract/views.ts";
import { counterText } from "../figures.ts";
import { useWords } from "../words/speaking.ts";
import { QueueFigures } from "./ServiceButton.tsx";

/**
 * The service chosen so far, in one line above the question.
 * @param isKept whether a place in its queue is kept already
 */
export function Chosen(props: { office: OfficeView; kiosk: KioskView; service: ServiceId; isKept?: boolean }) {
  const { office, kiosk, service, isKept = false } = props;
  const { words, say } = useWords();
  const chosen = office.services.find((known) => known.id === service);
  const queue = kiosk.services.find((known) => known.service === service);
  if (!chosen) return null;
  return (
    <div className="chosen">
      <span className="prefix" aria-hidden="true">
        {chosen.prefix}
      </span>
      <p className="chosen-name">{say(chosen.name)}</p>
      {/* Of use to who may still wait: once no number is given, nobody is called after so many. */}
      {queue && queue.available.state !== "no" && (
        <p className="chosen-figures">
          {!isKept && <QueueFigures queue={queue} />}
          {queue.counters.length > 0 && <span>{words.service.counters(counterText(queue.counters))}</span>}
          {!isKept && queue.moreForOthers && queue.waiting !== 0 && (
            <span data-testid="others-there">{words.service.othersThere}</span>
          )}
          {/* While the hub is away nobody knows. */}
          {queue.counters.length === 0 && queue.waiting !== null && (
            <span data-testid="unserved">{words.service.keepsPlace}</span>
          )}
          {queue.noSeats && <SeatsTaken noSeats={queue.noSeats} />}
        </p>
      )}
    </div>
  );
}

/** Said of the room, never a refusal: whoever can not stand for long may come at a quieter hour. */
function SeatsTaken({ noSeats: { standing } }: { noSeats: NoSeats }) {
  const { words } = useWords();
  const text = words.service;
  return (
    <span data-testid="no-seats">
      {text.noSeats}
      {standing > 0 && `; ${text.standing(standing)}`}
    </span>
  );
}
