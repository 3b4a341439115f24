import type { Procedure } from "#contract/office.ts";
import { moneyText } from "../figures.ts";
import { obstacle } from "../obstacle.ts";
import { Chosen } from "../parts/Chosen.tsx";
import { Closed } from "../parts/Closed.tsx";
import { Icon } from "../parts/Icon.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Stage } from "../parts/Stage.tsx";
import type { Ask, Choice } from "../step.ts";
import { useWords } from "../words/speaking.ts";
import { PriorityQuestion } from "./PriorityQuestion.tsx";
import type { Screen } from "./screen.ts";
import "./confirm.css";

/** The last look: what to bring, how long, what it costs, whether a priority group applies; then the number. */
export function Confirm(props: Screen & { choice: Choice; sending: Ask | null }) {
  const { office, kiosk, move, take, speak, choice, sending } = props;
  const { words, say } = useWords();
  const procedure = office.procedures.find((known) => known.code === choice.procedure);
  const hindrance = obstacle(kiosk, choice.service);
  return (
    <Stage
      name={procedure ? "confirm" : "plain"}
      title={procedure ? say(procedure.shortName) : words.home.take}
      before={<Chosen office={office} kiosk={kiosk} service={choice.service} />}
      onBack={sending ? null : () => move({ type: "back" })}
      speak={speak}
    >
      {procedure && <Papers procedure={procedure} />}
      <div className="confirm-take">
        {hindrance?.kind === "closed" && <Closed opening={hindrance.opening} />}
        {hindrance?.kind === "full" && (
          <p className="notice" role="status">
            <Icon name="alert" />
            <span>
              <b>{words.service.full}.</b> {words.service.fullHint}
            </span>
          </p>
        )}
        {!hindrance && <PriorityQuestion groups={office.priorityGroups} sending={sending} take={take} />}
      </div>
    </Stage>
  );
}

function Papers({ procedure }: { procedure: Procedure }) {
  const { words, language, say } = useWords();
  const fee =
    procedure.feeVnd === null
      ? words.fee.local
      : procedure.feeVnd === 0
        ? words.fee.free
        : words.fee.amount(moneyText(procedure.feeVnd, language));
  return (
    <section className="papers">
      <ScrollList className="papers-list">
        <h2>{words.confirm.bring}</h2>
        {procedure.bring.length === 0 && <p>{words.confirm.bringUnknown}</p>}
        <ul>
          {procedure.bring.map((paper) => (
            <li key={paper.vi}>{say(paper)}</li>
          ))}
        </ul>
        <dl>
          <div>
            <dt>{words.confirm.time}</dt>
            <dd>{words.procedureTime(procedure.time)}</dd>
          </div>
          <div>
            <dt>{words.confirm.fee}</dt>
            <dd>{fee}</dd>
          </div>
        </dl>
      </ScrollList>
    </section>
  );
}
