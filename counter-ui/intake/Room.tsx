import { useState } from "react";
import type { DossierLine, DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useWords } from "../words/language.tsx";
import { IntakeScreen } from "./IntakeScreen.tsx";
import styles from "./Room.module.css";
import { SheetScreen } from "./SheetScreen.tsx";
import { useSheet } from "./useSheet.ts";

interface Props {
  id: DossierId;
  /** Whoever is at the counter now. */
  ticket: CurrentTicket | null;
  /** A card was scanned for them. */
  hasCard: boolean;
  /** Dossiers that go together with this one, for its tabs. */
  lines: readonly DossierLine[];
  /** Begin with the return of the result. */
  returning: boolean;
  back: string;
  onBack: () => void;
  onDossier: (id: DossierId) => void;
  onAnother: () => void;
  /** Something was done that lists and counts may show. */
  onChanged: (sheet: DossierSheet) => void;
}

/** One dossier at the counter: its intake while it is a draft, then its sheet. */
export function Room(props: Props) {
  const { words } = useWords();
  const { sheet, why, failed, show, unmask } = useSheet(props.id);
  return (
    <div className={styles.room} data-testid="dossier">
      {props.lines.length > 1 && <Tabs {...props} />}
      {sheet === null ? (
        <p className={styles.loading} role="status">
          {failed ? words.intake.noAnswer : words.intake.loading}
        </p>
      ) : (
        <Opened key={sheet.dossier.id} {...props} sheet={sheet} why={why} onSheet={show} onUnmask={unmask} />
      )}
    </div>
  );
}

interface OpenedProps extends Props {
  sheet: DossierSheet;
  why: string | null;
  onSheet: (sheet: DossierSheet) => void;
  onUnmask: (reason: string) => Promise<boolean>;
}

function Opened(props: OpenedProps) {
  const { sheet, ticket } = props;
  const [justReceived, setJustReceived] = useState(false);
  function show(next: DossierSheet) {
    setJustReceived(false);
    props.onSheet(next);
    props.onChanged(next);
  }
  if (sheet.dossier.state.state === "draft" && !sheet.masked)
    return (
      <IntakeScreen
        sheet={sheet}
        why={props.why}
        ticket={ticket}
        hasCard={props.hasCard}
        back={props.back}
        onBack={props.onBack}
        onLeft={show}
        onReceived={(received) => {
          show(received);
          setJustReceived(true);
        }}
      />
    );
  return (
    <SheetScreen
      sheet={sheet}
      ticket={ticket}
      justReceived={justReceived}
      returning={props.returning}
      back={props.back}
      onBack={props.onBack}
      onAnother={props.onAnother}
      onSheet={show}
      onUnmask={props.onUnmask}
    />
  );
}

function Tabs({ id, lines, onDossier }: Props) {
  const { words, say } = useWords();
  return (
    <nav className={styles.tabs} aria-label={words.intake.intake.tabs}>
      {lines.map((line) => (
        <button
          key={line.id}
          type="button"
          aria-current={line.id === id ? "page" : undefined}
          title={`${line.code ?? words.intake.states[line.state]}: ${say(line.title)}`}
          onClick={() => onDossier(line.id)}
          data-testid={`tab-${line.id}`}
        >
          {line.code !== null && <strong>{line.code.slice(-4)} </strong>}
          {say(line.title)}
        </button>
      ))}
    </nav>
  );
}
