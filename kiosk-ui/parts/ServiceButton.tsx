import type { Service } from "#contract/office.ts";
import type { KioskQueue } from "#contract/views.ts";
import type { Leading } from "../ahead.ts";
import { counterText } from "../figures.ts";
import { useWords } from "../words/speaking.ts";
import { WhyNot } from "./WhyNot.tsx";
import "./service.css";
import "./service-pairs.css";
import "./service-many.css";

/** One service to queue for, with what a person who comes now may expect. */
export function ServiceButton(props: { service: Service; queue: KioskQueue | undefined; leading: Leading }) {
  const { service, queue, leading } = props;
  const { words, say } = useWords();
  const available = queue?.available;
  const no = available?.state === "no" ? available : null;
  return (
    <button
      type="button"
      className={available?.state === "late" ? "service last-hour" : "service"}
      data-testid={`service-${service.id}`}
      disabled={no !== null}
      {...leading}
    >
      <span className="prefix" aria-hidden="true">
        {service.prefix}
      </span>
      <span className="service-name">{say(service.name)}</span>
      {no ? (
        <span className="service-why">
          <WhyNot no={no} />
        </span>
      ) : (
        <span className="service-about">
          <span className="service-figures">
            {queue && <QueueFigures queue={queue} />}
            {queue?.noSeats && <span>{words.service.noSeatsHere}</span>}
          </span>
          <span className="service-counters">
            {queue && queue.counters.length > 0 && words.service.counters(counterText(queue.counters))}
          </span>
        </span>
      )}
    </button>
  );
}

/** How many wait and how long that may take; one plain word while nothing has begun. */
export function QueueFigures({ queue }: { queue: KioskQueue }) {
  const { words } = useWords();
  if (queue.waiting === null) return null;
  if (queue.waiting === 0 && !queue.wait) return <span>{words.service.nothingYet}</span>;
  return (
    <>
      {/* A range beside nobody who waits would read as a mistake. */}
      <b>
        {queue.waiting === 0 && queue.moreForOthers
          ? words.service.busyForOthers
          : words.service.waiting(queue.waiting)}
      </b>
      <span>{queue.wait ? words.service.wait(queue.wait) : words.service.noCounter}</span>
      {queue.available.state === "late" && <b className="late">{words.service.late}</b>}
    </>
  );
}
