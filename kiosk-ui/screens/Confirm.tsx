import type { PublicProcedure } from "#contract/catalogue-import.ts";
import { useLate } from "../late.ts";
import { obstacle } from "../obstacle.ts";
import { Chosen } from "../parts/Chosen.tsx";
import { Closed } from "../parts/Closed.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Papers, PublishedPapers } from "../parts/Papers.tsx";
import { Stage } from "../parts/Stage.tsx";
import { WhyNot } from "../parts/WhyNot.tsx";
import type { Ask, Choice } from "../step.ts";
import { useWords } from "../words/speaking.ts";
import { PriorityQuestion, ToPriority } from "./PriorityQuestion.tsx";
import type { Screen } from "./screen.ts";

/** A hub that is well answers sooner; until then nothing changes under the finger, and a second press does nothing. */
const answersWithinMs = 120;

/** The last look: what to bring, how long, what it costs, whether a priority group applies; then the number. */
export function Confirm(props: Screen & { choice: Choice; published: PublicProcedure | null; sending: Ask | null }) {
  const { office, kiosk, token, used, move, take, taking, speak, choice, published } = props;
  const sending = useLate(props.sending, answersWithinMs);
  const { words, say } = useWords();
  const procedure = office.procedures.find((known) => known.code === choice.procedure);
  const hindrance = obstacle(kiosk, choice.service);
  const isLate = kiosk.services.find(({ service }) => service === choice.service)?.available.state === "late";
  return (
    <Stage
      name={procedure ? "confirm" : "plain"}
      title={title()}
      before={(procedure || !hindrance) && <Chosen office={office} kiosk={kiosk} service={choice.service} />}
      onBack={sending ? null : () => move({ type: "back" })}
      speak={speak}
    >
      {procedure && !hindrance && office.priorityGroups.length > 0 && <ToPriority />}
      {procedure &&
        (published ? (
          <PublishedPapers procedure={published} kiosk={kiosk} token={token} />
        ) : (
          <Papers procedure={procedure} kiosk={kiosk} token={token} />
        ))}
      <div className="confirm-take">
        {hindrance?.kind === "closed" && <Closed opening={hindrance.opening} />}
        {hindrance?.kind === "no" && (
          <p className="notice" role="status" data-testid="no-number">
            <Icon name="alert" />
            <span>
              <WhyNot no={hindrance.no} />
            </span>
          </p>
        )}
        {isLate && (
          <p className="notice" role="status" data-testid="late">
            <Icon name="clock" />
            <span>{words.service.lateHint}.</span>
          </p>
        )}
        {!hindrance && (
          <PriorityQuestion
            groups={office.priorityGroups}
            suggested={used?.kind === "card" ? used.priority : null}
            sending={sending}
            deed={words.confirm}
            take={take}
            taking={(isPriority) => taking(choice, isPriority)}
          />
        )}
      </div>
    </Stage>
  );

  /** What is asked; where no number can be taken, only what was chosen. */
  function title(): string {
    if (procedure) return say(procedure.shortName);
    const service = office.services.find(({ id }) => id === choice.service);
    return hindrance && service ? say(service.name) : words.home.take;
  }
}
