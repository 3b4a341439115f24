import { clockText } from "#contract/clock-text.ts";
import type { PriorityGroupId } from "#contract/ids.ts";
import { useEaseControl } from "../ease.ts";
import { patienceOf, useIdle } from "../idle.ts";
import { Chosen } from "../parts/Chosen.tsx";
import { Stage } from "../parts/Stage.tsx";
import type { Arrived as Arrival, Ask } from "../step.ts";
import { useLateWords } from "../words/late.ts";
import { PriorityQuestion } from "./PriorityQuestion.tsx";
import type { Screen } from "./screen.ts";
import "./arrived.css";

interface Props extends Screen {
  arrival: Arrival;
  sending: Ask | null;
  checkIn: (priority: PriorityGroupId | null) => void;
}

/**
 * An appointment or a number from home whose code was shown: whether a priority group applies is asked as with any number.
 * Whoever belongs to none need not touch anything: after a while without a hand it is checked in by itself.
 */
export function Arrived({ office, kiosk, used, move, taking, speak, arrival, sending, checkIn }: Props) {
  const said = useLateWords("checkIn");
  const { arriving, service, suggested } = arrival;
  const byCard = used?.priority ?? null;
  const title =
    arriving.kind === "booking" ? said.arrived.booking(clockText(arriving.time)) : said.arrived.number(arriving.label);
  return (
    <Stage
      name="plain"
      title={title}
      // What stands at the service is for whoever comes now: this place in the queue is kept already.
      before={<Chosen office={office} kiosk={kiosk} service={service} isKept />}
      onBack={sending ? null : () => move({ type: "back" })}
      speak={speak}
    >
      <div className="confirm-take" data-testid="arrived">
        <PriorityQuestion
          groups={office.priorityGroups}
          suggested={byCard ?? suggested}
          sending={sending}
          deed={{ take: said.next, sending: said.sending }}
          take={checkIn}
          taking={(isPriority) => taking({ service, procedure: null }, isPriority)}
        />
        {!sending && <ByItself onOver={() => checkIn(null)} />}
      </div>
    </Stage>
  );
}

function ByItself({ onOver }: { onOver: () => void }) {
  const said = useLateWords("checkIn");
  const { ease } = useEaseControl();
  const { warnAfterMs, endAfterMs } = patienceOf(ease, false);
  // As long as somebody is asked elsewhere whether they are still there.
  const patience = { warnAfterMs: 0, endAfterMs: endAfterMs - warnAfterMs };
  const idle = useIdle(patience, onOver);
  const left = idle.phase === "warning" ? idle.secondsLeft : patience.endAfterMs / 1_000;
  return (
    <p className="by-itself soft" data-testid="by-itself">
      {said.byItself(left)}
    </p>
  );
}
