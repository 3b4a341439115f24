import { useEffect, useRef, useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { KeptCard } from "#contract/scan.ts";
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
  /** A card that was shown: where the dossier is its owner's, nothing needs to be typed. */
  card: KeptCard | null;
  /** @param why in words, why the card did not open the dossier; null where it did */
  onTried: (card: KeptCard, why: string | null) => void;
}

/** One fact more before a dossier is shown; a number may be taken without it. */
export function Four({ office, move, speak, client, scan, masked, card, onTried }: Props) {
  const { language } = useWords();
  const lookups = useLateWords("lookups");
  const [typed, type] = useState("");
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState("");
  const { returnService } = office;

  /** @returns why it was not opened, in words; null where it was */
  async function ask(known: { lastFour: string } | { card: EpochMs }): Promise<string | null> {
    setAsking(true);
    const answer = await client.status({ scan, ...known });
    setAsking(false);
    if (answer?.ok) {
      move({ type: "status", status: answer.status });
      return null;
    }
    type("");
    const why = whyNot(answer, "card" in known);
    setTrouble(why);
    return why;
  }

  /** The last card that was tried: each is, once. */
  const tried = useRef<EpochMs | null>(null);
  const tryCard = useRef<((shown: KeptCard) => void) | null>(null);
  tryCard.current = (shown) => void ask({ card: shown.at }).then((why) => onTried(shown, why));
  useEffect(() => {
    if (!card || asking || tried.current === card.at) return;
    tried.current = card.at;
    tryCard.current?.(card);
  }, [card, asking]);

  function whyNot(answer: Exclude<KioskAnswer, { ok: true }> | null, byCard: boolean): string {
    if (!answer) return lookups.code.silent;
    switch (answer.why) {
      case "noMatch":
        return byCard ? lookups.four.otherCard : lookups.four.noMatch;
      case "tooOften":
        return lookups.four.tooOften(momentText(answer.until, language));
      case "tooLate":
        return lookups.four.tooLate;
      case "scanAgain":
        return lookups.four.scanAgain;
      case "cardGone":
        return lookups.four.cardGone;
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
    if (typed.length === 3) void ask({ lastFour: typed + key });
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
