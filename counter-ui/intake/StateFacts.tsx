import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { Row } from "./SheetFacts.tsx";
import styles from "./SheetScreen.module.css";

/** What its state says beyond its name. */
export function StateFacts({ sheet: { dossier } }: { sheet: DossierSheet }) {
  const { words } = useWords();
  const text = words.intake.sheet;
  const { state } = dossier;
  switch (state.state) {
    case "draft":
    case "received":
    case "handling":
      return null;
    case "supplementAsked":
      return (
        <>
          <Row label={text.lacks}>
            <ul>
              {state.lacks.map(({ component, what }) => (
                <li key={`${component} ${what}`} className={styles.bad}>
                  {what}
                </li>
              ))}
            </ul>
          </Row>
          <Row label={text.reason}>{state.reason}</Row>
        </>
      );
    case "resultReady":
      return <Row label={text.results}>{state.results.join(" · ") || "–"}</Row>;
    case "returned":
      return <Row label={text.receiver}>{state.receiver}</Row>;
    case "stopped":
    case "withdrawn":
    case "refused":
      return <Row label={text.reason}>{state.reason}</Row>;
    default:
      return state satisfies never;
  }
}
