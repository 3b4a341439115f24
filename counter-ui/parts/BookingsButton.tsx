import { useState } from "react";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { DayList } from "./admin/booking/DayList.tsx";
import { Dialog } from "./Dialog.tsx";
import { KeptButton } from "./KeptButton.tsx";

/** The day's appointments for whoever sits at a counter: who is expected, and booking for somebody who calls. */
export function BookingsButton({ className }: { className: string }) {
  const { office, link } = useHall();
  const { words } = useWords();
  const [opened, setOpened] = useState(false);
  if (!office.booking.home && !office.booking.appointments) return null;
  return (
    <>
      <KeptButton
        className={className}
        off={link.state !== "live"}
        onClick={() => setOpened(true)}
        data-testid="bookings"
      >
        {words.booking.tab}
      </KeptButton>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.booking.tab} width={1080}>
        <DayList />
      </Dialog>
    </>
  );
}
