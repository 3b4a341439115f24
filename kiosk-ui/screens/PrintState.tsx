import { useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Print } from "#contract/ticket.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { useWords } from "../words/speaking.ts";

/** What the citizen did about a paper that did not come. */
type Again = { state: "idle" } | { state: "asking" } | { state: "asked"; copy: number } | { state: "no"; why: string };

/** Until the hub's view tells more, the reply tells whether a paper is on its way. */
type Shown = { state: "pending" | "printed" | "none" } | Extract<Print, { state: "failed" }>;

/** What becomes of the paper. The number stands whatever it says. */
export function PrintState(props: {
  client: HubClient;
  ticket: TicketId | null;
  printing: boolean;
  print: Print | null;
  /** Whether a paper may be expected to come out now. */
  isReady: boolean;
}) {
  const { client, ticket, printing, isReady } = props;
  const { words, why } = useWords();
  const [again, setAgain] = useState<Again>({ state: "idle" });
  const print: Shown = props.print ?? { state: printing ? "pending" : "none" };

  switch (print.state) {
    case "pending":
      return strip("printer", "busy", words.print.pending);
    case "printed":
      return strip("paper", "good", words.print.printed);
    case "none":
      return strip("alert", "bad", words.print.none, words.print.stands);
    case "failed": {
      const title = print.reason === "unconfirmed" ? words.print.unconfirmed : words.print.failed;
      const asking = again.state === "asking" || (again.state === "asked" && again.copy === print.copy);
      return strip(
        "alert",
        "bad",
        title,
        `${words.print.reason[print.reason]} ${words.print.stands} ${isReady || asking ? words.print.tell : words.print.tellFirst}`,
        // Before somebody has brought paper nothing would come of it.
        isReady || asking ? { asking, copy: print.copy } : undefined,
      );
    }
    default:
      return print satisfies never;
  }

  function strip(
    icon: IconName,
    tone: string,
    title: string,
    text?: string,
    retry?: { asking: boolean; copy: number },
  ) {
    return (
      <section className={`print ${tone}`}>
        <Icon name={icon} />
        <div className="print-words" role="status">
          <h2 data-testid="print-state" data-state={print.state}>
            {title}
          </h2>
          {text && <p>{text}</p>}
          {again.state === "no" && retry && <p className="why">{again.why}</p>}
        </div>
        {retry && (
          <button
            type="button"
            className="button"
            data-testid="print-again"
            disabled={retry.asking}
            onClick={() => void printAgain(retry.copy)}
          >
            {retry.asking ? words.print.askedAgain : words.print.again}
          </button>
        )}
      </section>
    );
  }

  /** The button rests until the hub tells of the new copy, so that two taps do not print two. */
  async function printAgain(copy: number): Promise<void> {
    if (!ticket) return;
    setAgain({ state: "asking" });
    try {
      const reply = await client.send({ type: "printAgain", ticket });
      setAgain(reply.ok ? { state: "asked", copy } : { state: "no", why: why(reply.refusal) });
    } catch {
      setAgain({ state: "no", why: words.print.noAnswer });
    }
  }
}
