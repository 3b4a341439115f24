import type { MyCounter } from "#contract/views.ts";
import { DeskDialogs } from "../parts/DeskDialogs.tsx";
import { DeskKeys } from "../parts/DeskKeys.tsx";
import { HeldList } from "../parts/HeldList.tsx";
import { IdlePanel } from "../parts/IdlePanel.tsx";
import { MainAction } from "../parts/MainAction.tsx";
import { MissedList } from "../parts/MissedList.tsx";
import { RatingLamp } from "../parts/RatingLamp.tsx";
import { TicketCard } from "../parts/TicketCard.tsx";
import { TicketPanel } from "../parts/TicketPanel.tsx";
import { WaitingList } from "../parts/WaitingList.tsx";
import { useDesk } from "./useDesk.ts";
import { useDeskKeys } from "./useDeskKeys.ts";
import styles from "./Work.module.css";

/** An officer's counter: who is here and what next, what they came for, who waits. */
export function Work({ mine }: { mine: MyCounter }) {
  const desk = useDesk(mine);
  useDeskKeys(desk.act);
  return (
    <div className={styles.work}>
      <div className={styles.left}>
        <TicketCard mine={mine} />
        <MainAction desk={desk} />
        <DeskKeys desk={desk} paused={mine.desk.state === "paused"} />
        <HeldList mine={mine} desk={desk} />
      </div>
      <div className={styles.middle}>
        {mine.rating && <RatingLamp rating={mine.rating} />}
        {mine.current ? <TicketPanel key={mine.current.ticket} current={mine.current} /> : <IdlePanel mine={mine} />}
      </div>
      <div className={styles.right}>
        <WaitingList mine={mine} desk={desk} />
        <MissedList mine={mine} desk={desk} />
      </div>
      <DeskDialogs mine={mine} desk={desk} />
    </div>
  );
}
