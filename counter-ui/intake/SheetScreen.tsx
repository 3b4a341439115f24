import { Button } from "@mantine/core";
import { useState } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useWords } from "../words/language.tsx";
import { History } from "./History.tsx";
import { Papers } from "./Papers.tsx";
import { Province } from "./Province.tsx";
import { Received } from "./Received.tsx";
import { Route } from "./Route.tsx";
import { SheetFacts } from "./SheetFacts.tsx";
import { SheetHead } from "./SheetHead.tsx";
import styles from "./SheetScreen.module.css";
import { SheetSteps } from "./SheetSteps.tsx";
import { UnmaskDialog } from "./UnmaskDialog.tsx";
import { useWayKeys } from "./useWayKeys.ts";

interface Props {
  sheet: DossierSheet;
  ticket: CurrentTicket | null;
  justReceived: boolean;
  returning: boolean;
  back: string;
  onBack: () => void;
  onAnother: () => void;
  onSheet: (sheet: DossierSheet) => void;
  onUnmask: (reason: string) => Promise<boolean>;
}

/** Everything about one dossier, and what can be done with it now. */
export function SheetScreen(props: Props) {
  const { sheet, ticket } = props;
  const { words } = useWords();
  const text = words.intake.sheet;
  const [unmasking, setUnmasking] = useState(false);
  useWayKeys({ next: null, previous: props.onBack });
  const isDraft = sheet.dossier.state.state === "draft";
  return (
    <div className={styles.screen} data-testid="sheet">
      <SheetHead sheet={sheet} back={props.back} onBack={props.onBack} />
      <div className={styles.body}>
        {props.justReceived && <Received sheet={sheet} canGoOn={ticket !== null} onAnother={props.onAnother} />}
        {isDraft && <p className={styles.note}>{words.intake.intake.masked}</p>}
        <SheetSteps
          sheet={sheet}
          ticket={ticket}
          returning={props.returning}
          quiet={props.justReceived}
          onSheet={props.onSheet}
        />
        <div className={styles.columns}>
          <div className={styles.column}>
            <section className={styles.card} aria-label={text.facts}>
              <header className={styles.cardHead}>
                <h2>{text.facts}</h2>
                {sheet.masked && (
                  <Button
                    size="compact-sm"
                    {...(isDraft ? {} : { variant: "default" })}
                    onClick={() => setUnmasking(true)}
                    data-testid="unmask"
                  >
                    {isDraft ? text.continue : text.unmask}
                  </Button>
                )}
              </header>
              <SheetFacts sheet={sheet} />
            </section>
            <Route sheet={sheet} />
          </div>
          <div className={styles.column}>
            <Papers sheet={sheet} without={props.justReceived ? "receipt" : null} />
            <Province sheet={sheet} />
            <History sheet={sheet} />
          </div>
        </div>
      </div>
      <UnmaskDialog opened={unmasking} onClose={() => setUnmasking(false)} onUnmask={props.onUnmask} />
    </div>
  );
}
