import type { PublicStatus } from "#contract/dossier-views.ts";
import { momentText, sayStatus, statusWords } from "#contract/status-words.ts";
import { Icon } from "../parts/Icon.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Stage } from "../parts/Stage.tsx";
import { queueFor } from "../queue-for.ts";
import type { Aim } from "../step.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./status.css";

const icons = { good: "check", act: "alert", quiet: "dossier" } as const;

/** How the dossier stands, in plain words, and the number that helps now. */
export function Status({ office, move, speak, startOver, aim, status }: Screen & { aim: Aim; status: PublicStatus }) {
  const { words, language, say, lateWords } = useWords();
  const { title, text, tone } = sayStatus(status, language, lateWords(statusWords[language], "status"));
  const queue = queueFor(status, office);
  const isEarly = aim === "collect" && (status.state === "received" || status.state === "handling");
  return (
    <Stage name="status" title={words.lookups.status.title} onBack={null} speak={speak}>
      <section className={`status-card ${tone}`} role="status">
        <ScrollList className="status-list">
          <p className="status-what">
            {say(status.title)}
            <small data-guide="skip">{status.code}</small>
          </p>
          <h2 data-testid="status" data-state={status.state}>
            <Icon name={icons[tone]} />
            {title}
          </h2>
          {isEarly && <p className="status-strong">{words.lookups.status.notYet}</p>}
          {status.lacks.length > 0 && (
            <>
              <h3>{words.lookups.status.lacks}</h3>
              <ul>
                {status.lacks.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </>
          )}
          {text.map((one) => (
            <p key={one}>{one}</p>
          ))}
          {status.receivedAt !== null && (
            <p className="soft">{words.lookups.status.received(momentText(status.receivedAt, language))}</p>
          )}
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
          {words.lookups.status.done}
        </button>
        {queue && (
          <button
            type="button"
            className={queue.helps ? "button main large" : "button large"}
            data-testid="status-take"
            onClick={() => move({ type: "choose", choice: queue.choice })}
          >
            <Icon name="ticket" />
            {words.lookups.status[queue.what]}
          </button>
        )}
      </div>
    </Stage>
  );
}
