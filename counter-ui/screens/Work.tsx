import { Button } from "@mantine/core";
import { useState } from "react";
import type { MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { DeskDialogs } from "../parts/DeskDialogs.tsx";
import { DeskKeys } from "../parts/DeskKeys.tsx";
import { HeldList } from "../parts/HeldList.tsx";
import { IdlePanel } from "../parts/IdlePanel.tsx";
import { IssueTicket } from "../parts/IssueTicket.tsx";
import { MainAction } from "../parts/MainAction.tsx";
import { MissedList } from "../parts/MissedList.tsx";
import { RatingLamp } from "../parts/RatingLamp.tsx";
import { TicketCard } from "../parts/TicketCard.tsx";
import { TicketPanel } from "../parts/TicketPanel.tsx";
import { WaitingList } from "../parts/WaitingList.tsx";
import { useWords } from "../words/language.tsx";
import { useDesk } from "./useDesk.ts";
import { useDeskKeys } from "./useDeskKeys.ts";
import styles from "./Work.module.css";

/** An officer's counter: who is here and what next, what they came for, who waits. */
export function Work({ mine }: { mine: MyCounter }) {
  const { officer, link } = useHall();
  const { words } = useWords();
  const desk = useDesk(mine);
  const [issuing, setIssuing] = useState(false);
  useDeskKeys(desk.act);
  return (
    <div className={styles.work}>
      <div className={styles.left}>
        <TicketCard mine={mine} />
        <MainAction desk={desk} />
        <DeskKeys desk={desk} paused={mine.desk.state === "paused"} />
        <HeldList mine={mine} desk={desk} />
        <Button
          className={styles.issue ?? ""}
          variant="default"
          disabled={!officer.day.open || link.state !== "live"}
          onClick={() => setIssuing(true)}
          data-testid="issue"
        >
          {words.issue.button}
        </Button>
      </div>
      <div className={styles.middle}>
        {mine.rating && <RatingLamp rating={mine.rating} />}
        {mine.current ? <TicketPanel key={mine.current.ticket} current={mine.current} /> : <IdlePanel mine={mine} />}
      </div>
      <div className={styles.right}>
        <WaitingList mine={mine} desk={desk} />
        <MissedList mine={mine} desk={desk} />
      </div>
      <IssueTicket opened={issuing} onClose={() => setIssuing(false)} />
      <DeskDialogs mine={mine} desk={desk} />
    </div>
  );
}
