import type { ReactNode } from "react";
import { clockText } from "#contract/clock-text.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { minutesSince } from "../desk/elapsed.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { useDeeds } from "./deeds.ts";
import { KeptButton } from "./KeptButton.tsx";
import { useLanguageName } from "./language-name.ts";
import { usePrinterName } from "./printer-name.ts";
import { Reasons } from "./Reasons.tsx";
import styles from "./TicketPanel.module.css";

/** The ticket itself: when it was taken, how long they waited, why they came ahead, their language, the paper. */
export function TicketFacts({ current }: { current: CurrentTicket }) {
  const { locked } = useHall();
  const { words } = useWords();
  const nameOf = useLanguageName();
  const { printAgain } = useDeeds();
  const { print } = current;
  const printer = usePrinterName()(print.state === "none" ? null : print.printer);
  // The priority group has a line of its own above.
  const reasons = current.reasons.filter((reason) => reason.kind !== "priority");
  const waited = minutesSince(current.issuedAt, current.state === "called" ? current.calledAt : current.startedAt);
  const paper =
    print.state === "failed"
      ? words.ticket.print.failed(words.printFailure(print.reason))
      : words.ticket.print[print.state];

  return (
    <section className={styles.card} aria-label={words.ticket.facts}>
      <dl className={styles.facts}>
        <Fact label={words.ticket.issuedAt}>
          {clockText(current.issuedAt)} · {words.ticket.waited(waited)}
        </Fact>
        <Fact label={words.ticket.speaks}>
          <span className={current.language === "vi" ? undefined : styles.foreign}>{nameOf(current.language)}</span>
        </Fact>
        {reasons.length > 0 && (
          <Fact label={words.ticket.why}>
            <span className={styles.paper}>
              <Reasons reasons={reasons} />
            </span>
          </Fact>
        )}
        <Fact label={words.ticket.paper}>
          <span className={styles.paper}>
            <span>
              <span className={print.state === "failed" ? styles.bad : undefined}>{paper}</span>{" "}
              {printer !== null && <span className={styles.printer}>{words.ticket.print.at(printer)}</span>}
            </span>
            <KeptButton
              size="compact-xs"
              off={locked}
              onClick={() => void printAgain(current)}
              data-testid="print-again"
            >
              {words.ticket.printAgain}
            </KeptButton>
          </span>
        </Fact>
      </dl>
    </section>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
