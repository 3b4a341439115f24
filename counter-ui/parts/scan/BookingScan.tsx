import { Button } from "@mantine/core";
import { useState } from "react";
import { dayOf } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import type { PriorityGroupId } from "#contract/ids.ts";
import type { ScanResult } from "#contract/scan.ts";
import { useHall } from "../../hall.tsx";
import { useWords } from "../../words/language.tsx";
import { PriorityChoice } from "./PriorityChoice.tsx";
import styles from "./ScanCard.module.css";

type ScannedBooking = Extract<ScanResult, { kind: "booking" }>;

/** An appointment whose code was scanned: whoever has it is here, and gets their number by one button. */
export function BookingScan({ scanned, onClose }: { scanned: ScannedBooking; onClose: () => void }) {
  const { office, locked, perform } = useHall();
  const { words, say } = useWords();
  const service = office.services.find(({ id }) => id === scanned.service);
  const { checkIn, booking, time } = scanned;
  const [priority, setPriority] = useState<PriorityGroupId | null>(scanned.priority);

  async function keep() {
    const reply = await perform({ type: "keepBooking", booking, priority });
    if (reply?.ok) onClose();
  }
  return (
    <div className={styles.body}>
      <p className={styles.title} data-testid="scan-title">
        {words.booking.appointment(clockText(time), dayText(dayOf(time)))}
      </p>
      <p className={styles.text}>{service ? say(service.name) : scanned.service}</p>
      <p className={styles.note}>{words.booking.checkIn(checkIn, clockText)}</p>
      {checkIn.state === "now" && (
        <div className={styles.deeds}>
          <PriorityChoice priority={priority} choose={setPriority} />
          <Button size="sm" disabled={locked} onClick={() => void keep()} data-testid="scan-keep">
            {words.booking.keep}
          </Button>
        </div>
      )}
    </div>
  );
}
