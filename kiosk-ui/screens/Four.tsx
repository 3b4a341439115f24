import { useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import { momentText } from "#contract/status-words.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskAnswer } from "#contract/wire.ts";
import { Icon } from "../parts/Icon.tsx";
import { Keys } from "../parts/Keys.tsx";
import { Stage } from "../parts/Stage.tsx";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./code.css";

const rows = ["123", "456", "789", "0"];

interface Props extends Screen {
  client: HubClient;
  scan: EpochMs;
  masked: string;
}

/** One fact more before a dossier is shown; a number may be taken without it. */
export function Four({ office, move, speak, client, scan, masked }: Props) {
  const { language } = useWords();
  const lookups = useLateWords("lookups");
  const [typed, type] = useState("");
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState("");
  const { returnService } = office;

  async function ask(lastFour: string): Promise<void> {
    setAsking(true);
    const answer = await client.status({ scan, lastFour });
    setAsking(false);
    if (answer?.ok) return move({ type: "status", status: answer.status });
    type("");
    setTrouble(whyNot(answer));
  }

  function whyNot(answer: Exclude<KioskAnswer, { ok: true }> | null): string {
    if (!answer) return lookups.code.silent;
    switch (answer.why) {
      case "noMatch":
        return lookups.four.noMatch;
      case "tooOften":
        return lookups.four.tooOften(momentText(answer.until, language));
      case "scanAgain":
        return lookups.four.scanAgain;
      case "refused":
        return lookups.code.silent;
      default:
        return answer satisfies never;
    }
  }

  function press(key: string): void {
    if (asking || typed.length === 4) return;
    setTrouble("");
    type(typed + key);
    if (typed.length === 3) void ask(typed + key);
  }

  return (
    <Stage name="four" title={lookups.four.title} onBack={() => move({ type: "back" })} speak={speak}>
      <section className="four-ask">
        <p className="four-code" data-testid="masked-code" data-guide="skip">
          {lookups.four.code(masked)}
        </p>
        <p>{lookups.four.hint}</p>
        <output
          className="typed four-digits"
          aria-label={lookups.four.digits}
          data-testid="typed-four"
          data-guide="count"
          data-typed={typed.length}
        >
          {asking ? lookups.four.asking : typed.padEnd(4, "_")}
        </output>
        <p className="trouble" role="alert" data-testid="trouble">
          {trouble}
        </p>
        {returnService && (
          <button
            type="button"
            className="button code-without"
            data-testid="skip"
            data-deed
            onClick={() => move({ type: "choose", choice: { service: returnService, procedure: null } })}
          >
            <Icon name="ticket" />
            {lookups.four.skip}
          </button>
        )}
      </section>
      <Keys
        label={lookups.four.keypad}
        rows={rows}
        typed={typed}
        press={press}
        erase={() => type(typed.slice(0, -1))}
      />
    </Stage>
  );
}
