import type { PublicStatus } from "#contract/dossier-views.ts";
import { momentText, sayStatus, statusWords } from "#contract/status-words.ts";
import { Icon } from "../parts/Icon.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { queueFor } from "../queue-for.ts";
import type { Aim } from "../step.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";
import "./status.css";

const icons = { good: "check", act: "alert", quiet: "dossier" } as const;
/** More of them need the room that the drum takes. */
const fewLacks = 2;

/** How the dossier stands, in plain words, and the number that helps now. */
export function Status({ office, move, speak, startOver, aim, status }: Screen & { aim: Aim; status: PublicStatus }) {
  const { language, say, lateWords } = useWords();
  const lookups = useLateWords("lookups");
  const { title, text, tone } = sayStatus(status, language, lateWords(statusWords[language], "status"));
  const queue = queueFor(status, office);
  const isEarly = aim === "collect" && (status.state === "received" || status.state === "handling");
  return (
    <Stage name="message" title={lookups.status.title} onBack={null} speak={speak}>
      <section className={`message-card ${tone}`} role="status">
        {status.lacks.length <= fewLacks && <Seal name={icons[tone]} />}
        <ScrollList className="message-text status-list" label={title}>
          <p className="status-what">
            {say(status.title)}
            <small data-guide="skip">{status.code}</small>
            {status.receivedAt !== null && (
              <small>{lookups.status.received(momentText(status.receivedAt, language))}</small>
            )}
          </p>
          <h2 data-testid="status" data-state={status.state}>
            {title}
          </h2>
          {isEarly && <p className="status-strong">{lookups.status.notYet}</p>}
          {status.lacks.length > 0 && (
            <div className="status-lacks">
              <h3>{lookups.status.lacks}</h3>
              <ul>
                {status.lacks.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </div>
          )}
          {text.map((one) => (
            <p key={one}>{one}</p>
          ))}
          {queue && <p className="status-next">{lookups.status.next[queue.what]}</p>}
        </ScrollList>
      </section>
      <div className="message-buttons">
        <button
          type="button"
          className={queue?.helps ? "button large" : "button main large"}
          data-testid="done"
          data-guide-back
          onClick={startOver}
        >
          {lookups.status.done}
        </button>
        {queue && (
          <button
            type="button"
            className={queue.helps ? "button main large" : "button large"}
            data-testid="status-take"
            data-deed
            onClick={() => move({ type: "choose", choice: queue.choice })}
          >
            <Icon name="ticket" />
            {lookups.status[queue.what]}
          </button>
        )}
      </div>
    </Stage>
  );
}
