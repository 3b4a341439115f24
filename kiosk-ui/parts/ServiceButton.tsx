import type { Service } from "#contract/office.ts";
import type { KioskView } from "#contract/views.ts";
import { counterText } from "../figures.ts";
import { useWords } from "../words/speaking.ts";
import "./service.css";
import "./service-pairs.css";

export type Queue = KioskView["services"][number];

/** One service to queue for, with what a person who comes now may expect. */
export function ServiceButton(props: { service: Service; queue: Queue | undefined; onChoose: () => void }) {
  const { service, queue, onChoose } = props;
  const { words, say } = useWords();
  const full = queue?.full ?? false;
  return (
    <button type="button" className="service" data-testid={`service-${service.id}`} disabled={full} onClick={onChoose}>
      <span className="prefix" aria-hidden="true">
        {service.prefix}
      </span>
      <span className="service-name">{say(service.name)}</span>
      {full ? (
        <span className="service-why">
          <b>{words.service.full}.</b> {words.service.fullHint}
        </span>
      ) : (
        <>
          <span className="service-counters">
            {queue && queue.counters.length > 0 && words.service.counters(counterText(queue.counters))}
          </span>
          <span className="service-figures">{queue && <QueueFigures queue={queue} />}</span>
        </>
      )}
    </button>
  );
}

/** How many wait and how long that may take; one plain word while nothing has begun. */
export function QueueFigures({ queue }: { queue: Queue }) {
  const { words } = useWords();
  if (queue.waiting === 0 && !queue.wait) return <span>{words.service.nothingYet}</span>;
  return (
    <>
      <b>{words.service.waiting(queue.waiting)}</b>
      <span>{queue.wait ? words.service.wait(queue.wait) : words.service.noCounter}</span>
    </>
  );
}
