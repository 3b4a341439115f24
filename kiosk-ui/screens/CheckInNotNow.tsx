import type { CheckIn } from "#contract/booking.ts";
import { clockText } from "#contract/clock-text.ts";
import type { ScannedBooking } from "../arriving.ts";
import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { type LateWords, useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";
import "./not-now.css";

/** An appointment that can not be checked in now: why, and what to do instead. */
export function CheckInNotNow({ office, move, speak, startOver, booking }: Screen & { booking: ScannedBooking }) {
  const { words, say } = useWords();
  const said = useLateWords("checkIn");
  const { checkIn, time } = booking;
  const { title, text } = meaningOf(checkIn, said);
  const service = office.services.find(({ id }) => id === booking.service);
  return (
    <Stage name="message" title={title} onBack={null} speak={speak}>
      <section className="message-card" role="alert" data-testid="not-now" data-state={checkIn.state}>
        <Seal name="clock" />
        <div className="message-text">
          {checkIn.state === "kept" ? (
            <>
              <p>{words.ticket.yours}</p>
              <p className="message-at">{checkIn.label}</p>
            </>
          ) : checkIn.state === "otherDay" ? (
            // It is the day that is wrong, and not the hour.
            <>
              <p>{said.yours}</p>
              <p className="message-at message-day">{words.closed.on({ day: checkIn.day, near: "later" })}</p>
            </>
          ) : (
            <>
              <p>{said.yours}</p>
              <p className="message-at">{clockText(time)}</p>
            </>
          )}
          <p className="message-why">
            {checkIn.state === "otherDay" && <span>{clockText(time)}</span>}
            {service && <span>{say(service.name)}</span>}
          </p>
          <p>{text}</p>
        </div>
      </section>
      <div className="message-buttons">
        {checkIn.state !== "kept" && service && (
          <button
            type="button"
            className="button main large"
            data-testid="ordinary"
            data-deed
            onClick={() =>
              move({
                type: "service",
                service: service.id,
                chooses: office.procedures.some((procedure) => procedure.service === service.id),
              })
            }
          >
            {said.ordinary}
          </button>
        )}
        <button type="button" className="button large" data-testid="done" data-guide-back onClick={startOver}>
          {said.done}
        </button>
      </div>
    </Stage>
  );
}

function meaningOf(checkIn: CheckIn, say: LateWords["checkIn"]): { title: string; text: string } {
  switch (checkIn.state) {
    case "early":
      return { title: say.early.title, text: say.early.text(clockText(checkIn.from)) };
    case "otherDay":
      return { title: say.otherDay.title, text: say.otherDay.text };
    case "late":
      return { title: say.late.title, text: say.late.text(clockText(checkIn.until)) };
    case "kept":
      return { title: say.kept.title(checkIn.label), text: say.kept.text };
    case "cancelled":
    case "now":
      return say.cancelled;
    default:
      return checkIn satisfies never;
  }
}
