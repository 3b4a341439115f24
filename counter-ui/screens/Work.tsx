import { useEffect, useRef, useState } from "react";
import type { ProcedureCode, TicketId } from "#contract/ids.ts";
import type { MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { AtTicket } from "../intake/AtTicket.tsx";
import { LazyDossierDesk } from "../intake/lazy.tsx";
import { useTicketIntake } from "../intake/useTicketIntake.ts";
import type { WantedDossier } from "../intake/wanted.ts";
import { BookingsButton } from "../parts/BookingsButton.tsx";
import { DeskDialogs } from "../parts/DeskDialogs.tsx";
import { DeskKeys } from "../parts/DeskKeys.tsx";
import { ExpectedList } from "../parts/ExpectedList.tsx";
import { HeldList } from "../parts/HeldList.tsx";
import { IdlePanel } from "../parts/IdlePanel.tsx";
import { IssueTicket } from "../parts/IssueTicket.tsx";
import { KeptButton } from "../parts/KeptButton.tsx";
import { MainAction } from "../parts/MainAction.tsx";
import { MissedList } from "../parts/MissedList.tsx";
import { RatingLamp } from "../parts/RatingLamp.tsx";
import { TicketCard } from "../parts/TicketCard.tsx";
import { useDeskKeys } from "../parts/useDeskKeys.ts";
import { WaitingList } from "../parts/WaitingList.tsx";
import { useWords } from "../words/language.tsx";
import { useDesk } from "./useDesk.ts";
import styles from "./Work.module.css";

interface Props {
  mine: MyCounter;
  /** The office's dossiers instead of whoever is here. */
  atDossiers: boolean;
  wanted: WantedDossier | null;
  /** Whoever is at the counter comes first again. */
  onTicket: () => void;
}

/** An officer's counter: who is here and what next, what they came for, who waits. */
export function Work({ mine, atDossiers, wanted, onTicket }: Props) {
  const { officer, link } = useHall();
  const { words } = useWords();
  const { current } = mine;
  const [looked, setLooked] = useState<{ of: TicketId; at: ProcedureCode | null } | null>(null);
  const lookedUp = looked && looked.of === current?.ticket ? looked.at : null;
  const intake = useTicketIntake(current, lookedUp);
  const desk = useDesk(mine, intake.owes, () => {
    onTicket();
    intake.main();
  });
  const [issuing, setIssuing] = useState(false);
  useDeskKeys((key) => {
    if (key !== "dossiers") desk.act(key);
  });
  useNewTicket(current?.ticket ?? null, onTicket);
  const wide = atDossiers || (current !== null && intake.place.at === "dossier");

  return (
    <div className={styles.work} data-wide={wide || undefined}>
      <div className={styles.left}>
        <TicketCard mine={mine} />
        <MainAction desk={desk} />
        <DeskKeys desk={desk} paused={mine.desk.state === "paused"} />
        <HeldList mine={mine} desk={desk} />
        <KeptButton
          className={styles.issue ?? ""}
          aria-describedby="issue-why"
          off={!officer.day.open || link.state !== "live"}
          onClick={() => setIssuing(true)}
          data-testid="issue"
        >
          {words.issue.button}
        </KeptButton>
        <BookingsButton className={styles.bookings ?? ""} />
        <p id="issue-why" className={styles.why}>
          {!officer.day.open && words.step.dayClosedNote}
        </p>
      </div>
      {atDossiers ? (
        <LazyDossierDesk mine={mine} wanted={wanted} onChanged={intake.changed} />
      ) : (
        <div className={wide ? styles.whole : styles.middle}>
          {mine.rating && !wide && <RatingLamp rating={mine.rating} />}
          {current ? (
            <AtTicket
              key={current.ticket}
              current={current}
              intake={intake}
              lookedUp={lookedUp}
              onLookUp={(at) => setLooked({ of: current.ticket, at })}
              onMain={() => desk.act("dossier")}
            />
          ) : (
            <IdlePanel mine={mine} />
          )}
        </div>
      )}
      {!wide && (
        <div className={styles.right}>
          <WaitingList mine={mine} desk={desk} />
          <ExpectedList mine={mine} />
          <MissedList mine={mine} desk={desk} />
        </div>
      )}
      <IssueTicket opened={issuing} onClose={() => setIssuing(false)} />
      <DeskDialogs mine={mine} desk={desk} />
    </div>
  );
}

/** Says when somebody else comes to the counter. */
function useNewTicket(ticket: TicketId | null, onNew: () => void): void {
  const before = useRef(ticket);
  const latest = useRef(onNew);
  latest.current = onNew;
  useEffect(() => {
    if (ticket !== null && ticket !== before.current) latest.current();
    before.current = ticket;
  }, [ticket]);
}
