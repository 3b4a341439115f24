import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";

/** Fetched when it is first opened. */
const DayList = lazy(async () => ({ default: (await import("./admin/booking/DayList.tsx")).DayList }));

/** The day's appointments for whoever sits at a counter: who is expected, and booking for somebody who calls. */
export function BookingsButton({ className }: { className: string }) {
  const { office } = useHall();
  const { words } = useWords();
  const [opened, setOpened] = useState(false);
  if (!office.booking.home && !office.booking.appointments) return null;
  return (
    <>
      <Button className={className} variant="default" onClick={() => setOpened(true)} data-testid="bookings">
        {words.booking.tab}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.booking.tab} width={1080}>
        <Suspense fallback={<p role="status">{words.intake.loading}</p>}>
          <DayList />
        </Suspense>
      </Dialog>
    </>
  );
}
