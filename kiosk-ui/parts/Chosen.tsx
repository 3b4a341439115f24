import type { ServiceId } from "#contract/ids.ts";
import type { KioskView, OfficeView } from "#contract/views.ts";
import { counterText } from "../figures.ts";
import { useWords } from "../words/speaking.ts";
import { QueueFigures } from "./ServiceButton.tsx";

/** The service chosen so far, in one line above the question. */
export function Chosen({ office, kiosk, service }: { office: OfficeView; kiosk: KioskView; service: ServiceId }) {
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
      {queue && (
        <p className="chosen-figures">
          <QueueFigures queue={queue} />
          {queue.counters.length > 0 && <span>{words.service.counters(counterText(queue.counters))}</span>}
        </p>
      )}
    </div>
  );
}
