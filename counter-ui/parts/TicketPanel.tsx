import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ProcedureCode } from "#contract/ids.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { PriorityCheck } from "./PriorityCheck.tsx";
import { ProcedureFacts } from "./ProcedureFacts.tsx";
import { ProcedureLookUp } from "./ProcedureLookUp.tsx";
import { procedureOf } from "./purpose.ts";
import { TicketFacts } from "./TicketFacts.tsx";
import styles from "./TicketPanel.module.css";

interface Props {
  current: CurrentTicket;
  /** Another procedure that the officer looks at; null: none. */
  lookedUp: ProcedureCode | null;
  onLookUp: (procedure: ProcedureCode | null) => void;
  /** Who comes, and their dossiers. */
  visitor: ReactNode;
}

/** What matters for the person at the counter: what they came for, what to check, what they must have with them. */
export function TicketPanel({ current, lookedUp, onLookUp, visitor }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();
  const { procedure: onTicket, isSentOn } = procedureOf(office, current);
  const due = isSentOn ? undefined : onTicket;
  const procedure = lookedUp ? office.procedures.find(({ code }) => code === lookedUp) : due;
  const service = office.services.find((entry) => entry.id === current.service);
  const before = office.services.find((entry) => entry.id === onTicket?.service);

  return (
    <>
      <header className={styles.head}>
        <p className={styles.service}>{service ? say(service.name) : current.service}</p>
        <h1 className={styles.title}>{procedure ? say(procedure.shortName) : words.ticket.noProcedure}</h1>
        {procedure && say(procedure.name) !== say(procedure.shortName) && (
          <p className={styles.official}>{say(procedure.name)}</p>
        )}
        {onTicket && before && isSentOn && (
          <p className={styles.official}>{words.ticket.onTicket(say(onTicket.shortName), say(before.name))}</p>
        )}
        {lookedUp && lookedUp !== current.procedure && (
          <p className={styles.lookedUp}>
            {words.ticket.lookedUp}{" "}
            <Button size="compact-xs" variant="default" onClick={() => onLookUp(null)}>
              {words.ticket.lookedUpBack}
            </Button>
          </p>
        )}
      </header>
      {current.asked && <PriorityCheck ticket={current.ticket} asked={current.asked} shape="card" />}
      {visitor}
      <TicketFacts current={current} />
      {procedure && <ProcedureFacts procedure={procedure} />}
      <ProcedureLookUp service={current.service} onLookUp={onLookUp} />
    </>
  );
}
