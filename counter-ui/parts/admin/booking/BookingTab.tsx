import { useState } from "react";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { BookingRules } from "./BookingRules.tsx";
import { DayList } from "./DayList.tsx";
import { ListCard } from "./ListCard.tsx";

/** Who is expected on a day, and what citizens may do from home. */
export function BookingTab() {
  const { office } = useHall();
  const { words } = useWords();
  const { page, home, appointments } = office.booking;
  /** Lists taken over: each brings the day's own list up to date. */
  const [lists, setLists] = useState(0);
  return (
    <div className={admin.panel}>
      {page === null && <p className={admin.warning}>{words.booking.noPhone}</p>}
      {page !== null && (home || appointments) && (
        <p>
          {words.booking.page}: <strong>{page}</strong>
        </p>
      )}
      <DayList key={lists} />
      {appointments && <ListCard onBooked={() => setLists((count) => count + 1)} />}
      <BookingRules />
    </div>
  );
}
