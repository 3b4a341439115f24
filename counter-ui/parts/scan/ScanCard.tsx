import { Button, CloseButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { PriorityGroupId } from "#contract/ids.ts";
import type { ScannedDossier, ScanResult } from "#contract/scan.ts";
import { useHall } from "../../hall.tsx";
import { useWords } from "../../words/language.tsx";
import { useDeeds } from "../deeds.ts";
import { BookingScan } from "./BookingScan.tsx";
import { PriorityChoice } from "./PriorityChoice.tsx";
import styles from "./ScanCard.module.css";
import { type ScannedTicket, useTicketChoices } from "./useTicketChoices.ts";

/** Long enough to read, and to reach for the button. */
const shownMs = 20_000;

/** A receipt whose dossier is not, or not yet, on the screen. */
export type Receipt = Exclude<ScannedDossier["state"], "found">;

interface Props {
  result: ScanResult;
  receipt: Receipt | null;
  onClose: () => void;
}

/** What a scanned code is: beside the work, not in its way. It takes no focus and goes by itself. */
export function ScanCard({ result, receipt, onClose }: Props) {
  const { words } = useWords();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const timer = setTimeout(() => close.current(), shownMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className={styles.card} aria-label={words.scan.title} data-testid="scan">
      {renderResult()}
      <CloseButton className={styles.close ?? ""} aria-label={words.close} onClick={onClose} data-testid="scan-close" />
    </section>
  );

  function renderResult() {
    switch (result.kind) {
      case "ticket":
        return <TicketScan scanned={result} onClose={onClose} />;
      case "booking":
        return <BookingScan scanned={result} onClose={onClose} />;
      default:
        return <CodeScan result={result} receipt={receipt} />;
    }
  }
}

interface Code {
  result: Exclude<ScanResult, { kind: "ticket" | "booking" }>;
  receipt: Receipt | null;
}

function CodeScan({ result, receipt }: Code) {
  const { words } = useWords();
  const known = result.kind === "recognised";
  const isBad = !known || receipt === "none" || receipt === "failed";
  const { title, text } = receipt
    ? words.scan.receipt[receipt]
    : known
      ? words.scan.recognised(result.what)
      : words.scan.unknown(result.why);
  return (
    <div className={styles.body}>
      <p
        className={styles.title}
        data-bad={isBad || undefined}
        data-receipt={receipt ?? undefined}
        data-testid="scan-title"
      >
        {title}
      </p>
      {known && result.masked !== null && (
        <p className={styles.masked} data-testid="scan-masked">
          {result.masked}
        </p>
      )}
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function TicketScan({ scanned, onClose }: { scanned: ScannedTicket; onClose: () => void }) {
  const { office, officer, locked, perform } = useHall();
  const { words, say } = useWords();
  const deeds = useDeeds();
  const { arrival, mayComeBack, note } = useTicketChoices(scanned);
  const [priority, setPriority] = useState<PriorityGroupId | null>(null);
  const service = office.services.find((entry) => entry.id === scanned.service);

  async function arrive() {
    if (!arrival) return;
    const { command } = arrival;
    const reply = await perform(command.type === "checkIn" ? { ...command, priority } : command);
    if (reply?.ok) onClose();
  }
  return (
    <>
      <strong className={styles.label} data-testid="scan-label">
        {scanned.label}
      </strong>
      <div className={styles.body}>
        <p className={styles.title} data-testid="scan-title">
          {words.scan.status(scanned.status, officer.mine?.number ?? null)}
        </p>
        <p className={styles.text}>{service ? say(service.name) : scanned.service}</p>
        {note && <p className={styles.note}>{note}</p>}
        <div className={styles.deeds}>
          {arrival?.command.type === "checkIn" && <PriorityChoice priority={priority} choose={setPriority} />}
          {arrival && (
            <Button
              size="sm"
              variant={note ? "default" : "filled"}
              disabled={locked}
              onClick={() => void arrive()}
              data-testid="scan-call"
            >
              {arrival.label}
            </Button>
          )}
          {mayComeBack && (
            <Button
              size="sm"
              variant="default"
              disabled={locked}
              onClick={() => void deeds.bringBack(scanned).then(onClose)}
              data-testid="scan-bring-back"
            >
              {words.waiting.bringBack}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
